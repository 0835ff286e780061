package dev.symposium.problems.sync.controlled;

import java.util.List;

/**
 * One step of a run. Immutable.
 *
 * @param step counted from 1
 * @param nanos on the virtual clock
 * @param actor name of who moved
 * @param turn how
 * @param does what, as a verb: {@code locks}
 * @param what name of the object
 * @param code what it came to: 0 for no, 1 for yes, or a number that the operation gives a meaning
 * @param isOver whether the call has come to its end; if not, the actor waits from here on
 * @param after steps of others that release what this one acquires, in order: what was done before
 *     them happens before all that its actor does from here on
 */
public record Happening(
    long step,
    double nanos,
    String actor,
    Turn turn,
    String does,
    String what,
    long code,
    boolean isOver,
    List<Long> after) {

  /** Copies the list. */
  public Happening {
    after = List.copyOf(after);
  }
}
