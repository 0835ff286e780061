package dev.symposium.problems.contract;

import static org.assertj.core.api.Assertions.assertThat;

import dev.symposium.problems.engine.StillRun;
import dev.symposium.problems.observe.ActorView;
import dev.symposium.problems.observe.Snapshot;
import dev.symposium.problems.observe.Verdict;
import dev.symposium.problems.spi.Preset;
import dev.symposium.problems.spi.Problem;
import dev.symposium.problems.spi.Solution;
import dev.symposium.problems.spi.Solution.Faulty;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;

/**
 * What a class sees of a problem as the screen opens it, in many seeded runs on a clock that moves
 * only when everybody sleeps or is blocked: it works, it goes wrong step by step, it stops.
 */
final class Opening {

  private static final int RUNS = 200;
  private static final Duration TURNED_AFTER = Duration.ofSeconds(10);
  private static final Duration LONGEST = Duration.ofMinutes(5);
  private static final int FEW_FRAMES = 5;
  private static final long MANY = 1_000;

  private final Problem problem;
  private final Solution solution;
  private final Preset preset;
  private final Faulty faulty;

  /**
   * One run until its first fault.
   *
   * @param at since the start, or since something was turned
   * @param frames between the first and the last of those concerned; many if there is one
   */
  private record Seen(Duration at, long operations, long frames, boolean everyStepShown) {}

  Opening(Problem problem) {
    this.problem = problem;
    solution = problem.opening();
    preset = solution.presets().get(0);
    faulty = (Faulty) solution.outcome();
  }

  private boolean isTurned() {
    return !preset.undoing().isEmpty();
  }

  void mustBeSeen(ProblemContractTest.Bounds bounds) {
    List<Seen> all = new ArrayList<>();
    for (int seed = 0; seed < RUNS; seed++) {
      all.add(run(seed));
    }
    report(all);
    Duration first = isTurned() ? Duration.ZERO : bounds.notBefore();
    long early =
        all.stream()
            .filter(s -> s.at.compareTo(first) < 0 || s.operations < bounds.operations())
            .count();
    long late = all.stream().filter(s -> s.at.compareTo(bounds.within()) > 0).count();
    assertThat(early).as("too early in %d runs", RUNS).isLessThanOrEqualTo(RUNS / 10);
    assertThat(late).as("too late in %d runs", RUNS).isLessThanOrEqualTo(RUNS / 10);
    assertThat(all).as("forms slowly enough to be followed").allMatch(s -> s.frames >= 3);
    assertThat(all).as("each is shown on its way into it").allMatch(s -> s.everyStepShown);
  }

  private Seen run(long seed) {
    try (StillRun run = StillRun.open(problem, seed)) {
      Duration turned = Duration.ZERO;
      if (isTurned()) {
        while (run.runTime().compareTo(TURNED_AFTER) < 0) {
          assertThat(run.nextFrame().verdicts()).as("before anything was turned").isEmpty();
        }
        turned = run.runTime();
        run.undo(preset);
      }
      Snapshot now = run.nextFrame();
      while (fault(now) == null) {
        assertThat(run.runTime()).as("seed %d", seed).isLessThan(LONGEST);
        now = run.nextFrame();
      }
      return judge(run.shown(), run.runTime().minus(turned));
    }
  }

  private Verdict fault(Snapshot snapshot) {
    return snapshot.verdicts().stream()
        .filter(verdict -> verdict.kind() == faulty.kind())
        .findFirst()
        .orElse(null);
  }

  private Seen judge(List<Snapshot> shown, Duration at) {
    Snapshot end = shown.get(shown.size() - 1);
    long first = Long.MAX_VALUE;
    long latest = 0;
    boolean everyStep = true;
    List<String> members = fault(end).members();
    for (String member : members) {
      int before = lastFrameBefore(shown, member);
      first = Math.min(first, before);
      latest = Math.max(latest, before);
      everyStep &= isShownAtThePlace(shown, before, member);
    }
    long frames = members.size() < 2 ? MANY : latest - first;
    return new Seen(at, end.totals().operations(), frames, everyStep);
  }

  /** The last frame in which it was not yet as it is at the end. */
  private static int lastFrameBefore(List<Snapshot> shown, String member) {
    String end = state(shown.get(shown.size() - 1), member);
    int at = shown.size() - 1;
    while (at > 0 && state(shown.get(at), member).equals(end)) {
      at--;
    }
    return at;
  }

  private static String state(Snapshot snapshot, String member) {
    ActorView actor = snapshot.actor(member).orElseThrow();
    return actor.isWaiting() ? "waits for " + actor.wants() : actor.doing();
  }

  /** Whether it was shown where the declared fault comes about, shortly before. */
  private boolean isShownAtThePlace(List<Snapshot> shown, int before, String member) {
    return shown.subList(Math.max(0, before - FEW_FRAMES), before + 1).stream()
        .map(snapshot -> snapshot.actor(member).orElseThrow())
        .anyMatch(actor -> actor.doing().equals(faulty.place().doing()));
  }

  private void report(List<Seen> all) {
    double[] seconds = all.stream().mapToDouble(s -> s.at.toMillis() / 1e3).sorted().toArray();
    Report.line(
        "%s %s as lived: %s%s p5 %.1f s, median %.1f s, p95 %.1f s; %s %.1f before; fewest frames"
            + " from the first to the last: %d",
        problem.id(),
        solution.id(),
        faulty.kind().word(),
        isTurned() ? " after " + preset.undoing() : "",
        seconds[RUNS / 20],
        seconds[RUNS / 2],
        seconds[RUNS * 19 / 20],
        problem.operation().many(),
        all.stream().mapToLong(Seen::operations).average().orElse(0),
        all.stream().mapToLong(Seen::frames).min().orElse(0));
  }
}
