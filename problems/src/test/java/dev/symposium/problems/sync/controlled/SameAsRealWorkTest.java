package dev.symposium.problems.sync.controlled;

import dev.symposium.problems.sync.controlled.SameAsReal.Twin;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.FutureTask;
import java.util.concurrent.LinkedBlockingDeque;
import java.util.concurrent.TimeoutException;
import java.util.concurrent.locks.Condition;
import java.util.concurrent.locks.ReentrantLock;
import org.junit.jupiter.api.Test;

/**
 * Events, tasks with their futures, and joins against the real ones: a lock with a condition, the
 * futures and the queue that executors are made of, and {@code Thread.join}.
 */
class SameAsRealWorkTest extends Sequences {

  // ---- event --------------------------------------------------------------------------------

  @Test
  void event_inRandomSequences_doesAsTheRealOne() throws Exception {
    this.<EventMachine>compare(
        (draws, choices) -> {
          Flag real = new Flag();
          choices.add((actor, both, d) -> eventOperation(real, d));
          return new SameAsReal<>(reals, EventMachine.clear(), EventMachine::set, real::isSet);
        });
  }

  private static Twin<EventMachine> eventOperation(Flag real, Draws draws) {
    return switch (draws.next(6)) {
      case 0 -> Twin.of(new EventMachine.Put(true), doing(() -> real.put(true)));
      case 1 -> Twin.of(new EventMachine.Put(false), doing(() -> real.put(false)));
      case 2 ->
          Twin.<EventMachine>of(new EventMachine.Arrive(), () -> real.await(UNIT.toNanos(MOMENT)))
              .saying(Done::isYes)
              .patient();
      default ->
          Twin.<EventMachine>of(new EventMachine.Arrive(), doing(real::await)).saying(done -> true);
    };
  }

  /** A flag as it is written with a condition: setting it lets all pass who wait then. */
  private static final class Flag {
    private final ReentrantLock lock = new ReentrantLock();
    private final Condition isSet = lock.newCondition();
    private boolean set; // guarded by lock
    private long times; // guarded by lock: how often it was set

    void put(boolean to) {
      lock.lock();
      try {
        set = to;
        if (to) {
          times++;
          isSet.signalAll();
        }
      } finally {
        lock.unlock();
      }
    }

    boolean isSet() {
      lock.lock();
      try {
        return set;
      } finally {
        lock.unlock();
      }
    }

    void await() throws InterruptedException {
      lock.lockInterruptibly();
      try {
        long before = times;
        while (!set && times == before) {
          isSet.await();
        }
      } finally {
        lock.unlock();
      }
    }

    boolean await(long nanos) throws InterruptedException {
      lock.lockInterruptibly();
      try {
        long before = times;
        long left = nanos;
        while (!set && times == before && left > 0) {
          left = isSet.awaitNanos(left);
        }
        return set || times != before;
      } finally {
        lock.unlock();
      }
    }
  }

  // ---- pool and futures ---------------------------------------------------------------------

  @Test
  void pool_inRandomSequences_doesAsTheRealOne() throws Exception {
    this.<PoolMachine>compare(
        (draws, choices) -> {
          Tasks real = new Tasks();
          choices.add((actor, both, d) -> poolOperation(real, actor, both.state(), d));
          return new SameAsReal<>(
              reals,
              PoolMachine.empty(),
              s -> List.of(s.queued(), s.submitted(), s.done().sum()),
              () -> List.of(real.queued(), real.all.size(), real.done()));
        });
  }

  private static Twin<PoolMachine> poolOperation(
      Tasks real, int actor, PoolMachine state, Draws draws) {
    Integer fetched = real.inHand[actor];
    int any = 1 + draws.next(Math.max(1, state.submitted()));
    return switch (draws.next(8)) {
      case 0, 1 ->
          Twin.<PoolMachine>of(new PoolMachine.Submit(), real::submit)
              .saying(done -> (int) done.code());
      case 2, 3 ->
          fetched != null
              ? Twin.of(new PoolMachine.Finish(fetched), doing(() -> real.finish(actor)))
              : Twin.<PoolMachine>of(new PoolMachine.Fetch(), () -> real.fetch(actor))
                  .saying(done -> (int) done.code());
      case 4 ->
          fetched == null
              ? null
              : Twin.of(new PoolMachine.PutBack(fetched), doing(() -> real.putBack(actor)));
      case 5 ->
          state.submitted() == 0
              ? null
              : Twin.<PoolMachine>of(new PoolMachine.Get(any), () -> real.get(any, MOMENT))
                  .saying(Done::isYes)
                  .patient();
      default ->
          state.submitted() == 0
              ? null
              : Twin.of(new PoolMachine.Get(any), doing(real.all.get(any - 1)::get));
    };
  }

  /** Tasks that workers fetch from a queue. Used by one thread at a time, as they are told. */
  private static final class Tasks {
    private final List<FutureTask<Boolean>> all = new ArrayList<>();
    private final LinkedBlockingDeque<Integer> queue = new LinkedBlockingDeque<>();
    private final Integer[] inHand = new Integer[ACTORS];

    int submit() {
      all.add(new FutureTask<>(() -> true));
      queue.add(all.size());
      return all.size();
    }

    int fetch(int worker) throws InterruptedException {
      inHand[worker] = queue.take();
      return inHand[worker];
    }

    void finish(int worker) {
      all.get(inHand[worker] - 1).run();
      inHand[worker] = null;
    }

    void putBack(int worker) {
      queue.addFirst(inHand[worker]);
      inHand[worker] = null;
    }

    boolean get(int task, long patience) throws Exception {
      try {
        return all.get(task - 1).get(patience, UNIT);
      } catch (TimeoutException e) {
        return false;
      }
    }

    List<Integer> queued() {
      return List.copyOf(queue);
    }

    int done() {
      return (int) all.stream().filter(FutureTask::isDone).count();
    }
  }

  // ---- join ---------------------------------------------------------------------------------

  @Test
  void join_inRandomSequences_doesAsTheRealOne() throws Exception {
    List<Mortal> everybody = new ArrayList<>();
    try {
      this.<EndsMachine>compare(
          (draws, choices) -> {
            List<Mortal> three = List.of(new Mortal(), new Mortal(), new Mortal());
            endAll(everybody);
            everybody.addAll(three);
            choices.add((actor, both, d) -> joinOperation(three, d));
            return new SameAsReal<>(
                reals,
                EndsMachine.nobody(),
                s -> s.ended().sum(),
                () -> (int) three.stream().filter(each -> !each.thread.isAlive()).count());
          });
    } finally {
      endAll(everybody);
    }
  }

  private static void endAll(List<Mortal> mortals) {
    mortals.forEach(each -> each.ends.countDown());
    mortals.clear();
  }

  private static Twin<EndsMachine> joinOperation(List<Mortal> three, Draws draws) {
    int whom = draws.next(three.size());
    Mortal mortal = three.get(whom);
    return switch (draws.next(7)) {
      case 0 -> Twin.of(new EndsMachine.End(whom), doing(mortal::end));
      case 1 -> Twin.<EndsMachine>of(new EndsMachine.Join(whom), mortal::joins).patient();
      default -> Twin.of(new EndsMachine.Join(whom), doing(mortal.thread::join));
    };
  }

  /** A thread that ends when it is told to. */
  private static final class Mortal {
    private final CountDownLatch ends = new CountDownLatch(1);
    private final Thread thread = new Thread(this::live, "mortal");

    Mortal() {
      thread.setDaemon(true);
      thread.start();
    }

    private void live() {
      try {
        ends.await();
      } catch (InterruptedException e) {
        Thread.currentThread().interrupt(); // told to end
      }
    }

    void end() throws InterruptedException {
      ends.countDown();
      thread.join();
    }

    boolean joins() throws InterruptedException {
      thread.join(1);
      return !thread.isAlive();
    }
  }
}
