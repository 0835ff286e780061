package dev.symposium.problems.laws;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.concurrent.atomic.AtomicInteger;

/** Breaks every rule for problem code once, to show that each rule can fail. */
final class Sins {

  private final AtomicInteger count = new AtomicInteger();
  private final ArrayList<String> names = new ArrayList<>();
  private long last;

  List<String> names() {
    return names;
  }

  synchronized long sleepBadly() {
    try {
      last = System.nanoTime() + new Random().nextInt(10) + count.get();
      Thread.onSpinWait();
    } catch (RuntimeException e) {
      System.out.println(e.getMessage());
    }
    return last + System.identityHashCode(this);
  }
}
