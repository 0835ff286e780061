package dev.symposium.app.session;

import dev.symposium.app.challenge.Best;
import dev.symposium.app.challenge.ChallengeWords;
import dev.symposium.app.challenge.Posed;
import dev.symposium.app.challenge.Progress;
import dev.symposium.app.ui.model.Msg;
import dev.symposium.app.ui.model.StepGoal;
import dev.symposium.problems.schedule.Attempt;
import dev.symposium.problems.schedule.Divergence;
import dev.symposium.problems.schedule.Guide;
import dev.symposium.problems.schedule.Move;
import dev.symposium.problems.schedule.Stepped;
import dev.symposium.problems.schedule.Way;
import dev.symposium.problems.spi.BadValue;
import dev.symposium.problems.sync.controlled.Crew;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.ThreadFactory;
import java.util.function.Consumer;

/**
 * One challenge that was taken up: what was tried, and the ways that were found. {@link #judge} is
 * called by one thread, {@link #search} and {@link #hint} by another one; the rest by anybody.
 */
final class Attempts {

  private final long number;
  private final Posed posed;
  private final Progress progress;
  private final ThreadFactory threads;
  private final Consumer<Msg> tell;

  // volatile: written by the one who searches, read by the one who judges
  private volatile Optional<Way> best = Optional.empty();
  private volatile boolean searched;
  // volatile: the other way round
  private volatile Optional<Attempt> attempt = Optional.empty();
  // volatile: set by whoever ends it
  private volatile boolean cancelled;

  /** The searching thread's alone. */
  private Optional<Way> hinted = Optional.empty();

  Attempts(long number, Posed posed, Progress progress, ThreadFactory threads, Consumer<Msg> tell) {
    this.number = number;
    this.posed = posed;
    this.progress = progress;
    this.threads = threads;
    this.tell = tell;
  }

  long number() {
    return number;
  }

  /** Nothing more is told. */
  void cancel() {
    cancelled = true;
  }

  /** Judges what was done so far. */
  void judge(Stepped view) {
    if (cancelled) {
      return;
    }
    try (Crew crew = crew("symposium-judge-")) {
      Attempt now = Attempt.of(posed.challenge(), posed.configuration(), moves(view), crew);
      boolean isNews = now.reached() && attempt.filter(Attempt::reached).isEmpty();
      attempt = Optional.of(now);
      if (now.reached()) {
        progress.done(posed.id(), now.steps());
      }
      show();
      if (isNews) {
        tell.accept(new Msg.Told(congratulation(now), false));
        tell.accept(new Msg.ChallengesDone(progress.done()));
      }
    } catch (BadValue | Divergence e) {
      throw new IllegalStateException("what was done can be done again", e);
    }
  }

  private String congratulation(Attempt now) {
    boolean asFew = best.filter(way -> now.steps() <= way.steps()).isPresent();
    return "DONE in "
        + ChallengeWords.steps(now.steps())
        + (asFew ? ", and no shorter way is known" : "")
        + "; ] the next challenge";
  }

  /** Looks for the best way from the beginning. */
  void search() {
    best = Best.of(posed, () -> cancelled);
    hinted = best;
    searched = true;
    show();
  }

  /** Tells the next step of a shortest way from there. */
  void hint(Stepped view) {
    if (attempt.filter(Attempt::reached).isPresent()) {
      tell.accept(new Msg.Told("it is reached: R from the start, ] the next challenge", false));
      return;
    }
    if (attempt.filter(Attempt::isOver).isPresent()) {
      tell.accept(new Msg.Told(attempt.get().passed() + ": , takes steps back", false));
      return;
    }
    try (Crew crew = crew("symposium-hint-")) {
      List<Move> moves = moves(view);
      if (hinted.filter(way -> Guide.isOn(way, moves)).isEmpty()) {
        hinted = Best.from(posed, moves, crew, () -> cancelled);
      }
      String sentence =
          hinted
              .map(way -> sentence(way, moves.size(), view))
              .orElse("no way was found from here: , takes steps back");
      if (!cancelled) {
        tell.accept(new Msg.Told(sentence, false));
      }
    }
  }

  private static String sentence(Way way, int made, Stepped view) {
    if (!(way.moves().get(made) instanceof Move.Goes goes)) {
      return "chance decides next";
    }
    Stepped.One one = view.actors().get(goes.actor());
    String left = ChallengeWords.steps(way.steps() - view.steps());
    return "hint: "
        + one.name()
        + " "
        + switch (goes.turn()) {
          case GO -> one.sentence();
          case TIME_OUT -> "runs out of patience (t)";
          case LEAVE -> "leaves";
        }
        + "; "
        + left
        + " to go, "
        + way.proof().words();
  }

  private void show() {
    if (!cancelled) {
      StepGoal goal = new StepGoal(posed.challenge().title(), far(), Optional.of(posed));
      tell.accept(new Msg.GoalStands(number, goal));
    }
  }

  private String far() {
    String state =
        attempt
            .map(
                now ->
                    now.reached()
                        ? "DONE in " + now.steps() + ", "
                        : !now.passed().isEmpty()
                            ? "FAILED at step " + now.steps() + ", "
                            : now.needed() > 0 ? now.progress() + " of " + now.needed() + ", " : "")
            .orElse("");
    return state
        + (searched
            ? best.map(way -> "best " + way.steps() + " (" + word(way) + ")").orElse("no way known")
            : "searching ...");
  }

  private static String word(Way way) {
    return way.proof() == Way.Proof.PROVEN ? "proven" : "found";
  }

  /** Nothing is left to chance in a challenge that a person plays. */
  private static List<Move> moves(Stepped view) {
    List<Move> moves = new ArrayList<>();
    List<String> names = view.actors().stream().map(Stepped.One::name).toList();
    view.happenings()
        .forEach(one -> moves.add(new Move.Goes(names.indexOf(one.actor()), one.turn())));
    return moves;
  }

  private Crew crew(String names) {
    return new Crew(
        task -> {
          Thread thread = threads.newThread(task);
          thread.setName(names + "actor");
          return thread;
        });
  }
}
