package dev.symposium.problems.catalog.bursts;

import dev.symposium.problems.spi.Knobs;
import dev.symposium.problems.sync.BlockingQueue;
import dev.symposium.problems.sync.Fairness;
import dev.symposium.problems.sync.Sync;

/**
 * A bounded queue from the library does it all: {@code put} waits for room, {@code take} for an
 * item.
 *
 * <p>What is left to decide is what becomes of an item that finds no room. To wait slows the
 * producers down; to drop one, the newest or the oldest, keeps them fast; to let the caller do the
 * work itself slows it down and loses nothing; to wait for a while and then drop is between.
 */
final class WithBlockingQueue implements Handover {

  private final Knobs knobs;
  private final QueueBooks books;
  private final BlockingQueue<Item> queue;

  WithBlockingQueue(Sync sync, Knobs knobs, Books books, int capacity) {
    this.knobs = knobs;
    queue =
        sync.blockingQueue(
            "buffer", capacity, Fairness.UNFAIR, BurstsKnobs.PRODUCER, BurstsKnobs.CONSUMER);
    this.books = new QueueBooks(sync, books, queue);
  }

  @Override
  public void put(Producer me) {
    Item item = me.item();
    switch (knobs.get(BurstsKnobs.OVERFLOW)) {
      case "block" -> {
        queue.put(item);
        books.put(me);
      }
      case "drop-newest" -> putOrDrop(me, queue.offer(item));
      case "drop-after" -> putOrDrop(me, queue.offer(item, BurstsKnobs.DROP_AFTER));
      case "drop-oldest" -> {
        while (!queue.offer(item)) {
          books.droppedOldest(me, queue.poll());
        }
        books.put(me);
      }
      case "caller-runs" -> {
        if (queue.offer(item)) {
          books.put(me);
        } else {
          books.callerTakes(item);
          me.workOn(item);
        }
      }
      default -> throw new IllegalStateException("no such overflow policy");
    }
  }

  private void putOrDrop(Producer me, boolean entered) {
    if (entered) {
      books.put(me);
    } else {
      books.droppedNewest(me);
    }
  }

  @Override
  public void take(Consumer me) {
    books.took(me, queue.take());
  }

  @Override
  public void fit(int capacity) {
    books.fit(capacity);
    queue.setCapacity(capacity);
  }

  @Override
  public int inside() {
    return queue.size();
  }
}
