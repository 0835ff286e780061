package dev.symposium.problems.schedule;

import java.util.List;

/**
 * Something that went wrong in a run, and when. Immutable.
 *
 * @param kind what
 * @param step after how many steps
 * @param actors names of those whom it is about; empty if of nobody in particular
 * @param headline what is wrong, in capitals first: {@code DEADLOCK no. 1: 3 threads wait in a
 *     circle}
 * @param sentence why: {@code Plato waits for Hume > Kant > Plato. None can ever move again.}
 */
public record Fault(Kind kind, long step, List<String> actors, String headline, String sentence) {

  /** Copies the list. */
  public Fault {
    actors = List.copyOf(actors);
  }

  /** What went wrong. */
  public enum Kind {
    /** Some can never move again, because they wait for each other or for a lost call. */
    DEADLOCK,
    /** Some can never move again, because they wait for what one who is dead has. */
    ORPHANED,
    /** Something was not given back in the round in which it was taken. */
    LEAK,
    /** All are busy and nobody gets on: a group that fails and tries again in step. */
    LIVELOCK,
    /** One waits while what it wants is granted to those who came later, again and again. */
    STARVATION,
    /** What must always hold did not, or a sum is not even at the end. */
    INVARIANT,
    /** An actor has ended by an error. */
    DIED
  }
}
