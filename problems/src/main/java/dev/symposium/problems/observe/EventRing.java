package dev.symposium.problems.observe;

import java.lang.invoke.MethodHandles;
import java.lang.invoke.VarHandle;

/**
 * The latest events of one actor: one writer, one reader, wait-free, lossy. What does not fit is
 * dropped and counted.
 *
 * <p>The writer publishes an entry by a release store of {@code head}, the reader gives room back
 * by a release store of {@code tail} (Lamport 1983).
 */
public final class EventRing {

  private static final int WORDS = 2;
  private static final VarHandle HEAD;
  private static final VarHandle TAIL;
  private static final VarHandle DROPPED;
  private static final EventKind[] KINDS = EventKind.values();

  static {
    try {
      MethodHandles.Lookup lookup = MethodHandles.lookup();
      HEAD = lookup.findVarHandle(EventRing.class, "head", long.class);
      TAIL = lookup.findVarHandle(EventRing.class, "tail", long.class);
      DROPPED = lookup.findVarHandle(EventRing.class, "dropped", long.class);
    } catch (ReflectiveOperationException e) {
      throw new ExceptionInInitializerError(e);
    }
  }

  private final long[] entries;
  private final int mask;

  // release by the writer, acquire by the reader
  @SuppressWarnings("unused")
  private long head;

  // release by the reader, acquire by the writer
  @SuppressWarnings("unused")
  private long tail;

  // opaque, the writer only
  private long dropped;

  /** Receives events in order. */
  @FunctionalInterface
  public interface Reader {
    /**
     * One event.
     *
     * @param runNanos run clock
     * @param subject number of a resource or of a pause
     * @param units permits, or 0
     */
    void event(long runNanos, EventKind kind, int subject, int units);
  }

  /**
   * A ring for {@code capacity} events.
   *
   * @param capacity a power of two
   */
  public EventRing(int capacity) {
    if (Integer.bitCount(capacity) != 1) {
      throw new IllegalArgumentException("capacity is a power of two, not " + capacity);
    }
    entries = new long[capacity * WORDS];
    mask = capacity - 1;
  }

  /** Writes an event, or drops it if there is no room; the writer only. */
  @SuppressWarnings("EnumOrdinal") // a field of the entry, in the order of the enum
  public void offer(long runNanos, EventKind kind, int subject, int units) {
    long at = head;
    if (at - (long) TAIL.getAcquire(this) > mask) {
      DROPPED.setOpaque(this, dropped + 1);
      return;
    }
    int index = (int) (at & mask) * WORDS;
    entries[index] = runNanos;
    entries[index + 1] =
        ((long) kind.ordinal() << 48) | ((long) (subject & 0xFFFF) << 32) | (units & 0xFFFF_FFFFL);
    HEAD.setRelease(this, at + 1);
  }

  /** Reads and removes what is there; the reader only. */
  public void drain(Reader reader) {
    long end = (long) HEAD.getAcquire(this);
    for (long at = tail; at < end; at++) {
      int index = (int) (at & mask) * WORDS;
      long what = entries[index + 1];
      reader.event(
          entries[index], KINDS[(int) (what >>> 48)], (int) (what >>> 32) & 0xFFFF, (int) what);
    }
    TAIL.setRelease(this, end);
  }

  /** Events written, without those dropped. */
  public long recorded() {
    return (long) HEAD.getAcquire(this);
  }

  /** Events dropped. */
  public long dropped() {
    return (long) DROPPED.getOpaque(this);
  }
}
