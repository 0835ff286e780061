package dev.symposium.problems.schedule;

import dev.symposium.problems.deadlock.Leak;
import dev.symposium.problems.spi.Actor;
import dev.symposium.problems.spi.Invariant;
import dev.symposium.problems.spi.Part;
import dev.symposium.problems.sync.Unwinding;
import dev.symposium.problems.sync.controlled.ControlledRun;
import java.util.function.Supplier;

/**
 * One actor at work: plays its part round after round, and puts things in order when a round is
 * left. All on the actor's thread, so guarded by the baton.
 */
final class Player implements Runnable, Actor {

  private static final int MOST_DOUBLINGS = 6;
  private static final double BACK_OFF_NANOS = 1_000_000;

  private final Play play;
  private final ControlledRun run;
  private final Part part;
  private final String name;
  private final int seat;
  private final double startNanos;

  private long operations;
  private long operationsBefore;
  private int timesVictim;
  private boolean leaves;
  private boolean over;

  Player(Play play, ControlledRun run, Part part, String name, int seat, double startNanos) {
    this.play = play;
    this.run = run;
    this.part = part;
    this.name = name;
    this.seat = seat;
    this.startNanos = startNanos;
  }

  @Override
  public void run() {
    playAll();
    over = true;
  }

  private void playAll() {
    if (!settled(this::begin)) {
      return;
    }
    while (isToGoOn() && settled(this::round)) {
      timesVictim = 0;
    }
    if (!leaves) {
      run.settle(); // whoever goes home gives everything back
    }
  }

  private void round() {
    part.play(this);
    play.roundEnds(this, hasFailed());
  }

  /** Whether nothing was finished since this was asked last. */
  private boolean hasFailed() {
    boolean failed = operations == operationsBefore;
    operationsBefore = operations;
    return failed;
  }

  private void begin() {
    boolean comes = false;
    try {
      run.sleepFor("start", startNanos);
      comes = true;
    } finally {
      if (!comes) { // told to go before it has come
        part.turnedAway(this);
      }
    }
  }

  /** Does a piece of work; false if the actor is to end. */
  private boolean settled(Runnable work) {
    Runnable next = work;
    while (next != null) {
      try {
        next.run();
        next = null;
      } catch (Unwinding out) {
        if (!staysAfter(out)) {
          return false;
        }
        next = this::backOff;
      } catch (RuntimeException | Error error) {
        play.died(this, error);
        leaves = true;
        return false;
      }
    }
    return true;
  }

  /** Whether it starts over; if it does, or leaves, it gives back what it still has. */
  private boolean staysAfter(Unwinding out) {
    leaves = out.reason() != Unwinding.Reason.VICTIM;
    switch (out.reason()) {
      case VICTIM, LEAVE -> run.settle();
      case CRASH -> play.diesWithPermits(this, Leak.End.CRASHED); // the rest stays with it, too
      case STOP -> {
        // of a run that ends nothing is left
      }
    }
    return !leaves;
  }

  /** Never at once: an immediate retry would close the same circle again. */
  private void backOff() {
    double most = BACK_OFF_NANOS * (1L << Math.min(MOST_DOUBLINGS, timesVictim));
    timesVictim++;
    run.sleepFor("start-over", most * (0.1 + 0.9 * run.sync().draw()));
  }

  private boolean isToGoOn() {
    return !leaves && play.isToGoOn(operations);
  }

  boolean isOver() {
    return over;
  }

  long operations() {
    return operations;
  }

  @Override
  public int seat() {
    return seat;
  }

  @Override
  public String name() {
    return name;
  }

  @Override
  public boolean goesOn() {
    play.lapEnds(this, hasFailed());
    return isToGoOn();
  }

  @Override
  public void done() {
    operations++;
    play.done(this);
  }

  @Override
  public void progress(int done, int of) {
    // no rule needs it, and nobody shows it
  }

  @Override
  public void carries(long item) {
    // no rule needs it, and nobody shows it
  }

  @Override
  public void mustHold(Invariant invariant, boolean holds, Supplier<String> detail) {
    if (!holds) {
      play.broke(invariant, detail.get());
    }
  }
}
