package dev.symposium.problems.engine;

import static org.assertj.core.api.Assertions.assertThat;

import dev.symposium.problems.observe.Snapshot;
import dev.symposium.problems.observe.Verdict;
import dev.symposium.problems.spi.Catalog;
import dev.symposium.problems.spi.Preset;
import dev.symposium.problems.spi.Problem;
import dev.symposium.problems.spi.Solution;
import java.util.Optional;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/**
 * First aid in every problem: after three breaks of the same cause the cure is named, and is one.
 */
class NoCureTest {

  @ParameterizedTest
  @CsvSource({
    "dining, naive, default, ''",
    "dining, naive, pair, ''",
    "dining, naive, default, philosophers=3",
    "bursts, single-signal, default, capacity=1",
    "bursts, single-signal, one-place, ''",
    "bursts, single-signal, one-place, consumers=3",
    "bursts, semaphores-swapped, default, ''",
    "bursts, semaphores-swapped, default, capacity=2",
    "pool, one-by-one, default, ''",
    "pool, one-by-one, default, permits=2",
    "pool, leak, default, failure=50%",
    "pool, leak, default, permits=1",
    "barrier, wrong-count, default, ''",
    "barrier, wrong-count, default, parties=3",
    "barrier, small-pool, default, ''",
    "barrier, small-pool, default, parties=3"
  })
  void sameCause_brokenThreeTimes_namesTheCureWhichIsOneUnderTheSameDials(
      String name, String faulty, String with, String setting) {
    Problem problem = Catalog.load().find(name).orElseThrow();
    Solution solution = solution(problem, faulty);
    Preset preset = solution.preset(with).orElseThrow();
    String[] settings =
        setting.isEmpty()
            ? new String[] {"break-after=10ms"}
            : new String[] {setting, "break-after=10ms"};
    String cure = ((Solution.Faulty) solution.outcome()).cure();
    try (LiveTable table = LiveTable.open(LiveTable.plan(problem, solution, preset, 3, settings))) {
      table.await("no cure", s -> says(s, "same cause: no cure. s: try " + cure));
      assertThat(table.fresh().deadlocks().noCure()).contains("no cure. s: try " + cure);
      table.take(new Command.UseSolution(cure, Optional.empty()));
      table.await("the cure", s -> s.run().solution().equals(cure));
      Snapshot cured = table.fresh();
      turnedDial(setting)
          .ifPresent(
              dial ->
                  assertThat(cured.knob(dial[0]).orElseThrow().inForce())
                      .as("%s is as it was turned", dial[0])
                      .isEqualTo(dial[1]));
      long before = cured.deadlocks().proven();
      Snapshot later = table.awaitOperations(20);
      assertThat(later.deadlocks().proven()).isEqualTo(before);
      assertThat(says(later, "no cure")).isFalse();
      assertThat(later.deadlocks().noCure()).isEmpty();
    }
  }

  /** Knob and value, if it is a dial and not a chance. */
  private static Optional<String[]> turnedDial(String setting) {
    return Optional.of(setting.split("=", 2)).filter(d -> d.length == 2 && !d[1].endsWith("%"));
  }

  private static Solution solution(Problem problem, String id) {
    return problem.solutions().stream().filter(s -> s.id().equals(id)).findFirst().orElseThrow();
  }

  private static boolean says(Snapshot now, String sentence) {
    return now.lastBreak().filter(b -> b.noCure().contains(sentence)).isPresent()
        || now.standing().stream().map(Verdict::hint).anyMatch(h -> h.contains(sentence));
  }
}
