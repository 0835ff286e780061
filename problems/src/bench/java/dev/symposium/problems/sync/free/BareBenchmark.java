package dev.symposium.problems.sync.free;

import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.ReentrantLock;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OperationsPerInvocation;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.State;

/**
 * The objects of {@code java.util.concurrent} by themselves: what {@link RecordedBenchmark} is
 * compared with. An operation is a pair: taken and given back.
 */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.Throughput)
@OutputTimeUnit(TimeUnit.NANOSECONDS)
public class BareBenchmark {

  private final ReentrantLock lock = new ReentrantLock();
  private final Semaphore semaphore = new Semaphore(1);
  private final BlockingQueue<Integer> queue = new ArrayBlockingQueue<>(RecordedBenchmark.PLACES);

  /** Locks and unlocks. */
  @Benchmark
  @OperationsPerInvocation(RecordedBenchmark.PAIRS)
  public void lock() {
    for (int i = 0; i < RecordedBenchmark.PAIRS; i++) {
      lock.lock();
      lock.unlock();
    }
  }

  /** Takes the one permit and gives it back. */
  @Benchmark
  @OperationsPerInvocation(RecordedBenchmark.PAIRS)
  public void semaphore() throws InterruptedException {
    for (int i = 0; i < RecordedBenchmark.PAIRS; i++) {
      semaphore.acquire();
      semaphore.release();
    }
  }

  /** Puts an item in and takes one out; there is always room, and always an item. */
  @Benchmark
  @OperationsPerInvocation(RecordedBenchmark.PAIRS)
  public int queue() throws InterruptedException {
    int sum = 0;
    for (int i = 0; i < RecordedBenchmark.PAIRS; i++) {
      queue.put(RecordedBenchmark.ITEM);
      sum += queue.take();
    }
    return sum;
  }
}
