package dev.symposium.problems.sync.controlled;

import java.util.List;

/**
 * A flag as a state machine: who waits when it is set passes, even if it is cleared at once.
 *
 * @param waiting who has come while it was not set
 * @param released who of them may pass
 */
record EventMachine(boolean set, List<Integer> waiting, List<Integer> released) {

  private static final int SET = -1; // to one who waits it is handed on by the actor's number

  static EventMachine clear() {
    return new EventMachine(false, List.of(), List.of());
  }

  private EventMachine without(int actor) {
    return new EventMachine(
        set, Lists.without(waiting, a -> a == actor), Lists.without(released, a -> a == actor));
  }

  private List<Integer> all() {
    List<Integer> all = released;
    for (int actor : waiting) {
      all = Lists.plus(all, actor);
    }
    return all;
  }

  /** Sets or clears it. */
  record Put(boolean to) implements Op<EventMachine> {
    @Override
    public String word() {
      return to ? "sets" : "clears";
    }

    @Override
    public Done<EventMachine> apply(EventMachine s, int me) {
      return Done.of(
          to
              ? new EventMachine(true, List.of(), s.all())
              : new EventMachine(false, s.waiting, s.released));
    }

    @Override
    public void orders(Memory memory, EventMachine before, Done<EventMachine> done, int me) {
      if (to) {
        memory.releases(SET);
        before.waiting.forEach(memory::releases);
      }
    }
  }

  /** Comes to wait for it. */
  record Arrive() implements Op<EventMachine> {
    @Override
    public String word() {
      return "comes to";
    }

    @Override
    public boolean isGate() {
      return true;
    }

    @Override
    public Done<EventMachine> apply(EventMachine s, int me) {
      return s.set
          ? Done.of(s)
          : Done.then(new EventMachine(false, Lists.plus(s.waiting, me), s.released), new Pass());
    }

    @Override
    public void orders(Memory memory, EventMachine before, Done<EventMachine> done, int me) {
      if (before.set) {
        memory.acquires(SET);
      }
    }
  }

  /** Goes on when it was set. */
  record Pass() implements Op<EventMachine> {
    @Override
    public String word() {
      return "passes";
    }

    @Override
    public boolean isGate() {
      return true;
    }

    @Override
    public boolean enabled(EventMachine s, int me) {
      return s.released.contains(me);
    }

    @Override
    public Done<EventMachine> apply(EventMachine s, int me) {
      return Done.of(s.without(me));
    }

    @Override
    public void orders(Memory memory, EventMachine before, Done<EventMachine> done, int me) {
      memory.acquires(me);
    }

    @Override
    public boolean mayExpire(EventMachine s, int me) {
      return !s.released.contains(me);
    }

    @Override
    public Done<EventMachine> expire(EventMachine s, int me) {
      return Done.of(s.without(me), false);
    }

    @Override
    public Done<EventMachine> leave(EventMachine s, int me, boolean crashes) {
      return Done.of(s.without(me), false);
    }
  }
}
