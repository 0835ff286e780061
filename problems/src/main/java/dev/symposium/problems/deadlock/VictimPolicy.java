package dev.symposium.problems.deadlock;

import dev.symposium.problems.observe.Picture;
import dev.symposium.problems.observe.SlotFigures;
import dev.symposium.problems.observe.SlotFigures.Figure;
import java.util.Comparator;
import java.util.Optional;
import java.util.function.ToLongFunction;
import java.util.stream.Stream;

/** Who is chosen first to break a deadlock; the lower slot among equals. */
public enum VictimPolicy {
  /** Whose round began last. */
  YOUNGEST("youngest", "the youngest round"),
  /** Who has finished the fewest rounds. */
  LEAST_WORK("least-work", "the fewest rounds finished"),
  /** Who gives back the most. */
  MOST_HELD("most-held", "the most in its hands"),
  /** Who was chosen the fewest times so far. */
  FEWEST_RESTARTS("fewest-restarts", "chosen the fewest times");

  private final String word;
  private final String gloss;

  VictimPolicy(String word, String gloss) {
    this.word = word;
    this.gloss = gloss;
  }

  /** The value of the knob {@code victim}. */
  public String word() {
    return word;
  }

  /** The same in plain words. */
  public String gloss() {
    return gloss;
  }

  /** The policy of that word. */
  public static Optional<VictimPolicy> of(String word) {
    return Stream.of(values()).filter(policy -> policy.word.equals(word)).findFirst();
  }

  /** The best candidate first. */
  Comparator<Party> order(Picture picture) {
    ToLongFunction<Party> rank =
        switch (this) {
          case YOUNGEST -> party -> -figures(picture, party).get(Figure.ROUND_SINCE);
          case LEAST_WORK -> party -> figures(picture, party).get(Figure.OPERATIONS);
          case MOST_HELD -> party -> -party.heldInAll();
          case FEWEST_RESTARTS -> party -> figures(picture, party).get(Figure.VICTIM);
        };
    return Comparator.comparingLong(rank).thenComparingInt(Party::slot);
  }

  static SlotFigures figures(Picture picture, Party party) {
    return picture.slot(party.slot()).figures();
  }
}
