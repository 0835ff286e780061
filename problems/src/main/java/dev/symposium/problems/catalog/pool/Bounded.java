package dev.symposium.problems.catalog.pool;

import dev.symposium.problems.sync.Cell;
import dev.symposium.problems.sync.CellMode;
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
  private final Cell<String> refusal; // the last one, in words

  Bounded(Sync sync, int size) {
    refusal = sync.shownCell(PoolScene.REFUSAL, "", CellMode.VOLATILE);
    permits = sync.ownedSemaphore("permits", size, Fairness.UNFAIR);
  }

  @Override
  public void serve(Client me) {
    me.acquireAll(permits);
    Receipt receipt = new Receipt(permits, me, refusal);
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
  private record Receipt(Semaphore permits, Client client, Cell<String> refusal) {

    void giveBack() {
      if (permits.heldByMe() < client.need()) {
        client.isRefused();
        refusal.set(client.name() + " gives back once more: refused, the receipt is used up");
        return;
      }
      permits.release(client.need());
    }
  }
}
