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
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/**
 * What a class sees of a problem as the screen opens it, in many seeded runs on a clock that moves
 * only when everybody sleeps or is blocked: it works, it goes wrong step by step, it stops. A step
 * is that one of those concerned gets what it has in the end, or, where nothing is held, begins its
 * last wait.
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
   * @param everyStepShown whether each was shown without what it has in the end, then with it and
   *     not waiting yet
   * @param steps in how many different frames they were seen to have got it, of how many
   */
  private record Seen(
      Duration at, long operations, long frames, boolean everyStepShown, long steps, long of) {

    boolean oneByOne() {
      return steps == of;
    }
  }

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
    assertThat(all).as("at most two at once").allMatch(s -> s.steps * 2 >= s.of);
    assertThat(all.stream().filter(Seen::oneByOne).count())
        .as("each step has a frame of its own, of %d runs", RUNS)
        .isGreaterThanOrEqualTo(RUNS * 7 / 10);
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
    Set<Integer> gotIt = new HashSet<>();
    List<String> members = fault(end).members();
    for (String member : members) {
      int before = lastFrameBefore(shown, member);
      first = Math.min(first, before);
      latest = Math.max(latest, before);
      everyStep &= isShownAtThePlace(shown, before, member);
      everyStep &= held(end, member).isEmpty() || isShownToGetIt(shown, before, member);
      gotIt.add(firstFrameWithIt(shown, member));
    }
    long frames = members.size() < 2 ? MANY : latest - first;
    return new Seen(at, end.totals().operations(), frames, everyStep, gotIt.size(), members.size());
  }

  private static List<ActorView.Hold> held(Snapshot snapshot, String member) {
    return snapshot.actor(member).orElseThrow().holds();
  }

  /** The frame from which on it has what it has in the end, or waits if that is nothing. */
  private static int firstFrameWithIt(List<Snapshot> shown, String member) {
    List<ActorView.Hold> end = held(shown.get(shown.size() - 1), member);
    if (end.isEmpty()) {
      return lastFrameBefore(shown, member) + 1;
    }
    int at = shown.size() - 1;
    while (at > 0 && names(held(shown.get(at - 1), member)).equals(names(end))) {
      at--;
    }
    return at;
  }

  private static List<String> names(List<ActorView.Hold> holds) {
    return holds.stream().map(hold -> hold.units() + " " + hold.resource()).sorted().toList();
  }

  /** Whether a frame shows it without, the next ones with it, and not all of them waiting. */
  private static boolean isShownToGetIt(List<Snapshot> shown, int before, String member) {
    int first = firstFrameWithIt(shown, member);
    return first > 0 && first <= before;
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
            + " from the first to the last: %d; runs with a frame for each step: %d of %d",
        problem.id(),
        solution.id(),
        faulty.kind().word(),
        isTurned() ? " after " + preset.undoing() : "",
        seconds[RUNS / 20],
        seconds[RUNS / 2],
        seconds[RUNS * 19 / 20],
        problem.operation().many(),
        all.stream().mapToLong(Seen::operations).average().orElse(0),
        all.stream().mapToLong(Seen::frames).min().orElse(0),
        all.stream().filter(Seen::oneByOne).count(),
        RUNS);
  }
}
