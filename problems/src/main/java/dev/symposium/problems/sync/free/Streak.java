package dev.symposium.problems.sync.free;

import dev.symposium.problems.observe.Rush;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.atomic.AtomicIntegerArray;
import java.util.concurrent.atomic.AtomicLong;

/**
 * Counts how many got a shared object on end without anybody finding it idle, and whether they came
 * in the same order turn after turn. Thread-safe.
 *
 * <p>Written by whoever has just got the object: one at a time where there is only one of it, so
 * that the order is exact there; where there are several, only the length counts. All fields are
 * atomic; a reader may see a moment between two stores.
 */
final class Streak {

  private static final int REMEMBERED = 64;

  private final AtomicLong length = new AtomicLong();
  private final AtomicLong turn = new AtomicLong();
  private final AtomicLong inStep = new AtomicLong();
  // slots of the last to have got it, by number of the grant
  private final AtomicIntegerArray ring = new AtomicIntegerArray(REMEMBERED);

  /** Whether the last to get it had to wait, or others did. */
  boolean isOn() {
    return length.get() != 0;
  }

  /** Somebody found it idle. */
  void ends() {
    length.set(0);
    inStep.set(0);
    turn.set(0);
  }

  /** Somebody got it at once although others wait: nobody is in step any more. */
  void barged(int slot) {
    ring.set(at(length.getAndIncrement()), slot);
    inStep.set(0);
    turn.set(0);
  }

  /** Somebody got it who had to wait. */
  void waited(int slot) {
    long number = length.getAndIncrement();
    long now = turn.get();
    if (now > 0 && now <= number && ring.get(at(number - now)) == slot) {
      inStep.incrementAndGet();
    } else {
      inStep.set(0);
      turn.set(lastTime(slot, number));
    }
    ring.set(at(number), slot);
  }

  /** How many grants ago that slot had it; 0 if that is not remembered. */
  private long lastTime(int slot, long number) {
    for (long back = 1; back <= Math.min(number, REMEMBERED - 1); back++) {
      if (ring.get(at(number - back)) == slot) {
        return back;
      }
    }
    return 0;
  }

  private static int at(long number) {
    return (int) (number % REMEMBERED);
  }

  Rush rush() {
    long grants = length.get();
    long steps = inStep.get();
    int size = (int) Math.min(turn.get(), grants);
    List<Integer> order = new ArrayList<>();
    for (long back = size; back > 0 && steps >= size; back--) {
      order.add(ring.get(at(grants - back)));
    }
    return new Rush(grants, steps, order);
  }
}
