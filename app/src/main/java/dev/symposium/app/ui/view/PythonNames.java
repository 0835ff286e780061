package dev.symposium.app.ui.view;

import java.util.ArrayList;
import java.util.List;

/** How the calls of a solution are called in Python. Stateless. */
final class PythonNames {

  /** A call in both languages. */
  private record Pair(String java, String python) {}

  private static final List<Pair> PAIRS =
      List.of(
          new Pair("lock()", "acquire()"),
          new Pair("unlock()", "release()"),
          new Pair("pickUp()", "acquire()"),
          new Pair("putDown()", "release()"),
          new Pair("acquire(", "acquire()"),
          new Pair("acquireAll(", "acquire()"),
          new Pair("release(", "release()"),
          new Pair("tryAcquire(", "acquire(timeout=)"),
          new Pair("tryPickUp(", "acquire(timeout=)"),
          new Pair("signal()", "notify()"),
          new Pair("signalAll()", "notify_all()"),
          new Pair("await(", "wait()"),
          new Pair("await(", "wait_for()"),
          new Pair("arrive()", "wait()"),
          new Pair("put(", "put()"),
          new Pair("take(", "get()"),
          new Pair("countDown()", "count_down()"));

  private static final String ALWAYS =
      "in general lock() = acquire(), unlock() = release(), await() = wait(), signal() = notify()";

  private PythonNames() {}

  /** One line of those that occur in both. */
  static String line(List<String> java, List<String> python) {
    List<String> names = new ArrayList<>();
    for (Pair pair : PAIRS) {
      String stem = pair.python().substring(0, pair.python().indexOf('('));
      boolean withBlock =
          (stem.equals("acquire") || stem.equals("release"))
              && (pair.java().contains("lock") || !has(java, ".lock()"));
      boolean there = has(python, "." + stem + "(");
      boolean hidden = withBlock && python.stream().anyMatch(l -> l.strip().startsWith("with "));
      if (has(java, "." + pair.java()) && (there || hidden)) {
        String shown = pair.java().endsWith("(") ? pair.java() + ")" : pair.java();
        names.add(shown + " = " + (there ? pair.python() : "with"));
      }
    }
    return "names: " + (names.isEmpty() ? ALWAYS : String.join(", ", names));
  }

  private static boolean has(List<String> lines, String text) {
    return lines.stream().anyMatch(line -> line.contains(text));
  }
}
