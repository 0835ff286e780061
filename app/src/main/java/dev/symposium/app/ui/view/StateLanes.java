package dev.symposium.app.ui.view;

import dev.symposium.problems.observe.ActorView;
import dev.symposium.problems.observe.BreakReport;
import dev.symposium.problems.observe.Snapshot;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;

/**
 * What each of some threads did, a letter for each column of a time axis. Confined to one frame.
 */
final class StateLanes {

  private static final char UNSEEN = 0;

  private final TimeAxis axis;
  private final LaneLetters letters;
  private final Map<String, char[]> lanes = new HashMap<>();

  /** Of those threads, in the snapshots of the time of the axis, oldest first. */
  StateLanes(TimeAxis axis, LaneLetters letters, List<ActorView> actors, List<Snapshot> past) {
    this.axis = axis;
    this.letters = letters;
    actors.forEach(actor -> lanes.put(actor.name(), new char[axis.width()]));
    past.forEach(this::add);
    lanes.values().forEach(StateLanes::fill);
    past.forEach(snapshot -> snapshot.lastBreak().ifPresent(this::chosen));
  }

  private void add(Snapshot snapshot) {
    int column = axis.columnOf(snapshot.runTime());
    if (column < 0 || column >= axis.width()) {
      return;
    }
    for (ActorView actor : snapshot.actors()) {
      char[] lane = lanes.get(actor.name());
      if (lane != null) {
        char seen = letters.of(actor);
        lane[column] = lane[column] == UNSEEN ? seen : LaneLetters.moreTelling(lane[column], seen);
      }
    }
  }

  /** Who was sent out of its round to break something is back in it sooner than one looks. */
  private void chosen(BreakReport report) {
    char[] lane = lanes.get(report.chosen());
    int column = axis.columnOf(report.at());
    boolean sentOut = report.action().equals("abort");
    if (lane != null && sentOut && column >= 0 && column < lane.length) {
      lane[column] = LaneLetters.GAVE_UP;
    }
  }

  /** Between two looks that are further apart than a column all stays as it was. */
  private static void fill(char[] lane) {
    int last = lane.length - 1;
    while (last >= 0 && lane[last] == UNSEEN) {
      last--;
    }
    for (int i = 1; i < last; i++) {
      lane[i] = lane[i] == UNSEEN ? lane[i - 1] : lane[i];
    }
    for (int i = 0; i < lane.length; i++) {
      lane[i] = lane[i] == UNSEEN ? LaneLetters.NOBODY : lane[i];
    }
  }

  /** The letters of a thread. */
  String of(String actor) {
    char[] lane = lanes.get(actor);
    return lane == null ? " ".repeat(axis.width()) : new String(lane);
  }

  /** All letters that are seen. */
  Set<Character> seen() {
    Set<Character> seen = new TreeSet<>();
    lanes.values().forEach(lane -> new String(lane).chars().forEach(c -> seen.add((char) c)));
    return seen;
  }
}
