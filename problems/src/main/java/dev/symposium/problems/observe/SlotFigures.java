package dev.symposium.problems.observe;

import java.lang.invoke.MethodHandles;
import java.lang.invoke.VarHandle;
import org.HdrHistogram.Histogram;
import org.HdrHistogram.SingleWriterRecorder;

/**
 * Counters and times of one actor.
 *
 * <p>One writer, the actor's thread, with opaque stores (a reader sees a value that was true a
 * moment ago, never half of one); any reader. The histogram of waits has its own wait-free protocol
 * and one reader, the observer.
 */
@SuppressWarnings("EnumOrdinal") // the figures are cells of one array, in the order of the enum
public final class SlotFigures {

  private static final long LONGEST_NANOS = 3_600_000_000_000L;
  private static final long FINEST_NANOS = 1_000;
  private static final VarHandle CELL = MethodHandles.arrayElementVarHandle(long[].class);

  /** What is counted; each is one cell. */
  public enum Figure {
    /** Rounds finished. */
    OPERATIONS,
    /** Rounds begun. */
    ROUNDS,
    /** Run clock at which the present round began. */
    ROUND_SINCE,
    /** Run clock at which the present state began. */
    STATE_SINCE,
    /** Wall clock just before the present wait was published. */
    WAIT_STAMP,
    /** Run clock at which the last wait ended. */
    WAIT_ENDED,
    /**
     * Run clock at its last look before it began to hold anything, having held nothing: it began
     * then or later.
     */
    HOLD_AFTER,
    /** Run clock at its first look after that: it began then or before; 0 if it has not looked. */
    HOLD_BEFORE,
    /** Changes of state. */
    CHANGES,
    /** Tries that failed since a round was finished. */
    FAILED_TRIES,
    /** Tries that failed in all. */
    FAILED_TRIES_EVER,
    /** Number of the resource on which the last try failed. */
    FAILED_ON,
    /** Slot that owned it then; -1 if nobody or unknown. */
    FAILED_AGAINST,
    /** Waits that were granted at once. */
    GRANTED_AT_ONCE,
    /** Waiting time in all, run clock. */
    WAITED,
    /** The longest wait that has ended, run clock. */
    LONGEST_WAIT,
    /** How often it was chosen to break a deadlock. */
    VICTIM,
    /** How often in a row, without a finished round in between. */
    VICTIM_IN_A_ROW,
    /** How often its wait was ended for it to look again, since a round was finished. */
    WOKEN,
    /** Rounds begun again after it was chosen. */
    RESTARTS,
    /** How much of {@link #WORK_OF} is done, as the problem counts. */
    WORK_DONE,
    /** Of how much; 0 if it has not said. */
    WORK_OF,
    /** Number of the item in its hands; 0 if none. */
    CARRIES,
    /** Simulation clock at which its present or last sleep began. */
    SLEEP_FROM,
    /** Simulation clock at which that ends; {@link Long#MAX_VALUE} if it is not known. */
    SLEEP_UNTIL
  }

  private static final int PER_PAUSE = 3;
  private final long[] cells = new long[Figure.values().length + 16];
  private final long[] pauses;
  private final SingleWriterRecorder waits =
      new SingleWriterRecorder(FINEST_NANOS, LONGEST_NANOS, 2);

  SlotFigures(int pauseCount) {
    pauses = new long[pauseCount * PER_PAUSE];
  }

  void clear() {
    for (Figure figure : Figure.values()) {
      set(figure, 0);
    }
    for (int i = 0; i < pauses.length; i++) {
      CELL.setOpaque(pauses, i, 0L);
    }
    waits.reset();
  }

  /** Reads a figure. */
  public long get(Figure figure) {
    return (long) CELL.getOpaque(cells, figure.ordinal());
  }

  /** Writes a figure; the actor only. */
  public void set(Figure figure, long value) {
    CELL.setOpaque(cells, figure.ordinal(), value);
  }

  /** Adds to a figure; the actor only. */
  public void add(Figure figure, long more) {
    int at = figure.ordinal();
    CELL.setOpaque(cells, at, cells[at] + more);
  }

  void changed() {
    add(Figure.CHANGES, 1);
  }

  /** Records a wait that ended; the actor only. */
  public void waited(long nanos) {
    long whole = Math.max(0, Math.min(LONGEST_NANOS, nanos));
    waits.recordValue(whole);
    add(Figure.WAITED, whole);
    if (whole > get(Figure.LONGEST_WAIT)) {
      set(Figure.LONGEST_WAIT, whole);
    }
  }

  /**
   * Waits recorded since the last call; the observer only, with the histogram got before or null.
   */
  public Histogram takeWaits(Histogram recycled) {
    return waits.getIntervalHistogram(recycled);
  }

  /**
   * Records one sleep; the actor only.
   *
   * @param pause its number within the run
   * @param askedNanos as lived
   * @param gotNanos as lived
   */
  public void slept(int pause, long askedNanos, long gotNanos) {
    int at = pause * PER_PAUSE;
    CELL.setOpaque(pauses, at, askedNanos);
    CELL.setOpaque(pauses, at + 1, gotNanos);
    CELL.setOpaque(pauses, at + 2, pauses[at + 2] + gotNanos);
  }

  /** What its last sleep in a pause was asked to last, as lived; 0 if it never slept there. */
  public long askedNanos(int pause) {
    return (long) CELL.getOpaque(pauses, pause * PER_PAUSE);
  }

  /** What its last sleep in a pause lasted, as lived. */
  public long gotNanos(int pause) {
    return (long) CELL.getOpaque(pauses, pause * PER_PAUSE + 1);
  }

  /** All it ever slept in a pause, as lived. */
  public long sleptNanos(int pause) {
    return (long) CELL.getOpaque(pauses, pause * PER_PAUSE + 2);
  }
}
