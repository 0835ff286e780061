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
    "dining, naive, ''",
    "bursts, single-signal, capacity=1",
    "bursts, semaphores-swapped, ''",
    "pool, one-by-one, ''",
    "pool, leak, failure=50%",
    "barrier, wrong-count, ''",
    "barrier, small-pool, ''"
  })
  void sameCause_brokenThreeTimes_namesTheCureWhichIsOne(
      String name, String faulty, String setting) {
    Problem problem = Catalog.load().find(name).orElseThrow();
    Solution solution = solution(problem, faulty);
    Preset preset = solution.presets().get(0);
    String[] settings =
        setting.isEmpty()
            ? new String[] {"break-after=10ms"}
            : new String[] {setting, "break-after=10ms"};
    String cure = ((Solution.Faulty) solution.outcome()).cure();
    try (LiveTable table = LiveTable.open(LiveTable.plan(problem, solution, preset, 3, settings))) {
      table.await("no cure", s -> says(s, "same cause: no cure. s: try " + cure));
      table.take(new Command.UseSolution(cure, Optional.empty()));
      table.await("the cure", s -> s.run().solution().equals(cure));
      long before = table.fresh().deadlocks().proven();
      Snapshot later = table.awaitOperations(20);
      assertThat(later.deadlocks().proven()).isEqualTo(before);
      assertThat(says(later, "no cure")).isFalse();
    }
  }

  private static Solution solution(Problem problem, String id) {
    return problem.solutions().stream().filter(s -> s.id().equals(id)).findFirst().orElseThrow();
  }

  private static boolean says(Snapshot now, String sentence) {
    return now.lastBreak().filter(b -> b.progress().contains(sentence)).isPresent()
        || now.standing().stream().map(Verdict::hint).anyMatch(h -> h.contains(sentence));
  }
}
