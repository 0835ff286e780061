package dev.symposium.problems.engine;

import dev.symposium.problems.observe.Inspection;
import dev.symposium.problems.observe.Inspection.Jvm;
import dev.symposium.problems.observe.Inspection.Stand;
import dev.symposium.problems.observe.Inspection.Stuck;
import java.lang.management.ManagementFactory;
import java.lang.management.ThreadInfo;
import java.lang.management.ThreadMXBean;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/**
 * Asks the JVM where the threads of a run stand, and whom it calls deadlocked. Each thread is
 * stopped for a moment, so it is done only when somebody asks. Stateless; observer thread only.
 */
final class Inspector {

  private static final int DEEPEST = 64;

  private Inspector() {}

  static Inspection of(World world, Threads threads, long runNanos) {
    List<Stand> stands = new ArrayList<>();
    Map<Long, String> platform = new HashMap<>();
    for (World.Member member : world.cast()) {
      Thread thread = member.free().thread();
      if (thread == null || !thread.isAlive()) {
        continue;
      }
      StackTraceElement[] stack = thread.getStackTrace();
      stands.add(
          new Stand(member.name(), List.of(stack).subList(0, Math.min(DEEPEST, stack.length))));
      if (!threads.isVirtual(thread)) {
        platform.put(Threads.idOf(thread), member.name());
      }
    }
    return new Inspection(Duration.ofNanos(runNanos), stands, ask(platform));
  }

  private static Jvm ask(Map<Long, String> names) {
    if (names.isEmpty()) {
      return Jvm.SILENT;
    }
    ThreadMXBean bean = ManagementFactory.getThreadMXBean();
    long[] found = bean.findDeadlockedThreads();
    List<Stuck> stuck = new ArrayList<>();
    if (found != null) {
      for (ThreadInfo info : bean.getThreadInfo(found)) {
        if (info != null && names.containsKey(info.getThreadId())) {
          stuck.add(stuck(info, names));
        }
      }
    }
    return new Jvm(true, stuck);
  }

  private static Stuck stuck(ThreadInfo info, Map<Long, String> names) {
    String owner = Objects.requireNonNullElse(info.getLockOwnerName(), "");
    return new Stuck(
        names.get(info.getThreadId()),
        info.getThreadState().name(),
        Objects.requireNonNullElse(info.getLockName(), ""),
        names.getOrDefault(info.getLockOwnerId(), owner));
  }
}
