package dev.symposium.problems.sync.free;

import dev.symposium.problems.observe.WaitWord;
import dev.symposium.problems.observe.WaitWord.State;
import java.util.concurrent.TimeUnit;

/**
 * What whoever waits for the end of an actor waits for: {@link Thread#join} of its real thread.
 * Thread-safe.
 *
 * <p>An actor publishes its end before its thread ends.
 */
final class FreeJoin extends AwaitedResource {

  FreeJoin(FreeSync world) {
    super(world, "end of an actor", Kind.END);
  }

  /** Waits; whether the actor has ended. */
  boolean await(FreeActor me, FreeActor other, Deadline deadline) {
    me.gate();
    boolean ended = hasEnded(other) || me.await(this, 1, deadline, new Joining(other));
    if (ended) {
      me.recorder().granted(this, 0);
    }
    return ended;
  }

  private static boolean hasEnded(FreeActor other) {
    return WaitWord.state(other.slot().word()) == State.ENDED;
  }

  /** A wait for one thread. */
  private static final class Joining implements OwnThread.Real {
    private final FreeActor other;
    private final int hires;
    private final Thread thread;

    Joining(FreeActor other) {
      this.other = other;
      this.hires = other.hires();
      this.thread = other.thread();
    }

    @Override
    public long detail() {
      return ((long) hires << Integer.SIZE) | other.slot().id();
    }

    @Override
    public boolean acquire(long nanos) throws InterruptedException {
      if (thread.getState() == Thread.State.NEW) {
        Moment.pass(); // whoever starts all others is about to; a real join would not wait
        return false;
      }
      if (nanos == TimeSource.NEVER) {
        thread.join();
      } else {
        TimeUnit.NANOSECONDS.timedJoin(thread, nanos);
      }
      return !thread.isAlive();
    }

    @Override
    public void giveBack() {
      // who has ended stays so
    }
  }

  @Override
  public int awaited(long detail) {
    int slot = (int) detail;
    boolean ended =
        WaitWord.state(world.slot(slot).word()) == State.ENDED
            || world.actor(slot).hires() != (int) (detail >>> Integer.SIZE);
    return ended ? GRANTED : slot;
  }

  @Override
  public String label(long detail) {
    return world.slot((int) detail).occupant().name() + " to end";
  }
}
