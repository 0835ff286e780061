package dev.symposium.problems.observe;

/** What can be found wrong, or remarkable, with a run. */
public enum VerdictKind {
  /** Actors that can never move again, because they wait for each other or for a lost call. */
  DEADLOCK("deadlock", true),
  /** Actors that wait for something a crashed actor holds. */
  ORPHANED("orphaned", true),
  /** A unit held past the end of the round in which it was taken. */
  LEAK("leak", true),
  /** All busy, nobody gets on: a group that fails and retries in step. */
  LIVELOCK("livelock", true),
  /** One waits while what it wants is given to those who came later, again and again. */
  STARVATION("starvation", true),
  /** A circle with a time-out in it: resolves by itself. Not a fault. */
  TIMED_CYCLE("timed-cycle", false),
  /** Something that must always hold did not. */
  INVARIANT("invariant", true),
  /** An actor ended by an error it did not handle. */
  DIED("died", true),
  /** All pass one thing in the same order, turn after turn, each waiting for it. Not a fault. */
  CONVOY("convoy", false),
  /** Nothing was free, and somebody queued, for many grants on end. Not a fault. */
  SATURATION("saturation", false);

  private final String word;
  private final boolean fault;

  VerdictKind(String word, boolean fault) {
    this.word = word;
    this.fault = fault;
  }

  /** The word used in conditions, JSON and on screen, such as {@code timed-cycle}. */
  public String word() {
    return word;
  }

  /** Whether what it is about can be broken, woken or taken back while it stands. */
  public boolean isBreakable() {
    return this == DEADLOCK || this == ORPHANED || this == LEAK;
  }

  /** Whether it happened once and left its mark, and does not go on. */
  public boolean isMark() {
    return this == INVARIANT || this == DIED;
  }

  /** Whether it says that many want the same, and nothing worse. */
  public boolean isCrowd() {
    return this == CONVOY || this == SATURATION;
  }

  /** Whether it is a fault rather than a remark. */
  public boolean isFault() {
    return fault;
  }
}
