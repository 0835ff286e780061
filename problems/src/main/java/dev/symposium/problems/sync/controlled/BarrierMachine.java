package dev.symposium.problems.sync.controlled;

import java.util.List;

/**
 * A cyclic barrier as a state machine. Who arrives waits for the others; the last one opens it,
 * runs the action meanwhile, and lets all pass.
 *
 * @param next how many parties the next generation waits for, but for one at least
 * @param opener who runs the action now; -1 if nobody
 * @param waiting who has arrived, with how that ends
 */
record BarrierMachine(
    int parties, int next, long generation, boolean broken, int opener, List<Waiter> waiting) {

  private static final int NOBODY = -1;

  /** What the arrival of the last party comes to: it has to open. */
  static final long LAST = 0;

  /** What passing comes to for one whose barrier is broken. */
  static final long BROKEN = -1;

  /** What passing comes to for one who breaks it, since its time has run out. */
  static final long TIMED_OUT = -2;

  /** How a wait ends. */
  enum End {
    OPEN,
    PASSED,
    BROKEN
  }

  /** One who waits. */
  record Waiter(int actor, End end) {}

  static BarrierMachine of(int parties) {
    return new BarrierMachine(parties, parties, 0, false, NOBODY, List.of());
  }

  // ---- states -------------------------------------------------------------------------------

  /** How many have arrived and wait for the others. */
  int here() {
    int open = (int) waiting.stream().filter(w -> w.end == End.OPEN).count();
    return opener == NOBODY ? open : open + 1;
  }

  private BarrierMachine withWaiting(List<Waiter> now) {
    return new BarrierMachine(parties, next, generation, broken, opener, now);
  }

  private BarrierMachine openedBy(int actor) {
    return new BarrierMachine(parties, next, generation, broken, actor, waiting);
  }

  private BarrierMachine without(int actor) {
    return withWaiting(Lists.without(waiting, w -> w.actor == actor));
  }

  private List<Waiter> ended(End how) {
    return Lists.each(waiting, w -> w.end == End.OPEN ? new Waiter(w.actor, how) : w);
  }

  /** How many parties the next generation waits for. */
  int asked() {
    return Math.max(1, next);
  }

  private BarrierMachine nextGeneration() {
    return new BarrierMachine(asked(), next, generation + 1, false, NOBODY, ended(End.PASSED));
  }

  private BarrierMachine brokenForAll() {
    return new BarrierMachine(parties, next, generation, true, NOBODY, ended(End.BROKEN));
  }

  private BarrierMachine anew() {
    return new BarrierMachine(asked(), next, generation, false, NOBODY, ended(End.BROKEN));
  }

  private End end(int actor) {
    return waiting.stream().filter(w -> w.actor == actor).findFirst().orElseThrow().end;
  }

  private List<Integer> allHere() {
    return waiting.stream().filter(w -> w.end == End.OPEN).map(Waiter::actor).toList();
  }

  /** What an actor's arrival is handed on by. */
  private static long arrival(int actor) {
    return 2L * actor;
  }

  /** What the opening for an actor who waits is handed on by. */
  private static long opening(int actor) {
    return 2L * actor + 1;
  }

  // ---- operations ---------------------------------------------------------------------------

  /** Arrives. */
  record Arrive() implements Op<BarrierMachine> {
    @Override
    public String word() {
      return "arrives at";
    }

    @Override
    public boolean isGate() {
      return true;
    }

    @Override
    public boolean enabled(BarrierMachine s, int me) {
      return s.opener == NOBODY;
    }

    @Override
    public Done<BarrierMachine> apply(BarrierMachine s, int me) {
      if (s.broken) {
        return Done.of(s, BROKEN);
      }
      return s.here() + 1 == s.parties
          ? Done.of(s.openedBy(me), LAST)
          : Done.then(
              s.withWaiting(Lists.plus(s.waiting, new Waiter(me, End.OPEN))),
              new Pass(s.parties - 1 - s.here()));
    }

    @Override
    public void orders(Memory memory, BarrierMachine before, Done<BarrierMachine> done, int me) {
      if (done.then() != null) {
        memory.releases(arrival(me));
      } else if (done.code() == LAST) {
        before.allHere().forEach(actor -> memory.acquires(arrival(actor)));
      }
    }
  }

  /**
   * Goes on when the barrier has opened, or is broken.
   *
   * @param missing how many were still to come when it arrived: what passing comes to
   */
  record Pass(int missing) implements Op<BarrierMachine> {
    @Override
    public String word() {
      return "passes";
    }

    @Override
    public boolean isGate() {
      return true;
    }

    @Override
    public boolean enabled(BarrierMachine s, int me) {
      return s.end(me) != End.OPEN;
    }

    @Override
    public Done<BarrierMachine> apply(BarrierMachine s, int me) {
      return Done.of(s.without(me), s.end(me) == End.PASSED ? missing : BROKEN);
    }

    @Override
    public void orders(Memory memory, BarrierMachine before, Done<BarrierMachine> done, int me) {
      if (before.end(me) == End.PASSED) {
        memory.acquires(opening(me));
      }
    }

    @Override
    public boolean mayExpire(BarrierMachine s, int me) {
      return s.end(me) == End.OPEN && s.opener == NOBODY;
    }

    @Override
    public Done<BarrierMachine> expire(BarrierMachine s, int me) {
      return Done.of(s.without(me).brokenForAll(), TIMED_OUT);
    }

    /** One that merely leaves is no longer counted as arrived; one that crashes breaks it. */
    @Override
    public Done<BarrierMachine> leave(BarrierMachine s, int me, boolean crashes) {
      boolean breaks = crashes && s.end(me) == End.OPEN;
      return Done.of(breaks ? s.without(me).brokenForAll() : s.without(me), false);
    }
  }

  /** Ends the action: all pass, or it is broken if the action has failed. */
  record Open(boolean failed) implements Op<BarrierMachine> {
    @Override
    public String word() {
      return failed ? "breaks" : "opens";
    }

    @Override
    public Done<BarrierMachine> apply(BarrierMachine s, int me) {
      return Done.of(failed ? s.brokenForAll() : s.nextGeneration());
    }

    @Override
    public void orders(Memory memory, BarrierMachine before, Done<BarrierMachine> done, int me) {
      if (!failed) {
        before.allHere().forEach(actor -> memory.releases(opening(actor)));
      }
    }
  }

  /** Breaks it for those who wait, and makes it whole for those who come. */
  record Reset() implements Op<BarrierMachine> {
    @Override
    public String word() {
      return "resets";
    }

    @Override
    public boolean enabled(BarrierMachine s, int me) {
      return s.opener == NOBODY || s.opener == me;
    }

    @Override
    public Done<BarrierMachine> apply(BarrierMachine s, int me) {
      return Done.of(s.opener == NOBODY ? s.anew() : s);
    }
  }

  /**
   * Changes how many parties it waits for, from the next generation on.
   *
   * @param from whether it is a difference
   */
  record SetParties(int to, boolean from) implements Op<BarrierMachine> {
    @Override
    public String word() {
      return "resizes";
    }

    @Override
    public Done<BarrierMachine> apply(BarrierMachine s, int me) {
      return Done.of(
          new BarrierMachine(
              s.parties, from ? s.next + to : to, s.generation, s.broken, s.opener, s.waiting));
    }
  }
}
