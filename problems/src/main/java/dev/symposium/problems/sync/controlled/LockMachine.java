package dev.symposium.problems.sync.controlled;

import java.util.List;

/**
 * A re-entrant lock with its conditions as a state machine. An unfair one is acquired in one
 * transition; at a fair one whoever comes arrives, and is granted it in turn. Whoever was woken
 * from a condition waits for the lock like anybody else.
 *
 * @param owner -1 if nobody
 * @param holds how often its owner has it
 * @param queue of a fair one: who has arrived, first come first
 * @param sleepers of all its conditions, in the order in which they fell asleep
 * @param news whether its owner has something to look at again
 */
record LockMachine(
    boolean fair, int owner, int holds, List<Integer> queue, List<Sleeper> sleepers, boolean news) {

  private static final int NOBODY = -1;

  /** How a sleeper was called. */
  enum Call {
    NOT,
    SIGNALLED,
    TIMED_OUT,
    LOOKS_AGAIN,
    LEAVES
  }

  /** One who waits for a condition, and how often it had the lock. */
  record Sleeper(int actor, int condition, int holds, boolean timed, Call call) {
    Sleeper called(Call how) {
      return new Sleeper(actor, condition, holds, timed, how);
    }
  }

  static LockMachine free(boolean fair) {
    return new LockMachine(fair, NOBODY, 0, List.of(), List.of(), false);
  }

  // ---- states -------------------------------------------------------------------------------

  private LockMachine ownedBy(int actor, int times) {
    return new LockMachine(fair, actor, times, queue, sleepers, false);
  }

  private LockMachine again() {
    return new LockMachine(fair, owner, holds + 1, queue, sleepers, news);
  }

  private LockMachine freed() {
    return new LockMachine(fair, NOBODY, 0, queue, sleepers, false);
  }

  private LockMachine withQueue(List<Integer> now) {
    return new LockMachine(fair, owner, holds, now, sleepers, news);
  }

  private LockMachine withSleepers(List<Sleeper> now) {
    return new LockMachine(fair, owner, holds, queue, now, news);
  }

  private LockMachine withNews() {
    return new LockMachine(fair, owner, holds, queue, sleepers, owner != NOBODY);
  }

  private LockMachine queued(int actor) {
    return fair ? withQueue(Lists.plus(queue, actor)) : this;
  }

  private LockMachine unqueued(int actor) {
    return fair ? withQueue(Lists.without(queue, a -> a == actor)) : this;
  }

  private boolean isFree() {
    return owner == NOBODY;
  }

  private boolean isTurnOf(int actor) {
    return isFree() && (!fair || (!queue.isEmpty() && queue.get(0) == actor));
  }

  private Sleeper sleeper(int actor) {
    return sleepers.stream().filter(s -> s.actor == actor).findFirst().orElseThrow();
  }

  /** Calls a sleeper; at a fair lock it stands in the queue from then on. */
  private LockMachine called(int actor, Call how) {
    return withSleepers(Lists.each(sleepers, s -> s.actor == actor ? s.called(how) : s))
        .queued(actor);
  }

  /** Calls the one who has slept longest at a condition. */
  private LockMachine signalledOne(int condition) {
    return sleepers.stream()
        .filter(s -> s.condition == condition && s.call == Call.NOT)
        .findFirst()
        .map(s -> called(s.actor, Call.SIGNALLED))
        .orElse(this);
  }

  /** Gives back whatever the actor has of it. */
  LockMachine givenBack(int actor) {
    return owner == actor ? freed() : this;
  }

  /** Whoever becomes its owner sees what the one before did; a call to a sleeper orders nothing. */
  void orders(Memory memory, LockMachine after, int actor) {
    if (owner != actor && after.owner == actor) {
      memory.acquires(0);
    } else if (owner == actor && after.owner != actor) {
      memory.releases(0);
    }
  }

  // ---- operations ---------------------------------------------------------------------------

  /**
   * Comes for the lock.
   *
   * @param timed whether it looks first whether the lock is to be had at once
   */
  record Lock(boolean timed) implements Op<LockMachine> {
    @Override
    public boolean takes() {
      return true;
    }

    @Override
    public String word() {
      return "locks";
    }

    @Override
    public boolean isGate() {
      return true;
    }

    @Override
    public boolean enabled(LockMachine s, int me) {
      return timed || s.fair || s.isFree() || s.owner == me;
    }

    @Override
    public Done<LockMachine> apply(LockMachine s, int me) {
      if (s.owner == me) {
        return Done.of(s.again());
      }
      return s.isFree() && s.queue.isEmpty()
          ? Done.of(s.ownedBy(me, 1))
          : Done.then(s.queued(me), new Granted());
    }
  }

  /** Is granted the lock it has come for. */
  record Granted() implements Op<LockMachine> {
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
    public boolean enabled(LockMachine s, int me) {
      return s.isTurnOf(me);
    }

    @Override
    public Done<LockMachine> apply(LockMachine s, int me) {
      return Done.of(s.unqueued(me).ownedBy(me, 1));
    }

    @Override
    public boolean mayExpire(LockMachine s, int me) {
      return true;
    }

    @Override
    public Done<LockMachine> expire(LockMachine s, int me) {
      return Done.of(s.unqueued(me), false);
    }

    @Override
    public Done<LockMachine> leave(LockMachine s, int me, boolean crashes) {
      return Done.of(s.unqueued(me), false);
    }
  }

  /** Takes the lock if nobody has it, past whoever is queued. */
  record TryLock() implements Op<LockMachine> {
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
    public Done<LockMachine> apply(LockMachine s, int me) {
      if (s.owner == me) {
        return Done.of(s.again());
      }
      return s.isFree() ? Done.of(s.ownedBy(me, 1)) : Done.of(s, false);
    }
  }

  /** Gives the lock back once. */
  record Unlock() implements Op<LockMachine> {
    @Override
    public String word() {
      return "unlocks";
    }

    @Override
    public Done<LockMachine> apply(LockMachine s, int me) {
      if (s.owner != me) {
        return Done.error(s, "unlock by one who does not own it");
      }
      return Done.of(
          s.holds > 1
              ? new LockMachine(s.fair, me, s.holds - 1, s.queue, s.sleepers, s.news)
              : s.freed());
    }
  }

  /** Gives the lock back and falls asleep. */
  record Await(int condition, boolean timed) implements Op<LockMachine> {
    @Override
    public String word() {
      return "waits at";
    }

    @Override
    public boolean isGate() {
      return true;
    }

    @Override
    public int also() {
      return condition;
    }

    @Override
    public Done<LockMachine> apply(LockMachine s, int me) {
      if (s.owner != me) {
        return Done.error(s, "is used by one who does not own the lock");
      }
      Sleeper sleeper = new Sleeper(me, condition, s.holds, timed, Call.NOT);
      LockMachine asleep = s.freed().withSleepers(Lists.plus(s.sleepers, sleeper));
      return Done.then(
          s.news && !timed ? asleep.called(me, Call.LOOKS_AGAIN) : asleep, new Awake(condition));
    }
  }

  /** Was called, and gets the lock again. */
  record Awake(int condition) implements Op<LockMachine> {
    @Override
    public boolean takes() {
      return true;
    }

    @Override
    public String word() {
      return "wakes at";
    }

    @Override
    public boolean isGate() {
      return true;
    }

    @Override
    public int also() {
      return condition;
    }

    @Override
    public boolean enabled(LockMachine s, int me) {
      return s.isTurnOf(me) && s.sleeper(me).call != Call.NOT;
    }

    @Override
    public boolean isForACall(LockMachine s, int me) {
      return s.sleeper(me).call == Call.NOT;
    }

    @Override
    public Done<LockMachine> apply(LockMachine s, int me) {
      Sleeper sleeper = s.sleeper(me);
      LockMachine woken =
          s.unqueued(me).withSleepers(Lists.without(s.sleepers, other -> other.actor == me));
      return Done.of(woken.ownedBy(me, sleeper.holds), sleeper.call != Call.TIMED_OUT);
    }

    @Override
    public boolean mayExpire(LockMachine s, int me) {
      return isForACall(s, me);
    }

    @Override
    public Done<LockMachine> expire(LockMachine s, int me) {
      return Done.then(s.called(me, Call.TIMED_OUT), this);
    }

    /** A call that reached one who leaves is passed on. */
    @Override
    public Done<LockMachine> leave(LockMachine s, int me, boolean crashes) {
      LockMachine leaving =
          switch (s.sleeper(me).call) {
            case NOT -> s.called(me, Call.LEAVES);
            case SIGNALLED -> s.signalledOne(condition);
            case TIMED_OUT, LOOKS_AGAIN, LEAVES -> s;
          };
      return Done.then(leaving, this);
    }
  }

  /** Calls one sleeper, or all. */
  record Signal(int condition, boolean all) implements Op<LockMachine> {
    @Override
    public String word() {
      return all ? "signals all at" : "signals";
    }

    @Override
    public int also() {
      return condition;
    }

    @Override
    public Done<LockMachine> apply(LockMachine s, int me) {
      if (s.owner != me) {
        return Done.error(s, "is used by one who does not own the lock");
      }
      LockMachine before = s;
      LockMachine next = s.signalledOne(condition);
      while (all && !next.equals(before)) {
        before = next;
        next = before.signalledOne(condition);
      }
      return Done.of(next);
    }
  }

  /** Lets all who sleep without a time-out look again. */
  record LookAgain(int condition) implements Op<LockMachine> {
    @Override
    public String word() {
      return "lets look again at";
    }

    @Override
    public int also() {
      return condition;
    }

    @Override
    public Done<LockMachine> apply(LockMachine s, int me) {
      LockMachine next = s.withNews();
      for (Sleeper sleeper : s.sleepers) {
        if (sleeper.condition == condition && sleeper.call == Call.NOT && !sleeper.timed) {
          next = next.called(sleeper.actor, Call.LOOKS_AGAIN);
        }
      }
      return Done.of(next);
    }
  }
}
