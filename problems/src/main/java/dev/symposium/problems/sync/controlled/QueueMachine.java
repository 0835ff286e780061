package dev.symposium.problems.sync.controlled;

import java.util.List;

/**
 * A bounded queue as a state machine. Putting into and taking from an unfair one is one transition;
 * at a fair one, and with a time-out, whoever finds no room or no item is queued at that side.
 *
 * @param putters who is queued for room
 * @param takers who is queued for an item
 */
record QueueMachine(
    boolean fair, int capacity, List<Object> items, List<Integer> putters, List<Integer> takers) {

  static QueueMachine empty(int capacity, boolean fair) {
    return new QueueMachine(fair, capacity, List.of(), List.of(), List.of());
  }

  private boolean hasRoom() {
    return items.size() < capacity;
  }

  private QueueMachine withItems(List<Object> now) {
    return new QueueMachine(fair, capacity, now, putters, takers);
  }

  private QueueMachine without(int actor) {
    return new QueueMachine(
        fair,
        capacity,
        items,
        Lists.without(putters, a -> a == actor),
        Lists.without(takers, a -> a == actor));
  }

  private static boolean isFirst(List<Integer> side, int actor) {
    return !side.isEmpty() && side.get(0) == actor;
  }

  /** Whoever takes an element sees what the one who put it in did before. */
  void orders(Memory memory, QueueMachine after) {
    if (after.items.size() > items.size()) {
      memory.adds(0, 1);
    } else if (after.items.size() < items.size()) {
      memory.takesOldest(0);
    }
  }

  /**
   * Comes to put an element in.
   *
   * @param patient whether it waits for room
   */
  record Put(Object element, boolean patient, boolean timed) implements Op<QueueMachine> {
    @Override
    public boolean takes() {
      return true;
    }

    @Override
    public String word() {
      return patient ? "puts into" : "offers to";
    }

    @Override
    public boolean isGate() {
      return true;
    }

    @Override
    public boolean enabled(QueueMachine s, int me) {
      return !patient || timed || s.fair || s.hasRoom();
    }

    @Override
    public Done<QueueMachine> apply(QueueMachine s, int me) {
      if (s.hasRoom() && (!patient || !s.fair || s.putters.isEmpty())) {
        return Done.of(s.withItems(Lists.plus(s.items, element)));
      }
      QueueMachine arrived =
          new QueueMachine(s.fair, s.capacity, s.items, Lists.plus(s.putters, me), s.takers);
      return patient ? Done.then(arrived, new PutIn(element)) : Done.of(s, false);
    }
  }

  /** Puts an element in when it is its turn. */
  record PutIn(Object element) implements Op<QueueMachine> {
    @Override
    public boolean takes() {
      return true;
    }

    @Override
    public String word() {
      return "gets room in";
    }

    @Override
    public boolean isGate() {
      return true;
    }

    @Override
    public boolean enabled(QueueMachine s, int me) {
      return s.hasRoom() && isFirst(s.putters, me);
    }

    @Override
    public Done<QueueMachine> apply(QueueMachine s, int me) {
      return Done.of(s.without(me).withItems(Lists.plus(s.items, element)));
    }

    @Override
    public boolean mayExpire(QueueMachine s, int me) {
      return true;
    }

    @Override
    public Done<QueueMachine> expire(QueueMachine s, int me) {
      return Done.of(s.without(me), false);
    }

    @Override
    public Done<QueueMachine> leave(QueueMachine s, int me, boolean crashes) {
      return Done.of(s.without(me), false);
    }
  }

  /**
   * Comes to take the oldest element out.
   *
   * @param patient whether it waits for one
   */
  record Take(boolean patient, boolean timed) implements Op<QueueMachine> {
    @Override
    public boolean takes() {
      return true;
    }

    @Override
    public String word() {
      return patient ? "takes from" : "polls";
    }

    @Override
    public boolean isGate() {
      return true;
    }

    @Override
    public boolean enabled(QueueMachine s, int me) {
      return !patient || timed || s.fair || !s.items.isEmpty();
    }

    @Override
    public Done<QueueMachine> apply(QueueMachine s, int me) {
      if (!s.items.isEmpty() && (!patient || !s.fair || s.takers.isEmpty())) {
        return Done.with(s.withItems(Lists.tail(s.items)), s.items.get(0));
      }
      QueueMachine arrived =
          new QueueMachine(s.fair, s.capacity, s.items, s.putters, Lists.plus(s.takers, me));
      return patient ? Done.then(arrived, new TakeOut()) : Done.with(s, null);
    }
  }

  /** Takes the oldest element out when it is its turn. */
  record TakeOut() implements Op<QueueMachine> {
    @Override
    public boolean takes() {
      return true;
    }

    @Override
    public String word() {
      return "gets from";
    }

    @Override
    public boolean isGate() {
      return true;
    }

    @Override
    public boolean enabled(QueueMachine s, int me) {
      return !s.items.isEmpty() && isFirst(s.takers, me);
    }

    @Override
    public Done<QueueMachine> apply(QueueMachine s, int me) {
      return Done.with(s.without(me).withItems(Lists.tail(s.items)), s.items.get(0));
    }

    @Override
    public boolean mayExpire(QueueMachine s, int me) {
      return true;
    }

    @Override
    public Done<QueueMachine> expire(QueueMachine s, int me) {
      return Done.with(s.without(me), null);
    }

    @Override
    public Done<QueueMachine> leave(QueueMachine s, int me, boolean crashes) {
      return Done.with(s.without(me), null);
    }
  }

  /** Changes how many may be inside. */
  record Resize(int to) implements Op<QueueMachine> {
    @Override
    public String word() {
      return "resizes";
    }

    @Override
    public Done<QueueMachine> apply(QueueMachine s, int me) {
      return Done.of(new QueueMachine(s.fair, to, s.items, s.putters, s.takers));
    }
  }
}
