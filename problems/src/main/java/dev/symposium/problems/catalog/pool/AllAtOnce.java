package dev.symposium.problems.catalog.pool;

import dev.symposium.problems.sync.Fairness;
import dev.symposium.problems.sync.Semaphore;
import dev.symposium.problems.sync.Sync;

/**
 * Takes all permits it needs in one step, or waits with none.
 *
 * <p>Who waits holds nothing, so nobody can be waited for by one who waits: no deadlock. Whether
 * everybody's turn comes is another question, and one word decides it: if the semaphore is unfair,
 * a newcomer takes what is free although somebody waits already. One who needs many then waits
 * until so many happen to be free, which never comes while those who need few come and go. If it is
 * fair, permits are kept for the one who has waited longest: it costs the others some waiting, and
 * starves nobody.
 */
final class AllAtOnce implements Service {

  private final Semaphore permits;

  AllAtOnce(Sync sync, int size, Fairness fairness) {
    permits = sync.ownedSemaphore("permits", size, fairness);
  }

  @Override
  public void serve(Client me) {
    me.acquireAll(permits);
    try {
      me.use();
      me.beforeRelease();
    } finally {
      permits.release(me.need());
    }
  }

  @Override
  public Semaphore permits() {
    return permits;
  }
}
