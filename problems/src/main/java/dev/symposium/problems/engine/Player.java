package dev.symposium.problems.engine;

import dev.symposium.problems.spi.Actor;
import dev.symposium.problems.spi.Invariant;
import dev.symposium.problems.spi.Part;
import dev.symposium.problems.sync.Unwinding;
import dev.symposium.problems.sync.free.FreeActor;
import java.util.function.BiConsumer;
import java.util.function.Supplier;

/**
 * One actor at work: plays its part round after round on its own thread, and puts things in order
 * when a round is left by an {@link Unwinding}.
 *
 * <p>Everything but {@link #hasEnded} is used on the actor's thread only.
 */
final class Player implements Runnable, Actor {

  /** So that it lasts 8 ms at most, 4 s in slow motion: a class is not to watch it and no more. */
  private static final int MOST_DOUBLINGS = 3;

  private static final double BACK_OFF_NANOS = 1_000_000;
  private static final double LEAST_SHARE = 0.1;

  private final World world;
  private final FreeActor free;
  private final Part part;
  private final String name;
  private final int seat;
  private final double startNanos;
  private final BiConsumer<Player, Throwable> died;
  // whether it is to play a round; the actor's thread only
  private boolean plays;
  // volatile: set by the actor's thread as its last deed
  private volatile boolean ended;

  /**
   * A player who begins after {@code startNanos} at full speed.
   *
   * @param died told on the actor's thread when it ends by an error
   */
  Player(
      World world,
      FreeActor free,
      Part part,
      String name,
      int seat,
      double startNanos,
      BiConsumer<Player, Throwable> died) {
    this.world = world;
    this.free = free;
    this.part = part;
    this.name = name;
    this.seat = seat;
    this.startNanos = startNanos;
    this.died = died;
  }

  FreeActor free() {
    return free;
  }

  /** Whether its thread has nothing left to do. */
  boolean hasEnded() {
    return ended;
  }

  @Override
  public void run() {
    world.sync().enter(free);
    try {
      if (!settled(this::begin)) {
        return;
      }
      while (plays && settled(this::round)) {
        world.beat();
        plays = free.goesOn();
      }
      free.releaseAll(); // whoever retires gives everything back
    } finally {
      free.end();
      world.sync().leave();
      ended = true;
      world.beat();
    }
  }

  private void begin() {
    try {
      world.sync().sleepFor(PauseTable.START, startNanos);
      plays = free.goesOn();
    } finally {
      if (!plays) { // told to go before it has come
        part.turnedAway(this);
      }
    }
  }

  private void round() {
    free.beginRound();
    part.play(this);
    free.endRound();
  }

  /** Does a piece of work; false if the thread is to end. */
  private boolean settled(Runnable work) {
    Runnable next = work;
    while (next != null) {
      try {
        next.run();
        next = null;
      } catch (Unwinding leaves) {
        free.settle(leaves.reason());
        switch (leaves.reason()) {
          case VICTIM -> next = this::backOff;
          case CRASH -> {
            free.stayCrashed();
            return false;
          }
          case LEAVE, STOP -> {
            return false;
          }
        }
      } catch (RuntimeException | Error fault) {
        died.accept(this, fault);
        free.stayCrashed();
        return false;
      }
    }
    return true;
  }

  /** Never at once: an immediate retry would close the same circle again. */
  private void backOff() {
    double nanos = backOffNanos(free.timesVictimInARow(), world.sync().draw());
    world.sync().sleepFor(PauseTable.START_OVER, nanos);
  }

  /**
   * How long a victim backs off at full speed: somewhere between a tenth and the whole of a length
   * that doubles each time in a row, up to a most (truncated exponential back-off; Metcalfe and
   * Boggs, 1976).
   *
   * @param draw in [0, 1)
   */
  static double backOffNanos(long timesInARow, double draw) {
    long doublings = Math.max(0, Math.min(MOST_DOUBLINGS, timesInARow - 1));
    return BACK_OFF_NANOS * (1L << doublings) * (LEAST_SHARE + (1 - LEAST_SHARE) * draw);
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
    free.endLap();
    return free.goesOn();
  }

  @Override
  public void done() {
    free.done();
  }

  @Override
  public void progress(int done, int of) {
    free.progress(done, of);
  }

  @Override
  public void carries(long item) {
    free.carries(item);
  }

  @Override
  public void mustHold(Invariant invariant, boolean holds, Supplier<String> detail) {
    world.invariants().check(invariant, holds, detail);
  }
}
