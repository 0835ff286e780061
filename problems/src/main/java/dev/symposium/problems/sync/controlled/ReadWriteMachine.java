package dev.symposium.problems.sync.controlled;

import java.util.List;

/**
 * A lock that many may hold for reading or one for writing, as a state machine. Whoever cannot have
 * it at once is queued. At an unfair one a newcomer may pass the queue, but a reader not one at
 * whose head a writer stands; a stamped one is as the real one, and nobody has it twice.
 *
 * @param order who may pass whom
 * @param writer -1 if nobody
 * @param writes how often its writer has it for writing
 * @param reads by actor
 * @param changes how often it was taken for writing
 * @param queue first come first
 */
record ReadWriteMachine(
    Order order, int writer, int writes, Ints reads, long changes, List<Want> queue) {

  private static final int NOBODY = -1;
  private static final int WRITTEN = 0;
  private static final int READ = 1;

  /** Units of one who has it for writing; of one who reads, 1: more than there can be readers. */
  static final int ALL = 1 << 13;

  /** Who may pass whom. */
  enum Order {
    UNFAIR,
    FAIR,
    /** Not re-entrant; newcomers may pass the queue, but no reader with a time-out. */
    STAMPED
  }

  /** One who is queued. */
  record Want(int actor, boolean writes) {}

  static ReadWriteMachine free(Order order) {
    return new ReadWriteMachine(order, NOBODY, 0, Ints.NONE, 0, List.of());
  }

  // ---- states -------------------------------------------------------------------------------

  private ReadWriteMachine withQueue(List<Want> now) {
    return new ReadWriteMachine(order, writer, writes, reads, changes, now);
  }

  private ReadWriteMachine unqueued(int actor) {
    return withQueue(Lists.without(queue, w -> w.actor == actor));
  }

  private ReadWriteMachine taken(int actor, boolean toWrite) {
    return toWrite
        ? new ReadWriteMachine(order, actor, writes + 1, reads, changes + 1, queue)
        : new ReadWriteMachine(order, writer, writes, reads.plus(actor, 1), changes, queue);
  }

  private ReadWriteMachine given(int actor, boolean written) {
    return written
        ? new ReadWriteMachine(
            order, writes > 1 ? writer : NOBODY, writes - 1, reads, changes, queue)
        : new ReadWriteMachine(order, writer, writes, reads.plus(actor, -1), changes, queue);
  }

  private boolean has(int actor, boolean toWrite) {
    return toWrite ? writer == actor : reads.get(actor) > 0;
  }

  private boolean isMine(int actor) {
    return order != Order.STAMPED && writer == actor;
  }

  /** Whether the holders allow it, whoever is queued. */
  private boolean isFreeFor(int actor, boolean toWrite) {
    if (toWrite) {
      return isMine(actor) || (writer == NOBODY && reads.equals(Ints.NONE));
    }
    return writer == NOBODY || isMine(actor);
  }

  /** Whether a newcomer may pass those who are queued. */
  private boolean mayPass(int actor, boolean toWrite, boolean timed) {
    if (queue.isEmpty() || isMine(actor)) {
      return true;
    }
    return switch (order) {
      case FAIR -> !toWrite && reads.get(actor) > 0;
      case UNFAIR -> toWrite || !queue.get(0).writes || reads.get(actor) > 0;
      case STAMPED -> toWrite || !timed;
    };
  }

  /** Units of it that an actor has: one for each time it reads, or all. */
  int unitsOf(int actor) {
    return (writer == actor ? ALL : 0) + reads.get(actor);
  }

  /** Gives back whatever the actor has of it. */
  ReadWriteMachine givenBack(int actor) {
    boolean wrote = writer == actor;
    return new ReadWriteMachine(
        order, wrote ? NOBODY : writer, wrote ? 0 : writes, reads.with(actor, 0), changes, queue);
  }

  /** Readers see what the last writer did; a writer what all who read since have done, too. */
  void orders(Memory memory, ReadWriteMachine after, int actor) {
    if (writer != actor && after.writer == actor) {
      memory.acquires(WRITTEN);
      memory.drains(READ);
    } else if (writer == actor && after.writer != actor) {
      memory.releases(WRITTEN);
    } else if (writer != actor && reads.get(actor) == 0 && after.reads.get(actor) > 0) {
      memory.acquires(WRITTEN);
    } else if (writer != actor && reads.get(actor) > 0 && after.reads.get(actor) == 0) {
      memory.adds(READ, 1);
    }
  }

  // ---- operations ---------------------------------------------------------------------------

  /**
   * Comes to read or to write.
   *
   * @param timed whether it will not wait for ever: such a reader passes nobody at a stamped lock
   */
  record Arrive(boolean toWrite, boolean timed) implements Op<ReadWriteMachine> {
    @Override
    public int units() {
      return toWrite ? ALL : 1;
    }

    @Override
    public boolean takes() {
      return true;
    }

    @Override
    public String word() {
      return toWrite ? "locks for writing" : "locks for reading";
    }

    @Override
    public boolean isGate() {
      return true;
    }

    @Override
    public Done<ReadWriteMachine> apply(ReadWriteMachine s, int me) {
      return s.isFreeFor(me, toWrite) && s.mayPass(me, toWrite, timed)
          ? Done.of(s.taken(me, toWrite))
          : Done.then(
              s.withQueue(Lists.plus(s.queue, new Want(me, toWrite))), new Granted(toWrite));
    }
  }

  /** Is granted what it has come for. */
  record Granted(boolean toWrite) implements Op<ReadWriteMachine> {
    @Override
    public int units() {
      return toWrite ? ALL : 1;
    }

    @Override
    public boolean takes() {
      return true;
    }

    @Override
    public String word() {
      return toWrite ? "gets for writing" : "gets for reading";
    }

    @Override
    public boolean isGate() {
      return true;
    }

    @Override
    public boolean enabled(ReadWriteMachine s, int me) {
      return s.isFreeFor(me, toWrite) && s.queue.get(0).actor == me;
    }

    @Override
    public Done<ReadWriteMachine> apply(ReadWriteMachine s, int me) {
      return Done.of(s.unqueued(me).taken(me, toWrite));
    }

    @Override
    public boolean mayExpire(ReadWriteMachine s, int me) {
      return true;
    }

    @Override
    public Done<ReadWriteMachine> expire(ReadWriteMachine s, int me) {
      return Done.of(s.unqueued(me), false);
    }

    @Override
    public Done<ReadWriteMachine> leave(ReadWriteMachine s, int me, boolean crashes) {
      return Done.of(s.unqueued(me), false);
    }
  }

  /** Takes it if its holders allow that, past whoever is queued. */
  record Try(boolean toWrite) implements Op<ReadWriteMachine> {
    @Override
    public int units() {
      return toWrite ? ALL : 1;
    }

    @Override
    public boolean takes() {
      return true;
    }

    @Override
    public String word() {
      return toWrite ? "tries to write" : "tries to read";
    }

    @Override
    public boolean isGate() {
      return true;
    }

    @Override
    public Done<ReadWriteMachine> apply(ReadWriteMachine s, int me) {
      return s.isFreeFor(me, toWrite) ? Done.of(s.taken(me, toWrite)) : Done.of(s, false);
    }
  }

  /** Gives it back once. */
  record Release(boolean written) implements Op<ReadWriteMachine> {
    @Override
    public String word() {
      return written ? "unlocks after writing" : "unlocks after reading";
    }

    @Override
    public Done<ReadWriteMachine> apply(ReadWriteMachine s, int me) {
      return s.has(me, written)
          ? Done.of(s.given(me, written))
          : Done.error(s, "unlock by one who does not hold it");
    }
  }

  /** Turns a hold for reading, or none, into one for writing if that can be had at once. */
  record Convert(boolean fromRead, long seen) implements Op<ReadWriteMachine> {
    @Override
    public String word() {
      return "turns to writing";
    }

    @Override
    public boolean isGate() {
      return true;
    }

    @Override
    public Done<ReadWriteMachine> apply(ReadWriteMachine s, int me) {
      ReadWriteMachine without = fromRead ? s.given(me, false) : s;
      boolean may = s.changes == seen && without.isFreeFor(me, true);
      return may ? Done.of(without.taken(me, true)) : Done.of(s, false);
    }
  }

  /** Looks whether anybody writes, and how often it was written. */
  record Look() implements Op<ReadWriteMachine> {
    @Override
    public String word() {
      return "looks at";
    }

    @Override
    public boolean isRead() {
      return true;
    }

    @Override
    public Done<ReadWriteMachine> apply(ReadWriteMachine s, int me) {
      return Done.of(s, s.writer == NOBODY ? s.changes + 1 : 0);
    }

    @Override
    public void orders(
        Memory memory, ReadWriteMachine before, Done<ReadWriteMachine> done, int me) {
      if (done.isYes()) {
        memory.acquires(WRITTEN);
      }
    }
  }
}
