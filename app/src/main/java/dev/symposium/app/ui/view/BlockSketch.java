package dev.symposium.app.ui.view;

import dev.symposium.app.ui.text.DisplayWidth;
import dev.symposium.app.ui.view.Sketch.Kind;
import dev.symposium.app.ui.view.WaitGraph.Wait;
import dev.symposium.themes.Role;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import java.util.stream.Stream;

/**
 * Things one below the other, each between those who want it and those who have it. Those of a knot
 * stand on both sides; a line from the right to the left says so, and closes the circle. Immutable.
 *
 * @param tall a row for each name, else all names in one
 */
record BlockSketch(List<Wait> waits, WaitGraph graph, Style style, boolean tall, int width) {

  private static final int SPINE = 4;
  private static final int BUS = 3;
  private static final int WIRE = 4;

  /** What names and things look like. */
  interface Style {
    Role thread(String name);

    Role thing(String name);

    /** A text in no more than so many cells. */
    String cut(String text, int columns);

    /** What to do where nobody waits. */
    default String toDo() {
      return GraphWords.TO_DO;
    }
  }

  private record Columns(int name, int names, int thing, int things, int holder, int holders) {}

  int height() {
    int rows = waits.stream().mapToInt(this::rows).sum();
    return rows + (closes() ? 1 : 0);
  }

  private boolean closes() {
    return tall
        && waits.stream().anyMatch(w -> w.waiters().stream().anyMatch(graph.knot()::contains));
  }

  private int rows(Wait wait) {
    return tall ? Math.max(wait.waiters().size(), Math.max(1, wait.holders().size())) : 1;
  }

  void draw(Sketch sketch, int top) {
    Columns at = columns();
    int y = top;
    for (Wait wait : waits) {
      if (tall) {
        tall(sketch, wait, at, y);
      } else {
        line(sketch, wait, y);
      }
      y += rows(wait);
    }
    if (closes()) {
      close(sketch, at, top, y);
    }
  }

  private Columns columns() {
    int spine = closes() ? SPINE : 0;
    int room = Math.max(1, width - 1 - 2 * spine - 2 * (BUS + WIRE));
    int names = widest(w -> w.waiters().stream(), room / 3);
    int holders = widest(w -> w.holders().stream(), room / 3);
    int things = widest(w -> Stream.of(bracketed(w)), room - names - holders);
    int name = 1 + spine;
    int thing = name + names + BUS + WIRE;
    return new Columns(name, names, thing, things, thing + things + BUS + WIRE, holders);
  }

  private int widest(Function<Wait, Stream<String>> texts, int most) {
    return Math.min(most, waits.stream().flatMap(texts).mapToInt(DisplayWidth::of).max().orElse(0));
  }

  static String bracketed(Wait wait) {
    return "[" + wait.thing().name() + "]";
  }

  private void tall(Sketch sketch, Wait wait, Columns at, int top) {
    String thing = style.cut(bracketed(wait), at.things());
    int bus = at.name() + at.names() + BUS - 1;
    for (int i = 0; i < wait.waiters().size(); i++) {
      String name = style.cut(wait.waiters().get(i), at.names());
      int end =
          sketch.put(at.name(), top + i, name, Kind.THREAD, style.thread(wait.waiters().get(i)));
      sketch.wires().across(end + 1, bus, top + i, Role.DIM);
    }
    sketch.wires().down(bus, top, top + wait.waiters().size() - 1, Role.DIM);
    sketch.arrow(bus, at.thing() - 2, top, Role.DIM);
    int end = sketch.put(at.thing(), top, thing, Kind.THING, style.thing(wait.thing().name()));
    if (rows(wait) > 1) {
      String share = style.cut(GraphWords.share(wait), at.things() - 1);
      sketch.put(at.thing() + 1, top + 1, share, Kind.WORDS, Role.DIM);
    }
    if (wait.holders().isEmpty()) {
      note(sketch, wait, end + 2, top);
    } else {
      holders(sketch, wait, at, end, top);
    }
  }

  private void note(Sketch sketch, Wait wait, int x, int y) {
    boolean stuck = graph.stuck().members().containsAll(wait.waiters());
    String text = style.cut(GraphWords.nobodyHas(wait, graph), width - x);
    sketch.put(x, y, text, Kind.WORDS, stuck ? Role.VERDICT_BAD : Role.DIM);
  }

  private void holders(Sketch sketch, Wait wait, Columns at, int thingEnd, int top) {
    int bus = at.holder() - WIRE - 1;
    sketch.wires().across(thingEnd + 1, bus, top, Role.DIM);
    sketch.wires().down(bus, top, top + wait.holders().size() - 1, Role.DIM);
    for (int i = 0; i < wait.holders().size(); i++) {
      String who = wait.holders().get(i);
      sketch.arrow(bus, at.holder() - 2, top + i, Role.DIM);
      String name = style.cut(who, at.holders());
      int end = sketch.put(at.holder(), top + i, name, Kind.THREAD, style.thread(who));
      doing(sketch, wait, who, closes() ? right(at) + 2 : end + 1, top + i);
    }
  }

  private static int right(Columns at) {
    return at.holder() + at.holders() + BUS - 1;
  }

  private void doing(Sketch sketch, Wait wait, String who, int x, int y) {
    String doing = GraphWords.doing(who, wait, graph);
    String shown = doing.isEmpty() ? "" : "(" + doing + ")";
    if (x + DisplayWidth.of(shown) <= width) {
      sketch.put(x, y, shown, Kind.WORDS, Role.DIM);
    }
  }

  /** From every holder of the knot back to the same names among those who wait. */
  private void close(Sketch sketch, Columns at, int top, int bottom) {
    Role role = Role.VERDICT_BAD;
    int left = 1;
    int right = right(at);
    List<Integer> entries = new ArrayList<>();
    List<Integer> exits = new ArrayList<>();
    int y = top;
    for (Wait wait : waits) {
      for (int i = 0; i < wait.waiters().size(); i++) {
        if (graph.knot().contains(wait.waiters().get(i))) {
          entries.add(y + i);
        }
      }
      for (int i = 0; i < wait.holders().size(); i++) {
        if (graph.knot().contains(wait.holders().get(i))) {
          exits.add(y + i);
          String name = style.cut(wait.holders().get(i), at.holders());
          sketch.wires().across(at.holder() + DisplayWidth.of(name) + 1, right, y + i, role);
        }
      }
      y += rows(wait);
    }
    for (int entry : entries) {
      sketch.arrow(left, left + 2, entry, role);
    }
    sketch.wires().down(left, entries.get(0), bottom, role);
    sketch.wires().down(right, exits.get(0), bottom, role);
    sketch.wires().across(left, right, bottom, role);
  }

  /** All in one row: {@code Ann, Bob -> [permits] -> Cem +2}. */
  private void line(Sketch sketch, Wait wait, int y) {
    int room = Math.max(1, width - 1 - 2 * WIRE);
    int things = Math.min(DisplayWidth.of(bracketed(wait)), room / 3);
    int each = (room - things) / 2;
    Role waiting = style.thread(wait.waiters().get(0));
    int at = sketch.put(1, y, few(wait.waiters(), each), Kind.THREAD, waiting);
    sketch.arrow(at + 1, at + 2, y, Role.DIM);
    String thing = style.cut(bracketed(wait), things);
    at = sketch.put(at + WIRE, y, thing, Kind.THING, style.thing(wait.thing().name()));
    if (wait.holders().isEmpty()) {
      note(sketch, wait, at + 2, y);
    } else {
      sketch.arrow(at + 1, at + 2, y, Role.DIM);
      String holders = few(wait.holders(), width - at - WIRE);
      sketch.put(at + WIRE, y, holders, Kind.THREAD, style.thread(wait.holders().get(0)));
    }
  }

  /** As many names as fit, and how many more there are. */
  private String few(List<String> names, int columns) {
    for (int count = names.size(); count > 0; count--) {
      String more = count == names.size() ? "" : " +" + (names.size() - count);
      String text = String.join(", ", names.subList(0, count)) + more;
      if (DisplayWidth.of(text) <= columns) {
        return text;
      }
    }
    return style.cut(names.size() + " threads", columns);
  }
}
