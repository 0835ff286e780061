package dev.symposium.app.ui.model;

import dev.symposium.app.term.Key;
import dev.symposium.problems.engine.Command;
import dev.symposium.problems.engine.Outcome;
import dev.symposium.problems.observe.Inspection;
import dev.symposium.problems.observe.Snapshot;
import dev.symposium.problems.schedule.Stepped;
import dev.symposium.problems.spi.Problem;
import java.time.Duration;
import java.util.Optional;
import java.util.Set;

/** Something that has happened. Immutable. Times are on the session clock. */
public sealed interface Msg {

  /** A key was pressed. */
  record KeyPressed(Key key, Duration at) implements Msg {}

  /** Text was pasted. */
  record Pasted(String text, Duration at) implements Msg {}

  /** The window has another size. */
  record Resized(Size size) implements Msg {}

  /**
   * A frame is due: what has been turned goes out, what has had its time goes.
   *
   * @param snapshot the newest, if there is a newer one than the last
   * @param behind how far on the run clock the newest snapshot lies back
   */
  record Tick(Duration at, Optional<Snapshot> snapshot, Duration behind) implements Msg {
    /** With a picture of right now. */
    public Tick(Duration at, Optional<Snapshot> snapshot) {
      this(at, snapshot, Duration.ZERO);
    }
  }

  /** A command was answered. */
  record CommandDone(Command command, Outcome outcome) implements Msg {}

  /** The threads were asked where they stand. */
  record Inspected(Inspection inspection) implements Msg {}

  /**
   * The code of a problem has been read.
   *
   * @param problem its id
   */
  record CodeRead(String problem, Book book) implements Msg {}

  /** A run has begun. */
  record RunOpened(Problem problem, Snapshot first) implements Msg {}

  /** A run could not begin: one sentence says why. */
  record OpenFailed(String sentence) implements Msg {}

  /**
   * Step mode is open.
   *
   * @param number of the opening that asked for it
   */
  record StepsOpened(long number, Stepped view, Book book) implements Msg {}

  /** A run that is scheduled by hand stands so by now. */
  record StepsStand(long number, Stepped view) implements Msg {}

  /** Step mode could not open: one sentence says why. */
  record StepsFailed(long number, String sentence) implements Msg {}

  /** What is to be reached in step mode, and how far it is. */
  record GoalStands(long number, StepGoal goal) implements Msg {}

  /**
   * More challenges were done.
   *
   * @param ids of all that were
   */
  record ChallengesDone(Set<String> ids) implements Msg {
    /** Copies the set. */
    public ChallengesDone {
      ids = Set.copyOf(ids);
    }
  }

  /** Something that is to be said, from outside the screen. */
  record Told(String sentence, boolean isError) implements Msg {}

  /** Something that is said to what is shown, until something else is said; empty for nothing. */
  record Captioned(String caption) implements Msg {}

  /** The terminal has gone. */
  record Ended() implements Msg {}
}
