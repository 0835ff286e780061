package dev.symposium.problems.sync.free;

import dev.symposium.problems.observe.Slot;
import dev.symposium.problems.sync.BlockingQueue;
import dev.symposium.problems.sync.Fairness;
import dev.symposium.problems.sync.Lock;
import dev.symposium.problems.sync.Semaphore;
import java.util.concurrent.TimeUnit;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Level;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OperationsPerInvocation;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.TearDown;

/**
 * The same objects under the recorder, at full speed: with the slot only, and with events, which
 * are read out of the ring again within what is measured, so that none is dropped. An operation is
 * a pair: taken and given back.
 */
@BenchmarkMode(Mode.Throughput)
@OutputTimeUnit(TimeUnit.NANOSECONDS)
public class RecordedBenchmark {

  /** So many that their events fit into a ring, also if each has to wait. */
  static final int PAIRS = 1_000;

  /** Room for one item of each thread, and more. */
  static final int PLACES = 16;

  /** One that needs no memory of its own. */
  static final Integer ITEM = 7;

  /** A world with one of each. */
  @State(Scope.Benchmark)
  public static class Shared {

    /** Whether events are recorded, besides the slot. */
    @Param({"false", "true"})
    public boolean events;

    FreeSync sync;
    Lock lock;
    Semaphore semaphore;
    BlockingQueue<Integer> queue;

    /** Makes it. */
    @Setup
    public void open() {
      sync = new FreeSync(new RunClock(TimeSource.SYSTEM, 1), new NoPauses(), circle -> {}, 1);
      sync.record(events);
      lock = sync.lock("lock", Fairness.UNFAIR);
      semaphore = sync.ownedSemaphore("semaphore", 1, Fairness.UNFAIR);
      queue = sync.blockingQueue("queue", PLACES, Fairness.UNFAIR, "actor", "actor");
    }

    /** Actors are added one after the other, as control does. */
    synchronized FreeActor actor() {
      return sync.addActor();
    }
  }

  /** One who takes part, on the thread of the benchmark. */
  @State(Scope.Thread)
  public static class Player {

    private FreeSync sync;
    private FreeActor actor;

    /** Enters: an iteration may be on another thread than the one before. */
    @Setup(Level.Iteration)
    public void enter(Shared shared) {
      if (actor == null) {
        sync = shared.sync;
        actor = shared.actor();
      }
      int seat = actor.slot().id();
      actor.hire(new Slot.Occupant("actor " + seat, "actor", seat), Thread.currentThread(), false);
      sync.enter(actor);
      actor.beginRound();
    }

    /** Leaves. */
    @TearDown(Level.Iteration)
    public void leave() {
      sync.leave();
    }

    /** Reads what was recorded, as the observer does. */
    void readEvents() {
      actor.ring().drain((nanos, kind, subject, units) -> {});
    }
  }

  private static final class NoPauses implements Pauses {
    @Override
    public int count() {
      return 0;
    }

    @Override
    public int indexOf(String name) {
      throw new IllegalArgumentException(name);
    }

    @Override
    public double nanos(int pause, int slot, double fraction) {
      return 0;
    }
  }

  /** Locks and unlocks. */
  @Benchmark
  @OperationsPerInvocation(PAIRS)
  public void lock(Shared shared, Player player) {
    for (int i = 0; i < PAIRS; i++) {
      shared.lock.lock();
      shared.lock.unlock();
    }
    player.readEvents();
  }

  /** Takes the one permit and gives it back. */
  @Benchmark
  @OperationsPerInvocation(PAIRS)
  public void semaphore(Shared shared, Player player) {
    for (int i = 0; i < PAIRS; i++) {
      shared.semaphore.acquire();
      shared.semaphore.release();
    }
    player.readEvents();
  }

  /** Puts an item in and takes one out; there is always room, and always an item. */
  @Benchmark
  @OperationsPerInvocation(PAIRS)
  public int queue(Shared shared, Player player) {
    int sum = 0;
    for (int i = 0; i < PAIRS; i++) {
      shared.queue.put(ITEM);
      sum += shared.queue.take();
    }
    player.readEvents();
    return sum;
  }
}
