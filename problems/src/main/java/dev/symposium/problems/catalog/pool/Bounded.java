package dev.symposium.problems.catalog.pool;

import dev.symposium.problems.sync.Fairness;
import dev.symposium.problems.sync.Semaphore;
import dev.symposium.problems.sync.Sync;

/**
 * Hands out receipts: whoever has none cannot give back.
 *
 * <p>The code is as careless as in {@code double-release}. But a receipt is good for one return;
 * the second one is refused, and said to be, so that the pool never grows and the mistake is found
 * where it is made.
 */
final class Bounded implements Service {

  private final Semaphore permits;

  Bounded(Sync sync, int size) {
    permits = sync.ownedSemaphore("permits", size, Fairness.UNFAIR);
  }

  @Override
  public void serve(Client me) {
    me.takeAll();
    Receipt receipt = new Receipt(permits, me);
    try {
      me.use();
      me.beforeRelease();
    } catch (ServiceFailed failed) {
      receipt.giveBack(); // well meant
      throw failed;
    } finally {
      receipt.giveBack();
    }
  }

  @Override
  public Semaphore permits() {
    return permits;
  }

  /** For the permits of one visit; good as long as the client still has them. */
  private record Receipt(Semaphore permits, Client client) {

    void giveBack() {
      if (permits.heldByMe() < client.need()) {
        client.isRefused();
        return;
      }
      permits.release(client.need());
    }
  }
}
