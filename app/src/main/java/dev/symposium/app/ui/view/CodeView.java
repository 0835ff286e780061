package dev.symposium.app.ui.view;

import dev.symposium.app.ui.model.Book;
import dev.symposium.app.ui.model.CodePages;
import dev.symposium.app.ui.model.CodeState;
import dev.symposium.app.ui.model.RunState;
import dev.symposium.app.ui.style.Canvas;
import dev.symposium.app.ui.text.Glyph;
import dev.symposium.app.ui.text.Texts;
import dev.symposium.app.ui.view.CodeLines.Numbered;
import dev.symposium.problems.spi.Source;
import dev.symposium.problems.spi.Twin;
import dev.symposium.themes.Role;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;

/** Where each thread stands: the solution's own code, names on its lines. Stateless. */
final class CodeView {

  /** Rows below the code for those who are in none of the lines above. */
  private static final int NOTES = 2;

  private static final int LEAST_NAMES = 12;

  private static final String NOT_ASKED = "the threads have not been asked yet where they stand";
  private static final String NOBODY_LOOKED =
      "where they stood then is not known: nobody was looking at the code; End returns to now";

  private CodeView() {}

  static String heading(Screen screen) {
    RunState run = screen.run();
    CodeState code = screen.model().stage().code();
    Book book = run.reading().book();
    return switch (code.face()) {
      case JAVA ->
          "  "
              + book.source(run.solution()).map(Source::file).orElse("")
              + (screen.showsShares() ? "  shares of the last 5 s" : "")
              + (run.solution().isFaulty() ? "   u its cure" : "   u what it cures")
              + "   y Python";
      case DIFF ->
          CodePages.diff(run, code).map(d -> "  " + d.before() + " -> " + d.after()).orElse("")
              + (code.other() + 1 < CodePages.others(run).size() ? "   u the next" : "   u back")
              + "   y Python";
      case PYTHON ->
          "  " + book.twin(run.solution()).map(Twin::file).orElse("") + "   y Java as it runs";
    };
  }

  static void draw(Screen screen, Canvas canvas) {
    CodeState code = screen.model().stage().code();
    Book book = screen.run().reading().book();
    Optional<Source> source = book.source(screen.run().solution());
    Optional<Twin> twin = book.twin(screen.run().solution());
    if (code.face() == CodeState.Face.DIFF) {
      CodePages.diff(screen.run(), code)
          .ifPresentOrElse(
              diff -> CodeDiffView.draw(diff, screen, canvas), () -> nothing(book, canvas));
    } else if (code.face() == CodeState.Face.PYTHON && twin.isPresent()) {
      python(twin.get(), source, screen, canvas);
    } else if (code.face() == CodeState.Face.JAVA && source.isPresent()) {
      java(source.get(), screen, canvas);
    } else {
      nothing(book, canvas);
    }
  }

  private static void nothing(Book book, Canvas canvas) {
    boolean comes = book.sources().isEmpty() && book.twins().isEmpty();
    String why =
        comes
            ? "the code is being read"
            : "nothing to read here: y shows the same in Python, or back; s another solution";
    canvas.put(1, 0, Texts.shorten(why, canvas.columns() - 1, canvas.glyphs()), Role.DIM);
  }

  private static void java(Source source, Screen screen, Canvas canvas) {
    CodePlaces places = CodePlaces.of(screen);
    int marked =
        screen.who().flatMap(screen.run()::lineOf).map(line -> line.getLineNumber()).orElse(0);
    List<Syntax.Line> text = Syntax.java(source.lines());
    List<Numbered> lines =
        IntStream.rangeClosed(1, text.size())
            .mapToObj(n -> line(n, text.get(n - 1), n == marked, places, canvas))
            .toList();
    CodeState code = screen.model().stage().code();
    int top = CodePages.top(screen.run(), code, screen.who());
    int least = code.top() == CodeState.BY_ITSELF ? source.first() - 1 : top;
    CodeWindow most = CodeWindow.of(lines, top, least, canvas.rows(), canvas.columns());
    List<String> notes = notes(places, most, screen, canvas);
    CodeWindow window = most;
    if (!notes.isEmpty()) {
      int rows = canvas.rows() - NOTES;
      window = CodeWindow.of(lines, top, least, rows, canvas.columns());
      notes = notes(places, window, screen, canvas);
    }
    window.put(lines, canvas);
    int first = canvas.rows() - notes.size();
    for (int i = 0; i < notes.size(); i++) {
      canvas.put(1, first + i, notes.get(i), Role.TEXT);
    }
  }

  static Numbered line(
      int number, Syntax.Line text, boolean marked, CodePlaces places, Canvas canvas) {
    int left = canvas.columns() - CodeLines.GUTTER - text.text().length() - 2;
    int room = Math.max(LEAST_NAMES, left);
    Glyph sign = marked ? Glyph.MARK : Glyph.BULLET;
    String mark = places.has(number) || marked ? canvas.glyphs().of(sign) : "";
    Optional<Role> all =
        marked
            ? Optional.of(Role.SELECTION)
            : places.has(number) ? Optional.of(Role.STRONG) : Optional.empty();
    return new Numbered(number, mark, text, places.in(number, room), all);
  }

  private static List<String> notes(
      CodePlaces places, CodeWindow window, Screen screen, Canvas canvas) {
    int width = canvas.columns() - 2;
    List<String> outside =
        places.isEmpty()
            ? List.of(screen.run().looksBack() ? NOBODY_LOOKED : NOT_ASKED)
            : places.outside(window.first() + 1, window.last(), width / 2);
    if (outside.isEmpty()) {
      return List.of();
    }
    List<String> rows = Texts.wrap(String.join(";  ", outside), width);
    return rows.size() <= NOTES
        ? rows
        : List.of(
            rows.get(0), Texts.shorten(rows.get(1) + " " + rows.get(2), width, canvas.glyphs()));
  }

  private static void python(Twin twin, Optional<Source> source, Screen screen, Canvas canvas) {
    List<Syntax.Line> text = Syntax.python(twin.lines());
    List<Numbered> lines =
        IntStream.rangeClosed(1, text.size())
            .mapToObj(n -> new Numbered(n, "", text.get(n - 1), "", Optional.empty()))
            .toList();
    List<String> names =
        Texts.wrap(
            PythonNames.line(source.map(Source::lines).orElse(List.of()), twin.lines()),
            canvas.columns() - 2);
    int rows = canvas.rows() - names.size();
    int top = CodePages.top(screen.run(), screen.model().stage().code(), screen.who());
    CodeWindow.of(lines, top, top, rows, canvas.columns()).put(lines, canvas);
    for (int i = 0; i < names.size(); i++) {
      canvas.put(1, canvas.rows() - names.size() + i, names.get(i), Role.ACCENT);
    }
  }
}
