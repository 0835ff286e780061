package dev.symposium.app.ui.view;

import dev.symposium.problems.observe.ResourceState;
import dev.symposium.problems.observe.Snapshot;
import java.util.List;
import java.util.Map;

/** What is called otherwise in Python's {@code threading}. Stateless. */
final class PythonWords {

  private static final Map<String, String> BY_KIND =
      Map.of(
          "lock", "lock() = acquire(), unlock() = release()",
          "condition", "await() = wait(), signal() = notify(), signalAll() = notify_all()",
          "semaphore", "Semaphore: acquire() and release(), as here",
          "barrier", "CyclicBarrier = Barrier, await() = wait()",
          "latch", "CountDownLatch = Event, await() = wait(), countDown() = set()",
          "phaser", "Phaser has no twin: Barrier",
          "queue", "BlockingQueue = queue.Queue: put(), take() = get()");

  private PythonWords() {}

  /** For those kinds of things that there are; empty if none of them is called otherwise. */
  static String of(Snapshot snapshot) {
    List<String> names =
        snapshot.resources().stream()
            .map(ResourceState::kind)
            .distinct()
            .filter(BY_KIND::containsKey)
            .map(BY_KIND::get)
            .toList();
    return String.join("; ", names);
  }
}
