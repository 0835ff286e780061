package dev.symposium.problems.spi;

import dev.symposium.problems.observe.History;
import dev.symposium.problems.observe.Snapshot;
import java.time.Duration;
import java.util.List;
import java.util.stream.Stream;

/**
 * What is to be drawn, as parts that any size of screen can render. Immutable.
 *
 * @param parts in the order of their weight
 */
public record Scene(List<Part> parts) {

  /** Copies the list. */
  public Scene {
    parts = List.copyOf(parts);
  }

  /** One thing to draw; one renderer each, which chooses the form that there is room for. */
  public sealed interface Part
      permits Ring, Slots, Queue, Lanes, Table, Equation, Spark, Note, Beside {}

  /** The parts, those side by side one after the other. */
  public List<Part> flat() {
    return parts.stream()
        .flatMap(part -> part instanceof Beside beside ? beside.parts().stream() : Stream.of(part))
        .toList();
  }

  /**
   * Seats round a table, with a place between each two.
   *
   * <p>Place {@code i} lies to the left of seat {@code i}, between it and the seat before.
   *
   * @param title such as {@code forks on the table}
   * @param thing what lies on the places: {@code fork}
   * @param seats in their order round the table
   * @param places as many as seats, or more while one is leaving
   */
  public record Ring(String title, String thing, List<Seat> seats, List<Place> places)
      implements Part {
    /** Copies the lists. */
    public Ring {
      seats = List.copyOf(seats);
      places = List.copyOf(places);
    }
  }

  /**
   * A seat.
   *
   * @param actor the name of who sits there
   * @param left its left hand
   * @param right its right hand
   * @param busy both hands full and at it: drawn in bold double lines
   * @param ghost not there yet, or about to leave: why; empty for one who sits there
   */
  public record Seat(String actor, Hand left, Hand right, boolean busy, String ghost) {}

  /**
   * A hand of one who sits.
   *
   * @param state empty, holds or wants
   * @param number of the thing held or wanted; 0 if empty
   */
  public record Hand(State state, int number) {
    /** Nothing in it, nothing wanted. */
    public static final Hand EMPTY = new Hand(State.EMPTY, 0);

    /** What a hand does. */
    public enum State {
      /** Nothing in it, nothing wanted. */
      EMPTY,
      /** Has it. */
      HOLDS,
      /** Waits for it. */
      WANTS
    }
  }

  /**
   * A place between two seats.
   *
   * @param number of the thing that belongs there
   * @param lying whether it lies there
   */
  public record Place(int number, boolean lying) {}

  /**
   * Parts side by side, as far as there is room for that; else one below the other.
   *
   * @param parts from the left to the right; none is itself a {@code Beside} or a {@code Ring}
   */
  public record Beside(List<Part> parts) implements Part {
    /** Copies the list. */
    public Beside {
      parts = List.copyOf(parts);
    }
  }

  /**
   * Places in which something lies: a buffer with its items, a pool with its permits.
   *
   * <p>What is there is {@code cells} and {@code free} empty ones. If {@code depth + free} is more
   * than {@code capacity}, the rest hangs over, and is drawn beyond a mark.
   *
   * @param title such as {@code BUFFER 1 of 1}
   * @param word that says how it stands: {@code FULL}, {@code owed 2}; may be empty
   * @param shape a row or a column
   * @param cells what lies there; in a row from the newest to the oldest, in a column from the top;
   *     if they are fewer than {@code depth}, the oldest are told
   * @param depth how many there are, the lost ones included
   * @param free how many empty places are drawn
   * @param capacity how many there may be
   * @param remarks sentences below it, such as {@code was 8 places until 0:58}
   */
  public record Slots(
      String title,
      String word,
      Shape shape,
      List<Cell> cells,
      int depth,
      int free,
      int capacity,
      List<String> remarks)
      implements Part {
    /** Copies the lists. */
    public Slots {
      cells = List.copyOf(cells);
      remarks = List.copyOf(remarks);
    }

    /** How many there are more than there may be. */
    public int overhang() {
      return Math.max(0, depth + free - capacity);
    }

    /** How places are arranged. */
    public enum Shape {
      /** Side by side, an arrow into them from the left and out of them to the right. */
      ROW,
      /** One below the other, each with what is said of it beside. */
      COLUMN
    }
  }

  /**
   * What lies in a place.
   *
   * @param text the item's number or the holder's name
   * @param lost whether it will never come back: drawn as {@code ~ lost ~}, {@code text} beside
   * @param beside what is said of it: {@code uses it 0.8 of 1.5 s}; may be empty
   */
  public record Cell(String text, boolean lost, String beside) {
    /** An item of which nothing is said. */
    public static Cell of(String text) {
      return new Cell(text, false, "");
    }
  }

  /**
   * Those who wait, the one whose turn is next first.
   *
   * @param title such as {@code QUEUE at the door}
   * @param waiters in their order
   */
  public record Queue(String title, List<Waiter> waiters) implements Part {
    /** Copies the list. */
    public Queue {
      waiters = List.copyOf(waiters);
    }
  }

  /**
   * One who waits; how long stands in the snapshot.
   *
   * @param actor the name
   * @param wants what for, if that differs: {@code wants 1 more}; may be empty
   */
  public record Waiter(String actor, String wants) {}

  /**
   * Bars that run towards a line that nobody passes alone.
   *
   * @param title such as {@code PHASE 1}
   * @param gate what stands at the line: {@code BARRIER 5 of 6 are here}
   * @param lanes from the top
   */
  public record Lanes(String title, String gate, List<Lane> lanes) implements Part {
    /** Copies the list. */
    public Lanes {
      lanes = List.copyOf(lanes);
    }
  }

  /**
   * One lane.
   *
   * @param actor who runs there; a word such as {@code ???} if nobody does
   * @param done how far to the line, from 0 to 1
   * @param where it stands
   * @param text beyond the line: {@code nobody will come}; empty for what the actor does
   */
  public record Lane(String actor, double done, Where where, String text) {
    /** Where one stands. */
    public enum Where {
      /** On the way to the line. */
      COMING,
      /** At the line, waiting. */
      HERE,
      /** Already beyond it, which nobody may be alone. */
      BEYOND,
      /** There is nobody who could come. */
      NOBODY
    }
  }

  /**
   * A row for each actor: its name, what it does, further cells, how far it is.
   *
   * @param title such as {@code PRODUCERS}
   * @param headings of the further cells; empty if they need none
   * @param rows from the top
   */
  public record Table(String title, List<String> headings, List<Row> rows) implements Part {
    /** Copies the lists. */
    public Table {
      headings = List.copyOf(headings);
      rows = List.copyOf(rows);
    }
  }

  /**
   * A row.
   *
   * @param actor the name
   * @param text what it does; empty for what the snapshot says of it
   * @param cells as many as headings
   * @param below a second line: {@code burst 3 of 6}; may be empty
   * @param done how much of a bar behind that line is full
   * @param of how long the bar is; 0 for none
   */
  public record Row(String actor, String text, List<String> cells, String below, int done, int of) {
    /** Copies the list. */
    public Row {
      cells = List.copyOf(cells);
    }
  }

  /**
   * A sum that must come out even: {@code put = taken + inside + dropped}.
   *
   * @param left its terms on the left side
   * @param right its terms on the right side
   * @param balance whether it comes out even
   * @param before said before it where there is room: {@code in 2.1/s}; may be empty
   * @param after said behind it where there is room; may be empty
   */
  public record Equation(
      List<Term> left, List<Term> right, Balance balance, String before, String after)
      implements Part {
    /** Copies the lists. */
    public Equation {
      left = List.copyOf(left);
      right = List.copyOf(right);
    }

    /** Whether a sum comes out even. */
    public enum Balance {
      /** It does. */
      OK,
      /** The numbers were read while they moved: it cannot be said. */
      MOVING,
      /** It does not, and nothing moves. */
      BROKEN
    }
  }

  /**
   * A term of a sum.
   *
   * @param before stands before the number: {@code taken}; may be empty
   * @param after stands behind the number: {@code permits}; may be empty
   */
  public record Term(String before, long value, String after) {
    /** A named number. */
    public static Term of(String name, long value) {
      return new Term(name, value, "");
    }
  }

  /**
   * A figure over the last seconds.
   *
   * @param title such as {@code inside}
   * @param unit such as {@code /s}; may be empty
   * @param values oldest first, at even distances
   * @param span how long the values reach back in all, when there are as many as there can be
   * @param most how many values there can be
   * @param top the value that a full column stands for; 0 for the largest of them
   * @param marks what happened meanwhile
   */
  public record Spark(
      String title,
      String unit,
      List<Double> values,
      Duration span,
      int most,
      double top,
      List<Mark> marks)
      implements Part {
    /** Copies the lists. */
    public Spark {
      values = List.copyOf(values);
      marks = List.copyOf(marks);
    }

    /** A charted figure of a snapshot; changes of the solution and of some knobs are its marks. */
    public static Spark of(
        Snapshot snapshot, String figure, String title, String unit, double top, String... knobs) {
      List<Double> values =
          snapshot.history().curve(figure).map(History.Curve::values).orElse(List.of());
      List<Mark> marks =
          snapshot.history().changes().stream()
              .filter(change -> isSolution(change) || List.of(knobs).contains(change.knob()))
              .map(change -> mark(change, snapshot.runTime()))
              .toList();
      int most = (int) History.SPAN.dividedBy(History.STEP);
      return new Spark(title, unit, values, History.SPAN, most, top, marks);
    }

    private static Mark mark(History.Change change, Duration now) {
      String text = change.knob() + " " + change.from() + " -> " + change.to();
      return new Mark(now.minus(change.at()), text, isSolution(change));
    }

    private static boolean isSolution(History.Change change) {
      return change.knob().equals(History.SOLUTION);
    }
  }

  /**
   * Something that happened, on a {@link Spark}.
   *
   * @param ago how long ago
   * @param text such as {@code capacity 8 -> 1}
   * @param anew whether another solution plays from there on: nothing is drawn across it
   */
  public record Mark(Duration ago, String text, boolean anew) {
    /** A knob that was turned. */
    public Mark(Duration ago, String text) {
      this(ago, text, false);
    }
  }

  /** A sentence. */
  public record Note(String text) implements Part {}
}
