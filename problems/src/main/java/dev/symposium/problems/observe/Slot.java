package dev.symposium.problems.observe;

import java.lang.invoke.MethodHandles;
import java.lang.invoke.VarHandle;
import java.util.List;

/**
 * What one actor publishes about itself: never lossy, written without waiting for anybody.
 *
 * <p>Written by the actor's own thread but for {@link #exchange}, by which a granter or the arbiter
 * changes a published wait; read by anybody. The word is written with release or compare-and-set
 * and read with acquire; holds and figures are written with release or opaque stores. Holding is
 * published after acquiring and cleared before releasing, so the picture never claims too much.
 */
public final class Slot {

  private static final int FIRST_HOLDS = 8;
  private static final VarHandle WORD;
  private static final VarHandle DETAIL;
  private static final VarHandle HOLD = MethodHandles.arrayElementVarHandle(long[].class);

  static {
    try {
      WORD = MethodHandles.lookup().findVarHandle(Slot.class, "word", long.class);
      DETAIL = MethodHandles.lookup().findVarHandle(Slot.class, "detail", long.class);
    } catch (ReflectiveOperationException e) {
      throw new ExceptionInInitializerError(e);
    }
  }

  /** Padding, so that neighbours do not share a cache line with the words written most. */
  @SuppressWarnings("unused")
  private final long[] pad = new long[16];

  private final int id;
  private final SlotFigures figures;

  // access: release / compare-and-set by actor, granter, arbiter; acquire by readers
  private volatile long word;

  // release by the actor before the word it belongs to; acquire by readers
  @SuppressWarnings("unused")
  private long detail;

  // the array is replaced by the actor only (volatile); elements: release by the actor, acquire by
  // readers
  private volatile long[] holds = new long[FIRST_HOLDS];
  // the actor only: entries in use
  private int listed;
  // written by the actor, volatile
  private volatile Request request;
  // an immutable list, replaced by the actor, volatile; also listed in the holds
  private volatile List<LeftOver> leftOvers = List.of();
  // written by whoever seats an actor here, before its thread starts; volatile
  private volatile Occupant occupant = Occupant.NOBODY;

  /** Who uses a slot. */
  public record Occupant(String name, String role, int seat) {
    /** Nobody yet. */
    public static final Occupant NOBODY = new Occupant("", "", -1);

    /** As equals, which for a record is linked at run time, in the middle of every start. */
    public boolean isSameAs(Occupant other) {
      return seat == other.seat && name.equals(other.name) && role.equals(other.role);
    }
  }

  /** A free slot of that number, for as many pauses as the run has. */
  public Slot(int id, int pauses) {
    this.id = id;
    this.figures = new SlotFigures(pauses);
    this.word = WaitWord.of(WaitWord.State.ENDED, 0, 0, 0);
  }

  /** Its number within the run. */
  public int id() {
    return id;
  }

  /** Counters and times of the actor. */
  public SlotFigures figures() {
    return figures;
  }

  /** Who uses it now, or used it last. */
  public Occupant occupant() {
    return occupant;
  }

  /** Seats an actor whose thread does not run yet; one who comes back keeps its figures. */
  public void seat(Occupant who) {
    if (!who.isSameAs(occupant)) {
      figures.clear();
    }
    occupant = who;
    request = null;
    leftOvers = List.of();
    enter(WaitWord.State.NEW, 0, 0);
  }

  /** The published word. */
  public long word() {
    return (long) WORD.getAcquire(this);
  }

  /**
   * Publishes a new wait, sleep or end with the next sequence; the actor's thread only (or whoever
   * seats it).
   *
   * @return the word published
   */
  public long enter(WaitWord.State state, int resource, int units) {
    long next = WaitWord.of(state, resource, units, WaitWord.sequence(word) + 1);
    WORD.setRelease(this, next);
    figures.changed();
    return next;
  }

  /**
   * As {@link #enter(WaitWord.State, int, int)}, with a second word: a generation, or a number of a
   * task. It is written first, while the actor runs, so it belongs to the word of whoever reads the
   * same word before and after it.
   */
  public long enter(WaitWord.State state, int resource, int units, long second) {
    DETAIL.setRelease(this, second);
    return enter(state, resource, units);
  }

  /** The second word of the present wait, if it has one. */
  public long detail() {
    return (long) DETAIL.getAcquire(this);
  }

  /**
   * Publishes that it runs, after something that nobody else could end; the actor's thread only.
   */
  public void run() {
    WORD.setRelease(this, WaitWord.withState(word, WaitWord.State.RUN));
    figures.changed();
  }

  /**
   * Replaces the word if it is still {@code expected}: how a wait is ended by its actor, granted by
   * a signaller, or taken away by the arbiter. Exactly one of them wins.
   */
  public boolean exchange(long expected, long next) {
    return WORD.compareAndSet(this, expected, next);
  }

  /** Publishes {@code units} more of a resource, after they were acquired; the actor only. */
  public void hold(int resource, int units) {
    long[] list = holds;
    if (listed == 0) {
      listed = 1;
      HOLD.setRelease(list, 0, entry(resource, units));
      return;
    }
    int free = -1;
    for (int i = 0; i < list.length; i++) {
      long entry = list[i];
      if (entry != 0 && resourceOf(entry) == resource) {
        HOLD.setRelease(list, i, entry(resource, unitsOf(entry) + units));
        return;
      }
      if (entry == 0 && free < 0) {
        free = i;
      }
    }
    if (free < 0) {
      free = list.length;
      list = java.util.Arrays.copyOf(list, free * 2);
      holds = list;
    }
    listed++;
    HOLD.setRelease(list, free, entry(resource, units));
  }

  /**
   * Takes back the publication of up to {@code units} of a resource, before they are released; the
   * actor only.
   *
   * @return how many it had published, at most {@code units}
   */
  public int unhold(int resource, int units) {
    long[] list = holds;
    for (int i = 0; i < list.length; i++) {
      long entry = list[i];
      if (entry != 0 && resourceOf(entry) == resource) {
        int had = unitsOf(entry);
        int left = Math.max(0, had - units);
        listed -= left > 0 ? 0 : 1;
        HOLD.setRelease(list, i, left > 0 ? entry(resource, left) : 0L);
        return Math.min(had, units);
      }
    }
    return 0;
  }

  /** Units of a resource that it took in an earlier round and has not given back. */
  public int kept(int resource) {
    int units = 0;
    for (LeftOver one : leftOvers) {
      units += one.resource() == resource ? one.units() : 0;
    }
    return units;
  }

  /** Units of a resource that it holds. */
  public int held(int resource) {
    long[] list = holds;
    for (int i = 0; i < list.length; i++) {
      long entry = (long) HOLD.getAcquire(list, i);
      if (entry != 0 && resourceOf(entry) == resource) {
        return unitsOf(entry);
      }
    }
    return 0;
  }

  /** Whether it holds nothing. */
  public boolean holdsNothing() {
    for (long entry : holdings()) {
      if (entry != 0) {
        return false;
      }
    }
    return true;
  }

  /** A copy of its holds; read each with {@link #resourceOf} and {@link #unitsOf}; 0 is none. */
  public long[] holdings() {
    long[] list = holds;
    long[] copy = new long[list.length];
    for (int i = 0; i < list.length; i++) {
      copy[i] = (long) HOLD.getAcquire(list, i);
    }
    return copy;
  }

  /** What it needs; null if it does not wait. */
  public Request request() {
    return request;
  }

  /** Publishes what it needs, or null; the actor only. */
  public void request(Request needed) {
    request = needed;
  }

  /** What it still holds from rounds that have ended, the oldest first; part of its holds. */
  public List<LeftOver> leftOvers() {
    return leftOvers;
  }

  /** Publishes what it has left over; the actor only. */
  public void leftOvers(List<LeftOver> now) {
    leftOvers = List.copyOf(now);
  }

  /** The resource of an entry of {@link #holdings}. */
  public static int resourceOf(long entry) {
    return (int) (entry >>> 32) - 1;
  }

  /** The units of an entry of {@link #holdings}. */
  public static int unitsOf(long entry) {
    return (int) entry;
  }

  private static long entry(int resource, int units) {
    return ((long) (resource + 1) << 32) | units;
  }
}
