package dev.symposium.app.ui.view;

import dev.symposium.app.ui.model.RunState;
import dev.symposium.problems.observe.ActorView;
import dev.symposium.problems.observe.Inspection.Jvm;
import dev.symposium.problems.observe.Inspection.Stuck;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;

/**
 * What the JVM itself says of deadlocks, as jstack would print it, beside our answer. Stateless.
 */
final class JvmWords {

  private static final int MOST = 1;

  private JvmWords() {}

  /**
   * In words.
   *
   * @param brief without the name that the JVM has for the lock
   */
  static String of(Screen screen, WaitGraph graph, boolean brief) {
    RunState run = screen.run();
    Jvm jvm = run.inspection().jvm();
    if (run.looksBack()) {
      return "it is asked only about now: End returns.";
    }
    if (!jvm.asked() && screen.model().prefs().replay()) {
      return "nothing here: it was not asked when this was recorded.";
    }
    if (!jvm.asked()) {
      return isVirtual(run)
          ? "nothing: these are virtual threads, and it looks at platform threads only."
          : "it is being asked.";
    }
    Set<String> ours = new TreeSet<>(graph.stuck().members());
    return jvm.deadlocked().isEmpty() ? nothing(ours, graph) : found(jvm.deadlocked(), ours, brief);
  }

  private static boolean isVirtual(RunState run) {
    return run.snapshot().actors().stream()
        .map(ActorView::thread)
        .anyMatch(thread -> thread.filter(ActorView.ThreadInfo::virtual).isPresent());
  }

  private static String nothing(Set<String> ours, WaitGraph graph) {
    if (ours.isEmpty()) {
      return "no deadlock; nor do we.";
    }
    return "no deadlock. We say: "
        + GraphWords.listed(List.copyOf(ours))
        + " can never go on. It knows who owns a lock, and "
        + unknown(graph)
        + ".";
  }

  private static String unknown(WaitGraph graph) {
    String kind =
        graph.waits().stream()
            .filter(w -> w.waiters().stream().anyMatch(graph.stuck().members()::contains))
            .map(w -> w.thing().kind())
            .filter(k -> !k.equals("lock"))
            .findFirst()
            .orElse("lock");
    return switch (kind) {
      case "semaphore" -> "nothing of permits";
      case "condition" -> "nothing of calls";
      case "barrier", "phaser", "latch" -> "nothing of arrivals";
      case "queue", "queue side", "store" -> "nothing of room and items";
      case "lock" -> "will see this one as soon as it looks again";
      default -> "nothing of what is waited for here";
    };
  }

  private static String found(List<Stuck> found, Set<String> ours, boolean brief) {
    StringBuilder text = new StringBuilder("found a deadlock: ");
    for (Stuck one : found.subList(0, Math.min(MOST, found.size()))) {
      String lock = brief ? "a lock" : lastPart(one.lock()) + ",";
      text.append(one.actor() + " waits for " + lock + " owned by " + one.owner() + "; ");
    }
    int more = found.size() - MOST;
    text.append(more > 0 ? more + " more likewise. " : "");
    Set<String> theirs = new TreeSet<>(found.stream().map(Stuck::actor).toList());
    String list = text.toString().replaceFirst("; $", ". ");
    if (ours.equals(theirs)) {
      return list + "The same " + ours.size() + " as we say.";
    }
    return list
        + (ours.isEmpty()
            ? "We have not proven it yet."
            : "We say: " + GraphWords.listed(List.copyOf(ours)) + ".");
  }

  /** Without the package: {@code ReentrantLock$NonfairSync@3f2a}. */
  private static String lastPart(String lock) {
    return lock.substring(lock.lastIndexOf('.') + 1);
  }
}
