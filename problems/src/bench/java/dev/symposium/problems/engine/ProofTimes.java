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
 * <p>A whole run of the same before it is warm-up: while the engine is being compiled, the threads
 * that do that have the processors, and one in ten proofs waits for them.
 *
 * @param sortedNanos of the second run
 * @param firstNanos of the very first of the warm-up, when nothing was compiled yet
 */
public record ProofTimes(List<Long> sortedNanos, long firstNanos) {

  /** The ledger keeps a thousand. */
  private static final int ENOUGH = 1_000;

  private static final long POLL_MILLIS = 20;

  /**
   * Lets two runs get stuck until each has been often enough, or its time is over.
   *
   * @param members how many are to be in each circle; others do not count. 0: any
   */
  public static ProofTimes of(RunPlan plan, int members, int seconds) throws InterruptedException {
    List<Long> warmUp = nanos(verdicts(plan, seconds), members);
    List<Long> warm = nanos(verdicts(plan, seconds), members);
    long first = warmUp.isEmpty() ? -1 : warmUp.get(0);
    return new ProofTimes(warm.stream().sorted().toList(), first);
  }

  private static List<Verdict> verdicts(RunPlan plan, int seconds) throws InterruptedException {
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
    return verdicts;
  }

  private static List<Long> nanos(List<Verdict> verdicts, int members) {
    return verdicts.stream()
        .filter(v -> v.kind() == VerdictKind.DEADLOCK && v.detectNanos() >= 0)
        .filter(v -> members == 0 || v.members().size() == members)
        .map(Verdict::detectNanos)
        .toList();
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
