package dev.symposium.problems.schedule;

import static org.assertj.core.api.Assertions.assertThat;

import dev.symposium.problems.spi.BadValue;
import dev.symposium.problems.spi.Catalog;
import dev.symposium.problems.spi.Challenge;
import dev.symposium.problems.spi.Goal;
import dev.symposium.problems.spi.Limit;
import dev.symposium.problems.spi.Problem;
import dev.symposium.problems.sync.controlled.Crew;
import dev.symposium.problems.sync.controlled.Standing;
import dev.symposium.problems.sync.controlled.Timing;
import dev.symposium.problems.sync.controlled.Turn;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.atomic.AtomicLong;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** The search against plain enumeration, which recognises no state. */
class SearchTest {

  private static final Catalog CATALOG = Catalog.load();
  private static final long NEVER = Long.MAX_VALUE;

  private final Crew crew = Threads.best();

  @AfterEach
  void endThreads() {
    crew.close();
  }

  private static Problem problem(String id) {
    return CATALOG.problems().stream()
        .filter(p -> p.challenges().stream().anyMatch(one -> one.id().equals(id)))
        .findFirst()
        .orElseThrow();
  }

  private static Challenge challenge(String id) {
    return problem(id).challenges().stream()
        .filter(one -> one.id().equals(id))
        .findFirst()
        .orElseThrow();
  }

  private Scout scout(String id) {
    return new Scout(Configuration.of(problem(id), challenge(id)), challenge(id), crew);
  }

  private Search search(String id, SearchBounds bounds) {
    return new Search(challenge(id), Configuration.of(problem(id), challenge(id)), crew, bounds);
  }

  private Search search(String id) {
    return search(id, SearchBounds.states(10_000));
  }

  private static Challenge dining(String solution, int philosophers, int meals, Goal goal) {
    return new Challenge(
        "dining-test",
        "",
        "",
        "",
        solution,
        List.of("philosophers=" + philosophers),
        meals,
        goal,
        List.of());
  }

  // ---- shortest ------------------------------------------------------------------------------

  /** Every order of at most so many steps, one after the other; the fewest steps to the goal. */
  private static long fewest(Scout scout, Spot from, long most) throws BadValue {
    if (from.reached()) {
      return from.steps();
    }
    long fewest = NEVER;
    if (!from.isEnd() && from.steps() < most) {
      for (Move move : from.next()) {
        List<Move> way = new ArrayList<>(from.moves());
        way.add(move);
        fewest = Math.min(fewest, fewest(scout, scout.go(way), Math.min(most, fewest - 1)));
      }
    }
    return fewest;
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "dining-deadlock",
        "dining-one-interruption",
        "pool-deadlock",
        "pool-lose-two",
        "barrier-latch",
        "barrier-break",
        "barrier-too-few"
      })
  void shortestWay_ofATinyChallenge_isWhatPlainEnumerationFindsToo(String id) throws BadValue {
    Way way = search(id).from(List.of()).orElseThrow();
    Scout plain = scout(id);

    assertThat(fewest(plain, plain.go(List.of()), way.steps())).isEqualTo(way.steps());
    assertThat(fewest(plain, plain.go(List.of()), way.steps() - 1)).isEqualTo(NEVER);
  }

  @Test
  void shortestWay_fromTheMiddle_isWhatPlainEnumerationFindsFromThere() throws BadValue {
    Scout plain = scout("barrier-ahead");
    Way whole = search("barrier-ahead").from(List.of()).orElseThrow();
    for (int given : new int[] {5, 8, 10}) {
      Spot from = plain.go(whole.moves().subList(0, given));

      Way rest = search("barrier-ahead").from(from.moves()).orElseThrow();

      assertThat(rest.moves().subList(0, given)).isEqualTo(from.moves());
      assertThat(rest.steps()).isEqualTo(fewest(plain, from, whole.steps()));
    }
  }

  @Test
  void recognition_ofStatesOfACompleteRun_losesNoWayItCanEnd() throws BadValue {
    Challenge never = dining("naive", 2, 1, new Goal.Dies());
    Scout scout =
        new Scout(Configuration.of(CATALOG.find("dining").orElseThrow(), never), never, crew);
    Set<List<Object>> plain = new HashSet<>();
    ends(scout, scout.go(List.of()), plain, null);
    Set<List<Object>> recognised = new HashSet<>();
    ends(scout, scout.go(List.of()), recognised, new HashSet<>());

    assertThat(recognised).isEqualTo(plain).hasSize(2);
  }

  private static void ends(Scout scout, Spot from, Set<List<Object>> ends, Set<Long> seen)
      throws BadValue {
    if (seen != null && !seen.add(from.key())) {
      return;
    }
    if (from.isEnd()) {
      ends.add(List.of(from.rest(), from.progress()));
    }
    for (Move move : from.next()) {
      List<Move> way = new ArrayList<>(from.moves());
      way.add(move);
      ends(scout, scout.go(way), ends, seen);
    }
  }

  @ParameterizedTest
  @CsvSource({
    "dining, naive, philosophers=2",
    "dining, waiter, philosophers=2",
    "bursts, single-signal, producers=1 consumers=1 capacity=1",
    "pool, all-at-once, clients=2 permits=2 need=2",
    "barrier, half-turnstile, parties=2"
  })
  void runsThatAreAlike_standAlikeAndCanDoTheSame(String problem, String solution, String values)
      throws BadValue {
    Configuration configuration =
        Configuration.of(
            CATALOG.find(problem).orElseThrow(), solution, Timing.ANY, 0, values.split(" "));
    Map<Long, List<Object>> known = new HashMap<>();
    int again = 0;
    for (int seed = 1; seed <= 60; seed++) {
      RandomChoice any = new RandomChoice(seed);
      try (Play play = new Play(configuration, crew)) {
        play.run().watchLikeness();
        for (int steps = 0; steps <= 30; steps++) {
          play.go(new Bounded(any, steps));
          List<Object> stands = stands(play);
          List<Object> before = known.putIfAbsent(play.run().likeness(), stands);
          again += before == null ? 0 : 1;
          assertThat(before == null ? stands : before).isEqualTo(stands);
        }
      }
    }
    assertThat(again).isGreaterThan(60); // each begins alike, and more than that
  }

  private static List<Object> stands(Play play) {
    List<Object> all = new ArrayList<>();
    for (Standing standing : play.run().standings()) {
      all.add(standing);
      all.add(play.operations(standing.actor()));
    }
    return all;
  }

  // ---- bounds --------------------------------------------------------------------------------

  @Test
  void goalThatCannotBe_allLookedAt_isKnownNotToBe() throws BadValue {
    Challenge never = dining("resource-order", 2, 2, new Goal.Stuck());
    Search search =
        new Search(
            never,
            Configuration.of(CATALOG.find("dining").orElseThrow(), never),
            crew,
            SearchBounds.states(10_000));

    assertThat(search.from(List.of())).isEmpty();
    assertThat(search.isExhausted()).isTrue();
  }

  @Test
  void fewStates_byChance_findsAWayAndSaysThatItIsNotProven() throws BadValue {
    Way way = search("dining-deadlock", SearchBounds.states(2)).from(List.of()).orElseThrow();

    assertThat(way.proof()).isEqualTo(Way.Proof.FOUND);
    assertThat(way.steps()).isEqualTo(3);
    assertThat(scout("dining-deadlock").go(way.moves()).reached()).isTrue();
  }

  @Test
  void noTime_findsNothingAndClaimsNothing() throws BadValue {
    AtomicLong clock = new AtomicLong();
    SearchBounds none = new SearchBounds(1_000, 100, 5, () -> clock.addAndGet(3), () -> false);
    Search search = search("bursts-wrong-one", none);

    assertThat(search.from(List.of())).isEmpty();
    assertThat(search.isExhausted()).isFalse();
  }

  @Test
  void cancelled_findsNothing() throws BadValue {
    SearchBounds cancelled = new SearchBounds(1_000, 100, 1_000, () -> 0, () -> true);

    assertThat(search("dining-starve", cancelled).from(List.of())).isEmpty();
  }

  // ---- judging -------------------------------------------------------------------------------

  private static List<Move> goes(int... actors) {
    List<Move> moves = new ArrayList<>();
    for (int actor : actors) {
      moves.add(new Move.Goes(actor, Turn.GO));
    }
    return moves;
  }

  @Test
  void roundTheTable_withOneInterruptionAllowed_passesTheLimit() throws BadValue {
    Spot there = scout("dining-one-interruption").tries(goes(0, 1, 2, 3, 4));

    assertThat(there.reached()).isFalse();
    assertThat(there.passed()).isEqualTo("that would interrupt once more than is allowed");
    assertThat(there.steps()).isEqualTo(2); // the second switch is refused
  }

  @Test
  void againstTheTable_withOneInterruptionAllowed_reachesTheGoal() throws BadValue {
    Spot there = scout("dining-one-interruption").go(goes(0, 4, 3, 2, 1));

    assertThat(there.reached()).isTrue();
    assertThat(there.passed()).isEmpty();
  }

  @Test
  void whoFindsItsForkTakenAgain_hasWaitedTwice() throws BadValue {
    // Plato has both, Hume waits for fork 2; Plato puts both back and is faster once more
    Spot there = scout("dining-nobody-twice").tries(goes(0, 0, 0, 0, 0, 0));

    assertThat(there.passed()).isEqualTo("Hume waits once more than is allowed");
    assertThat(there.steps()).isEqualTo(6);
  }

  @Test
  void starving_beginsAnew_whenTheStarvingOneMoves() throws BadValue {
    Scout scout = scout("dining-starve");
    // Locke takes 1 and 3 and eats; Plato waits for 1
    Spot waiting = scout.go(goes(2, 2, 2, 2));
    assertThat(waiting.progress()).isEqualTo(1);

    Spot moved = scout.go(goes(2, 2, 2, 2, 0));

    assertThat(moved.progress()).isZero();
  }

  @Test
  void limit_ofWaitsWithinOneOperation_countsAnewAfterIt() throws BadValue {
    Challenge tight =
        new Challenge(
            "dining-test",
            "",
            "",
            "",
            "naive",
            List.of("philosophers=2"),
            0,
            new Goal.Serves(2),
            List.of(new Limit.Waits(1)));
    Configuration two = Configuration.of(CATALOG.find("dining").orElseThrow(), tight);

    Optional<Way> way = new Search(tight, two, crew, SearchBounds.states(10_000)).from(List.of());

    assertThat(way).isPresent();
    assertThat(way.get().proof()).isEqualTo(Way.Proof.PROVEN);
    assertThat(way.get().steps()).isEqualTo(14); // four meals of four steps, but for the last two
  }
}
