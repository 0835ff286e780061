package dev.symposium.problems.catalog.barrier;

import dev.symposium.problems.spi.Actor;
import dev.symposium.problems.spi.Invariant;
import dev.symposium.problems.spi.Knobs;
import dev.symposium.problems.sync.BrokenBarrierException;
import dev.symposium.problems.sync.Cell;
import dev.symposium.problems.sync.CellMode;
import dev.symposium.problems.sync.CyclicBarrier;
import dev.symposium.problems.sync.Pool;
import dev.symposium.problems.sync.Sync;
import java.util.List;
import java.util.function.Supplier;
import java.util.stream.IntStream;

/**
 * The parties are tasks, and the actors are the threads of the pool that runs them.
 *
 * <p>A task that waits at the barrier keeps its thread. If there are fewer threads than tasks, all
 * of them wait at last for a task that is in the queue, and that would need one of their threads to
 * come. The barrier is right and the number is right; the pool is too small (thread starvation).
 */
final class SmallPool implements Meeting {

  private static final Object NOBODY = new Object();

  private final Sync sync;
  private final Knobs knobs;
  private final Phases phases;
  private final Pool pool;
  private final CyclicBarrier barrier;
  private final List<Cell<Object>> makers; // atomic: who made the task of that number

  SmallPool(Sync sync, Knobs knobs, Phases phases) {
    this.sync = sync;
    this.knobs = knobs;
    this.phases = phases;
    pool = sync.pool("pool", BarrierKnobs.PARTY);
    int count = knobs.get(BarrierKnobs.COUNT);
    barrier = sync.cyclicBarrier(BarrierScene.BARRIER, count, BarrierKnobs.PARTY);
    makers =
        IntStream.range(0, Phases.MOST)
            .mapToObj(i -> sync.cell("maker " + i, NOBODY, CellMode.ATOMIC))
            .toList();
    makeTasks();
  }

  /** A thread of the pool runs the task that has waited longest. */
  @Override
  public void phase(Party me) {
    pool.work();
    me.hasRunATask();
  }

  /** One phase of a task; it then goes to the end of the queue. */
  private void run(int number) {
    makeTasks();
    if (number >= barrier.getParties()) { // it is not waited for any more
      phases.clear(number);
      makers.get(number).set(NOBODY);
      return;
    }
    Party me = new Party(sync, knobs, phases, this::current, new Task(number), number);
    boolean isOver = false;
    try {
      isOver = meets(me);
    } finally {
      if (!isOver) {
        me.takesNoPart();
      }
    }
    pool.submit(() -> run(number));
  }

  private boolean meets(Party me) {
    try {
      me.work();
      me.arrives();
      barrier.await();
      me.leaves();
      return true;
    } catch (BrokenBarrierException broken) {
      barrier.reset();
    } catch (WorkFailed failed) {
      return false; // does the phase again
    }
    return false;
  }

  /** As many tasks as the barrier waits for. */
  private void makeTasks() {
    for (int number = 0; number < barrier.getParties(); number++) {
      Object mine = new Object();
      if (makers.get(number).update(made -> made == NOBODY ? mine : made) == mine) {
        int its = number;
        pool.submit(() -> run(its));
      }
    }
  }

  @Override
  public boolean mayCutShort(boolean isAtWork, boolean waits) {
    return true; // its task goes back to the queue
  }

  /** Its thread goes, its task stays. */
  @Override
  public void leave(boolean hasArrived) {
    // nothing counts the threads
  }

  @Override
  public void fit() {
    barrier.setParties(knobs.get(BarrierKnobs.COUNT));
  }

  @Override
  public long current() {
    return barrier.generation() + 1;
  }

  @Override
  public int here() {
    return barrier.getNumberWaiting();
  }

  @Override
  public int needed() {
    return barrier.getParties();
  }

  @Override
  public int queued() {
    return pool.tasksQueued();
  }

  /** A party that is no actor: what it says of itself is kept where its thread will find it. */
  private final class Task implements Actor {
    private final int number;

    Task(int number) {
      this.number = number;
    }

    @Override
    public int seat() {
      return number;
    }

    @Override
    public String name() {
      return nameOf(number);
    }

    @Override
    public boolean goesOn() {
      return true;
    }

    @Override
    public void done() {
      // counted by its thread
    }

    @Override
    public void progress(int done, int of) {
      // shown by how long its thread sleeps
    }

    @Override
    public void carries(long item) {
      // the picture shows threads
    }

    @Override
    public void mustHold(Invariant invariant, boolean holds, Supplier<String> detail) {
      if (!holds) {
        phases.noteAhead();
      }
    }
  }

  static String nameOf(int task) {
    return "task " + (task + 1);
  }
}
