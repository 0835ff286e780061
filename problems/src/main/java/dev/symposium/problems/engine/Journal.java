package dev.symposium.problems.engine;

import dev.symposium.problems.observe.LogLine;
import dev.symposium.problems.sync.free.RunClock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;

/** What control has done and found, on its way into the log. Thread-safe, never blocks. */
final class Journal {

  private final Queue<Entry> entries = new ConcurrentLinkedQueue<>();
  // volatile: replaced when the run starts over
  private volatile RunClock clock;

  /** A line without its number. */
  record Entry(Duration at, LogLine.Kind kind, String actor, String text) {}

  Journal(RunClock clock) {
    this.clock = clock;
  }

  void clock(RunClock next) {
    clock = next;
  }

  void write(LogLine.Kind kind, String actor, String text) {
    entries.add(new Entry(Duration.ofNanos(clock.runNanos()), kind, actor, text));
  }

  /** Takes what was written since the last call, oldest first. */
  List<Entry> take() {
    List<Entry> taken = new ArrayList<>();
    for (Entry entry = entries.poll(); entry != null; entry = entries.poll()) {
      taken.add(entry);
    }
    return taken;
  }
}
