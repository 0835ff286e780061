package dev.symposium.problems.observe;

/**
 * A shared object as detectors read it; implemented by the back ends.
 *
 * <p>Thread-safe; nothing blocks. What is read may be a moment old: only what a double collect
 * finds unchanged is certain.
 */
public interface ResourceView {

  /** Its number within the run. */
  int id();

  /** Its name, such as {@code fork 3}. */
  String name();

  /** What it is. */
  Kind kind();

  /** Permits in all; 1 for a lock. */
  int total();

  /** Permits nobody has by the real object's word; negative is a debt. */
  int free();

  /**
   * Slot of the owner of a lock; -1 if nobody, or in flight. A hint: holders stand in the slots.
   */
  int owner();

  /** Number of the lock that a condition belongs to; -1 for others. */
  int guard();

  /** How often it was granted to anybody. */
  long grants();

  /** Whether actors of that role may signal it, or release what they have not acquired. */
  boolean isReleasedBy(String role);

  /**
   * Whether a role that may signal or release it has nobody now, and somebody may join: who waits
   * for it waits for the person watching. Or whether waits for it are about to be ended from
   * outside, since they are too large.
   */
  default boolean isReleasedFromOutside() {
    return false;
  }

  /**
   * Whether a grant of a signal semaphore is on its way to a waiter that still says it waits.
   * Meaningless for others.
   */
  boolean hasGrantInFlight();

  /**
   * Slots really queued on the real object, first come first; empty if it keeps no order that
   * matters.
   */
  int[] queued();

  /** What lies in it, for a queue or a store. The observer only; never waits for an actor. */
  default Stock stock() {
    return Stock.NONE;
  }

  /** How it stands, for a barrier, phaser or latch. */
  default Gathering gathering() {
    return Gathering.NONE;
  }

  /** What came of its wake-up calls, for a condition. */
  default Calls calls() {
    return Calls.NONE;
  }

  /** How crowded it has been without a break, for a lock or permits that have holders. */
  default Rush rush() {
    return Rush.NONE;
  }

  /** Whether it leaves the picture as soon as nobody uses it. */
  boolean isLeaving();

  /** Whom a wait is for: it has been granted, or needs no one. */
  int GRANTED = -2;

  /** Whom a wait is for: anybody of the roles that release it. */
  int ANYBODY = -1;

  /**
   * Whom a waiter waits for that has published this second word: {@link #GRANTED} once the granter
   * has published that (the generation has moved on, the count is 0, the future is done), {@link
   * #ANYBODY} of the releasing roles, or one slot that alone can end it. Meaningless for locks,
   * semaphores and conditions.
   *
   * @param detail the second word of the wait
   */
  default int awaited(long detail) {
    return ANYBODY;
  }

  /**
   * What a waiter with this second word waits for, in words: {@code barrier: 5 of 6 are here}.
   *
   * @param detail the second word of the wait
   */
  default String label(long detail) {
    return name();
  }

  /** What a shared object is. */
  enum Kind {
    /** Mutual exclusion with one owner. */
    LOCK("lock"),
    /** Semaphore whose permits have holders. */
    OWNED_SEMAPHORE("semaphore"),
    /** Semaphore that is a counter of signals. */
    SIGNAL_SEMAPHORE("semaphore"),
    /** Condition of a lock. */
    CONDITION("condition"),
    /** Queue with room for so many; nobody waits for it but for one of its two sides. */
    QUEUE("queue"),
    /** Room in a queue, or an element in one. */
    QUEUE_SIDE("queue side"),
    /** Ring of plain cells; nobody ever waits for it. */
    STORE("store"),
    /** Variable that is shown; nobody ever waits for it. */
    CELL("variable"),
    /** Barrier that opens again and again. */
    BARRIER("barrier"),
    /** Barrier whose parties come and go. */
    PHASER("phaser"),
    /** Door that opens once. */
    LATCH("latch"),
    /** Flag that is set and cleared. */
    EVENT("event"),
    /** Pool of workers, whose tasks have futures. */
    POOL("pool"),
    /** End of an actor. */
    END("end of an actor"),
    /** Read-write lock or stamped lock: a reader holds one unit, a writer all. */
    READ_WRITE_LOCK("read-write lock");

    private final String word;

    Kind(String word) {
      this.word = word;
    }

    /** The word on screen. */
    public String word() {
      return word;
    }

    /**
     * Whether a wait for it ends by what others do rather than by what they give back: see {@link
     * ResourceView#awaited}.
     */
    public boolean isAwaited() {
      return switch (this) {
        case QUEUE, QUEUE_SIDE, BARRIER, PHASER, LATCH, EVENT, POOL, END -> true;
        case LOCK, OWNED_SEMAPHORE, SIGNAL_SEMAPHORE, CONDITION, STORE, CELL, READ_WRITE_LOCK ->
            false;
      };
    }
  }
}
