package dev.symposium.problems.sync.free;

import dev.symposium.problems.sync.ExecutionException;
import dev.symposium.problems.sync.Future;
import dev.symposium.problems.sync.Pause;
import dev.symposium.problems.sync.Pool;
import dev.symposium.problems.sync.TimeoutException;
import dev.symposium.problems.sync.Unwinding;
import dev.symposium.problems.sync.Unwinding.Reason;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.LinkedBlockingDeque;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.Supplier;

/**
 * What a fixed pool is made of: a real queue of tasks, whose results are real {@link
 * CompletableFuture}s, run by actors. Thread-safe.
 *
 * <p>A future says who runs it before that one begins, and that it is done before whoever waits is
 * let go. A worker that has to leave in the middle of a task puts the task back; only one that has
 * crashed keeps it, as a dead thread does.
 */
final class FreePool extends AwaitedResource implements Pool {

  private final LinkedBlockingDeque<Task<?>> queue = new LinkedBlockingDeque<>();
  private final AtomicLong submitted = new AtomicLong();
  // by number: those somebody waits for
  private final Map<Long, Task<?>> waitedFor = new ConcurrentHashMap<>();
  private final Idle idle;

  FreePool(FreeSync world, String name, String workers) {
    super(world, name, Kind.POOL, workers);
    this.idle = new Idle(world, "work for " + name);
  }

  /** What an idle worker waits for: for work, not for somebody, so it is never stuck. */
  private static final class Idle extends AwaitedResource {
    Idle(FreeSync world, String name) {
      super(world, name, Kind.QUEUE_SIDE);
    }

    @Override
    public int awaited(long detail) {
      return GRANTED;
    }
  }

  @Override
  List<FreeResource> parts() {
    return List.of(idle);
  }

  // ---- submitting and running ---------------------------------------------------------------

  @Override
  public <T> Future<T> submit(Supplier<T> task) {
    Task<T> next = new Task<>(submitted.incrementAndGet(), task);
    queue.addLast(next);
    return next;
  }

  @Override
  public void work() {
    FreeActor me = world.me();
    me.gate();
    Task<?> next = queue.pollFirst();
    if (next == null) {
      Fetching fetching = new Fetching();
      me.await(idle, 1, Deadline.NONE, fetching);
      me.recorder().granted(idle, 0);
      next = fetching.got;
    }
    next.run(me);
  }

  @Override
  public int tasksQueued() {
    return queue.size();
  }

  /** A worker's wait for a task. */
  private final class Fetching implements OwnThread.Real {
    private Task<?> got;

    @Override
    public boolean acquire(long nanos) throws InterruptedException {
      got = queue.takeFirst();
      return true;
    }

    @Override
    public void giveBack() {
      queue.addFirst(got);
    }
  }

  /** One task and its result. */
  private final class Task<T> implements Future<T> {
    private final long number;
    private final Supplier<T> work;
    private final CompletableFuture<T> real = new CompletableFuture<>();
    // volatile: written by the worker before it begins; -1 while it is queued
    private volatile int runner = -1;

    Task(long number, Supplier<T> work) {
      this.number = number;
      this.work = work;
    }

    void run(FreeActor me) {
      runner = me.slot().id();
      try {
        real.complete(work.get());
        waitedFor.remove(number);
      } catch (Unwinding leaves) {
        if (leaves.reason() != Reason.CRASH) {
          runner = -1;
          queue.addFirst(this);
        }
        throw leaves;
      } catch (RuntimeException | Error fault) { // to whoever asks for the result
        real.completeExceptionally(fault);
        waitedFor.remove(number);
      }
    }

    @Override
    public long number() {
      return number;
    }

    @Override
    public boolean isDone() {
      return real.isDone();
    }

    @Override
    public T get() {
      return get(world.me(), Deadline.NONE);
    }

    @Override
    public T get(Pause patience) {
      FreeActor me = world.me();
      return get(me, world.deadline(me, patience));
    }

    private T get(FreeActor me, Deadline deadline) {
      me.gate();
      if (!real.isDone()) {
        waitedFor.put(number, this);
        if (real.isDone()) {
          waitedFor.remove(number); // else nobody would
        }
        if (!me.await(FreePool.this, 1, deadline, new Getting(this))) {
          throw new TimeoutException(label(number));
        }
        me.recorder().granted(FreePool.this, 0);
      }
      if (real.isCompletedExceptionally()) {
        throw new ExecutionException("task " + number, fault());
      }
      return real.join();
    }

    private Throwable fault() {
      return real.handle((result, thrown) -> thrown).join();
    }

    int awaited() {
      return real.isDone() ? GRANTED : runner >= 0 ? runner : ANYBODY;
    }
  }

  /** A wait for a result. */
  private static final class Getting implements OwnThread.Real {
    private final Task<?> task;

    Getting(Task<?> task) {
      this.task = task;
    }

    @Override
    public long detail() {
      return task.number;
    }

    @Override
    public boolean acquire(long nanos) throws InterruptedException {
      try {
        if (nanos == TimeSource.NEVER) {
          task.real.get();
        } else {
          task.real.get(nanos, TimeUnit.NANOSECONDS);
        }
      } catch (java.util.concurrent.ExecutionException e) {
        return true; // done, too: the getter looks how
      } catch (java.util.concurrent.TimeoutException e) {
        return false;
      }
      return true;
    }

    @Override
    public void giveBack() {
      // a result stays where it is
    }
  }

  // ---- what anybody may ask -----------------------------------------------------------------

  @Override
  public int total() {
    return queue.size();
  }

  @Override
  public int awaited(long detail) {
    Task<?> task = waitedFor.get(detail);
    return task == null ? GRANTED : task.awaited();
  }

  @Override
  public String label(long detail) {
    return "future of task " + detail;
  }
}
