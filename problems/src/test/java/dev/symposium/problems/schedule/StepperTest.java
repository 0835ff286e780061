package dev.symposium.problems.schedule;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.symposium.problems.spi.Catalog;
import dev.symposium.problems.spi.Problem;
import dev.symposium.problems.spi.Solution;
import dev.symposium.problems.sync.controlled.Crew;
import dev.symposium.problems.sync.controlled.Draws;
import dev.symposium.problems.sync.controlled.Rest;
import dev.symposium.problems.sync.controlled.Standing;
import dev.symposium.problems.sync.controlled.Timing;
import dev.symposium.problems.sync.controlled.Turn;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Runs that somebody schedules by hand, and takes back. */
class StepperTest {

  private static final Catalog CATALOG = Catalog.load();
  private static final long MOST = 2_000;

  private final Crew crew = Threads.best();

  @AfterEach
  void endThreads() {
    crew.close();
  }

  private static Configuration of(String problem, String solution, String... assignments) {
    Problem found = CATALOG.find(problem).orElseThrow();
    return Configuration.of(found, solution, Timing.VIRTUAL, 0, assignments);
  }

  /** Nobody sleeps, so what a person does is quickly written down. */
  private static Configuration pair() {
    Problem dining = CATALOG.find("dining").orElseThrow();
    return Configuration.of(dining, "naive", Timing.ANY, 0, "philosophers=2");
  }

  private Stepper stepper(Configuration configuration) throws Exception {
    return new Stepper(configuration, Policy.random(7), crew);
  }

  private static void go(Stepper stepper, int... actors) {
    for (int actor : actors) {
      stepper.go(actor, stepper.view().actors().get(actor).turns().get(0));
    }
  }

  private static Stepped.One one(Stepper stepper, int actor) {
    return stepper.view().actors().get(actor);
  }

  static Stream<Configuration> all() {
    return CATALOG.problems().stream()
        .flatMap(
            problem ->
                problem.solutions().stream().map(Solution::id).map(id -> of(problem.id(), id)));
  }

  @Test
  void view_beforeTheFirstStep_saysWhatEachWouldDoAndWhereItStands() throws Exception {
    try (Stepper stepper = stepper(pair())) {
      Stepped view = stepper.view();

      assertThat(view.steps()).isZero();
      assertThat(view.undone()).isZero();
      assertThat(view.rest()).isEqualTo(Rest.HELD);
      assertThat(view.last()).isEmpty();
      assertThat(view.actors()).extracting(Stepped.One::name).containsExactly("Plato", "Hume");
      assertThat(view.actors())
          .extracting(Stepped.One::sentence)
          .containsExactly("locks fork 1", "locks fork 2");
      assertThat(view.actors()).allMatch(Stepped.One::canGo);
    }
  }

  @Test
  void line_ofEachActor_isTheOneInTheFileOfTheSolutionThatItStandsIn() throws Exception {
    try (Stepper stepper = stepper(pair())) {
      go(stepper, 0);

      Solution solution = pair().solution();
      List<String> lines =
          stepper.view().actors().stream()
              .map(one -> solution.source().orElseThrow().line(one.line()).orElseThrow())
              .toList();
      assertThat(lines.get(0)).isNotEqualTo(lines.get(1));
      assertThat(lines).allMatch(line -> line.contains("pickUp"));
    }
  }

  @Test
  void go_toTheCircle_saysWhoWaitsForWhatAndWhoHoldsItSinceWhen() throws Exception {
    try (Stepper stepper = stepper(pair())) {
      go(stepper, 0, 1);
      Stepped stuck = stepper.view();

      assertThat(stuck.rest()).isEqualTo(Rest.STUCK);
      assertThat(stuck.actors())
          .extracting(Stepped.One::sentence)
          .containsExactly(
              "waits for fork 2, held by Hume since step 2",
              "waits for fork 1, held by Plato since step 1");
      assertThat(stuck.faults()).extracting(Fault::kind).containsExactly(Fault.Kind.DEADLOCK);
      assertThat(stuck.actors()).noneMatch(Stepped.One::canGo);
    }
  }

  @Test
  void back_thenTheSameMoves_comesToTheSameHash() throws Exception {
    try (Stepper stepper = stepper(pair())) {
      go(stepper, 0, 1);
      Trace before = stepper.trace();

      stepper.back(2);
      assertThat(stepper.view().steps()).isZero();
      assertThat(stepper.view().undone()).isEqualTo(2);
      go(stepper, 0, 1);

      assertThat(stepper.trace()).isEqualTo(before);
      assertThat(stepper.view().undone()).isZero();
    }
  }

  @Test
  void back_thenOtherMoves_goesAnotherWay() throws Exception {
    try (Stepper stepper = stepper(pair())) {
      go(stepper, 0, 1);
      stepper.back(1);
      go(stepper, 0);

      assertThat(one(stepper, 0).has()).containsExactly("fork 1", "fork 2");
      assertThat(one(stepper, 1).sentence())
          .isEqualTo("waits for fork 2, held by Plato since step 2");
      assertThat(stepper.view().happenings()).hasSize(2);
    }
  }

  @Test
  void back_beyondTheBeginning_standsAtTheBeginning() throws Exception {
    try (Stepper stepper = stepper(pair())) {
      go(stepper, 0);
      stepper.back(1);
      stepper.back(7);

      assertThat(stepper.view().steps()).isZero();
      assertThat(stepper.view().undone()).isEqualTo(1);
    }
  }

  @Test
  void go_ofOneWhoCannot_isRefusedAndNothingHappens() throws Exception {
    try (Stepper stepper = stepper(pair())) {
      go(stepper, 0);
      Stepped before = stepper.view();

      assertThatThrownBy(() -> stepper.go(0, Turn.TIME_OUT))
          .isInstanceOf(IllegalArgumentException.class);

      assertThat(stepper.view()).isEqualTo(before);
    }
  }

  @ParameterizedTest
  @MethodSource("all")
  void back_anywhereInAnySolution_playsOnToTheSameHash(Configuration configuration)
      throws Exception {
    try (Stepper stepper = stepper(configuration)) {
      stepper.run(120);
      Trace before = stepper.trace();
      Stepped view = stepper.view();
      Draws draws = new Draws(before.hash(), 0);
      for (int i = 0; i < 3; i++) {
        stepper.back(1 + draws.next(60));
        while (stepper.view().steps() < before.steps()) {
          stepper.run(before.steps() - stepper.view().steps());
        }
        assertThat(stepper.trace()).isEqualTo(before);
      }
      assertThat(stepper.view()).isEqualTo(view);
    }
  }

  @Test
  void policy_changedOnTheWay_saysTheSameAgainAfterATakeBack() throws Exception {
    try (Stepper stepper = stepper(of("bursts", "single-signal"))) {
      stepper.run(30);
      stepper.policy(Policy.random(99));
      stepper.run(30);
      Trace before = stepper.trace();

      stepper.back(20);
      stepper.run(20);

      assertThat(stepper.trace()).isEqualTo(before);
    }
  }

  @Test
  void run_ofAPolicyAlone_isTheRunOfThatPolicy() throws Exception {
    Configuration naive = of("dining", "naive", "philosophers=3", "after-first=3ms");
    long hash;
    try (Play play = new Play(naive, crew)) {
      play.go(new Bounded(Policy.random(7).scheduler(), MOST));
      hash = play.run().eventHash();
    }
    try (Stepper stepper = stepper(naive)) {
      while (stepper.view().rest() == Rest.HELD) {
        stepper.one();
      }
      assertThat(stepper.trace().hash()).isEqualTo(hash);
      assertThat(stepper.trace().scheduler()).isEqualTo("random 7");
    }
  }

  @Test
  void run_intoADeadlock_stopsThereAndGoesNoFurther() throws Exception {
    try (Stepper stepper = stepper(of("dining", "naive", "after-first=3ms"))) {
      assertThat(stepper.run(MOST)).isEqualTo(Rest.STUCK);
      long steps = stepper.view().steps();

      assertThat(stepper.one()).isEqualTo(Rest.STUCK);

      assertThat(stepper.view().steps()).isEqualTo(steps);
      assertThat(stepper.view().happenings()).hasSize((int) steps);
    }
  }

  @Test
  void trace_ofAPersonsRun_isReadAndStandsWhereThatStood() throws Exception {
    Trace written;
    Stepped view;
    try (Stepper stepper = stepper(pair())) {
      go(stepper, 0, 0, 0);
      stepper.run(9);
      written = stepper.trace();
      view = stepper.view();
    }
    assertThat(written.scheduler()).isEqualTo("person and random 7");

    Trace read = TraceReader.read(CATALOG, written.lines());
    try (Stepper again = Stepper.of(read, crew)) {
      assertThat(again.view()).isEqualTo(view);
      assertThat(again.trace()).isEqualTo(written);
    }
  }

  @Test
  void back_withoutMovesOfThePerson_leavesTheTraceToThePolicy() throws Exception {
    try (Stepper stepper = stepper(pair())) {
      stepper.one();
      go(stepper, 0);
      stepper.back(1);

      assertThat(stepper.trace().scheduler()).isEqualTo("random 7");
    }
  }

  @Test
  void sleeper_whoseTimeHasCome_goesByTimeOut() throws Exception {
    try (Stepper stepper = stepper(of("dining", "naive", "philosophers=2"))) {
      List<Stepped.One> first =
          stepper.view().actors().stream().filter(Stepped.One::canGo).toList();

      assertThat(first).isNotEmpty();
      assertThat(first).allMatch(one -> one.turns().equals(List.of(Turn.TIME_OUT)));
      assertThat(first.get(0).sentence()).isEqualTo("wakes up (start)");
      assertThat(stepper.view().actors())
          .filteredOn(one -> one.state() == Standing.State.SLEEPS && !one.canGo())
          .allMatch(one -> one.sentence().startsWith("sleeps until "));
    }
  }

  @Test
  void timeOutAndGrant_bothPossible_areBothOffered() throws Exception {
    Problem pool = CATALOG.find("pool").orElseThrow();
    List<List<Turn>> seen = new ArrayList<>();
    for (int seed = 1; seed <= 30 && seen.isEmpty(); seed++) {
      Configuration timed =
          Configuration.of(pool, "timed", Timing.VIRTUAL, 0, "patience=1ms").withSeed(seed);
      try (Stepper stepper = new Stepper(timed, Policy.random(seed), crew)) {
        for (int i = 0; i < 300 && seen.isEmpty(); i++) {
          stepper.one();
          stepper.view().actors().stream()
              .map(Stepped.One::turns)
              .filter(turns -> turns.size() == 2)
              .forEach(seen::add);
        }
      }
    }
    assertThat(seen).isNotEmpty();
    assertThat(seen.get(0)).containsExactly(Turn.GO, Turn.TIME_OUT);
  }
}
