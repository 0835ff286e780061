package dev.symposium.problems.engine;

import dev.symposium.problems.observe.Verdict;
import dev.symposium.problems.observe.VerdictKind;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicReference;

/**
 * From the stamp before the closing wait to the proof, as the verdicts of a run say it: a run at
 * full speed that gets stuck again and again, each time broken at once.
 *
 * @param sortedNanos of those after the first ones
 * @param firstNanos of the very first, when nothing was compiled yet
 */
public record ProofTimes(List<Long> sortedNanos, long firstNanos) {

  /** The ledger keeps a thousand. */
  private static final int ENOUGH = 1_000;

  private static final int WARM_UP = 100;
  private static final long POLL_MILLIS = 20;

  /**
   * Lets a run get stuck until it has been often enough, or the time is over.
   *
   * @param members how many are to be in each circle; others do not count. 0: any
   */
  public static ProofTimes of(RunPlan plan, int members, int seconds) throws InterruptedException {
    AtomicReference<Throwable> failure = new AtomicReference<>();
    List<Verdict> verdicts;
    try (Simulation run = new LiveSimulations(failure::set).open(plan)) {
      long until = System.nanoTime() + TimeUnit.SECONDS.toNanos(seconds);
      while (run.latest().deadlocks().proven() < ENOUGH && System.nanoTime() < until) {
        TimeUnit.MILLISECONDS.sleep(POLL_MILLIS);
      }
      verdicts = run.fresh().join().verdicts();
    }
    if (failure.get() != null) {
      throw new IllegalStateException("a thread of the run has died", failure.get());
    }
    return of(verdicts, members);
  }

  private static ProofTimes of(List<Verdict> verdicts, int members) {
    List<Long> all =
        verdicts.stream()
            .filter(v -> v.kind() == VerdictKind.DEADLOCK && v.detectNanos() >= 0)
            .filter(v -> members == 0 || v.members().size() == members)
            .map(Verdict::detectNanos)
            .toList();
    int warmUp = Math.min(WARM_UP, all.size() / 10);
    List<Long> sorted = all.stream().skip(warmUp).sorted().toList();
    return new ProofTimes(sorted, all.isEmpty() ? -1 : all.get(0));
  }

  /** How many there are. */
  public int count() {
    return sortedNanos.size();
  }

  /** In microseconds; not a number if there are none. */
  public double percentileMicros(double share) {
    if (sortedNanos.isEmpty()) {
      return Double.NaN;
    }
    int rank = (int) Math.ceil(share * sortedNanos.size());
    return sortedNanos.get(Math.max(0, rank - 1)) / 1e3;
  }

  /** The longest, in microseconds. */
  public double maxMicros() {
    return percentileMicros(1);
  }
}
