package dev.symposium.problems.schedule;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.symposium.problems.spi.BadValue;
import dev.symposium.problems.spi.Catalog;
import dev.symposium.problems.spi.Problem;
import dev.symposium.problems.sync.controlled.Crew;
import dev.symposium.problems.sync.controlled.Scheduler;
import dev.symposium.problems.sync.controlled.Timing;
import java.lang.ref.WeakReference;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
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

  @Test
  void firstFailing_isToldInFull() throws BadValue {
    Bulk.Result result = oneMealOfThree("naive").run(1, 50, Bulk.Goal.ALL, crew);

    Fault first = result.first().orElseThrow().fault();
    assertThat(first.actors()).hasSize(3);
    assertThat(first.sentence()).contains("can ever move again");
  }

  @Test
  void runs_ofWhichSomebodyHasHadEnough_endInTheMiddleOfOneThatDoesNotCount() throws BadValue {
    Configuration forEver = Configuration.of(DINING, "resource-order", Timing.VIRTUAL, 0);
    AtomicInteger asked = new AtomicInteger();
    Bulk.Goal enough =
        new Bulk.Goal() {
          @Override
          public boolean goesOn(long seed, Fault fault) {
            return true;
          }

          @Override
          public boolean isOver() {
            return asked.incrementAndGet() > 5;
          }
        };

    Bulk.Result result =
        new Bulk(forEver, RandomChoice::new, Long.MAX_VALUE).run(1, 10, enough, crew);

    assertThat(result.runs()).isZero();
    assertThat(result.first()).isEmpty();
  }

  @Test
  void runs_whoseCallerIsInterrupted_endAndLeaveItSo() throws BadValue {
    Configuration forEver = Configuration.of(DINING, "resource-order", Timing.VIRTUAL, 0);
    Thread.currentThread().interrupt();

    Bulk.Result result =
        new Bulk(forEver, RandomChoice::new, Long.MAX_VALUE).run(1, 10, Bulk.Goal.ALL, crew);

    assertThat(Thread.interrupted()).isTrue();
    assertThat(result.runs()).isZero();
  }

  @Test
  void drive_ofWorkThatThrows_throwsAtWhoeverWaits() {
    assertThatThrownBy(
            () ->
                crew.drive(
                    () -> {
                      throw new IllegalStateException("as told");
                    }))
        .hasMessage("as told");
  }

  /** Policies of ended runs are the only ones who know a run, and nobody keeps them. */
  @Test
  void runs_thatAreOver_areKeptByNobody() throws BadValue {
    List<WeakReference<Scheduler>> policies = new ArrayList<>();
    Configuration meal = Configuration.of(DINING, "naive", Timing.ANY, 1, "philosophers=3");
    Bulk bulk =
        new Bulk(
            meal,
            seed -> {
              Scheduler policy = new RandomChoice(seed);
              policies.add(new WeakReference<>(policy));
              return policy;
            },
            MOST);

    bulk.run(1, 300, Bulk.Goal.ALL, crew);
    bulk.run(1, 1, Bulk.Goal.ALL, crew); // the threads of the crew keep at most their last job

    List<WeakReference<Scheduler>> old = policies.subList(0, 300);
    for (int i = 0; i < 50 && old.stream().anyMatch(each -> each.get() != null); i++) {
      System.gc();
    }
    assertThat(old).allMatch(each -> each.get() == null);
  }
}
