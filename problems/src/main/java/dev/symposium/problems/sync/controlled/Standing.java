package dev.symposium.problems.sync.controlled;

import java.util.List;

/**
 * How an actor stands while a run is held. Immutable.
 *
 * @param actor its number
 * @param name such as {@code Kant}
 * @param state in one word
 * @param does what it would do next, as a verb; empty if it has ended
 * @param what name of the object that it would do that to; of one who has to be called first, the
 *     condition it sleeps at
 * @param untilNanos when its time is over, on the virtual clock; infinite if it has none
 * @param inTheWay names of those who have what it waits for; empty if it can go
 * @param has names of the objects that it holds
 * @param footprint what it would touch; null if it has ended
 */
public record Standing(
    int actor,
    String name,
    State state,
    String does,
    String what,
    double untilNanos,
    List<String> inTheWay,
    List<String> has,
    Footprint footprint) {

  /** Copies the lists. */
  public Standing {
    inTheWay = List.copyOf(inTheWay);
    has = List.copyOf(has);
  }

  /** Whether it can go. */
  public enum State {
    /** It can go. */
    READY,
    /** It waits for somebody. */
    WAITS,
    /** It sleeps. */
    SLEEPS,
    /** It waits for work, and is never stuck. */
    IDLE,
    /** It has crashed. */
    CRASHED,
    /** It has ended. */
    ENDED
  }
}
