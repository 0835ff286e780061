package dev.symposium.problems.catalog.bursts;

import static org.assertj.core.api.Assertions.assertThat;

import dev.symposium.problems.engine.Command;
import dev.symposium.problems.engine.LiveSimulations;
import dev.symposium.problems.engine.RunPlan;
import dev.symposium.problems.engine.Simulation;
import dev.symposium.problems.observe.InvariantState;
import dev.symposium.problems.observe.Snapshot;
import dev.symposium.problems.parts.Part;
import dev.symposium.problems.spi.Problem;
import java.time.Duration;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.CopyOnWriteArrayList;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/**
 * When all can fall asleep: exactly when producers and consumers are more than twice the places.
 */
class SingleSignalTest {

  private static final int MOST_ACTORS = 6;
  private static final int MOST_PLACES = 4;

  /**
   * One state between two owners of the lock: how many items are inside, and who sleeps, the one
   * who is called next first. Whoever does not sleep may be the next owner.
   *
   * @param asleep {@code true} for a producer
   */
  private record State(int inside, List<Boolean> asleep) {

    long sleeping(boolean producer) {
      return asleep.stream().filter(who -> who == producer).count();
    }

    /** After one of that kind, not asleep, has had the lock. */
    State after(boolean producer, int places) {
      List<Boolean> next = new ArrayList<>(asleep);
      if (producer ? inside == places : inside == 0) {
        next.add(producer);
        return new State(inside, next);
      }
      if (!next.isEmpty()) {
        next.remove(0); // called: it may be the next owner, and looks again
      }
      return new State(producer ? inside + 1 : inside - 1, next);
    }
  }

  @Test
  void everyState_ofSmallSizes_allAsleepExactlyBeyondTwiceThePlaces() {
    for (int producers = 1; producers <= MOST_ACTORS; producers++) {
      for (int consumers = 1; consumers <= MOST_ACTORS; consumers++) {
        for (int places = 1; places <= MOST_PLACES; places++) {
          assertThat(canAllSleep(producers, consumers, places))
              .as("%d + %d at %d places", producers, consumers, places)
              .isEqualTo(producers + consumers > 2 * places);
        }
      }
    }
  }

  private static boolean canAllSleep(int producers, int consumers, int places) {
    State start = new State(0, List.of());
    Set<State> seen = new HashSet<>(Set.of(start));
    Deque<State> open = new ArrayDeque<>(seen);
    while (!open.isEmpty()) {
      State now = open.pop();
      if (now.asleep().size() == producers + consumers) {
        return true;
      }
      for (boolean producer : new boolean[] {true, false}) {
        boolean someAwake = now.sleeping(producer) < (producer ? producers : consumers);
        State next = someAwake ? now.after(producer, places) : now;
        if (seen.add(next)) {
          open.push(next);
        }
      }
    }
    return false;
  }

  @Test
  void eightPlaces_manyOperationsAsFastAsTheyCan_neverStop() {
    run(Part.of("signals", "operations", 200_000, Duration.ofSeconds(60)));
  }

  @Tag("long")
  @Tag("signals")
  @Test
  void eightPlaces_twoMillionOperationsAsFastAsTheyCan_neverStop() {
    run(Part.ofLong("signals", "operations", 2_000_000, Duration.ofMinutes(10)));
  }

  /** As it opens, without any rest. */
  private static void run(Part part) {
    Problem problem = new BurstsProblem();
    RunPlan opening = RunPlan.opening(problem, 7);
    List<Command.SetKnob> restless =
        List.of(set("burst-gap"), set("jitter"), set("work"), set("after-check"));
    List<Throwable> failures = new CopyOnWriteArrayList<>();
    RunPlan plan = new RunPlan(problem, opening.solution(), opening.preset(), restless, 7);
    try (Simulation run = new LiveSimulations(failures::add).open(plan)) {
      Snapshot now = run.fresh().join();
      while (part.goesOn(now.totals().operations())) {
        now = run.fresh().join();
        assertThat(now.verdicts()).noneMatch(verdict -> verdict.kind().isFault());
      }
      part.over(now.totals().operations(), "eight places");
      assertThat(now.invariants()).allMatch(InvariantState::held);
    }
    assertThat(failures).isEmpty();
  }

  private static Command.SetKnob set(String knob) {
    return new Command.SetKnob(knob, Optional.empty(), "0");
  }
}
