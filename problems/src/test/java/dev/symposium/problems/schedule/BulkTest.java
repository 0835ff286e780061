package dev.symposium.problems.schedule;

import static org.assertj.core.api.Assertions.assertThat;

import dev.symposium.problems.spi.BadValue;
import dev.symposium.problems.spi.Catalog;
import dev.symposium.problems.spi.Problem;
import dev.symposium.problems.sync.controlled.Crew;
import dev.symposium.problems.sync.controlled.Timing;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** Many runs in a row. */
class BulkTest {

  private static final Problem DINING = Catalog.load().find("dining").orElseThrow();
  private static final long MOST = 2_000;

  private final Crew crew = Threads.best();

  @AfterEach
  void endThreads() {
    crew.close();
  }

  private static Bulk oneMealOfThree(String solution) {
    Configuration meal = Configuration.of(DINING, solution, Timing.ANY, 1, "philosophers=3");
    return new Bulk(meal, RandomChoice::new, MOST);
  }

  @Test
  void runs_ofTheNaive_deadlockInSomeAndTheFirstSeedDoesSoAgain() throws BadValue {
    Bulk naive = oneMealOfThree("naive");

    Bulk.Result result = naive.run(1, 400, Bulk.Goal.ALL, crew);

    assertThat(result.runs()).isEqualTo(400);
    assertThat(result.count(Fault.Kind.DEADLOCK)).isBetween(1L, 399L);
    assertThat(result.faults()).containsOnlyKeys(Fault.Kind.DEADLOCK);
    Bulk.Result again = naive.run(result.firstFailing().orElseThrow(), 1, Bulk.Goal.ALL, crew);
    assertThat(again.count(Fault.Kind.DEADLOCK)).isEqualTo(1);
  }

  @Test
  void runs_untilTheFirstDeadlock_endWithIt() throws BadValue {
    Bulk.Result result =
        oneMealOfThree("naive").run(1, 400, Bulk.Goal.until(Fault.Kind.DEADLOCK), crew);

    assertThat(result.count(Fault.Kind.DEADLOCK)).isEqualTo(1);
    assertThat(result.firstFailing()).hasValue(result.runs());
  }

  @Test
  void runs_ofAFixedSolution_allEndWell() throws BadValue {
    Bulk.Result result = oneMealOfThree("resource-order").run(1, 200, Bulk.Goal.ALL, crew);

    assertThat(result.faults()).isEmpty();
    assertThat(result.steps()).isGreaterThan(200 * 12);
  }
}
