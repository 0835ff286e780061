package dev.symposium.app.ui.view;

import dev.symposium.app.glossary.Entry;
import dev.symposium.app.ui.model.ListState;
import dev.symposium.app.ui.model.Panel;
import dev.symposium.app.ui.model.RunState;
import dev.symposium.app.ui.model.Stage;
import dev.symposium.app.ui.model.WhyWords;
import dev.symposium.app.ui.style.Canvas;
import dev.symposium.app.ui.text.DisplayWidth;
import dev.symposium.app.ui.text.Texts;
import dev.symposium.app.ui.view.WhyNow.Box;
import dev.symposium.app.ui.view.WhyNow.Now;
import dev.symposium.problems.spi.Coffman.Condition;
import dev.symposium.themes.Role;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * Why, and what would fix it? Plain sentences, the four conditions of a deadlock as they stand now,
 * what the JVM says, the cure. Stateless.
 */
final class WhyView {

  /** From so many columns on they are halved. */
  private static final int TWO_COLUMNS = 100;

  private WhyView() {}

  /**
   * A paragraph.
   *
   * @param lead before its first row, such as a check-box
   * @param told so much of it, from the beginning, has words that can be asked about
   */
  private record Part(String lead, String text, Role role, int told) {
    static Part told(String lead, String text, Role role) {
      return new Part(lead, text, role, text.length());
    }

    static Part plain(String lead, String text, Role role) {
      return new Part(lead, text, role, 0);
    }
  }

  /** A row of one, and where it begins in the text. */
  private record Row(Part part, String lead, String text, int from) {}

  /** Whether there is more below. */
  static boolean draw(Screen screen, Canvas canvas) {
    Page page = new Page(screen);
    if (canvas.columns() >= TWO_COLUMNS) {
      int half = canvas.columns() / 2;
      boolean more = page.draw(page.causes(), canvas.area(0, 0, half - 1, canvas.rows()));
      Canvas right = canvas.area(half, 0, canvas.columns() - half, canvas.rows());
      return page.drawBest(page.conditions(false), page.conditions(true), right) || more;
    }
    return page.drawBest(page.all(false), page.all(true), canvas);
  }

  /** Which word Enter asks about, for the heading; and how to see what is below, if anything is. */
  static String heading(Screen screen, boolean more) {
    Stage stage = screen.model().stage();
    boolean marked = !stage.onDials() && stage.panel() == Panel.WHY;
    Optional<Entry> word = WhyWords.marked(screen.run(), stage.why());
    String below = more ? marked ? "  PgDn: more " : "  8, PgDn: more " : "";
    return marked && word.isPresent()
        ? below + "  up, down: a word   Enter: \"" + word.get().term() + "\""
        : below + "  " + screen.run().solution().id() + ": why, and what would fix it?";
  }

  /** All that is said at one moment. */
  private static final class Page {
    private final Screen screen;
    private final RunState run;
    private final WaitGraph graph;
    private final Optional<Entry> marked;

    Page(Screen screen) {
      this.screen = screen;
      this.run = screen.run();
      this.graph = WaitGraph.of(run.snapshot(), screen::isFast);
      Stage stage = screen.model().stage();
      boolean hasKeys = !stage.onDials() && stage.panel() == Panel.WHY;
      this.marked = hasKeys ? WhyWords.marked(run, stage.why()) : Optional.empty();
    }

    /** The sentences first; what is to be done, and what it is called elsewhere. */
    List<Part> causes() {
      List<Part> parts = new ArrayList<>();
      parts.add(Part.told("", WhyWords.sentences(run), Role.TEXT));
      parts.add(Part.told("cure   ", WhyWords.cure(run), Role.VERDICT_GOOD));
      String python = PythonWords.of(run.snapshot());
      if (!python.isEmpty()) {
        parts.add(Part.plain("Python ", python, Role.DIM));
      }
      return parts;
    }

    /** The cure below what it is against. */
    List<Part> all(boolean brief) {
      List<Part> all = new ArrayList<>(causes());
      List<Part> conditions = conditions(brief);
      int jstack = conditions.size() - 1;
      all.add(2, conditions.get(jstack));
      all.addAll(1, conditions.subList(0, jstack));
      return all;
    }

    /**
     * The four, and what the JVM says.
     *
     * @param brief with the fact of the moment in the place of the reason
     */
    List<Part> conditions(boolean brief) {
      List<Part> parts = new ArrayList<>();
      List<Now> all = new ArrayList<>();
      for (Condition condition : WhyWords.conditions(run)) {
        Now now = WhyNow.of(condition, run, graph);
        all.add(now);
        parts.addAll(condition(condition, now, brief));
      }
      if (!all.isEmpty()) {
        String text = WhyWords.NEEDS + WhyNow.sum(all);
        parts.add(0, new Part("", text, Role.STRONG, WhyWords.NEEDS.length()));
      }
      parts.add(Part.plain("jstack ", "says " + JvmWords.of(screen, graph, brief), Role.TEXT));
      return parts;
    }

    private static List<Part> condition(Condition condition, Now now, boolean brief) {
      Role role = now.box() == Box.ON ? Role.TEXT : Role.DIM;
      String term = condition.which().term();
      boolean fact = !now.fact().isEmpty();
      String why = brief && fact ? now.fact() : condition.fact();
      Part first = new Part(now.box().text(), term + ": " + why, role, term.length());
      return fact && !brief
          ? List.of(first, Part.plain("    ", now.fact(), Role.ACCENT))
          : List.of(first);
    }

    /** The first one if all of it is to be seen, else the second. */
    boolean drawBest(List<Part> whole, List<Part> brief, Canvas canvas) {
      boolean fits = rows(whole, canvas).size() <= canvas.rows();
      return draw(fits ? whole : brief, canvas);
    }

    boolean draw(List<Part> parts, Canvas canvas) {
      List<Row> rows = rows(parts, canvas);
      int first = first(rows.size(), canvas.rows());
      for (int i = 0; i < rows.size(); i++) {
        row(rows.get(i), i - first, canvas);
      }
      return rows.size() - first > canvas.rows();
    }

    private static List<Row> rows(List<Part> parts, Canvas canvas) {
      List<Row> rows = new ArrayList<>();
      for (Part part : parts) {
        rows(part, Math.max(1, canvas.columns() - 2), rows);
      }
      return rows;
    }

    private static void rows(Part part, int width, List<Row> rows) {
      int indent = DisplayWidth.of(part.lead());
      int from = 0;
      String lead = part.lead();
      for (String line : Texts.wrap(part.text(), width - indent)) {
        from = Math.max(0, part.text().indexOf(line, from));
        rows.add(new Row(part, lead, line, from));
        from += line.length();
        lead = Texts.blanks(indent);
      }
    }

    /** At the first word the beginning, at the last one the end, in between as far between. */
    private int first(int size, int room) {
      ListState list = screen.model().stage().why();
      int words = WhyWords.of(run).size();
      int hidden = Math.max(0, size - room);
      return words < 2 ? 0 : Math.round((float) hidden * list.at(words) / (words - 1));
    }

    private void row(Row row, int y, Canvas canvas) {
      int at = canvas.put(1, y, row.lead(), row.part().role());
      canvas.put(at, y, row.text(), row.part().role());
      for (WhyWords.Span span : WhyWords.in(row.part().text().substring(0, row.part().told()))) {
        int from = Math.max(span.from(), row.from());
        int to = Math.min(span.to(), row.from() + row.text().length());
        if (from < to) {
          String word = row.text().substring(from - row.from(), to - row.from());
          int x = at + DisplayWidth.of(row.text().substring(0, from - row.from()));
          boolean isMarked = marked.equals(Optional.of(span.entry()));
          canvas.put(x, y, word, isMarked ? Role.SELECTION : Role.KEY_HINT);
        }
      }
    }
  }
}
