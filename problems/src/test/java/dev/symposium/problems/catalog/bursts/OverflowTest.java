package dev.symposium.problems.catalog.bursts;

import static org.assertj.core.api.Assertions.assertThat;

import dev.symposium.problems.contract.Running;
import dev.symposium.problems.engine.Command;
import dev.symposium.problems.engine.LiveSimulations;
import dev.symposium.problems.engine.RunPlan;
import dev.symposium.problems.observe.ActorView;
import dev.symposium.problems.observe.Snapshot;
import dev.symposium.problems.spi.Problem;
import dev.symposium.problems.spi.Solution;
import java.time.Duration;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.CopyOnWriteArrayList;
import org.junit.jupiter.api.Test;

/**
 * What becomes of an item that finds no room, where nobody takes any: each of the policies does
 * something that none of the others does.
 */
class OverflowTest {

  private static final Duration SOON = Duration.ofSeconds(20);
  private static final Duration A_WHILE = Duration.ofMillis(300);

  /** What is seen of a full buffer that stays full. */
  private enum Sign {
    DROPS,
    HAS_OTHERS_INSIDE,
    PRODUCERS_WORK,
    PRODUCERS_WAIT
  }

  private final List<Throwable> failures = new CopyOnWriteArrayList<>();
  private final Problem bursts = new BurstsProblem();

  @Test
  void block_aFullBuffer_letsProducersWaitAndKeepsAll() {
    assertThat(signs("block")).containsExactly(Sign.PRODUCERS_WAIT);
  }

  @Test
  void dropNewest_aFullBuffer_keepsWhatIsInside() {
    assertThat(signs("drop-newest")).containsExactly(Sign.DROPS);
  }

  @Test
  void dropOldest_aFullBuffer_keepsWhatComes() {
    assertThat(signs("drop-oldest")).containsExactly(Sign.DROPS, Sign.HAS_OTHERS_INSIDE);
  }

  @Test
  void callerRuns_aFullBuffer_letsProducersWorkAndDropsNothing() {
    assertThat(signs("caller-runs")).containsExactly(Sign.PRODUCERS_WORK);
  }

  @Test
  void dropAfter_aFullBuffer_dropsWhatHasWaited() {
    assertThat(signs("drop-after")).containsExactly(Sign.DROPS, Sign.PRODUCERS_WAIT);
  }

  /** All that is seen until there was something, and for a while after. */
  private Set<Sign> signs(String policy) {
    Set<Sign> seen = EnumSet.noneOf(Sign.class);
    try (Running run = open("overflow=" + policy, "consumers=0", "capacity=3", "drop-after=2ms")) {
      Snapshot full = run.await("a full buffer", s -> s.figure(Figures.INSIDE) == 3, SOON);
      run.await(policy + " to show", s -> note(full, s, seen) && turns(full, s) > 20, SOON);
      long until = System.nanoTime() + A_WHILE.toNanos();
      while (System.nanoTime() < until) {
        note(full, run.look(), seen);
      }
    }
    assertThat(failures).isEmpty();
    return seen;
  }

  /** Items that found no room and went elsewhere; of those that wait, time goes by instead. */
  private static double turns(Snapshot full, Snapshot now) {
    double gone = now.figure(Figures.DROPPED) + now.figure(Figures.FINISHED);
    boolean allWait = now.actors().stream().allMatch(ActorView::isWaiting);
    return allWait ? now.runTime().minus(full.runTime()).toMillis() : gone;
  }

  private static boolean note(Snapshot full, Snapshot now, Set<Sign> seen) {
    if (now.figure(Figures.DROPPED) > full.figure(Figures.DROPPED)) {
      seen.add(Sign.DROPS);
    }
    if (!inside(now).equals(inside(full))) {
      seen.add(Sign.HAS_OTHERS_INSIDE);
    }
    if (now.figure(Figures.FINISHED) > full.figure(Figures.FINISHED)) {
      seen.add(Sign.PRODUCERS_WORK);
    }
    if (now.actors().stream().anyMatch(ActorView::isWaiting)) {
      seen.add(Sign.PRODUCERS_WAIT);
    }
    return !seen.isEmpty();
  }

  private static List<String> inside(Snapshot snapshot) {
    return snapshot.resource("buffer").orElseThrow().stock().items();
  }

  private Running open(String... settings) {
    Solution solution =
        bursts.solutions().stream().filter(s -> s.id().equals("blocking-queue")).findFirst().get();
    List<Command.SetKnob> knobs = List.of(settings).stream().map(OverflowTest::set).toList();
    return Running.open(
        new LiveSimulations(failures::add),
        new RunPlan(bursts, solution, solution.presets().get(0), knobs, 3));
  }

  private static Command.SetKnob set(String assignment) {
    String[] sides = assignment.split("=", 2);
    return new Command.SetKnob(sides[0], Optional.empty(), sides[1]);
  }
}
