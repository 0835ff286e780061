package dev.symposium.problems.schedule;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.symposium.problems.spi.BadValue;
import dev.symposium.problems.spi.Catalog;
import dev.symposium.problems.spi.Problem;
import dev.symposium.problems.sync.Unwinding.Reason;
import dev.symposium.problems.sync.controlled.Crew;
import dev.symposium.problems.sync.controlled.Moment;
import dev.symposium.problems.sync.controlled.Rest;
import dev.symposium.problems.sync.controlled.Scheduler;
import dev.symposium.problems.sync.controlled.Standing;
import dev.symposium.problems.sync.controlled.Timing;
import dev.symposium.problems.sync.controlled.Turn;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** Whole runs of the naive philosophers, the class as it stands in the catalogue. */
class PlayTest {

  private static final Problem DINING = Catalog.load().find("dining").orElseThrow();
  private static final long MOST = 5_000;

  private final Crew crew = Threads.platform();

  @AfterEach
  void endThreads() {
    crew.close();
  }

  static Configuration naive(int philosophers) {
    return Configuration.of(
        DINING, "naive", Timing.VIRTUAL, 0, "philosophers=" + philosophers, "after-first=3ms");
  }

  private Play play(Configuration configuration) throws BadValue {
    return new Play(configuration, crew);
  }

  private static Rest random(Play play, long seed) {
    return play.go(new Bounded(new RandomChoice(seed), MOST));
  }

  @Test
  void naive_unchanged_isStuckWithEachHoldingOneForkAndWaitingForTheNext() throws BadValue {
    try (Play play = play(naive(3))) {
      assertThat(random(play, 7)).isEqualTo(Rest.STUCK);

      assertThat(play.fault()).get().extracting(Fault::kind).isEqualTo(Fault.Kind.DEADLOCK);
      List<Standing> all = play.run().standings();
      assertThat(all).extracting(Standing::state).containsOnly(Standing.State.WAITS);
      assertThat(all)
          .allSatisfy(
              standing -> {
                assertThat(standing.has()).hasSize(1);
                assertThat(standing.inTheWay()).hasSize(1);
                assertThat(standing.does()).isEqualTo("locks");
              });
    }
  }

  @Test
  void sameSeed_twice_givesTheSameStepsAndTheSameHash() throws BadValue {
    List<Long> hashes = new ArrayList<>();
    for (int i = 0; i < 2; i++) {
      try (Play play = play(naive(5))) {
        random(play, 11);
        hashes.add(play.run().eventHash());
        hashes.add(play.run().steps());
      }
    }
    assertThat(hashes.subList(0, 2)).isEqualTo(hashes.subList(2, 4));
  }

  @Test
  void tenSeeds_onAnyJava_giveTheHashesWrittenDownHere() throws BadValue {
    List<String> hashes = new ArrayList<>();
    for (int seed = 1; seed <= 10; seed++) {
      try (Play play = play(naive(5).withSeed(seed))) {
        random(play, seed);
        hashes.add(Long.toHexString(play.run().eventHash()));
      }
    }
    assertThat(hashes)
        .containsExactly(
            "af0bafbf13fcdada",
            "c08d0d76cedce085",
            "7808a10c71b63eac",
            "37a481ea57a7d94c",
            "f13dc508f4987331",
            "1feddcf05ab96a82",
            "2f7968a400f28116",
            "947d76cc7c58a40b",
            "f6040dbc637dad35",
            "457dceae0bb7c414");
  }

  @Test
  void replay_ofAllMoves_endsInTheSameHashAndTheSameFault() throws BadValue {
    List<Move> moves;
    long hash;
    try (Play play = play(naive(3))) {
      random(play, 3);
      moves = play.moves();
      hash = play.run().eventHash();
    }
    try (Play again = play(naive(3))) {
      again.replay(moves);

      assertThat(again.run().eventHash()).isEqualTo(hash);
      assertThat(again.moves()).isEqualTo(moves);
      assertThat(again.fault()).isPresent();
    }
  }

  @Test
  void replay_ofAPrefix_standsWhereThatStood() throws BadValue {
    List<Standing> before;
    List<Move> moves;
    try (Play play = play(naive(3))) {
      play.go(new Bounded(new RandomChoice(5), 12));
      before = play.run().standings();
      moves = play.moves();
      play.go(new Bounded(new RandomChoice(6), 20));
    }
    try (Play again = play(naive(3))) {
      assertThat(again.replay(moves)).isEqualTo(Rest.HELD);

      assertThat(again.run().steps()).isEqualTo(12);
      assertThat(again.run().standings()).isEqualTo(before);
    }
  }

  @Test
  void replay_ofAMoveThatIsNotPossible_saysWhichItIs() throws BadValue {
    try (Play play = play(naive(2))) {
      List<Move> impossible = List.of(new Move.Goes(1, Turn.LEAVE));

      assertThatThrownBy(() -> play.replay(impossible))
          .isInstanceOf(Divergence.class)
          .hasMessageContaining("move 1 ");
    }
  }

  @Test
  void person_feedsChoices_movesJustThose() throws BadValue {
    try (Play play = play(Configuration.of(DINING, "naive", Timing.ANY, 1, "philosophers=2"))) {
      Fed person = new Fed(1);
      person.feed(1, Turn.GO);

      assertThat(play.go(person)).isEqualTo(Rest.HELD);

      assertThat(play.moves()).containsExactly(new Move.Goes(1, Turn.GO));
      assertThat(person.forget()).isFalse();
    }
  }

  @Test
  void deadlock_withAVictim_isBrokenAndTheOthersEat() throws BadValue {
    try (Play play = play(naive(3))) {
      random(play, 7);
      long eaten = play.operations(0) + play.operations(1) + play.operations(2);

      play.order(1, Reason.VICTIM);
      Rest rest = play.go(new Bounded(new RoundRobin(1), play.run().steps() + 300));

      assertThat(rest).isIn(Rest.HELD, Rest.STUCK);
      assertThat(play.operations(0) + play.operations(1) + play.operations(2)).isGreaterThan(eaten);
    }
  }

  @Test
  void replay_withSomebodyToldToLeave_endsInTheSameHash() throws BadValue {
    List<Move> moves;
    long hash;
    try (Play play = play(naive(3))) {
      random(play, 7);
      play.order(0, Reason.LEAVE);
      play.go(new Bounded(new RandomChoice(9), play.run().steps() + 60));
      moves = play.moves();
      hash = play.run().eventHash();
    }
    try (Play again = play(naive(3))) {
      again.replay(moves);

      assertThat(again.run().eventHash()).isEqualTo(hash);
    }
  }

  @Test
  void actor_thatHasCrashed_keepsItsForkAndTheOthersAreStuck() throws BadValue {
    try (Play play = play(naive(2))) {
      random(play, 7);
      play.order(0, Reason.CRASH);

      assertThat(play.go(new RandomChoice(1))).isEqualTo(Rest.STUCK);

      assertThat(play.run().standings().get(0).state()).isEqualTo(Standing.State.CRASHED);
      assertThat(play.run().standings().get(0).has()).hasSize(1);
    }
  }

  @Test
  void close_atAnyStep_freesAllThreadsForTheNextRun() throws BadValue {
    for (int steps = 0; steps < 60; steps++) {
      try (Play play = play(naive(3))) {
        play.go(new Bounded(new RandomChoice(steps), steps));
      }
    }
    try (Play last = play(naive(3))) {
      assertThat(random(last, 7)).isEqualTo(Rest.STUCK);
    }
  }

  @Test
  void eachGoesHomeAfterItsMeals_inRoundRobin_allHaveEaten() throws BadValue {
    Configuration twoMeals =
        Configuration.of(DINING, "resource-order", Timing.ANY, 2, "philosophers=3");
    try (Play play = play(twoMeals)) {
      assertThat(play.go(new RoundRobin(1))).isEqualTo(Rest.FINISHED);

      assertThat(List.of(play.operations(0), play.operations(1), play.operations(2)))
          .containsOnly(2L);
      assertThat(play.fault()).isEmpty();
    }
  }

  /** Lets somebody do something at a step of an endless run. */
  private record At(long step, Runnable deed, Scheduler policy) implements Scheduler {
    @Override
    public int pick(Moment moment) {
      if (moment.step() == step) {
        deed.run();
      }
      return policy.pick(moment);
    }

    @Override
    public int choose(int actor, int alternatives, double chance) {
      return policy.choose(actor, alternatives, chance);
    }
  }

  private static Configuration endless() {
    return Configuration.of(DINING, "resource-order", Timing.VIRTUAL, 0);
  }

  @Test
  void interrupt_ofAnEndlessRun_holdsItBeforeTheNextChoice() throws BadValue {
    try (Play play = play(endless())) {
      Rest rest = play.go(new At(100, play.run()::interrupt, new RoundRobin(1)));

      assertThat(rest).isEqualTo(Rest.HELD);
      assertThat(play.run().steps()).isEqualTo(101);
    }
  }

  @Test
  void interrupt_ofTheThreadThatDrivesAnEndlessRun_holdsItAndIsRemembered() throws BadValue {
    Thread driver = Thread.currentThread();
    try (Play play = play(endless())) {
      Rest rest = play.go(new At(100, driver::interrupt, new RoundRobin(1)));

      assertThat(rest).isEqualTo(Rest.HELD);
      assertThat(Thread.interrupted()).isTrue();
    }
  }
}
