package dev.symposium.app.ui.view;

import dev.symposium.app.ui.model.KnobBook;
import dev.symposium.app.ui.model.ListState;
import dev.symposium.app.ui.model.Lists;
import dev.symposium.app.ui.model.RunState;
import dev.symposium.app.ui.model.Target;
import dev.symposium.app.ui.style.Canvas;
import dev.symposium.app.ui.text.DisplayWidth;
import dev.symposium.app.ui.text.Glyph;
import dev.symposium.app.ui.text.Texts;
import dev.symposium.app.ui.widget.ListWindow;
import dev.symposium.problems.observe.KnobState;
import dev.symposium.problems.spi.Knob;
import dev.symposium.problems.spi.Uses;
import dev.symposium.themes.Role;
import java.util.ArrayList;
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
    boolean watched = ToDo.isWatched(screen);
    String keys =
        whom + (watched ? "   only to be read here" : "   + - change   Enter types a value");
    String more = keys + (watched ? "" : "   backspace preset") + Filters.heading(list);
    boolean room = 11 + DisplayWidth.of(more) <= canvas.columns();
    canvas.put(11, 0, room ? more : keys + Filters.heading(list), Role.DIM);
    if (knobs.isEmpty()) {
      canvas.put(1, 1, "no knob matches: Esc shows all", Role.DIM);
      return;
    }
    int marked = list.at(knobs.size());
    List<String> details = details(knobs.get(marked), run, canvas.columns() - 3);
    int rows = Math.max(1, canvas.rows() - 1 - details.size());
    ListWindow window = ListWindow.around(marked, knobs.size(), rows);
    for (int i = window.first(); i < window.last(); i++) {
      line(knobs.get(i), i == marked, screen, 1 + i - window.first(), canvas);
    }
    for (int i = 0; i < details.size(); i++) {
      canvas.put(2, 1 + window.rows() + i, details.get(i), i == 0 ? Role.STRONG : Role.DIM);
    }
  }

  private static void line(Knob<?> knob, boolean marked, Screen screen, int row, Canvas canvas) {
    RunState run = screen.run();
    Target target = new Target(knob.name(), knob.isPerActor() ? screen.who() : Optional.empty());
    Optional<String> asked = run.askedFor(target);
    boolean acts = Uses.acts(run.problem(), run.solution(), knob);
    String value = acts ? run.inForce(target).orElse("--") : "--";
    String shown = asked.map(a -> value + " -> " + a).orElse(value);
    boolean off = !disabled(knob, run).isEmpty();
    Role role = marked ? Role.SELECTION : off ? Role.DIM : Role.TEXT;
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
    String about = off ? "disabled: " + disabled(knob, run) : knob.meaning();
    canvas.put(at, row, Texts.shorten(about, canvas.columns() - at, canvas.glyphs()), role);
  }

  private static String disabled(Knob<?> knob, RunState run) {
    return run.snapshot().knob(knob.name()).map(KnobState::disabled).orElse("");
  }

  /** What the marked knob means, whole; why it cannot be turned, if so; its range and values. */
  private static List<String> details(Knob<?> knob, RunState run, int width) {
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
    text = Uses.refusal(run.problem(), run.solution(), knob).orElse(text);
    String why = disabled(knob, run);
    List<String> lines = new ArrayList<>(Texts.wrap(knob.meaning(), width));
    if (!why.isEmpty()) {
      lines.addAll(Texts.wrap("disabled: " + why, width));
    }
    lines.addAll(Texts.wrap(text, width));
    return lines;
  }
}
