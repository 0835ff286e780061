package dev.symposium.app.ui.model;

import java.util.List;

/** The five dials that are always on screen. */
public enum Dial {
  /** A delay at a place in the problem's code. */
  DELAY("delay"),
  /** How many threads of a role there are. */
  THREADS("threads"),
  /** The solution's capacity, if it has one. */
  CAPACITY("capacity"),
  /** When a standing deadlock is broken. */
  BREAK_AFTER("break after"),
  /** Slow motion to full speed. */
  SPEED("speed");

  private final String word;

  Dial(String word) {
    this.word = word;
  }

  /** What it is called. */
  public String word() {
    return word;
  }

  /** The dial to the right or left; the row is a circle. */
  public Dial beside(int by) {
    List<Dial> row = List.of(values());
    return row.get(Math.floorMod(row.indexOf(this) + by, row.size()));
  }
}
