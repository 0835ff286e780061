package dev.symposium.app.ui.view;

import dev.symposium.app.ui.text.DisplayWidth;
import dev.symposium.app.ui.view.RingSketch.Node;
import dev.symposium.app.ui.view.Sketch.Kind;
import dev.symposium.themes.Role;
import java.util.ArrayList;
import java.util.List;

/**
 * Names and things in turn, from left to right in as many rows as it takes; a row begins with the
 * name that the one before has ended with. Immutable.
 *
 * @param rows what stands in each
 * @param closed whether the last name is the first one
 * @param left out so many links, since there are no rows for them
 */
record ChainSketch(List<List<Node>> rows, boolean closed, int left) {

  private static final int INSET = 1;
  private static final int WIRE = 4;
  private static final int PAIR = 2;

  /** A circle as a list that closes; where rows are short its middle is left out. */
  static ChainSketch circle(List<Node> nodes, int width, int most) {
    List<Node> links = new ArrayList<>(nodes);
    links.add(nodes.get(0));
    ChainSketch whole = of(links, width, most);
    return whole.closed() ? whole : withoutMiddle(links, of(links, width, most - 1), width);
  }

  /** The last row is for how many are left out, and for the last links back to the first name. */
  private static ChainSketch withoutMiddle(List<Node> nodes, ChainSketch head, int width) {
    int shown = nodes.size() - head.left() * PAIR; // the index of the first thing left out
    int from = nodes.size() - 1;
    int used = INSET + DisplayWidth.of(leftOut(head.left())) + 2 + width(nodes.get(from));
    while (from - PAIR >= shown) {
      used += width(nodes.get(from - 1)) + width(nodes.get(from - PAIR)) + 2 * WIRE;
      if (used > width) {
        break;
      }
      from -= PAIR;
    }
    List<List<Node>> rows = new ArrayList<>(head.rows());
    rows.add(nodes.subList(from, nodes.size()));
    return new ChainSketch(rows, false, (from - shown + 1) / PAIR);
  }

  private static String leftOut(int links) {
    return links + " more, then";
  }

  /** After the first node they come in pairs, a thing and who has it. */
  private static ChainSketch of(List<Node> nodes, int width, int most) {
    if (most < 1) {
      return new ChainSketch(List.of(), false, nodes.size() / PAIR);
    }
    List<List<Node>> rows = new ArrayList<>();
    List<Node> row = new ArrayList<>(List.of(nodes.get(0)));
    int used = INSET + width(nodes.get(0));
    int at = 1;
    while (at + 1 < nodes.size()) {
      int more = width(nodes.get(at)) + width(nodes.get(at + 1)) + 2 * WIRE;
      if (row.size() > 1 && used + more > width) {
        rows.add(row);
        if (rows.size() == most) {
          break;
        }
        row = new ArrayList<>(List.of(nodes.get(at - 1)));
        used = INSET + width(nodes.get(at - 1));
      }
      row.addAll(nodes.subList(at, at + PAIR));
      used += more;
      at += PAIR;
    }
    boolean all = rows.size() < most && at + 1 >= nodes.size();
    if (all) {
      rows.add(row);
    }
    return new ChainSketch(rows, all, (nodes.size() - at) / PAIR);
  }

  int height() {
    return rows.size();
  }

  void draw(Sketch sketch, int top) {
    Role role = Role.VERDICT_BAD;
    for (int i = 0; i < rows.size(); i++) {
      int x = INSET;
      List<Node> row = rows.get(i);
      if (left > 0 && i + 1 == rows.size()) {
        x = sketch.put(x, top + i, leftOut(left), Kind.WORDS, Role.DIM) + 2;
      }
      for (int j = 0; j < row.size(); j++) {
        Node node = row.get(j);
        x = sketch.put(x, top + i, node.text(), node.kind(), node.role());
        if (j + 1 < row.size()) {
          sketch.arrow(x + 1, x + 2, top + i, role);
          x += WIRE;
        }
      }
    }
  }

  private static int width(Node node) {
    return DisplayWidth.of(node.text());
  }
}
