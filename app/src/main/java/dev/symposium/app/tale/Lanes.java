package dev.symposium.app.tale;

import dev.symposium.app.ui.text.Glyphs;
import dev.symposium.app.ui.text.Texts;
import dev.symposium.problems.schedule.Fault;
import dev.symposium.problems.schedule.Stepped;
import dev.symposium.problems.sync.controlled.Happening;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.OptionalInt;

/**
 * A run as rows: one for each event, with a column per thread, and one behind an event by which
 * something went wrong. An arrow ends at an event that acquires what an earlier one of another
 * thread released; where it begins stands the number of that step. Immutable; rows are made when
 * asked for.
 */
public final class Lanes {

  private final List<Event> events;
  private final List<Row> rows;
  private final LaneGrid grid;

  private Lanes(List<Event> events, List<Row> rows, LaneGrid grid) {
    this.events = events;
    this.rows = rows;
    this.grid = grid;
  }

  /**
   * One row.
   *
   * @param event its number, from 0
   * @param fault what went wrong by it; null for the event itself
   */
  private record Row(int event, Fault fault) {}

  /** The lanes of all that has happened, in so many columns. */
  public static Lanes of(Stepped view, int columns, Glyphs glyphs) {
    List<String> names = view.actors().stream().map(Stepped.One::name).toList();
    return of(names, view.happenings(), view.faults(), columns, glyphs);
  }

  static Lanes of(
      List<String> names,
      List<Happening> happenings,
      List<Fault> faults,
      int columns,
      Glyphs glyphs) {
    List<Event> events = events(names, happenings);
    List<Row> rows = new ArrayList<>();
    for (int i = 0; i < events.size(); i++) {
      rows.add(new Row(i, null));
      long step = happenings.get(i).step();
      for (Fault fault : faults) {
        if (fault.step() == step) {
          rows.add(new Row(i, fault));
        }
      }
    }
    return new Lanes(events, rows, new LaneGrid(names, columns, glyphs));
  }

  private static List<Event> events(List<String> names, List<Happening> happenings) {
    Map<String, Integer> lanes = new HashMap<>();
    names.forEach(name -> lanes.put(name, lanes.size()));
    Map<Long, Integer> laneOfStep = new HashMap<>();
    List<Event> events = new ArrayList<>();
    BitSet waiting = new BitSet();
    BitSet gone = new BitSet();
    for (Happening happening : happenings) {
      int lane = lanes.get(happening.actor());
      laneOfStep.put(happening.step(), lane);
      BitSet before = gone;
      waiting = with(waiting, lane, EventWords.waits(happening));
      gone = with(gone, lane, happening.does().equals("ends"));
      List<Event.Source> from =
          happening.after().stream()
              .map(step -> new Event.Source(laneOfStep.get(step), step))
              .toList();
      events.add(new Event(happening, lane, from, waiting, before));
    }
    return events;
  }

  /** The same set if nothing changes, else a new one. */
  private static BitSet with(BitSet set, int lane, boolean in) {
    if (set.get(lane) == in) {
      return set;
    }
    BitSet changed = (BitSet) set.clone();
    changed.set(lane, in);
    return changed;
  }

  // ---- rows -----------------------------------------------------------------------------------

  /** The names over the columns, or how to read them where they are too narrow for names. */
  public List<String> head() {
    return grid.head();
  }

  /** How many rows there are. */
  public int size() {
    return rows.size();
  }

  /** A row as text. */
  public String row(int at) {
    Row row = rows.get(at);
    return row.fault == null
        ? grid.line(events.get(row.event), isMarked(at))
        : Texts.cut(fault(row.fault), grid.columns());
  }

  private static String fault(Fault fault) {
    return "   ^ " + fault.headline();
  }

  /** Whether something went wrong by the event in this row, or this row tells it. */
  public boolean isMarked(int at) {
    boolean next = at + 1 < rows.size() && rows.get(at + 1).fault != null;
    return rows.get(at).fault != null || next;
  }

  /** The row of a step; empty if there was none. */
  public OptionalInt rowOf(long step) {
    for (int at = 0; at < rows.size(); at++) {
      if (events.get(rows.get(at).event).happening().step() == step) {
        return OptionalInt.of(at);
      }
    }
    return OptionalInt.empty();
  }

  /** The row in which something went wrong first; empty if nothing has. */
  public OptionalInt firstFault() {
    for (int at = 0; at < rows.size(); at++) {
      if (rows.get(at).fault != null) {
        return OptionalInt.of(at - 1);
      }
    }
    return OptionalInt.empty();
  }

  /**
   * The next row that says a text, ignoring case; the search goes round.
   *
   * @param from where it begins; that row comes last
   * @param by 1 for downwards, -1 for upwards
   */
  public OptionalInt find(String text, int from, int by) {
    String wanted = text.toLowerCase(Locale.ROOT);
    for (int i = 1; i <= rows.size(); i++) {
      int at = Math.floorMod(from + i * by, rows.size());
      if (says(rows.get(at)).toLowerCase(Locale.ROOT).contains(wanted)) {
        return OptionalInt.of(at);
      }
    }
    return OptionalInt.empty();
  }

  private String says(Row row) {
    Happening happening = events.get(row.event).happening();
    return row.fault == null
        ? happening.step() + " " + EventWords.all(happening) + " " + EventWords.few(happening)
        : fault(row.fault);
  }
}
