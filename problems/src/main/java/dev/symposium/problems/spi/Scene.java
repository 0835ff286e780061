package dev.symposium.problems.spi;

import java.util.List;

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

  /** One thing to draw; one renderer each. */
  public sealed interface Part permits Ring, Note {}

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

  /** A sentence. */
  public record Note(String text) implements Part {}
}
