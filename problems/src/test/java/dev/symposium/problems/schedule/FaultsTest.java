package dev.symposium.problems.schedule;

import static org.assertj.core.api.Assertions.assertThat;

import dev.symposium.problems.spi.BadValue;
import dev.symposium.problems.spi.Catalog;
import dev.symposium.problems.spi.Problem;
import dev.symposium.problems.sync.Unwinding.Reason;
import dev.symposium.problems.sync.controlled.Crew;
import dev.symposium.problems.sync.controlled.Rest;
import dev.symposium.problems.sync.controlled.Standing;
import dev.symposium.problems.sync.controlled.Timing;
import dev.symposium.problems.sync.controlled.Turn;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** What a run notes: when, in which words, and how often. */
class FaultsTest {

  private static final Problem DINING = Catalog.load().find("dining").orElseThrow();
  private static final Problem POOL = Catalog.load().find("semaphore-pool").orElseThrow();

  private final Crew crew = Threads.best();

  @AfterEach
  void endThreads() {
    crew.close();
  }

  private Play naive(int philosophers, Play.Proofs proofs) throws BadValue {
    Configuration configuration =
        Configuration.of(DINING, "naive", Timing.ANY, 1, "philosophers=" + philosophers);
    return new Play(configuration, proofs, crew);
  }

  /** Each picks up the fork at its left, then wants the other. */
  private static Rest leftForks(Play play, int... actors) {
    Fed person = new Fed(1);
    Rest rest = play.go(person);
    for (int actor : actors) {
      while (play.run().held(actor).isEmpty()) {
        person.feed(actor, Turn.GO);
        rest = play.go(person);
        assertThat(person.forget()).isFalse();
      }
    }
    return rest;
  }

  @Test
  void circle_isToldInTheStepThatClosesItAndInWords() throws BadValue {
    try (Play play = naive(3, Play.Proofs.EVERY_STEP)) {
      leftForks(play, 0, 1);
      assertThat(play.faults()).isEmpty();

      leftForks(play, 2);

      assertThat(play.faults()).hasSize(1);
      Fault deadlock = play.faults().get(0);
      assertThat(deadlock.kind()).isEqualTo(Fault.Kind.DEADLOCK);
      assertThat(deadlock.step()).isEqualTo(play.run().steps());
      assertThat(deadlock.actors()).containsExactlyInAnyOrder("Plato", "Hume", "Locke");
      assertThat(deadlock.headline()).isEqualTo("DEADLOCK no. 1: 3 threads wait in a circle");
      assertThat(deadlock.sentence()).startsWith("Plato waits for Hume > Locke > Plato.");
    }
  }

  @Test
  void deadlock_thatStands_isToldOnce() throws BadValue {
    try (Play play = naive(3, Play.Proofs.EVERY_STEP)) {
      leftForks(play, 0, 1, 2);

      assertThat(play.go(new RandomChoice(1))).isEqualTo(Rest.STUCK);
      assertThat(play.go(new RandomChoice(1))).isEqualTo(Rest.STUCK);

      assertThat(play.faults()).hasSize(1);
      assertThat(play.fault()).contains(play.faults().get(0));
    }
  }

  @Test
  void deadlock_thatComesAgainAfterAVictimWasChosen_isToldAgain() throws BadValue {
    try (Play play = naive(2, Play.Proofs.EVERY_STEP)) {
      leftForks(play, 0, 1);
      play.order(0, Reason.VICTIM);
      Fed person = new Fed(1);
      person.feed(0, Turn.LEAVE);
      play.go(person);
      while (!play.run().held(0).isEmpty()) {
        person.feed(0, Turn.GO);
        play.go(person);
      }

      leftForks(play, 0);

      assertThat(play.faults())
          .extracting(Fault::headline)
          .containsExactly(
              "DEADLOCK no. 1: 2 threads wait in a circle",
              "DEADLOCK no. 2: 2 threads wait in a circle");
    }
  }

  @Test
  void whoWaitsForOneWhoHasCrashed_isOrphaned() throws BadValue {
    try (Play play = naive(2, Play.Proofs.AT_REST)) {
      leftForks(play, 0);
      play.order(0, Reason.CRASH);

      assertThat(play.go(new RandomChoice(1))).isEqualTo(Rest.STUCK);

      assertThat(play.run().standings().get(0).state()).isEqualTo(Standing.State.CRASHED);
      assertThat(play.faults()).extracting(Fault::kind).containsExactly(Fault.Kind.ORPHANED);
      assertThat(play.faults().get(0).actors()).containsExactly("Hume");
      assertThat(play.faults().get(0).sentence()).contains("Plato is dead");
    }
  }

  @Test
  void permitThatIsNotGivenBack_isToldInTheStepAndTheRunGoesOn() throws BadValue {
    Configuration leak = Configuration.of(POOL, "leak", Timing.ANY, 0, "failure=100%");
    try (Play play = new Play(leak, crew)) {
      Rest rest = play.go(new RandomChoice(1));

      assertThat(rest).isEqualTo(Rest.HELD);
      Fault first = play.fault().orElseThrow();
      assertThat(first.kind()).isEqualTo(Fault.Kind.LEAK);
      assertThat(first.headline()).startsWith("LEAK: 1 of ");
      assertThat(first.sentence()).contains("failed at step " + first.step());

      while (rest == Rest.HELD) {
        rest = play.go(new RandomChoice(2));
      }

      assertThat(rest).isEqualTo(Rest.STUCK);
      List<Fault.Kind> kinds = play.faults().stream().map(Fault::kind).distinct().toList();
      assertThat(kinds).containsExactly(Fault.Kind.LEAK, Fault.Kind.DEADLOCK);
      assertThat(play.faults()).isSortedAccordingTo((a, b) -> Long.compare(a.step(), b.step()));
    }
  }

  @Test
  void replay_throughSeveralFaults_comesToTheSameFaults() throws BadValue {
    Configuration leak = Configuration.of(POOL, "leak", Timing.ANY, 0, "failure=100%");
    List<Move> moves;
    List<Fault> faults;
    try (Play play = new Play(leak, crew)) {
      while (play.go(new RandomChoice(5)) == Rest.HELD) {
        assertThat(play.faults()).isNotEmpty();
      }
      moves = play.moves();
      faults = play.faults();
    }
    try (Play again = new Play(leak, crew)) {
      again.replay(moves);
      assertThat(again.go(new RandomChoice(9))).isEqualTo(Rest.STUCK);

      assertThat(again.faults()).isEqualTo(faults);
    }
  }
}
