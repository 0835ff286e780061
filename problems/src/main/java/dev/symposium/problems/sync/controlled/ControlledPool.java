package dev.symposium.problems.sync.controlled;

import dev.symposium.problems.observe.ResourceView.Kind;
import dev.symposium.problems.sync.ExecutionException;
import dev.symposium.problems.sync.Future;
import dev.symposium.problems.sync.Pause;
import dev.symposium.problems.sync.Pool;
import dev.symposium.problems.sync.TimeoutException;
import dev.symposium.problems.sync.Unwinding;
import dev.symposium.problems.sync.Unwinding.Reason;
import java.util.HashMap;
import java.util.Map;
import java.util.function.Supplier;

/**
 * A pool whose state is a {@link PoolMachine}; what the tasks are, and what came of them, stands
 * here by their numbers. Guarded by the baton.
 */
final class ControlledPool extends Thing<PoolMachine> implements Pool {

  private final Map<Integer, Task<?>> tasks = new HashMap<>(); // guarded by the baton

  private final View view;

  ControlledPool(ControlledSync world, String name, String workers) {
    super(world, name, PoolMachine.empty());
    this.view = new Results(workers);
  }

  @Override
  View awaited(Op<?> op) {
    return view;
  }

  /** The results, for detectors; the second word of a wait is the number of its task. */
  private final class Results extends View {
    Results(String workers) {
      super(ControlledPool.this, ControlledPool.this.name(), Kind.POOL, workers);
    }

    @Override
    public int total() {
      return state.queued().size();
    }

    /** Who runs the task; of one that is queued, any worker. */
    @Override
    public int awaited(long task) {
      Task<?> its = tasks.get((int) task);
      return its == null ? GRANTED : its.runner >= 0 ? its.runner : ANYBODY;
    }

    @Override
    public String label(long task) {
      return "future of task " + task;
    }
  }

  @Override
  public <T> Future<T> submit(Supplier<T> work) {
    int number = (int) does(new PoolMachine.Submit()).code();
    Task<T> task = new Task<>(number, work);
    tasks.put(number, task);
    return task;
  }

  @Override
  public void work() {
    int number = (int) does(new PoolMachine.Fetch()).code();
    tasks.get(number).run();
  }

  @Override
  public int tasksQueued() {
    return (int) asks("counts", s -> s.queued().size());
  }

  /** One task and its result. */
  private final class Task<T> implements Future<T> {
    private final int number;
    private final Supplier<T> work;
    private T result; // guarded by the baton
    private Throwable fault; // guarded by the baton
    private int runner = -1; // guarded by the baton; -1 while it is queued

    Task(int number, Supplier<T> work) {
      this.number = number;
      this.work = work;
    }

    void run() {
      runner = world.baton().me().id;
      try {
        result = work.get();
      } catch (Unwinding leaves) {
        if (leaves.reason() != Reason.CRASH) {
          runner = -1;
          does(new PoolMachine.PutBack(number));
        }
        throw leaves;
      } catch (RuntimeException | Error thrown) {
        fault = thrown; // to whoever asks for the result
      }
      tasks.remove(number);
      does(new PoolMachine.Finish(number));
    }

    @Override
    public long number() {
      return number;
    }

    @Override
    public boolean isDone() {
      return asksWhether("looks at", s -> s.done().get(number) == 1);
    }

    @Override
    public T get() {
      does(new PoolMachine.Get(number));
      return told();
    }

    @Override
    public T get(Pause patience) {
      if (!does(new PoolMachine.Get(number), world.until(patience)).isYes()) {
        throw new TimeoutException("future of task " + number);
      }
      return told();
    }

    private T told() {
      if (fault != null) {
        throw new ExecutionException("task " + number, fault);
      }
      return result;
    }
  }
}
