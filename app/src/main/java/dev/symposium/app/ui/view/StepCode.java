package dev.symposium.app.ui.view;

import dev.symposium.app.ui.model.Stepping;
import dev.symposium.app.ui.style.Canvas;
import dev.symposium.app.ui.text.Texts;
import dev.symposium.app.ui.view.CodeLines.Numbered;
import dev.symposium.problems.schedule.Stepped;
import dev.symposium.problems.spi.Source;
import dev.symposium.themes.Role;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.IntStream;

/** The code of the solution, the names of the threads on their lines. Stateless. */
final class StepCode {

  /** Lines before the one that the marked thread is in. */
  private static final int BEFORE = 5;

  private StepCode() {}

  static void draw(Stepping stepping, Stepped view, Canvas canvas) {
    if (stepping.source().isEmpty()) {
      canvas.put(1, 0, "the code of this solution cannot be read here", Role.DIM);
      return;
    }
    Source source = stepping.source().get();
    canvas.put(1, 0, "CODE  " + source.file(), Role.ACCENT);
    CodePlaces places = places(view);
    Canvas body = canvas.area(0, 1, canvas.columns(), canvas.rows() - 1);
    List<String> outside = outside(places, source, canvas.columns() - 2);
    int rows = body.rows() - outside.size();
    int marked = stepping.one().map(Stepped.One::line).orElse(0);
    List<Syntax.Line> text = Syntax.java(source.lines());
    List<Numbered> lines =
        IntStream.rangeClosed(1, text.size())
            .mapToObj(n -> CodeView.line(n, text.get(n - 1), n == marked, places, body))
            .toList();
    int top = top(source, marked, rows);
    CodeWindow.of(lines, top, source.first() - 1, rows, body.columns()).put(lines, body);
    for (int i = 0; i < outside.size(); i++) {
      body.put(1, rows + i, outside.get(i), Role.TEXT);
    }
  }

  private static CodePlaces places(Stepped view) {
    Map<Integer, List<String>> lines = new TreeMap<>();
    List<String> elsewhere = new ArrayList<>();
    for (Stepped.One one : view.actors()) {
      if (one.line() == 0) {
        elsewhere.add(one.name());
      } else {
        lines.computeIfAbsent(one.line(), any -> new ArrayList<>()).add(one.name());
      }
    }
    return new CodePlaces(
        lines, elsewhere.isEmpty() ? Map.of() : Map.of("outside this file", elsewhere));
  }

  private static List<String> outside(CodePlaces places, Source source, int width) {
    List<String> texts = places.outside(1, source.lines().size(), width - 20);
    return texts.isEmpty() ? List.of() : Texts.wrap(String.join("; ", texts), width);
  }

  /** All of the code from its declaration if that fits, else the lines round the marked thread. */
  private static int top(Source source, int marked, int rows) {
    int first = source.declaration() - 1;
    boolean all = source.lines().size() - first <= rows;
    return all || marked == 0 ? first : Math.max(first, marked - 1 - BEFORE);
  }
}
