package dev.symposium.app.ui.view;

import dev.symposium.app.ui.keymap.ActionId;
import dev.symposium.app.ui.keymap.Actions;
import dev.symposium.app.ui.model.Dial;
import dev.symposium.app.ui.model.DialState;
import dev.symposium.app.ui.model.Dials;
import dev.symposium.app.ui.style.Canvas;
import dev.symposium.app.ui.style.Style;
import dev.symposium.app.ui.text.DisplayWidth;
import dev.symposium.app.ui.text.Glyph;
import dev.symposium.app.ui.text.Texts;
import dev.symposium.themes.Role;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * The five dials with key, value and unit, and what the marked one says. They are on screen at
 * every size: where room is short labels go first, then the value in force beside the one asked
 * for. Who looks back sees the dials as they stood then, and where he is. Stateless.
 */
final class DialRows {

  /** How much of a dial is shown. */
  private enum Form {
    /** With what else a key turns. */
    ALL,
    ALL_BRIEF,
    FULL,
    BRIEF,
    NO_LABEL,
    SHORT
  }

  /** Cells of a dial beside its text: a blank, the mark, the key, a blank. */
  private static final int BEFORE = 4;

  private static final int BEHIND = 2;
  private static final int WIDEST_GAP = 3;

  /** Below this the speed stands in the second row where a key turns more than one count. */
  private static final int SPEED_BELOW = 100;

  private DialRows() {}

  /** Dials in one row, what the marked one says in the other. */
  static void draw(Screen screen, Canvas canvas) {
    List<DialState> dials = Dials.all(screen.model().stage(), screen.run());
    boolean counts = dials.stream().anyMatch(dial -> !dial.others().isEmpty());
    boolean speedBelow = counts && canvas.columns() < SPEED_BELOW;
    int above = speedBelow ? dials.size() - 1 : dials.size();
    row(dials.subList(0, above), 0, screen, canvas);
    int end = canvas.columns();
    if (speedBelow) { // both counts are on screen, whatever it costs
      List<DialState> below = dials.subList(above, dials.size());
      end -= width(texts(below, Form.FULL));
      place(
          below,
          texts(below, Form.FULL),
          0,
          1,
          screen,
          canvas.area(end, 0, canvas.columns() - end, 2));
    }
    if (screen.run().looksBack()) {
      ScrubberRow.draw(screen.run(), canvas.area(1, 1, end - 2, 1));
      return;
    }
    DialState marked = marked(dials, screen);
    String detail = Texts.shorten(marked.detail(), end - 3, canvas.glyphs());
    canvas.put(3, 1, detail, Role.DIM);
  }

  /** Dials in two rows, and nothing more. */
  static void drawTwoRows(Screen screen, Canvas canvas) {
    List<DialState> dials = Dials.all(screen.model().stage(), screen.run());
    row(dials.subList(0, 3), 0, screen, canvas);
    if (screen.run().looksBack()) {
      int at = row(dials.subList(3, 5), 1, screen, canvas);
      ScrubberRow.draw(screen.run(), canvas.area(at + 2, 1, canvas.columns() - at - 3, 1));
      return;
    }
    List<DialState> second = dials.subList(3, 5);
    Dial marked = marked(dials, screen).dial();
    List<String> details = Dials.details(marked, screen.model().stage(), screen.run());
    for (Form form : List.of(Form.FULL, Form.BRIEF, Form.NO_LABEL)) {
      int end = width(texts(second, form)) + 2;
      Optional<String> fits =
          details.stream().filter(d -> end + DisplayWidth.of(d) <= canvas.columns()).findFirst();
      if (fits.isPresent() || form == Form.NO_LABEL) {
        String detail = fits.orElse(details.get(details.size() - 1));
        int gap =
            Math.min(WIDEST_GAP, Math.max(0, canvas.columns() - end - DisplayWidth.of(detail)) / 3);
        int at = place(second, texts(second, form), gap, 1, screen, canvas) + 2;
        int room = canvas.columns() - at;
        canvas.put(at, 1, Texts.shorten(detail, room, canvas.glyphs()), Role.DIM);
        return;
      }
    }
  }

  /** The cells that dials take at least; the sign behind a marked one counted in. */
  private static int width(List<String> texts) {
    return texts.stream().mapToInt(t -> DisplayWidth.of(t) + BEFORE).sum() + BEHIND;
  }

  private static DialState marked(List<DialState> dials, Screen screen) {
    Dial dial = screen.model().stage().dial();
    return dials.stream().filter(d -> d.dial() == dial).findFirst().orElseThrow();
  }

  private static int row(List<DialState> dials, int row, Screen screen, Canvas canvas) {
    for (Form form : Form.values()) {
      List<String> texts = texts(dials, form);
      int rest = canvas.columns() - width(texts);
      if (rest >= 0 || form == Form.SHORT) {
        int gap = Math.max(0, Math.min(WIDEST_GAP, rest / dials.size()));
        return place(dials, texts, gap, row, screen, canvas);
      }
    }
    return 0;
  }

  private static int place(
      List<DialState> dials, List<String> texts, int gap, int row, Screen screen, Canvas canvas) {
    int at = 0;
    for (int i = 0; i < dials.size(); i++) {
      boolean marked = dials.get(i).dial() == screen.model().stage().dial();
      int end = dial(dials.get(i), texts.get(i), marked, at, row, screen, canvas);
      // Where there is room, the sign behind the marked dial stands in the gap: nothing jumps.
      at = end + (marked && gap < BEHIND ? BEHIND : gap);
    }
    return at;
  }

  private static int dial(
      DialState dial, String text, boolean marked, int at, int row, Screen screen, Canvas canvas) {
    boolean underHands = marked && screen.model().stage().onDials();
    Style ground = canvas.palette().style(marked ? Role.DIAL_MARKED : Role.DIAL);
    Role role = dial.asked().isPresent() ? Role.DIAL_ASKED : marked ? Role.DIAL_MARKED : Role.DIAL;
    if (marked) {
      canvas.put(at + 1, row, underHands ? canvas.glyphs().of(Glyph.MARK) : " ", ground);
    }
    int next = canvas.put(at + 2, row, key(dial), marked ? Role.DIAL_MARKED : Role.KEY_HINT);
    next = canvas.put(next, row, " " + text, canvas.palette().style(role).on(ground));
    if (marked) {
      canvas.put(next, row, " <", ground);
    }
    return next;
  }

  private static List<String> texts(List<DialState> dials, Form form) {
    List<String> texts = new ArrayList<>();
    for (DialState dial : dials) {
      boolean whole = form == Form.ALL || form == Form.FULL;
      String label = whole ? dial.label() : Dials.brief(dial.label());
      boolean labelled = form.compareTo(Form.BRIEF) <= 0 && !label.isEmpty();
      String value = form == Form.SHORT ? dial.shortValue() : dial.value();
      boolean all = form.compareTo(Form.ALL_BRIEF) <= 0;
      String more = all && !dial.others().isEmpty() ? ", " + dial.others() : "";
      texts.add((labelled ? label + " " + value : value) + more);
    }
    return texts;
  }

  private static String key(DialState dial) {
    ActionId id =
        switch (dial.dial()) {
          case DELAY -> ActionId.DIAL_DELAY;
          case THREADS -> ActionId.DIAL_THREADS;
          case CAPACITY -> ActionId.DIAL_CAPACITY;
          case BREAK_AFTER -> ActionId.DIAL_BREAK_AFTER;
          case SPEED -> ActionId.DIAL_SPEED;
        };
    return Actions.get(id).label();
  }
}
