package dev.symposium.app.ui.keymap;

import static dev.symposium.app.ui.keymap.Action.Section.DIALS;
import static dev.symposium.app.ui.keymap.Action.Section.PROGRAM;
import static dev.symposium.app.ui.keymap.Action.Section.RUN;
import static dev.symposium.app.ui.keymap.Action.Section.TEN;
import static dev.symposium.app.ui.keymap.Where.CARD;
import static dev.symposium.app.ui.keymap.Where.COMMAND;
import static dev.symposium.app.ui.keymap.Where.GALLERY;
import static dev.symposium.app.ui.keymap.Where.HELP;
import static dev.symposium.app.ui.keymap.Where.KNOBS;
import static dev.symposium.app.ui.keymap.Where.PAST;
import static dev.symposium.app.ui.keymap.Where.SOLUTIONS;
import static dev.symposium.app.ui.keymap.Where.STAGE;
import static dev.symposium.app.ui.keymap.Where.STEPS;

import com.google.common.collect.Sets;
import dev.symposium.app.term.Key;
import dev.symposium.app.ui.model.UiModel;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.IntPredicate;

/** The table of actions. Immutable. */
public final class Actions {

  private static final Set<Where> ALL = Sets.immutableEnumSet(EnumSet.allOf(Where.class));
  static final Set<Where> LISTS =
      Sets.immutableEnumSet(GALLERY, STAGE, STEPS, SOLUTIONS, KNOBS, HELP, CARD);
  static final Set<Where> CHOSEN =
      Sets.immutableEnumSet(GALLERY, STAGE, PAST, STEPS, SOLUTIONS, KNOBS, HELP, CARD);
  static final Set<Where> FILTERED =
      Sets.immutableEnumSet(GALLERY, STAGE, STEPS, SOLUTIONS, KNOBS, HELP);
  static final Set<Where> GALLERY_ONLY = Sets.immutableEnumSet(GALLERY);
  static final Set<Where> STAGE_ONLY = Sets.immutableEnumSet(STAGE);
  static final Set<Where> STEPPING = Sets.immutableEnumSet(STEPS);
  private static final Set<Where> COMMANDED = Sets.immutableEnumSet(STAGE, STEPS);
  static final Set<Where> FOUND =
      Sets.immutableEnumSet(GALLERY, STAGE, PAST, STEPS, SOLUTIONS, KNOBS, HELP);
  static final Set<Where> VIEWED = Sets.immutableEnumSet(STAGE, PAST);
  static final Set<Where> LOOKING_BACK = Sets.immutableEnumSet(PAST);
  private static final Set<Where> TURNING = Sets.immutableEnumSet(STAGE, KNOBS);
  private static final Set<Where> ACTING = Sets.immutableEnumSet(STAGE, CARD);
  private static final Set<Where> PRESETS = Sets.immutableEnumSet(STAGE, SOLUTIONS);
  private static final Set<Where> HELPED =
      Sets.immutableEnumSet(GALLERY, STAGE, PAST, STEPS, SOLUTIONS, KNOBS, CARD);
  private static final Set<Where> ENTERED =
      Sets.immutableEnumSet(EnumSet.complementOf(EnumSet.of(CARD, STEPS)));
  private static final Set<Where> COMMAND_LINE = Sets.immutableEnumSet(COMMAND);

  private static final List<Action> TABLE = List.copyOf(table());

  private Actions() {}

  /** All of them, in the order of the help. */
  public static List<Action> all() {
    return TABLE;
  }

  /** What a key does somewhere. */
  public static Optional<Action> of(Key key, Where where) {
    return TABLE.stream().filter(a -> a.isFor(where) && a.keys().contains(key)).findFirst();
  }

  /** A line of the table. */
  public static Action get(ActionId id) {
    return TABLE.stream().filter(a -> a.id() == id).findFirst().orElseThrow();
  }

  /**
   * The hints for a footer of one row, the most useful first: command line, way back and {@code ?}
   * are always among them, in this order at the end.
   *
   * @param most how many, those included
   */
  public static List<Action> footer(UiModel model, int most) {
    List<Action> hints = new ArrayList<>(hints(model, any -> true));
    for (int i = hints.size() - 1; i >= 0 && hints.size() > most; i--) {
      if (!isAlwaysThere(hints.get(i))) {
        hints.remove(i);
      }
    }
    return hints;
  }

  /** What one can do to the run now: the upper row of a footer of two. Empty off the stage. */
  public static List<Action> deeds(UiModel model) {
    return hints(model, rank -> rank < Hints.KEYS && Where.of(model).isStage());
  }

  /** The keys that are always the same: the lower row of a footer of two. */
  public static List<Action> keys(UiModel model) {
    return hints(model, rank -> rank >= Hints.KEYS || !Where.of(model).isStage());
  }

  /** Whether a footer never goes without it, however narrow: how to go on, and out. */
  public static boolean isAlwaysThere(Action action) {
    return switch (action.id()) {
      case COMMAND, BACK, HELP -> true;
      default -> false;
    };
  }

  private static List<Action> hints(UiModel model, IntPredicate wanted) {
    Where where = Where.of(model);
    return TABLE.stream()
        .filter(a -> a.isFor(where))
        .filter(a -> a.footer().apply(model).filter(wanted::test).isPresent())
        .filter(a -> a.whyNot().apply(model).isEmpty())
        .sorted(Comparator.comparingInt(a -> a.footer().apply(model).orElseThrow()))
        .toList();
  }

  private static List<Action> table() {
    List<Action> table = new ArrayList<>();
    ten(table);
    dials(table);
    run(table);
    StepRows.add(table);
    ViewRows.add(table);
    program(table);
    return table;
  }

  private static void ten(List<Action> table) {
    table.add(
        row(ActionId.CHOOSE_UP, CHOSEN, "up", "k")
            .label("arrows")
            .title("choose")
            .about("left, right: which dial; up, down: which thread or line")
            .hint(40)
            .under(TEN));
    table.add(
        row(ActionId.MORE, TURNING, "+", "=")
            .label("+ -")
            .title("change")
            .about("turn the marked dial by a notch (also = and _)")
            .unless(Reasons::noLiveDial)
            .hint(50)
            .under(TEN));
    table.add(
        row(ActionId.ENTER, ENTERED, "enter")
            .title("open")
            .about("on a dial: type a value; on a thread: its card; in a list: take it")
            .unless(Reasons::onlyToRead)
            .hint(Hints.offStage(20))
            .under(TEN));
    table.add(
        row(ActionId.SOLUTIONS, STAGE_ONLY, "s")
            .title("solutions")
            .about("the list of solutions, and what each can fail of")
            .hint(Hints.whileLived(20))
            .under(TEN));
    table.add(
        row(ActionId.MAKE_IT_FAIL, STAGE_ONLY, "m")
            .title("make it fail")
            .about("hold the windows open until the fault shows, at most 10 s")
            .unless(m -> Reasons.recorded(m).or(() -> Reasons.paused(m)))
            .hint(Hints.whileNothingStands(25))
            .under(TEN));
    table.add(
        row(ActionId.BREAK_NOW, STAGE_ONLY, "B")
            .title("break it now")
            .about("break what stands")
            .unless(m -> Reasons.recorded(m).or(() -> Reasons.nothingStands(m)))
            .hint(10)
            .under(TEN));
    table.add(
        row(ActionId.PAUSE, ACTING, "space", "p")
            .label("space")
            .title("pause")
            .about("pause, or go on (also p)")
            .hint(Hints.pause(30))
            .under(TEN));
    table.add(
        row(ActionId.COMMAND, COMMANDED, ":")
            .title("command")
            .about("type a command: Tab completes, up recalls the last")
            .hint(60)
            .under(TEN));
    table.add(
        row(ActionId.HELP, HELPED, "?")
            .title("keys")
            .about("this list; Enter runs the marked line")
            .hint(80)
            .under(TEN));
    table.add(
        row(ActionId.BACK, CHOSEN, "q")
            .title("back")
            .about("back; to the list of problems (the run is kept); there: leave")
            .hint(70)
            .under(TEN));
  }

  private static void dials(List<Action> table) {
    table.add(row(ActionId.DIAL_DELAY, STAGE_ONLY, "d").about("mark the delay dial").under(DIALS));
    table.add(
        row(ActionId.NEXT_PLACE, STAGE_ONLY, "D")
            .about("the next place where a delay can be put")
            .under(DIALS));
    table.add(
        row(ActionId.DIAL_THREADS, STAGE_ONLY, "t")
            .about("mark the threads dial; again: the next role")
            .under(DIALS));
    table.add(
        row(ActionId.DIAL_CAPACITY, STAGE_ONLY, "c").about("mark the capacity dial").under(DIALS));
    table.add(
        row(ActionId.DIAL_BREAK_AFTER, STAGE_ONLY, "b")
            .about("mark the dial for when a deadlock is broken")
            .under(DIALS));
    table.add(
        row(ActionId.DIAL_SPEED, STAGE_ONLY, "v")
            .about("mark the speed dial: slow motion to full speed")
            .under(DIALS));
    table.add(hidden(ActionId.DIAL_LEFT, STAGE_ONLY, DIALS, "left", "h"));
    table.add(hidden(ActionId.DIAL_RIGHT, STAGE_ONLY, DIALS, "right", "l"));
    table.add(
        row(ActionId.LESS, TURNING, "-", "_").label("").unless(Reasons::noLiveDial).under(DIALS));
    table.add(
        row(ActionId.PRESET_VALUE, TURNING, "backspace")
            .about("the marked dial back to its preset")
            .unless(Reasons::noLiveDial)
            .under(DIALS));
    table.add(
        row(ActionId.KNOBS, STAGE_ONLY, "o")
            .title("all knobs")
            .about("all knobs")
            .hint(Hints.whileLived(28))
            .under(DIALS));
  }

  private static void run(List<Action> table) {
    table.add(
        row(ActionId.FREEZE, ACTING, "f")
            .title("freeze")
            .about("freeze the marked thread, or thaw it")
            .unless(m -> Reasons.recorded(m).or(() -> Reasons.nobody(m)))
            .under(RUN));
    table.add(
        row(ActionId.CRASH, ACTING, "x")
            .label("x x")
            .title("crash")
            .about("crash the marked thread: the first press says what will happen")
            .unless(m -> Reasons.recorded(m).or(() -> Reasons.nobody(m)))
            .under(RUN));
    table.add(
        row(ActionId.STEP, ACTING, ".")
            .title("step")
            .about("paused: every thread passes one gate")
            .unless(Reasons::notPaused)
            .hint(Hints.whilePaused(15))
            .under(RUN));
    table.add(
        row(ActionId.RESTART, STAGE_ONLY, "R")
            .title("start over")
            .about("start over with the knobs as they are; R again within 2 s: knobs back, too")
            .hint(27)
            .under(RUN));
    table.add(
        row(ActionId.PRESET_BEFORE, PRESETS, "[")
            .label("[ ]")
            .title("preset")
            .about("the preset before, or the next one")
            .unless(Reasons::recorded)
            .hint(Hints.inLists(30))
            .under(RUN));
    table.add(
        row(ActionId.PRESET_AFTER, PRESETS, "]").label("").unless(Reasons::recorded).under(RUN));
  }

  private static void program(List<Action> table) {
    table.add(
        row(ActionId.ESCAPE, ALL, "escape")
            .label("esc")
            .about("back only, never out; sends the line about a break away")
            .under(PROGRAM));
    table.add(row(ActionId.LEAVE, ALL, "ctrl-c").about("leave at once").under(PROGRAM));
    table.add(row(ActionId.REDRAW, ALL, "ctrl-l").about("draw everything anew").under(PROGRAM));
    table.add(hidden(ActionId.COMPLETE, COMMAND_LINE, PROGRAM, "tab"));
    table.add(hidden(ActionId.COMPLETE_BACK, COMMAND_LINE, PROGRAM, "shift-tab"));
    table.add(hidden(ActionId.RECALL_OLDER, COMMAND_LINE, PROGRAM, "up"));
    table.add(hidden(ActionId.RECALL_NEWER, COMMAND_LINE, PROGRAM, "down"));
  }

  static Row row(ActionId id, Set<Where> where, String... keys) {
    return Row.of(id, keys).in(where);
  }

  /** A line that another one speaks for. */
  static Action hidden(ActionId id, Set<Where> where, Action.Section section, String... keys) {
    return row(id, where, keys).label("").under(section);
  }
}
