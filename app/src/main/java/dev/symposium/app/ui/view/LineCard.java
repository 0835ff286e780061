package dev.symposium.app.ui.view;

import dev.symposium.app.ui.style.Canvas;
import dev.symposium.app.ui.text.Numbers;
import dev.symposium.app.ui.text.Texts;
import dev.symposium.problems.observe.LogLine;
import dev.symposium.themes.Role;
import java.util.List;

/** One line of the log as a sentence, and in full over the panels. Stateless. */
final class LineCard {

  private LineCard() {}

  static void draw(LogLine line, Canvas canvas) {
    canvas.put(1, 0, "LOG " + clock(line), Role.ACCENT);
    canvas.put(clock(line).length() + 6, 0, "up, down: another   esc back", Role.DIM);
    List<String> lines = Texts.wrap(sentence(line), canvas.columns() - 3);
    for (int i = 0; i < lines.size(); i++) {
      canvas.put(2, 2 + i, lines.get(i), role(line.kind()));
    }
  }

  /** With the name of whom it is about, once; what begins with a capital is a whole sentence. */
  static String sentence(LogLine line) {
    String text = line.text();
    boolean whole =
        line.kind() != LogLine.Kind.EVENT
            && !text.isEmpty()
            && Character.isUpperCase(text.charAt(0));
    boolean named = line.actor().isEmpty() || text.startsWith(line.actor());
    return whole || named ? text : line.actor() + " " + text;
  }

  /** Run clock to the tenth of a second: {@code 0:41.7}. */
  static String clock(LogLine line) {
    return Numbers.clock(line.at()) + "." + line.at().toMillisPart() / 100;
  }

  static Role role(LogLine.Kind kind) {
    return switch (kind) {
      case EVENT -> Role.TEXT;
      case COMMAND -> Role.ACCENT;
      case VERDICT -> Role.VERDICT_BAD;
      case BREAK -> Role.VERDICT_WARN;
      case NOTE -> Role.DIM;
    };
  }
}
