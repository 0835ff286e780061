package dev.symposium.problems.sync.free;

import dev.symposium.problems.observe.Gathering;
import dev.symposium.problems.sync.Pause;
import dev.symposium.problems.sync.Phaser;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.ToIntFunction;

/**
 * A real {@link java.util.concurrent.Phaser}, whose own phase is what detectors read. Thread-safe.
 *
 * <p>A party arrives first and waits then, so that an interrupt takes its wait away and not its
 * arrival. When a phase that stands stuck is broken the real one is replaced; phases go on being
 * counted.
 */
final class FreePhaser extends AwaitedResource implements Phaser, Gatherer {

  private final Runnable action;
  // replaced by the control thread, volatile
  private volatile Era era;

  FreePhaser(FreeSync world, String name, int parties, Runnable action, String... roles) {
    super(world, name, Kind.PHASER, roles);
    this.action = action;
    this.era = new Era(parties, 0, action);
  }

  /**
   * One real phaser, and how many phases came before it. A phase ends or is broken, whichever is
   * decided first: the last to arrive does it before it runs the action, who breaks it before it
   * ends the real one.
   */
  private static final class Era {
    private final int before;
    private final java.util.concurrent.Phaser real;
    // k + 1 once the end of phase k has begun, -k - 1 once phase k is broken; compare-and-set
    private final AtomicInteger decided = new AtomicInteger();

    Era(int parties, int before, Runnable action) {
      this.before = before;
      this.real =
          new java.util.concurrent.Phaser(parties) {
            @Override
            protected boolean onAdvance(int phase, int registered) {
              boolean ends = ends(phase);
              if (ends) {
                action.run();
              }
              return !ends;
            }
          };
    }

    private boolean ends(int phase) {
      int now = decided.get();
      while (now >= 0 && !decided.compareAndSet(now, phase + 1)) {
        now = decided.get();
      }
      return now >= 0;
    }

    /** Breaks the present phase, if its end has not begun. */
    boolean breaks() {
      int phase = real.getPhase();
      int now = decided.get();
      boolean broken = now <= phase && decided.compareAndSet(now, -phase - 1);
      if (broken) {
        real.forceTermination(); // lets go whoever waits there; from now on nothing changes it
      }
      return broken;
    }

    /** Of one that was broken: the phase in which that happened. */
    int phase() {
      int phase = real.getPhase() & Integer.MAX_VALUE; // before what was decided, which ends it
      int now = decided.get();
      return before + (now < 0 ? -now - 1 : phase);
    }
  }

  // ---- arriving -----------------------------------------------------------------------------

  @Override
  public int register() {
    return inPresentEra(java.util.concurrent.Phaser::register);
  }

  @Override
  public int arrive() {
    return inPresentEra(java.util.concurrent.Phaser::arrive);
  }

  @Override
  public int arriveAndDeregister() {
    return inPresentEra(java.util.concurrent.Phaser::arriveAndDeregister);
  }

  /** A real phaser that has been ended meanwhile answers less than 0: then in the one after it. */
  private int inPresentEra(ToIntFunction<java.util.concurrent.Phaser> act) {
    while (true) {
      Era now = era;
      int phase = act.applyAsInt(now.real);
      if (phase >= 0) {
        return now.before + phase;
      }
    }
  }

  @Override
  public int arriveAndAwaitAdvance() {
    FreeActor me = world.me();
    me.gate();
    Advance advance = Advance.arrivesAt(this);
    awaitAdvance(me, advance, Deadline.NONE);
    return advance.phase + 1;
  }

  @Override
  public boolean arriveAndAwaitAdvance(Pause patience) {
    FreeActor me = world.me();
    me.gate();
    return awaitAdvance(me, Advance.arrivesAt(this), world.deadline(me, patience));
  }

  @Override
  public int awaitAdvance(int phase) {
    FreeActor me = world.me();
    me.gate();
    awaitAdvance(me, new Advance(this, era, phase, false), Deadline.NONE);
    return getPhase();
  }

  private boolean awaitAdvance(FreeActor me, Advance advance, Deadline deadline) {
    boolean over = advance.isOver() || me.await(this, 1, deadline, advance);
    if (over) {
      me.recorder().granted(this, 0);
    }
    return over;
  }

  /** A wait for the end of a phase. The waiter's thread only. */
  private static final class Advance implements OwnThread.Real {
    private final FreePhaser phaser;
    private final int phase;
    private final boolean arrived;
    private Era at;

    Advance(FreePhaser phaser, Era at, int phase, boolean arrived) {
      this.phaser = phaser;
      this.at = at;
      this.phase = phase;
      this.arrived = arrived;
    }

    static Advance arrivesAt(FreePhaser phaser) {
      while (true) {
        Era at = phaser.era;
        int phase = at.real.arrive();
        if (phase >= 0) {
          return new Advance(phaser, at, at.before + phase, true);
        }
      }
    }

    boolean isOver() {
      return phaser.era.phase() != phase;
    }

    @Override
    public long detail() {
      return phase;
    }

    @Override
    @SuppressWarnings("ReferenceEquality") // the very era, not one that looks the same
    public boolean acquire(long nanos) throws InterruptedException {
      Era now = phaser.era;
      if (now != at && arrived && now.phase() == phase) {
        now.real.arrive(); // what it arrived at is no more
      }
      at = now;
      try {
        wait(now.real, phase - now.before, nanos);
      } catch (TimeoutException e) {
        return false; // whoever called looks at the deadline
      }
      return isOver();
    }

    private static void wait(java.util.concurrent.Phaser real, int phase, long nanos)
        throws InterruptedException, TimeoutException {
      if (nanos == TimeSource.NEVER) {
        real.awaitAdvanceInterruptibly(phase);
      } else {
        real.awaitAdvanceInterruptibly(phase, nanos, TimeUnit.NANOSECONDS);
      }
    }

    @Override
    public void giveBack() {
      // the phase is over: nothing was taken
    }
  }

  /**
   * The present phase begins again, with the same parties, none of which has arrived; unless all
   * have and it is about to end, so that nothing is left to break.
   */
  @Override
  public void buildAnew() {
    Era old = era;
    if (old.breaks()) {
      era = new Era(old.real.getRegisteredParties(), old.phase(), action);
    }
  }

  @Override
  public int partiesAsked() {
    return getRegisteredParties(); // a change of these acts at once
  }

  // ---- what anybody may ask -----------------------------------------------------------------

  @Override
  public int getPhase() {
    return era.phase();
  }

  @Override
  public int getRegisteredParties() {
    return era.real.getRegisteredParties();
  }

  @Override
  public int getArrivedParties() {
    return era.real.getArrivedParties();
  }

  @Override
  public int getUnarrivedParties() {
    return era.real.getUnarrivedParties();
  }

  @Override
  public int total() {
    return getRegisteredParties();
  }

  @Override
  public int free() {
    return getUnarrivedParties();
  }

  @Override
  public int awaited(long detail) {
    return getPhase() != detail ? GRANTED : ANYBODY;
  }

  @Override
  public String label(long detail) {
    return name() + ": " + getArrivedParties() + " of " + getRegisteredParties() + " are here";
  }

  @Override
  public Gathering gathering() {
    return new Gathering(getArrivedParties(), getRegisteredParties(), getPhase(), false);
  }
}
