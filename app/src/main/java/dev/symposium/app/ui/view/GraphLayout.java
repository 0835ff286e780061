package dev.symposium.app.ui.view;

import dev.symposium.app.ui.text.DisplayWidth;
import dev.symposium.app.ui.text.Texts;
import dev.symposium.app.ui.view.RingSketch.Node;
import dev.symposium.app.ui.view.Sketch.Kind;
import dev.symposium.app.ui.view.WaitGraph.Tie;
import dev.symposium.app.ui.view.WaitGraph.Wait;
import dev.symposium.themes.Role;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * Where everything of a graph stands in so much room: a headline, the circle, who is stuck behind
 * it, who else waits, and what is held that nobody wants. The same graph in the same room always
 * gives the same picture. Used once.
 */
final class GraphLayout {

  private static final int MOST_NAME = 12;
  private static final int MOST_THING = 18;
  private static final int GAP = 3;
  private static final List<String> LEGEND =
      List.of("from a name to a [thing]: wants it", "from a [thing] to a name: has it");

  /** Poorer and poorer ways to draw, until one fits. */
  private enum Form {
    RING_TALL(true, true),
    CHAIN_TALL(false, true),
    RING_LINES(true, false),
    CHAIN_LINES(false, false);

    private final boolean ring;
    private final boolean tall;

    Form(boolean ring, boolean tall) {
      this.ring = ring;
      this.tall = tall;
    }
  }

  private final WaitGraph graph;
  private final BlockSketch.Style style;
  private final int width;
  private final int height;
  private final Sketch sketch = new Sketch();

  private GraphLayout(WaitGraph graph, BlockSketch.Style style, int width, int height) {
    this.graph = graph;
    this.style = style;
    this.width = width;
    this.height = height;
  }

  /** The picture. */
  static Sketch of(WaitGraph graph, BlockSketch.Style style, int width, int height) {
    GraphLayout layout = new GraphLayout(graph, style, width, height);
    if (width > 0 && height > 0) {
      layout.draw();
    }
    return layout.sketch;
  }

  /** Others than those of the ring: the stuck and who is behind them, and those who go on. */
  private record Others(List<Wait> stuck, List<Wait> free) {}

  private Others others() {
    List<Wait> stuck = new ArrayList<>();
    List<Wait> free = new ArrayList<>();
    for (Wait wait : graph.besideRing()) {
      boolean isStuck =
          wait.waiters().stream()
              .anyMatch(
                  w -> graph.stuck().members().contains(w) || graph.stuck().tail().contains(w));
      (isStuck ? stuck : free).add(wait);
    }
    return new Others(stuck, free);
  }

  private void draw() {
    int y = headline();
    Others others = others();
    for (Form form : Form.values()) {
      boolean last = form == Form.CHAIN_LINES;
      int needed = blocks(others, form).stream().mapToInt(b -> b.height() + 1).sum();
      Optional<Integer> below = circle(form, y, height - needed, last);
      if (below.isPresent()
          && (last || below.get() + needed - (y == below.get() ? 1 : 0) <= height)) {
        rest(others, form, below.get(), y == below.get());
        return;
      }
    }
  }

  private int headline() {
    Role role =
        graph.ring().isEmpty() && graph.stuck().members().isEmpty() ? Role.TEXT : Role.VERDICT_BAD;
    int y = 0;
    for (String line : Texts.wrap(GraphWords.headline(graph, style.toDo()), width - 2)) {
      if (y < height) {
        sketch.put(1, y++, style.cut(line, width - 1), Kind.WORDS, role);
      }
    }
    return y + (height - y > 10 ? 1 : 0);
  }

  /**
   * Draws the ring, if there is one and it fits.
   *
   * @return the row below it; empty if it does not fit
   */
  private Optional<Integer> circle(Form form, int top, int until, boolean anyway) {
    if (graph.ring().isEmpty()) {
      return Optional.of(top);
    }
    if (form.ring) {
      Optional<RingSketch> ring = RingSketch.of(nodes(), width, until - top);
      ring.ifPresent(r -> r.draw(sketch, top, LEGEND));
      return ring.map(r -> top + r.height());
    }
    ChainSketch chain = ChainSketch.circle(nodes(), width, Math.max(1, until - top));
    if (!chain.closed() && !anyway) {
      return Optional.empty();
    }
    chain.draw(sketch, top);
    return Optional.of(top + chain.height());
  }

  private List<Node> nodes() {
    List<Node> nodes = new ArrayList<>();
    for (String name : graph.ring()) {
      Wait wanted = graph.wantedBy(name);
      nodes.add(new Node(style.cut(name, MOST_NAME), Kind.THREAD, style.thread(name)));
      String thing = style.cut(BlockSketch.bracketed(wanted), MOST_THING);
      nodes.add(new Node(thing, Kind.THING, style.thing(wanted.thing().name())));
    }
    return nodes;
  }

  private List<BlockSketch> blocks(Others others, Form form) {
    List<BlockSketch> blocks = new ArrayList<>();
    for (List<Wait> some : List.of(others.stuck(), others.free())) {
      if (!some.isEmpty()) {
        blocks.add(new BlockSketch(some, graph, style, form.tall, width));
      }
    }
    return blocks;
  }

  private void rest(Others others, Form form, int below, boolean isFirst) {
    int y = below;
    int left = 0;
    for (BlockSketch block : blocks(others, form)) {
      if (!(isFirst && y == below) && (form.tall || y < height - 2)) {
        title(block.waits().equals(others.stuck()), y++);
      }
      BlockSketch fitting = form.tall ? block : few(block, height - 1 - y);
      left += block.waits().size() - fitting.waits().size();
      if (!fitting.waits().isEmpty()) {
        fitting.draw(sketch, y);
      }
      y += fitting.height();
      y = behind(fitting, y);
    }
    held(height - y > 4 ? y + 1 : y, left);
  }

  /** Who stands beside those of a circle that is no ring, and is not one of them. */
  private int behind(BlockSketch block, int y) {
    List<String> names =
        block.waits().stream()
            .flatMap(w -> w.waiters().stream())
            .filter(name -> !graph.knot().contains(name))
            .distinct()
            .toList();
    boolean mixed =
        block.waits().stream().anyMatch(w -> w.waiters().stream().anyMatch(graph.knot()::contains));
    if (!mixed || names.isEmpty()) {
      return y;
    }
    String text = "stuck behind the circle: " + GraphWords.listed(names);
    words(text, y, Role.VERDICT_WARN);
    return y + 1;
  }

  private static BlockSketch few(BlockSketch block, int rows) {
    int most = Math.max(0, Math.min(block.waits().size(), rows));
    return new BlockSketch(
        block.waits().subList(0, most), block.graph(), block.style(), false, block.width());
  }

  private void title(boolean stuck, int y) {
    String text =
        stuck ? "outside the circle, but stuck behind it:" : "these wait too, and may yet go on:";
    words(text, y, stuck ? Role.VERDICT_WARN : Role.DIM);
  }

  private void words(String text, int y, Role role) {
    if (y < height) {
      sketch.put(1, y, style.cut(text, width - 1), Kind.WORDS, role);
    }
  }

  /**
   * What is held and not wanted, in the rows that are left, and a last row for what is not told.
   */
  private void held(int top, int left) {
    String untold = GraphWords.untold(graph.untold(), left);
    int until = height - (untold.isEmpty() ? 0 : 1);
    if (top < height) {
      words(untold, height - 1, Role.DIM);
    }
    List<Tie> ties = graph.idle();
    if (ties.isEmpty() || top + 1 >= until) {
      return;
    }
    int y = top + 1;
    int x = 1;
    int shown = 0;
    for (Tie tie : ties) {
      if (x > 1 && x + width(tie) > width) {
        x = 1;
        y++;
      }
      if (y == until) {
        break;
      }
      x = tie(tie, x, y) + GAP;
      shown++;
    }
    String some = shown < ties.size() ? " (" + shown + " of " + ties.size() + ")" : "";
    words("held, and nobody waits for it" + some + ":", top, Role.DIM);
  }

  private static int width(Tie tie) {
    return DisplayWidth.of(tie.thing()) + 2 + 4 + DisplayWidth.of(tie.holder());
  }

  private int tie(Tie tie, int x, int y) {
    int at = sketch.put(x, y, "[" + tie.thing() + "]", Kind.THING, style.thing(tie.thing()));
    sketch.arrow(at + 1, at + 2, y, Role.DIM);
    return sketch.put(at + 4, y, tie.holder(), Kind.THREAD, style.thread(tie.holder()));
  }
}
