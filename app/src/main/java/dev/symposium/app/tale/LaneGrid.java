package dev.symposium.app.tale;

import dev.symposium.app.ui.text.DisplayWidth;
import dev.symposium.app.ui.text.Glyph;
import dev.symposium.app.ui.text.Glyphs;
import dev.symposium.app.ui.text.Texts;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;

/**
 * Where the lanes stand in a row, and what one event looks like there. With room for words each
 * event says in its own lane what it is; with less the lanes are signs, and the words stand to the
 * right of them. Immutable.
 */
final class LaneGrid {

  private static final int NUMBER = 5; // the step, and a sign that marks it
  private static final int LEAST_FOR_WORDS = 13;
  private static final int MOST_FOR_WORDS = 24;
  private static final int LEAST_BESIDE = 30;

  private final List<String> names;
  private final int columns;
  private final Glyphs glyphs;
  private final boolean words;
  private final int width;

  LaneGrid(List<String> names, int columns, Glyphs glyphs) {
    this.names = List.copyOf(names);
    this.columns = columns;
    this.glyphs = glyphs;
    int room = (columns - NUMBER) / Math.max(1, names.size());
    this.words = room >= LEAST_FOR_WORDS;
    int beside = (columns - NUMBER - LEAST_BESIDE) / Math.max(1, names.size());
    this.width = words ? Math.min(MOST_FOR_WORDS, room) : Math.max(0, Math.min(2, beside));
  }

  int columns() {
    return columns;
  }

  List<String> head() {
    return words ? List.of(over()) : explained();
  }

  private String over() {
    return Texts.blanks(NUMBER)
        + names.stream()
            .map(name -> Texts.left(Texts.cut(name, width - 1), width, glyphs))
            .collect(Collectors.joining())
            .stripTrailing();
  }

  private List<String> explained() {
    String all = String.join(", ", names);
    String which = width > 0 ? "Columns from the left: " : "Threads: ";
    return Texts.wrap(which + all + ".", columns);
  }

  // ---- an event -------------------------------------------------------------------------------

  String line(Event event, boolean marked) {
    StringBuilder line = new StringBuilder();
    String number = String.valueOf(event.happening().step());
    line.append(Texts.blanks(NUMBER - 1 - number.length())).append(number);
    line.append(marked ? glyphs.of(Glyph.MARK) : " ");
    lifelines(line, event);
    if (words) {
      write(line, at(event.lane()) + 1, said(event));
    } else {
      line.append(' ').append(beside(event));
    }
    arrows(line, event);
    String text = Texts.shorten(line.toString().stripTrailing(), columns, glyphs);
    return text;
  }

  private int at(int lane) {
    return NUMBER + lane * width;
  }

  private void lifelines(StringBuilder line, Event event) {
    for (int lane = 0; lane < names.size() && width > 0; lane++) {
      String sign = lane == event.lane() ? "*" : lifeline(event, lane);
      line.append(sign).append(Texts.blanks(width - 1));
    }
  }

  private String lifeline(Event event, int lane) {
    return event.gone().get(lane)
        ? " "
        : glyphs.of(event.waiting().get(lane) ? Glyph.DASHED_VERTICAL : Glyph.VERTICAL);
  }

  /** What it says in its own lane, which leaves room for the head of an arrow from the right. */
  private String said(Event event) {
    boolean fromRight = event.from().stream().anyMatch(source -> source.lane() > event.lane());
    String text = EventWords.few(event.happening());
    return Texts.shorten(text, fromRight ? width - 2 : width - 1, glyphs);
  }

  private String beside(Event event) {
    String from =
        event.from().stream()
            .map(source -> String.valueOf(source.step()))
            .collect(Collectors.joining(", "));
    return EventWords.all(event.happening()) + (from.isEmpty() ? "" : ", after " + from);
  }

  // ---- arrows ---------------------------------------------------------------------------------

  private void arrows(StringBuilder line, Event event) {
    if (width == 0) {
      return;
    }
    int left = event.lane();
    int right = event.lane();
    for (Event.Source source : event.from()) {
      left = Math.min(left, source.lane());
      right = Math.max(right, source.lane());
    }
    int here = at(event.lane());
    if (left < event.lane()) {
      stroke(line, at(left), here - 1);
      write(line, here - 1, glyphs.of(Glyph.ARROW_RIGHT));
    }
    if (right > event.lane()) {
      int head = words ? here + 1 + DisplayWidth.of(said(event)) : here + 1;
      stroke(line, head, at(right));
      write(line, head, glyphs.of(Glyph.ARROW_LEFT));
    }
    sources(line, event);
  }

  private void stroke(StringBuilder line, int from, int to) {
    write(line, from, glyphs.repeat(Glyph.HORIZONTAL, to - from + 1));
  }

  /** The numbers of the steps where the arrows begin; signs where there is no room for them. */
  private void sources(StringBuilder line, Event event) {
    for (int lane = 0; lane < names.size(); lane++) {
      List<String> steps = new ArrayList<>();
      for (Event.Source source : event.from()) {
        if (source.lane() == lane) {
          steps.add(String.valueOf(source.step()));
        }
      }
      if (!steps.isEmpty()) {
        String all = String.join(",", steps);
        boolean fits = words && all.length() < width - 1;
        write(line, at(lane), fits ? all : words ? fewer(steps) : "o");
      }
    }
  }

  /** The last of several steps of one lane, which the others come before anyway. */
  private static String fewer(List<String> steps) {
    return steps.get(steps.size() - 1);
  }

  /** Signs are one column each; what is said is ASCII as far as problems go. */
  private static void write(StringBuilder line, int at, String text) {
    while (line.length() < at + text.length()) {
      line.append(' ');
    }
    line.replace(at, at + text.length(), text);
  }
}
