package dev.symposium.problems.schedule;

import static org.assertj.core.api.Assertions.assertThat;

import dev.symposium.problems.spi.BadValue;
import dev.symposium.problems.spi.Catalog;
import dev.symposium.problems.spi.Challenge;
import dev.symposium.problems.spi.Problem;
import dev.symposium.problems.sync.controlled.Crew;
import dev.symposium.problems.sync.controlled.Moment;
import dev.symposium.problems.sync.controlled.Scheduler;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** Every challenge of the catalogue can be done, and is not done by doing anything. */
class ChallengesTest {

  private static final Crew CREW = Threads.best();

  @AfterAll
  static void endThreads() {
    CREW.close();
  }

  static Stream<Arguments> challenges() {
    return Catalog.load().problems().stream()
        .flatMap(problem -> problem.challenges().stream().map(one -> Arguments.of(problem, one)));
  }

  private static Scout scout(Problem problem, Challenge challenge) {
    return new Scout(Configuration.of(problem, challenge), challenge, CREW);
  }

  @ParameterizedTest(name = "{1}")
  @MethodSource("challenges")
  void search_inTheWholeCatalogue_findsAWayThatReachesTheGoalAtItsLastStep(
      Problem problem, Challenge challenge) throws BadValue {
    Search search =
        new Search(
            challenge,
            Configuration.of(problem, challenge),
            CREW,
            SearchBounds.states(SearchBounds.STATES));

    Way way = search.from(List.of()).orElseThrow();

    Scout scout = scout(problem, challenge);
    Spot end = scout.go(way.moves());
    assertThat(end.reached()).isTrue();
    assertThat(end.steps()).isEqualTo(way.steps());
    assertThat(end.passed()).isEmpty();
    Spot before = scout.go(way.moves().subList(0, way.moves().size() - 1));
    assertThat(before.reached()).isFalse();
    assertThat(way.proof()).isEqualTo(end.needed() > 0 ? Way.Proof.FOUND : Way.Proof.PROVEN);
    assertThat(List.<Scheduler>of(new First(), new RoundRobin(1), new RandomChoice(3)))
        .as("runs of as many steps that do not reach it")
        .anySatisfy(policy -> assertThat(reaches(scout, policy, way.steps())).isFalse());
  }

  private static boolean reaches(Scout scout, Scheduler policy, long steps) throws BadValue {
    return scout.go(seed -> policy, 1, steps).reached();
  }

  /** Whoever sits first goes as long as it can. */
  private record First() implements Scheduler {
    @Override
    public int pick(Moment moment) {
      return 0;
    }

    @Override
    public int choose(int actor, int alternatives, double chance) {
      return 0;
    }
  }

  @Test
  void eachProblem_hasThreeOrMore_withIdsOfTheirOwnThatBeginWithAShortFormOfItsName() {
    for (Problem problem : Catalog.load().problems()) {
      assertThat(problem.challenges()).hasSizeGreaterThanOrEqualTo(3);
      assertThat(problem.challenges())
          .allSatisfy(
              one ->
                  assertThat(Stream.concat(problem.aliases().stream(), Stream.of(problem.id())))
                      .anyMatch(alias -> one.id().startsWith(alias + "-")));
    }
    assertThat(challenges().map(arguments -> ((Challenge) arguments.get()[1]).id()))
        .doesNotHaveDuplicates();
  }

  @ParameterizedTest(name = "{1}")
  @MethodSource("challenges")
  void words_ofEachChallenge_areSentencesThatFitAScreen(Problem problem, Challenge challenge) {
    assertThat(challenge.goal()).endsWith(".").hasSizeLessThanOrEqualTo(100);
    assertThat(challenge.rule()).endsWith(".").hasSizeLessThanOrEqualTo(240);
    assertThat(challenge.title()).doesNotEndWith(".").hasSizeLessThanOrEqualTo(48);
    assertThat(Stream.of(challenge.goal(), challenge.rule(), challenge.title()))
        .allMatch(text -> text.chars().allMatch(c -> c >= ' ' && c < 127));
    assertThat(challenge.id()).isEqualTo(challenge.id().toLowerCase(Locale.ROOT));
    assertThat(Optional.of(challenge.solution()))
        .hasValueSatisfying(
            id -> assertThat(problem.solutions()).anyMatch(solution -> solution.id().equals(id)));
  }
}
