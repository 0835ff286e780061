package dev.symposium.problems.deadlock;

/**
 * What breaks a deadlock, as an order to the arbiter. Immutable; each names slots and resources.
 */
public sealed interface BreakAction {

  /** What it does, before {@code in 3.1 s}. */
  String verb();

  /** The actor puts back all it has and starts over later. */
  record Abort(int slot) implements BreakAction {
    @Override
    public String verb() {
      return "breaks";
    }
  }

  /** The actor's wait for a condition returns; it looks again and goes on if it can. */
  record Wake(int slot) implements BreakAction {
    @Override
    public String verb() {
      return "wakes";
    }
  }

  /** Units of a resource are taken back from the actor, who is dead or forgetful. */
  record Revoke(int slot, int resource, int units) implements BreakAction {
    @Override
    public String verb() {
      return "takes back";
    }
  }

  /** All who wait at a barrier leave their round and start over; it is built anew. */
  record BreakBarrier(int resource) implements BreakAction {
    @Override
    public String verb() {
      return "breaks";
    }
  }
}
