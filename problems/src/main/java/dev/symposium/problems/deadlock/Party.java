package dev.symposium.problems.deadlock;

import dev.symposium.problems.observe.ResourceView;
import dev.symposium.problems.observe.Slot;
import dev.symposium.problems.observe.WaitWord;
import java.util.List;

/**
 * One actor as a double collect found it. Immutable.
 *
 * @param slot its number
 * @param who name, role and seat
 * @param posture what it does
 * @param word the word it published, unchanged over the whole collect unless it is live
 * @param holds what it holds; certain only if it is not live
 * @param awaited whom it waits for, as {@link ResourceView#awaited} says
 * @param label what it waits for, in words; empty if it does not wait
 */
public record Party(
    int slot,
    Slot.Occupant who,
    Posture posture,
    long word,
    List<Held> holds,
    int awaited,
    String label) {

  /** Copies the list. */
  public Party {
    holds = List.copyOf(holds);
  }

  /** One that waits for nobody in particular. */
  Party(int slot, Slot.Occupant who, Posture posture, long word, List<Held> holds) {
    this(slot, who, posture, word, holds, ResourceView.ANYBODY, "");
  }

  /**
   * Units of a resource in an actor's hands.
   *
   * @param lost how many of them are left over from rounds that have ended
   */
  public record Held(int resource, int units, int lost) {}

  /** The name shown, such as {@code Kant}. */
  public String name() {
    return who.name();
  }

  /** The number of the resource in its word; a signalled one waits for that condition's lock. */
  public int resource() {
    return WaitWord.resource(word);
  }

  /** Units it waits for. */
  public int units() {
    return Math.max(1, WaitWord.units(word));
  }

  /** The sequence of its wait. */
  public long sequence() {
    return WaitWord.sequence(word);
  }

  /** Whether it waits, with or without a time-out. */
  public boolean isWaiting() {
    return posture == Posture.WAITS || posture == Posture.SIGNALLED || posture == Posture.TIMED;
  }

  /** Units of a resource that it holds. */
  public int held(int resource) {
    int units = 0;
    for (Held held : holds) {
      units += held.resource() == resource ? held.units() : 0;
    }
    return units;
  }

  /** Units of a resource that it still has from rounds that have ended. */
  public int lost(int resource) {
    int units = 0;
    for (Held held : holds) {
      units += held.resource() == resource ? held.lost() : 0;
    }
    return units;
  }

  /** All units it holds of whatever. */
  public int heldInAll() {
    return holds.stream().mapToInt(Held::units).sum();
  }
}
