package dev.symposium.problems.schedule;

import dev.symposium.problems.sync.controlled.Crew;
import java.util.concurrent.ThreadFactory;
import java.util.concurrent.atomic.AtomicInteger;

/** Crews for tests: virtual threads where there are some, else platform threads. Stateless. */
final class Threads {

  private Threads() {}

  /** Daemon platform threads. */
  static Crew platform() {
    AtomicInteger number = new AtomicInteger();
    return new Crew(
        work -> {
          Thread thread = new Thread(work, "step-" + number.incrementAndGet());
          thread.setDaemon(true);
          return thread;
        });
  }

  /** What this Java does best. */
  static Crew best() {
    return Runtime.version().feature() >= 21 ? new Crew(virtual()) : platform();
  }

  private static ThreadFactory virtual() {
    try {
      Class<?> builder = Class.forName("java.lang.Thread$Builder");
      Object ofVirtual = Thread.class.getMethod("ofVirtual").invoke(null);
      return (ThreadFactory) builder.getMethod("factory").invoke(ofVirtual);
    } catch (ReflectiveOperationException e) {
      throw new IllegalStateException("no virtual threads on " + Runtime.version(), e);
    }
  }
}
