package dev.symposium.problems.catalog.barrier;

import dev.symposium.problems.spi.Knobs;
import dev.symposium.problems.sync.Cell;
import dev.symposium.problems.sync.CellMode;
import dev.symposium.problems.sync.Fairness;
import dev.symposium.problems.sync.Lock;
import dev.symposium.problems.sync.Semaphore;
import dev.symposium.problems.sync.Sync;

/**
 * A barrier made by hand of a counter and one turnstile (after Downey's Little Book of Semaphores,
 * 2008, where it is shown as one that does not work).
 *
 * <p>The last to arrive opens the turnstile, the last to leave closes it. In between it is open,
 * for everybody: one who leaves early, does its next work quickly and comes round again walks
 * through while others are still leaving, and is a phase ahead. It takes two turnstiles, one to
 * come in and one to go out.
 */
final class HalfTurnstile implements Meeting {

  private final Lock mutex;
  private final Semaphore turnstile;
  private final Cell<Integer> here; // written under the mutex, volatile
  private final Cell<Integer> members; // atomic

  HalfTurnstile(Sync sync, Knobs knobs) {
    mutex = sync.lock("mutex", Fairness.UNFAIR);
    turnstile = sync.signalSemaphore("turnstile", 0, Fairness.UNFAIR, BarrierKnobs.PARTY);
    here = sync.cell("here", 0, CellMode.VOLATILE);
    members = sync.cell("members", knobs.get(BarrierKnobs.PARTIES), CellMode.ATOMIC);
  }

  @Override
  public void phase(Party me) {
    me.work();
    me.arrives();
    mutex.lock();
    try {
      if (here.update(before -> before + 1).equals(members.get())) {
        turnstile.release(); // the last one opens it
      }
    } finally {
      mutex.unlock();
    }
    turnstile.acquire();
    turnstile.release(); // the next one, please
    me.leaves();
    mutex.lock();
    try {
      if (here.update(before -> before - 1) == 0) {
        turnstile.acquire(); // the last one closes it
      }
    } finally {
      mutex.unlock();
    }
  }

  /** Those who wait may have waited for this one alone. */
  @Override
  public void leave(boolean hasArrived) {
    mutex.lockToTidyUp();
    try {
      int left = members.update(before -> before - 1);
      int waiting = hasArrived ? here.update(before -> before - 1) : here.get();
      if (waiting > 0 && waiting == left && turnstile.availablePermits() == 0) {
        turnstile.release();
      }
    } finally {
      mutex.unlock();
    }
  }

  @Override
  public void join() {
    members.update(before -> before + 1);
  }

  @Override
  public long current() {
    return AS_THE_SLOWEST;
  }

  @Override
  public int here() {
    return here.get();
  }

  @Override
  public int needed() {
    return members.get();
  }
}
