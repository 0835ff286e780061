package dev.symposium.problems.observe;

/**
 * The one 64-bit word in which an actor publishes what it does: state, resource, units, sequence.
 *
 * <pre>
 *   63..60 state (4)   59..46 resource (14)   45..32 units (14)   31..0 sequence (32)
 * </pre>
 *
 * <p>So there are at most 16,384 resources and 16,383 units. The sequence counts the waits and
 * sleeps of one slot and wraps after 2^32 of them; a wrap could only deceive a double collect that
 * took exactly as long as 2^32 waits of one actor. Stateless.
 */
@SuppressWarnings("EnumOrdinal") // the state is a field of the word, in the order of the enum
public final class WaitWord {

  /** The largest number of units in one request. */
  public static final int MAX_UNITS = (1 << 14) - 1;

  /** The largest number of resources. */
  public static final int MAX_RESOURCES = 1 << 14;

  private static final int STATE_SHIFT = 60;
  private static final int RESOURCE_SHIFT = 46;
  private static final int UNITS_SHIFT = 32;
  private static final long SEQUENCE_MASK = 0xFFFF_FFFFL;
  private static final int FIELD_MASK = (1 << 14) - 1;
  private static final State[] STATES = State.values();

  private WaitWord() {}

  /** What an actor does, as far as detectors need it. */
  public enum State {
    /** Runs. */
    RUN,
    /** Waits for the resource without a time-out. */
    WAIT,
    /** Waits for the resource with a time-out. */
    TIMED,
    /** Was waiting for a condition and has been signalled: waits for the condition's lock. */
    SIGNALLED,
    /** Sleeps; the resource field is the number of the pause. */
    SLEEP,
    /** Kept back at a gate by a pause or a freeze. */
    GATED,
    /** Its wait is being taken from it by the arbiter. */
    ABORT,
    /** Crashed: will never do anything again by itself. */
    CRASHED,
    /** Not started. */
    NEW,
    /** Has ended. */
    ENDED
  }

  /** Packs a word. */
  public static long of(State state, int resource, int units, long sequence) {
    return ((long) state.ordinal() << STATE_SHIFT)
        | ((long) (resource & FIELD_MASK) << RESOURCE_SHIFT)
        | ((long) (units & FIELD_MASK) << UNITS_SHIFT)
        | (sequence & SEQUENCE_MASK);
  }

  /** The same word in another state. */
  public static long withState(long word, State state) {
    return (word & ((1L << STATE_SHIFT) - 1)) | ((long) state.ordinal() << STATE_SHIFT);
  }

  /** The state. */
  public static State state(long word) {
    return STATES[(int) (word >>> STATE_SHIFT)];
  }

  /** The number of the resource, or of the pause. */
  public static int resource(long word) {
    return (int) (word >>> RESOURCE_SHIFT) & FIELD_MASK;
  }

  /** The units asked for. */
  public static int units(long word) {
    return (int) (word >>> UNITS_SHIFT) & FIELD_MASK;
  }

  /** The sequence. */
  public static long sequence(long word) {
    return word & SEQUENCE_MASK;
  }

  /** Whether it waits for a resource, with or without a time-out, signalled or not. */
  public static boolean isWaiting(long word) {
    State state = state(word);
    return state == State.WAIT || state == State.TIMED || state == State.SIGNALLED;
  }
}
