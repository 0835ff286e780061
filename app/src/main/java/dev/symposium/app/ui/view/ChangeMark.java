package dev.symposium.app.ui.view;

import dev.symposium.app.ui.model.KnobBook;
import dev.symposium.app.ui.model.RunState;
import dev.symposium.problems.observe.History;
import dev.symposium.problems.observe.History.Change;
import dev.symposium.themes.Role;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;

/**
 * Something that was turned, as it stands on charts and timeline. Immutable.
 *
 * @param at run clock
 * @param letter the key that turns it: of a dial, {@code S} for the solution, {@code o} for a knob
 *     that is no dial
 * @param text {@code c 8 -> 1}
 * @param anew whether another solution plays from there on
 */
record ChangeMark(Duration at, String letter, String text, boolean anew) {

  /** What is turned at once, such as a preset, is one change. */
  private static final long AT_ONCE_NANOS = 300_000_000L;

  /** All that a history knows, oldest first; of those at once the most telling. */
  static List<ChangeMark> of(History history, RunState run) {
    List<ChangeMark> marks = new ArrayList<>();
    for (Change change : history.changes()) {
      ChangeMark mark = of(change, run);
      ChangeMark before = marks.isEmpty() ? null : marks.get(marks.size() - 1);
      if (before == null || !isAtOnce(before, mark)) {
        marks.add(mark);
      } else if (mark.anew && !before.anew) {
        marks.set(marks.size() - 1, mark);
      }
    }
    return marks;
  }

  /** As they stand under a picture. */
  static List<TimeAxis.Label> labels(List<ChangeMark> marks) {
    return marks.stream().map(m -> new TimeAxis.Label(m.at, m.text, Role.ACCENT)).toList();
  }

  private static boolean isAtOnce(ChangeMark before, ChangeMark next) {
    boolean close = next.at.toNanos() - before.at.toNanos() < AT_ONCE_NANOS;
    boolean sameKnob = before.letter.equals(next.letter) && !before.letter.equals("o");
    return close && (before.anew || next.anew || !sameKnob);
  }

  private static ChangeMark of(Change change, RunState run) {
    boolean solution = change.knob().equals(History.SOLUTION);
    String letter = solution ? "S" : letter(change.knob(), run);
    String who = change.knob().contains("@") ? change.knob().replaceFirst(".*@", "") + " " : "";
    String name = letter.equals("o") ? name(change.knob()) + " " : "";
    String values = KnobBook.pretty(change.from()) + " -> " + KnobBook.pretty(change.to());
    return new ChangeMark(change.at(), letter, letter + " " + name + who + values, solution);
  }

  private static String letter(String knob, RunState run) {
    String name = name(knob);
    if (name.equals("speed")) {
      return "v";
    }
    if (name.equals("break-after")) {
      return "b";
    }
    if (run.solution().capacity().filter(k -> k.name().equals(name)).isPresent()) {
      return "c";
    }
    if (run.problem().roles().stream().anyMatch(role -> role.count().name().equals(name))) {
      return "t";
    }
    return KnobBook.places(run.problem()).stream().anyMatch(k -> k.name().equals(name)) ? "d" : "o";
  }

  private static String name(String knob) {
    return knob.replaceFirst("@.*", "");
  }
}
