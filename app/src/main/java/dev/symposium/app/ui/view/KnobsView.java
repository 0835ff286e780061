package dev.symposium.app.ui.view;

import dev.symposium.app.ui.model.KnobBook;
import dev.symposium.app.ui.model.ListState;
import dev.symposium.app.ui.model.Lists;
import dev.symposium.app.ui.model.RunState;
import dev.symposium.app.ui.model.Target;
import dev.symposium.app.ui.style.Canvas;
import dev.symposium.app.ui.text.Glyph;
import dev.symposium.app.ui.text.Texts;
import dev.symposium.app.ui.widget.ListWindow;
import dev.symposium.problems.observe.KnobState;
import dev.symposium.problems.spi.Knob;
import dev.symposium.problems.spi.Places;
import dev.symposium.themes.Role;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Collectors;

/** All knobs with value, range and meaning; those of single threads behind. Stateless. */
final class KnobsView {

  private static final int NAME = 16;
  private static final int VALUE = 18;

  private KnobsView() {}

  static void draw(Screen screen, ListState list, Canvas canvas) {
    RunState run = screen.run();
    List<Knob<?>> knobs = Lists.knobs(run, list);
    String whom = screen.who().map(name -> "only " + name).orElse("for everyone");
    canvas.put(1, 0, "ALL KNOBS", Role.ACCENT);
    canvas.put(
        11,
        0,
        whom + "   + - change   Enter types a value   backspace preset" + Filters.heading(list),
        Role.DIM);
    if (knobs.isEmpty()) {
      canvas.put(1, 1, "no knob matches: Esc shows all", Role.DIM);
      return;
    }
    int marked = list.at(knobs.size());
    ListWindow window = ListWindow.around(marked, knobs.size(), canvas.rows() - 3);
    for (int i = window.first(); i < window.last(); i++) {
      line(knobs.get(i), i == marked, screen, 1 + i - window.first(), canvas);
    }
    details(knobs.get(marked), run, canvas.area(0, 1 + window.rows(), canvas.columns(), 2));
  }

  private static void line(Knob<?> knob, boolean marked, Screen screen, int row, Canvas canvas) {
    RunState run = screen.run();
    Target target = new Target(knob.name(), knob.isPerActor() ? screen.who() : Optional.empty());
    Optional<String> asked = run.askedFor(target);
    boolean isPassed = Places.whyNot(run.problem(), run.solution(), knob).isEmpty();
    String value = isPassed ? run.inForce(target).orElse("--") : "--";
    String shown = asked.map(a -> value + " -> " + a).orElse(value);
    Role role = marked ? Role.SELECTION : Role.TEXT;
    if (marked) {
      canvas.fillRow(row, Role.SELECTION);
      canvas.put(0, row, Glyph.MARK, Role.SELECTION);
    }
    canvas.put(2, row, Texts.left(knob.name(), NAME, canvas.glyphs()), role);
    canvas.put(
        2 + NAME,
        row,
        Texts.left(shown, VALUE, canvas.glyphs()),
        asked.isPresent() && !marked ? Role.DIAL_ASKED : role);
    int at = 2 + NAME + VALUE + 1;
    canvas.put(
        at, row, Texts.shorten(knob.meaning(), canvas.columns() - at, canvas.glyphs()), role);
  }

  private static void details(Knob<?> knob, RunState run, Canvas canvas) {
    Map<String, String> own =
        new TreeMap<>(run.snapshot().knob(knob.name()).map(KnobState::perActor).orElse(Map.of()));
    String preset = run.snapshot().knob(knob.name()).map(KnobState::preset).orElse("--");
    String unit = knob.unit().isEmpty() ? "" : " " + knob.unit();
    String text =
        KnobBook.pretty(knob.range(run.snapshot().slowness()))
            + unit
            + ", preset "
            + preset
            + own.entrySet().stream()
                .map(e -> ", " + e.getKey() + " " + e.getValue())
                .collect(Collectors.joining());
    Optional<String> whyNot = Places.whyNot(run.problem(), run.solution(), knob);
    if (whyNot.isPresent()) {
      text = Places.refusal(run.solution(), knob, whyNot.get());
    }
    int width = canvas.columns() - 2;
    canvas.put(2, 0, Texts.shorten(knob.meaning(), width, canvas.glyphs()), Role.STRONG);
    canvas.put(2, 1, Texts.shorten(text, width, canvas.glyphs()), Role.DIM);
  }
}
