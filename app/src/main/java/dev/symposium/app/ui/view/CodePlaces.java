package dev.symposium.app.ui.view;

import dev.symposium.app.ui.model.Sightings;
import dev.symposium.problems.observe.ActorView;
import dev.symposium.problems.observe.Inspection.Stand;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/**
 * Where the threads of a run stand: in which lines of the solution's code, and where else.
 * Immutable.
 *
 * @param lines who is in a line, by its number; at full speed how often somebody was
 * @param elsewhere the same by the file and line they are in, or by what else is known of them
 */
record CodePlaces(Map<Integer, List<String>> lines, Map<String, List<String>> elsewhere) {

  private static final String BETWEEN_ROUNDS = "between two rounds, outside the solution's code";
  private static final String NO_THREAD = "no thread any more";
  private static final String UNASKED = "not asked since they last moved";

  static CodePlaces of(Screen screen) {
    return screen.showsShares() ? shares(screen) : now(screen);
  }

  private static CodePlaces now(Screen screen) {
    Map<Integer, List<String>> lines = new TreeMap<>();
    Map<String, List<String>> elsewhere = new LinkedHashMap<>();
    for (ActorView actor : screen.run().snapshot().actors()) {
      Optional<StackTraceElement> line = screen.run().lineOf(actor.name());
      Optional<Stand> stand = screen.run().inspection().of(actor.name());
      if (line.isPresent()) {
        add(lines, line.get().getLineNumber(), actor.name());
      } else if (!screen.run().inspection().threads().isEmpty()) {
        add(elsewhere, stand.map(s -> outside(s, screen)).orElse(unknown(actor)), actor.name());
      }
    }
    return new CodePlaces(lines, elsewhere);
  }

  private static String unknown(ActorView actor) {
    return actor.thread().isPresent() ? UNASKED : NO_THREAD;
  }

  /** Which part of the last seconds was spent in each line, by all or by the marked one. */
  private static CodePlaces shares(Screen screen) {
    Sightings seen = screen.run().reading().sightings();
    Map<Integer, List<String>> lines = new TreeMap<>();
    Map<String, List<String>> elsewhere = new LinkedHashMap<>();
    seen.last().stream()
        .flatMap(sample -> sample.values().stream())
        .distinct()
        .forEach(
            line -> {
              String share = Math.round(100 * seen.share(line, screen.who().orElse(""))) + " %";
              if (line == Sightings.ELSEWHERE) {
                add(elsewhere, "in other code", share);
              } else if (!share.equals("0 %")) {
                add(lines, line, share);
              }
            });
    return new CodePlaces(lines, elsewhere);
  }

  private static <K> void add(Map<K, List<String>> places, K place, String name) {
    places.computeIfAbsent(place, any -> new ArrayList<>()).add(name);
  }

  /** The line of its latest call in the problem's package: {@code Producer.java line 31}. */
  private static String outside(Stand stand, Screen screen) {
    String home = screen.run().solution().code().getPackageName() + ".";
    return stand.stack().stream()
        .filter(call -> call.getClassName().startsWith(home))
        .findFirst()
        .map(CodePlaces::place)
        .orElse(BETWEEN_ROUNDS);
  }

  private static String place(StackTraceElement call) {
    return call.getLineNumber() > 0 && call.getFileName() != null
        ? call.getFileName() + " line " + call.getLineNumber()
        : type(call.getClassName()) + "." + plain(call.getMethodName());
  }

  private static String type(String name) {
    String simple = name.substring(name.lastIndexOf('.') + 1);
    int inner = simple.indexOf('$');
    return inner < 0 ? simple : simple.substring(0, inner);
  }

  /** The compiler names a piece of code that has no name after the method it stands in. */
  private static String plain(String method) {
    return method.startsWith("lambda$") ? method.split("\\$", -1)[1] : method;
  }

  /** Who is in a line, as far as there is room. */
  String in(int line, int room) {
    List<String> names = lines.get(line);
    return names == null ? "" : names(names, room);
  }

  /** Whether nothing is known of anybody. */
  boolean isEmpty() {
    return lines.isEmpty() && elsewhere.isEmpty();
  }

  /** Whether somebody is in a line. */
  boolean has(int line) {
    return lines.containsKey(line);
  }

  /** Where those are who are in no line from first to last. */
  List<String> outside(int first, int last, int room) {
    List<String> texts = new ArrayList<>();
    lines.forEach(
        (line, names) -> {
          if (line < first || line > last) {
            texts.add("line " + line + ": " + names(names, room));
          }
        });
    elsewhere.forEach((place, names) -> texts.add(place + ": " + names(names, room)));
    return texts;
  }

  /** Names as far as they fit, and how many more: {@code Plato, Hume +3}. */
  static String names(List<String> names, int room) {
    String shown = "";
    for (int i = 0; i < names.size(); i++) {
      String next = shown.isEmpty() ? names.get(i) : shown + ", " + names.get(i);
      int left = names.size() - i - 1;
      if ((left == 0 ? next : next + " +" + left).length() > room) {
        return shown.isEmpty() ? names.size() + " threads" : shown + " +" + (left + 1);
      }
      shown = next;
    }
    return shown;
  }
}
