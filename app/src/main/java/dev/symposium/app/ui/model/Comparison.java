package dev.symposium.app.ui.model;

import dev.symposium.problems.observe.Snapshot;
import dev.symposium.problems.observe.Verdict;
import dev.symposium.problems.observe.VerdictKind;
import dev.symposium.problems.spi.IntKnob;
import dev.symposium.problems.spi.Problem;
import dev.symposium.problems.spi.Role;
import dev.symposium.problems.spi.Solution;
import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * How often the present solution has failed against the one before. What is counted is the fault
 * that a solution declares, for a fixed one that of the solution before it. Immutable.
 *
 * @param solution the present one
 * @param kind which fault is counted
 * @param countBefore faults of that kind in this run before the present solution
 * @param since run clock when it began
 * @param previous the one before; empty if there was none
 * @param previousKind which fault was counted of that one
 * @param previousCount faults under that one
 * @param previousTime how long that one ran
 * @param previousDials the counts and the capacity that it ran with at its end, by knob
 */
public record Comparison(
    String solution,
    VerdictKind kind,
    long countBefore,
    Duration since,
    String previous,
    VerdictKind previousKind,
    long previousCount,
    Duration previousTime,
    Map<String, Integer> previousDials) {

  /** Copies the map. */
  public Comparison {
    previousDials = Map.copyOf(previousDials);
  }

  /** The first solution of a run. */
  static Comparison begin(Problem problem, String solution) {
    VerdictKind kind = kindOf(problem, solution, kindOf(problem.opening(), VerdictKind.DEADLOCK));
    return new Comparison(solution, kind, 0, Duration.ZERO, "", kind, 0, Duration.ZERO, Map.of());
  }

  /** The comparison after another snapshot. */
  public Comparison next(Problem problem, Snapshot before, Snapshot now) {
    if (now.runTime().compareTo(before.runTime()) < 0) {
      return begin(problem, now.run().solution());
    }
    if (now.run().solution().equals(solution)) {
      return this;
    }
    VerdictKind next = kindOf(problem, now.run().solution(), kind);
    return new Comparison(
        now.run().solution(),
        next,
        total(before, next),
        now.runTime(),
        solution,
        kind,
        count(before),
        before.runTime().minus(since),
        values(dials(problem, solution), before));
  }

  /**
   * In which dials the two runs differ: {@code 8 places, 2 consumers}; empty if they are alike. A
   * capacity that only one of them has is its own affair.
   */
  public String unlike(Problem problem, Snapshot now) {
    List<String> words = new ArrayList<>();
    for (IntKnob dial : dials(problem, solution)) {
      int value = now.count(dial.name(), 0);
      if (previousDials.getOrDefault(dial.name(), value) != value) {
        words.add(words(problem, dial, value));
      }
    }
    return String.join(", ", words);
  }

  /** What two dials count in the same unit is told apart by the word on the dial. */
  private static String words(Problem problem, IntKnob dial, int value) {
    boolean ofActors = problem.roles().stream().anyMatch(r -> r.count().equals(dial));
    boolean shared = problem.roles().stream().anyMatch(r -> r.count().unit().equals(dial.unit()));
    return shared && !ofActors
        ? problem.dialWord(dial) + " " + value
        : value + " " + (value == 1 ? one(dial.unit()) : dial.unit());
  }

  private static String one(String many) {
    return many.endsWith("ies")
        ? many.substring(0, many.length() - 3) + "y"
        : many.replaceFirst("s$", "");
  }

  private static List<IntKnob> dials(Problem problem, String solution) {
    List<IntKnob> dials = new ArrayList<>(problem.roles().stream().map(Role::count).toList());
    problem.solutions().stream()
        .filter(s -> s.id().equals(solution))
        .findFirst()
        .flatMap(Solution::capacity)
        .ifPresent(dials::add);
    return dials;
  }

  private static Map<String, Integer> values(List<IntKnob> dials, Snapshot at) {
    Map<String, Integer> values = new LinkedHashMap<>();
    dials.forEach(dial -> values.put(dial.name(), at.count(dial.name(), 0)));
    return values;
  }

  /** As far as it was known at an earlier moment. */
  Comparison at(Problem problem, Snapshot then) {
    return since.compareTo(then.runTime()) <= 0 && then.run().solution().equals(solution)
        ? this
        : begin(problem, then.run().solution());
  }

  /** Faults under the present solution. */
  public long count(Snapshot now) {
    return total(now, kind) - countBefore;
  }

  /** Whether there is anything to compare with. */
  public boolean isThere() {
    return !previous.isEmpty();
  }

  private static VerdictKind kindOf(Problem problem, String solution, VerdictKind otherwise) {
    return problem.solutions().stream()
        .filter(s -> s.id().equals(solution))
        .findFirst()
        .map(s -> kindOf(s, otherwise))
        .orElse(otherwise);
  }

  private static VerdictKind kindOf(Solution solution, VerdictKind otherwise) {
    return solution.outcome() instanceof Solution.Faulty faulty ? faulty.kind() : otherwise;
  }

  /** Verdicts of a kind are numbered, and of the many the oldest are forgotten. */
  private static long total(Snapshot snapshot, VerdictKind kind) {
    if (kind == VerdictKind.DEADLOCK) {
      return snapshot.deadlocks().proven();
    }
    return snapshot.verdicts().stream()
        .filter(v -> v.kind() == kind)
        .mapToLong(Verdict::number)
        .max()
        .orElse(0);
  }
}
