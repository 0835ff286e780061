package dev.symposium.app.ui.view;

import dev.symposium.app.ui.model.Past;
import dev.symposium.app.ui.model.RunState;
import dev.symposium.app.ui.style.Canvas;
import dev.symposium.app.ui.text.Glyph;
import dev.symposium.app.ui.text.Texts;
import dev.symposium.problems.observe.ActorView;
import dev.symposium.problems.observe.Snapshot;
import dev.symposium.problems.observe.Verdict;
import dev.symposium.themes.Role;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;

/**
 * Who took the fatal fork? A lane for each thread, a letter for each quarter of a second; beneath
 * them what was found, broken and turned. Stateless.
 */
final class TimelineView {

  private static final int NAME = 8;
  private static final int LEFT = NAME + 1;

  /** Rows under the lanes: found and broken, turned, seconds. */
  private static final int BENEATH = 3;

  /** Where there are fewer rows than this the change markers are the first to go. */
  private static final int ENOUGH = 8;

  private static final String NOTHING_YET =
      "space lets a paused run go on; m makes it fail, and here stands who did what before it";
  private static final String NO_STANDSTILL = "m makes it fail, and here stands how it came about";
  private static final String LEFT_OF_IT = ", left of this picture: ";

  private TimelineView() {}

  static void draw(Screen screen, Canvas canvas) {
    RunState run = screen.run();
    Past past = run.past();
    Sight sight = Sight.of(run);
    if (past.snapshots().size() < 2 || sight.last().actors().isEmpty()) {
      wrapped("nothing has been seen yet: " + ToDo.of(screen, NOTHING_YET), canvas);
      return;
    }
    TimeAxis axis = axis(screen, canvas.columns());
    List<Snapshot> seen = seen(past, axis, sight);
    List<ActorView> actors = sight.last().actors();
    StateLanes lanes = new StateLanes(axis, LaneLetters.of(run.problem()), actors, seen);
    Optional<Verdict> closed = Closing.latest(sight.last(), axis.from(), seen);
    int top = above(screen, lanes, axis, closed, canvas);
    Canvas rest = canvas.area(0, top, canvas.columns(), canvas.rows() - top);
    boolean marked = rest.rows() >= Math.min(ENOUGH, actors.size() + BENEATH);
    int beneath = marked ? BENEATH : BENEATH - 1;
    int rows = Math.max(1, rest.rows() - beneath);
    List<ActorView> shown = shown(actors, closed, screen, rows);
    for (int i = 0; i < shown.size(); i++) {
      lane(shown.get(i), lanes, axis, sight, screen, rest.area(0, i, rest.columns(), 1));
    }
    int row = shown.size();
    if (shown.size() < actors.size() && rows > 1) {
      others(actors, shown, run, rest, row++);
    }
    axis.labels(rest, LEFT, row++, found(sight, seen));
    if (marked) {
      List<ChangeMark> marks = ChangeMark.of(sight.last().history(), run);
      axis.labels(rest, LEFT, row++, ChangeMark.labels(marks));
    }
    axis.draw(rest, LEFT, row);
  }

  /** What a column stands for, for the heading. */
  static String scale(Screen screen, int columns) {
    return axis(screen, columns).scale();
  }

  private static TimeAxis axis(Screen screen, int columns) {
    return TimeAxis.finest(columns - LEFT - 1, Sight.of(screen.run()).until());
  }

  private static void wrapped(String text, Canvas canvas) {
    List<String> lines = Texts.wrap(text, canvas.columns() - 2);
    for (int i = 0; i < lines.size(); i++) {
      canvas.put(1, i, lines.get(i), Role.DIM);
    }
  }

  private static List<Snapshot> seen(Past past, TimeAxis axis, Sight sight) {
    Duration from = axis.from();
    Duration until = sight.until();
    return past.snapshots().stream()
        .filter(s -> s.runTime().compareTo(from) >= 0 && s.runTime().compareTo(until) <= 0)
        .toList();
  }

  // ---- above the lanes ----------------------------------------------------------------------

  /** The answer in a sentence, and what the letters mean; how many rows that takes. */
  private static int above(
      Screen screen, StateLanes lanes, TimeAxis axis, Optional<Verdict> closed, Canvas canvas) {
    RunState run = screen.run();
    String nothing = "nothing went wrong in this time: " + ToDo.of(screen, NO_STANDSTILL);
    String answer = closed.map(v -> answer(v, axis, run)).orElse(nothing);
    Role role = closed.isPresent() ? Role.VERDICT_BAD : Role.DIM;
    List<String> lines = Texts.wrap(answer, canvas.columns() - 2);
    int row = 0;
    for (String line : lines) {
      canvas.put(1, row++, line, role);
    }
    String legend = String.join(", ", LaneLetters.of(run.problem()).legend(lanes.seen()));
    for (String line : Texts.wrap(legend, canvas.columns() - 2)) {
      canvas.put(1, row++, line, Role.DIM);
    }
    return row;
  }

  /** How it came about; and where to look for it, if that was before the first column. */
  private static String answer(Verdict verdict, TimeAxis axis, RunState run) {
    String told = Closing.told(verdict, then(run, verdict));
    boolean seen = verdict.at().compareTo(axis.from()) >= 0;
    String there = run.looksBack() ? "left goes there" : ", looks back";
    return seen ? told : told + LEFT_OF_IT + there;
  }

  /** The first look at it in which all those concerned wait; else the first one. */
  private static Snapshot then(RunState run, Verdict verdict) {
    Past past = run.past();
    return past.snapshots().stream()
        .filter(s -> s.runTime().compareTo(verdict.at()) >= 0)
        .filter(s -> verdict.members().stream().allMatch(name -> waits(name, s)))
        .findFirst()
        .or(() -> past.after(verdict.at().minusNanos(1)))
        .orElseGet(() -> past.at(verdict.at()));
  }

  private static boolean waits(String name, Snapshot snapshot) {
    return snapshot.actor(name).filter(ActorView::isWaiting).isPresent();
  }

  // ---- the lanes ----------------------------------------------------------------------------

  /** All if they have room; else those of the circle, the marked one, and who waits longest. */
  private static List<ActorView> shown(
      List<ActorView> actors, Optional<Verdict> closed, Screen screen, int rows) {
    if (actors.size() <= rows) {
      return actors;
    }
    List<String> circle = closed.map(Verdict::members).orElse(List.of());
    List<String> tail = closed.map(Verdict::tail).orElse(List.of());
    Comparator<ActorView> first =
        Comparator.comparing((ActorView a) -> !circle.contains(a.name()))
            .thenComparing(a -> !screen.isMarked(a.name()))
            .thenComparing(a -> !tail.contains(a.name()))
            .thenComparing(a -> a.waits().current(), Comparator.reverseOrder());
    Set<String> names =
        actors.stream()
            .sorted(first)
            .limit(Math.max(1, rows - 1))
            .map(ActorView::name)
            .collect(Collectors.toSet());
    return actors.stream().filter(a -> names.contains(a.name())).toList();
  }

  private static void lane(
      ActorView actor, StateLanes lanes, TimeAxis axis, Sight sight, Screen screen, Canvas row) {
    boolean marked = screen.isMarked(actor.name());
    if (marked) {
      row.put(0, 0, Glyph.MARK, Role.SELECTION);
    }
    String name = Texts.left(actor.name(), NAME - 1, row.glyphs());
    row.put(1, 0, name, marked ? Role.SELECTION : Role.TEXT);
    String letters = lanes.of(actor.name());
    int cursor = sight.back() ? axis.columnOf(sight.moment()) : -1;
    for (int i = 0; i < letters.length(); i++) {
      String letter = String.valueOf(letters.charAt(i));
      row.put(LEFT + i, 0, letter, i == cursor ? Role.SELECTION : role(letters.charAt(i)));
    }
  }

  private static Role role(char letter) {
    return switch (letter) {
      case LaneLetters.DEAD -> Role.STATE_TERMINATED;
      case LaneLetters.GAVE_UP, 'X', LaneLetters.FROZEN -> Role.VERDICT_WARN;
      case LaneLetters.WAITS, 'W' -> Role.STATE_BLOCKED;
      default -> Character.isUpperCase(letter) ? Role.HELD : Role.TEXT;
    };
  }

  /** How many more there are, and what they do now. */
  private static void others(
      List<ActorView> actors, List<ActorView> shown, RunState run, Canvas canvas, int row) {
    LaneLetters letters = LaneLetters.of(run.problem());
    List<ActorView> rest = actors.stream().filter(a -> !shown.contains(a)).toList();
    String states =
        rest.stream()
            .collect(Collectors.groupingBy(letters::of, TreeMap::new, Collectors.counting()))
            .entrySet()
            .stream()
            .map(e -> e.getValue() + " " + e.getKey())
            .collect(Collectors.joining(", "));
    String text = "and " + rest.size() + " more, now: " + states;
    canvas.put(1, row, Texts.shorten(text, canvas.columns() - 1, canvas.glyphs()), Role.DIM);
  }

  // ---- beneath the lanes --------------------------------------------------------------------

  private static List<TimeAxis.Label> found(Sight sight, List<Snapshot> seen) {
    List<TimeAxis.Label> labels = new ArrayList<>();
    for (Verdict verdict : sight.last().verdicts()) {
      String word = Closing.isStandstill(verdict) ? "closed" : verdict.kind().word();
      Role role = verdict.kind().isFault() ? Role.VERDICT_BAD : Role.VERDICT_WARN;
      labels.add(new TimeAxis.Label(verdict.at(), word.toLowerCase(Locale.ROOT), role));
    }
    List<Duration> told = new ArrayList<>();
    for (Snapshot snapshot : seen) {
      snapshot
          .lastBreak()
          .filter(report -> !told.contains(report.at()))
          .ifPresent(
              report -> {
                told.add(report.at());
                labels.add(new TimeAxis.Label(report.at(), "broken", Role.VERDICT_WARN));
              });
    }
    labels.sort(Comparator.comparing(TimeAxis.Label::at));
    return labels;
  }
}
