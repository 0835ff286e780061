package dev.symposium.problems.sync.controlled;

import java.util.List;

/**
 * A counting semaphore as a state machine. As long as all take one permit at a time from an unfair
 * one, acquiring is one transition. At a fair one, once anybody has come for several, and with a
 * time-out, whoever cannot have them at once is queued and served in order, first come first;
 * newcomers may pass the queue of an unfair one.
 *
 * @param queues whether everybody who waits is queued
 * @param free negative while more are out than there are in all
 * @param held by actor
 * @param surplus given back by those who had none
 */
record SemaphoreMachine(
    Trust trust,
    boolean fair,
    boolean queues,
    int free,
    int total,
    Ints held,
    int surplus,
    List<Want> queue) {

  /** How a release is taken. */
  enum Trust {
    /** Who gives back must have it. */
    OWNED,
    /** Anybody may release, and nobody has what was acquired. */
    SIGNAL,
    /** What is given back by one who has it not is one permit more. */
    TRUSTING
  }

  /** One who is queued. */
  record Want(int actor, int units) {}

  static SemaphoreMachine of(int permits, boolean fair, Trust trust) {
    return new SemaphoreMachine(trust, fair, fair, permits, permits, Ints.NONE, 0, List.of());
  }

  // ---- states -------------------------------------------------------------------------------

  private SemaphoreMachine taken(int actor, int units) {
    Ints now = trust == Trust.SIGNAL ? held : held.plus(actor, units);
    return new SemaphoreMachine(trust, fair, queues, free - units, total, now, surplus, queue);
  }

  private SemaphoreMachine given(int actor, int units, boolean counted) {
    Ints now = counted ? held.plus(actor, -units) : held;
    return new SemaphoreMachine(trust, fair, queues, free + units, total, now, surplus, queue);
  }

  private SemaphoreMachine grown(int units) {
    int all = total + units;
    return new SemaphoreMachine(
        trust, fair, queues, free + units, all, held, surplus + units, queue);
  }

  private SemaphoreMachine withQueue(List<Want> now) {
    return new SemaphoreMachine(trust, fair, queues, free, total, held, surplus, now);
  }

  private SemaphoreMachine queueing(boolean from) {
    return from == queues
        ? this
        : new SemaphoreMachine(trust, fair, from, free, total, held, surplus, queue);
  }

  private SemaphoreMachine unqueued(int actor) {
    return withQueue(Lists.without(queue, w -> w.actor == actor));
  }

  private boolean isTurnOf(int actor) {
    return !queue.isEmpty() && queue.get(0).actor == actor;
  }

  private boolean isAtOnce(int units) {
    return free >= units && (!fair || queue.isEmpty());
  }

  /** Gives back whatever the actor has of it. */
  SemaphoreMachine givenBack(int actor) {
    int units = held.get(actor);
    return units == 0 ? this : given(actor, units, true);
  }

  /** The permit that was given back last is the one that is taken next. */
  void orders(Memory memory, SemaphoreMachine after) {
    if (after.free < free) {
      memory.takesNewest(0, free - after.free);
    } else if (after.total == total || after.surplus > surplus) {
      memory.adds(0, after.free - free);
    }
  }

  // ---- operations ---------------------------------------------------------------------------

  /**
   * Comes for permits.
   *
   * @param of how many it needs in all; it does not wait once there are fewer than that
   * @param timed whether it looks first whether they are to be had at once
   */
  record Acquire(int units, int of, boolean timed) implements Op<SemaphoreMachine> {
    @Override
    public boolean takes() {
      return true;
    }

    @Override
    public String word() {
      return "acquires";
    }

    @Override
    public boolean isGate() {
      return true;
    }

    @Override
    public boolean enabled(SemaphoreMachine s, int me) {
      return timed || s.queues || units > 1 || s.free >= units || of > s.total;
    }

    @Override
    public Done<SemaphoreMachine> apply(SemaphoreMachine s, int me) {
      if (of > s.total) {
        return Done.of(s, false);
      }
      if (s.isAtOnce(units)) {
        return Done.of(s.taken(me, units));
      }
      SemaphoreMachine arrived = s.queueing(s.queues || units > 1);
      return Done.then(
          arrived.withQueue(Lists.plus(s.queue, new Want(me, units))), new Granted(units, of));
    }
  }

  /** Is granted the permits it has come for. */
  record Granted(int units, int of) implements Op<SemaphoreMachine> {
    @Override
    public boolean takes() {
      return true;
    }

    @Override
    public String word() {
      return "gets";
    }

    @Override
    public boolean isGate() {
      return true;
    }

    @Override
    public boolean enabled(SemaphoreMachine s, int me) {
      return of > s.total || (s.free >= units && s.isTurnOf(me));
    }

    @Override
    public Done<SemaphoreMachine> apply(SemaphoreMachine s, int me) {
      SemaphoreMachine left = s.unqueued(me);
      return of > s.total ? Done.of(left, false) : Done.of(left.taken(me, units));
    }

    @Override
    public boolean mayExpire(SemaphoreMachine s, int me) {
      return true;
    }

    @Override
    public Done<SemaphoreMachine> expire(SemaphoreMachine s, int me) {
      return Done.of(s.unqueued(me), false);
    }

    @Override
    public Done<SemaphoreMachine> leave(SemaphoreMachine s, int me, boolean crashes) {
      return Done.of(s.unqueued(me), false);
    }
  }

  /** Takes permits if there are as many, past whoever is queued. */
  record TryAcquire(int units) implements Op<SemaphoreMachine> {
    @Override
    public boolean takes() {
      return true;
    }

    @Override
    public String word() {
      return "tries";
    }

    @Override
    public boolean isGate() {
      return true;
    }

    @Override
    public Done<SemaphoreMachine> apply(SemaphoreMachine s, int me) {
      return s.free >= units ? Done.of(s.taken(me, units)) : Done.of(s, false);
    }
  }

  /**
   * Gives permits back.
   *
   * @param lenient whether one who has fewer gives back what it has, and nothing is said
   */
  record Release(int units, boolean lenient) implements Op<SemaphoreMachine> {
    @Override
    public String word() {
      return "releases";
    }

    @Override
    public Done<SemaphoreMachine> apply(SemaphoreMachine s, int me) {
      if (s.trust == Trust.SIGNAL) {
        return Done.of(s.given(me, units, false));
      }
      int mine = Math.min(units, s.held.get(me));
      SemaphoreMachine given = mine == 0 ? s : s.given(me, mine, true);
      if (mine == units || lenient) {
        return Done.of(given);
      }
      return s.trust == Trust.TRUSTING
          ? Done.of(given.grown(units - mine))
          : Done.error(s, "release of " + units + " by one who holds " + mine);
    }
  }

  /** Changes how many there are in all. */
  record SetTotal(int permits) implements Op<SemaphoreMachine> {
    @Override
    public String word() {
      return "resizes";
    }

    @Override
    public Done<SemaphoreMachine> apply(SemaphoreMachine s, int me) {
      int to = permits + s.surplus;
      int now = s.free + to - s.total;
      return Done.of(
          new SemaphoreMachine(s.trust, s.fair, s.queues, now, to, s.held, s.surplus, s.queue));
    }
  }
}
