package dev.symposium.problems.bench;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import org.openjdk.jmh.results.Result;
import org.openjdk.jmh.results.RunResult;

/** What JMH has measured, found again by method, threads and parameters. Not thread-safe. */
public final class Measurements {

  private static final String BYTES_AN_OPERATION = "gc.alloc.rate.norm";

  private final List<RunResult> all = new ArrayList<>();

  void add(Collection<RunResult> more) {
    all.addAll(more);
  }

  /**
   * The score of one method.
   *
   * @param method class and method, such as {@code BareBenchmark.lock}
   * @param parameters all that tell it from its likes
   */
  public double score(String method, int threads, Map<String, String> parameters) {
    return result(method, threads, parameters).getPrimaryResult().getScore();
  }

  /** Bytes made an operation, where garbage was measured. */
  public double bytes(String method, Map<String, String> parameters) {
    Map<String, Result> others = result(method, 1, parameters).getSecondaryResults();
    return others.entrySet().stream()
        .filter(e -> e.getKey().endsWith(BYTES_AN_OPERATION))
        .mapToDouble(e -> e.getValue().getScore())
        .findFirst()
        .orElse(Double.NaN);
  }

  private RunResult result(String method, int threads, Map<String, String> parameters) {
    return all.stream()
        .filter(r -> r.getParams().getBenchmark().endsWith("." + method))
        .filter(r -> r.getParams().getThreads() == threads)
        .filter(r -> has(r, parameters))
        .findFirst()
        .orElseThrow(() -> new IllegalStateException("nothing was measured of " + method));
  }

  private static boolean has(RunResult result, Map<String, String> parameters) {
    return parameters.entrySet().stream()
        .allMatch(p -> p.getValue().equals(result.getParams().getParam(p.getKey())));
  }
}
