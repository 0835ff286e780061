package dev.symposium.problems.sync.controlled;

import java.util.List;

/**
 * A pool of workers as a state machine: the numbers of the tasks, and how far each is.
 *
 * @param queued that nobody runs yet, in order
 * @param done by number of the task: 1 once it has ended
 */
record PoolMachine(List<Integer> queued, int submitted, Ints done) {

  static PoolMachine empty() {
    return new PoolMachine(List.of(), 0, Ints.NONE);
  }

  /** Puts a task at the end of the queue; its code is the number. */
  record Submit() implements Op<PoolMachine> {
    @Override
    public String word() {
      return "submits to";
    }

    @Override
    public Done<PoolMachine> apply(PoolMachine s, int me) {
      int number = s.submitted + 1;
      return Done.of(new PoolMachine(Lists.plus(s.queued, number), number, s.done), number);
    }

    @Override
    public void orders(Memory memory, PoolMachine before, Done<PoolMachine> done, int me) {
      memory.releases(done.code());
    }
  }

  /** Takes the oldest task; its code is the number. */
  record Fetch() implements Op<PoolMachine> {
    @Override
    public String word() {
      return "takes work from";
    }

    @Override
    public boolean isGate() {
      return true;
    }

    @Override
    public boolean isIdle() {
      return true;
    }

    @Override
    public boolean enabled(PoolMachine s, int me) {
      return !s.queued.isEmpty();
    }

    @Override
    public Done<PoolMachine> apply(PoolMachine s, int me) {
      return Done.of(new PoolMachine(Lists.tail(s.queued), s.submitted, s.done), s.queued.get(0));
    }

    @Override
    public void orders(Memory memory, PoolMachine before, Done<PoolMachine> done, int me) {
      memory.acquires(done.code());
    }
  }

  /** Puts a task back to the head of the queue. */
  record PutBack(int task) implements Op<PoolMachine> {
    @Override
    public String word() {
      return "puts work back to";
    }

    @Override
    public Done<PoolMachine> apply(PoolMachine s, int me) {
      List<Integer> all = List.of(task);
      for (int other : s.queued) {
        all = Lists.plus(all, other);
      }
      return Done.of(new PoolMachine(all, s.submitted, s.done));
    }

    @Override
    public void orders(Memory memory, PoolMachine before, Done<PoolMachine> done, int me) {
      memory.releases(task);
    }
  }

  /** Says that a task has ended. */
  record Finish(int task) implements Op<PoolMachine> {
    @Override
    public String word() {
      return "finishes a task of";
    }

    @Override
    public Done<PoolMachine> apply(PoolMachine s, int me) {
      return Done.of(new PoolMachine(s.queued, s.submitted, s.done.with(task, 1)));
    }

    @Override
    public void orders(Memory memory, PoolMachine before, Done<PoolMachine> done, int me) {
      memory.releases(-task); // tasks are counted from 1, so their ends do not meet their starts
    }
  }

  /** Goes on when a task has ended. */
  record Get(int task) implements Wait<PoolMachine> {
    @Override
    public long detail() {
      return task;
    }

    @Override
    public String word() {
      return "gets a result of";
    }

    @Override
    public boolean enabled(PoolMachine s, int me) {
      return s.done.get(task) == 1;
    }

    @Override
    public void orders(Memory memory, PoolMachine before, Done<PoolMachine> done, int me) {
      memory.acquires(-task);
    }
  }
}
