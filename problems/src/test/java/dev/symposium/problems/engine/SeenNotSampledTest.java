package dev.symposium.problems.engine;

import static org.assertj.core.api.Assertions.assertThat;

import dev.symposium.problems.observe.ActorView;
import dev.symposium.problems.observe.Snapshot;
import dev.symposium.problems.observe.Verdict;
import dev.symposium.problems.spi.Catalog;
import dev.symposium.problems.spi.Problem;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/**
 * What a class sees: 200 seeded runs of the dining philosophers as the screen opens them, on a
 * clock that moves only when everybody sleeps or is blocked.
 */
class SeenNotSampledTest {

  private static final int RUNS = 200;
  private static final long FRAME_NANOS = 50_000_000;
  private static final Duration LONGEST = Duration.ofMinutes(3);
  private final Problem dining = Catalog.load().find("dining").orElseThrow();

  /** One run until its first deadlock. */
  private record Seen(Duration at, long meals, long ticksToForm, boolean everyStepShown) {}

  @Test
  void naive_asTheScreenOpensIt_isSeenToWorkToFormAndToStop() {
    List<Seen> all = new ArrayList<>();
    for (int seed = 0; seed < RUNS; seed++) {
      all.add(run(seed));
    }
    print(all);
    long early =
        all.stream().filter(s -> s.at.compareTo(Duration.ofSeconds(3)) < 0 || s.meals < 3).count();
    long late = all.stream().filter(s -> s.at.compareTo(Duration.ofMinutes(1)) > 0).count();

    assertThat(early).as("before 3 s or 3 meals").isLessThanOrEqualTo(RUNS / 10);
    assertThat(late).as("after 60 s").isLessThanOrEqualTo(RUNS / 10);
    assertThat(all).allMatch(s -> s.ticksToForm >= 3);
    assertThat(all).allMatch(s -> s.everyStepShown);
  }

  private Seen run(long seed) {
    StillTime time = new StillTime();
    LiveSimulations simulations =
        new LiveSimulations(
            time,
            fault -> {
              throw new AssertionError(fault);
            });
    RunPlan opening = RunPlan.opening(dining, seed);
    List<Command.SetKnob> asOnScreen =
        List.of(
            new Command.SetKnob("speed", Optional.empty(), "1:500"),
            new Command.SetKnob("break-after", Optional.empty(), "5s"));
    RunPlan plan =
        new RunPlan(dining, opening.solution(), opening.preset(), asOnScreen, opening.seed());
    List<Snapshot> shown = new ArrayList<>();
    try (LiveSimulation simulation = simulations.open(plan, true)) {
      long frame = time.nanoTime() + FRAME_NANOS;
      while (shown.isEmpty() || last(shown).standing().isEmpty()) {
        time.awaitStill(simulation.world());
        long next = Math.min(frame, time.nextDue());
        time.moveTo(next);
        if (next == frame) {
          time.awaitStill(simulation.world());
          simulation.pump();
          shown.add(simulation.latest());
          frame += FRAME_NANOS;
        }
        assertThat(simulation.runTime()).isLessThan(LONGEST);
      }
      return judge(shown);
    }
  }

  private static Snapshot last(List<Snapshot> shown) {
    return shown.get(shown.size() - 1);
  }

  private static Seen judge(List<Snapshot> shown) {
    Snapshot end = last(shown);
    Verdict verdict = end.standing().get(0);
    int first = Integer.MAX_VALUE;
    int latest = 0;
    boolean everyStep = true;
    for (String member : verdict.members()) {
      int holdsSince = firstFrameOfHold(shown, member);
      first = Math.min(first, holdsSince);
      latest = Math.max(latest, holdsSince);
      everyStep &= isShownWithOneForkAndNotWaiting(shown.get(holdsSince), member);
    }
    return new Seen(end.runTime(), end.totals().operations(), latest - first, everyStep);
  }

  /** The first shown frame of the hold that the member still has at the end. */
  private static int firstFrameOfHold(List<Snapshot> shown, String member) {
    List<ActorView.Hold> held = last(shown).actor(member).orElseThrow().holds();
    int at = shown.size() - 1;
    while (at > 0 && shown.get(at - 1).actor(member).orElseThrow().holds().equals(held)) {
      at--;
    }
    return at;
  }

  private static boolean isShownWithOneForkAndNotWaiting(Snapshot snapshot, String member) {
    ActorView actor = snapshot.actor(member).orElseThrow();
    return actor.holds().size() == 1 && !actor.isWaiting() && snapshot.standing().isEmpty();
  }

  private static void print(List<Seen> all) {
    double[] seconds = all.stream().mapToDouble(s -> s.at.toMillis() / 1e3).sorted().toArray();
    double meals = all.stream().mapToLong(Seen::meals).average().orElse(0);
    double ticks = all.stream().mapToLong(Seen::ticksToForm).average().orElse(0);
    System.out.printf(
        Locale.ROOT,
        "first deadlock as lived: p5 %.1f s, median %.1f s, p95 %.1f s; %.1f meals before it; "
            + "%.0f frames from the first to the last fork of the circle%n",
        seconds[RUNS / 20],
        seconds[RUNS / 2],
        seconds[RUNS * 19 / 20],
        meals,
        ticks);
  }
}
