package dev.symposium.problems.deadlock;

/**
 * What a reduction takes for granted beyond what was seen. Immutable.
 *
 * @param start who is live from the start
 * @param gone slot of an actor whose holdings and whose place in queues are returned; -1 for none
 * @param revoked units that one actor loses; null for none
 */
record Assumption(Start start, int gone, BreakAction.Revoke revoked) {

  /** Who is live from the start. */
  enum Start {
    /** Those who are. */
    AS_SEEN,
    /** Those who are, and the dead: what they alone keep back is orphaned. */
    DEAD_LIVE,
    /** Those who are, less those who wait with a time-out. */
    TIMED_STUCK,
    /** Nobody, and nobody becomes so: every wait is an edge. */
    NOBODY
  }

  static final Assumption AS_SEEN = new Assumption(Start.AS_SEEN, -1, null);
  static final Assumption DEAD_LIVE = new Assumption(Start.DEAD_LIVE, -1, null);
  static final Assumption TIMED_STUCK = new Assumption(Start.TIMED_STUCK, -1, null);
  static final Assumption NOBODY_LIVE = new Assumption(Start.NOBODY, -1, null);

  /** As seen, with one actor's holdings and places in queues returned. */
  static Assumption gone(int slot) {
    return new Assumption(Start.AS_SEEN, slot, null);
  }

  /** As seen, with units of one resource taken back from one actor. */
  static Assumption revoked(BreakAction.Revoke what) {
    return new Assumption(Start.AS_SEEN, -1, what);
  }

  boolean isLive(Party party) {
    return switch (party.posture()) {
      case LIVE -> start != Start.NOBODY;
      case TIMED -> endsTimedWaits();
      case DEAD -> start == Start.DEAD_LIVE;
      case WAITS, SIGNALLED -> false;
    };
  }

  /** Whether time-outs are taken to end waits. */
  boolean endsTimedWaits() {
    return start == Start.AS_SEEN || start == Start.DEAD_LIVE;
  }

  /** How many of the units that an actor holds of a resource it keeps back. */
  int kept(int slot, int resource, int units) {
    if (slot == gone) {
      return 0;
    }
    boolean loses = revoked != null && revoked.slot() == slot && revoked.resource() == resource;
    return loses ? Math.max(0, units - revoked.units()) : units;
  }
}
