package dev.symposium.problems.engine;

import static org.assertj.core.api.Assertions.assertThat;

import dev.symposium.problems.observe.InvariantState;
import dev.symposium.problems.observe.Snapshot;
import dev.symposium.problems.observe.Verdict;
import dev.symposium.problems.observe.VerdictKind;
import dev.symposium.problems.spi.Actor;
import dev.symposium.problems.spi.Part;
import dev.symposium.problems.sync.Fairness;
import dev.symposium.problems.sync.Lock;
import dev.symposium.problems.sync.Sync;
import dev.symposium.problems.sync.Unwinding;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;

/** What must not happen, and is told when it does: a broken rule, an error in a part. */
class AccidentsTest {

  private static Verdict first(Snapshot snapshot, VerdictKind kind) {
    return snapshot.verdicts().stream().filter(v -> v.kind() == kind).findFirst().orElseThrow();
  }

  private static boolean shows(Snapshot snapshot, VerdictKind kind) {
    return snapshot.verdicts().stream().anyMatch(v -> v.kind() == kind);
  }

  /** Works; from its third job on the rule does not hold for the worker in seat 1. */
  private static Part breaksTheRule(Sync sync) {
    int[] jobs = new int[8];
    return me -> {
      sync.sleep(Toy.WORK);
      jobs[me.seat()]++;
      int done = jobs[me.seat()];
      me.mustHold(
          Toy.RULE, me.seat() != 1 || done < 3, () -> me.name() + " broke it in job " + done);
      me.done();
    };
  }

  @Test
  void invariant_breaks_isToldOnceWithTheFirstPlaceItBrokeAt() {
    try (LiveTable table = Toy.open(AccidentsTest::breaksTheRule)) {
      Snapshot seen = table.await("the verdict", s -> shows(s, VerdictKind.INVARIANT));
      Verdict verdict = first(seen, VerdictKind.INVARIANT);
      assertThat(verdict.headline())
          .matches("BROKEN RULE since 0:\\d\\d: the rule must always hold");
      assertThat(verdict.reason()).isEqualTo("W2 broke it in job 3");

      Snapshot later = table.awaitOperations(10);
      assertThat(later.verdicts()).filteredOn(v -> v.kind() == VerdictKind.INVARIANT).hasSize(1);
      InvariantState state = later.invariants().get(0);
      assertThat(state.held()).isFalse();
      assertThat(state.detail()).isEqualTo("W2 broke it in job 3");
      assertThat(state.checks()).isGreaterThan(3);
    }
  }

  @Test
  void invariant_broken_standsUntilTheRunStartsOver() {
    AtomicBoolean breaks = new AtomicBoolean(true);
    try (LiveTable table =
        Toy.open(
            sync ->
                me -> {
                  sync.sleep(Toy.WORK);
                  me.mustHold(Toy.RULE, !breaks.get(), () -> me.name() + " broke it");
                  me.done();
                })) {
      table.await("the verdict", s -> stands(s, VerdictKind.INVARIANT));
      breaks.set(false);
      Snapshot later = table.awaitOperations(20);
      assertThat(stands(later, VerdictKind.INVARIANT)).as("it broke once").isTrue();
      assertThat(later.count(VerdictKind.INVARIANT)).isEqualTo(1);
      table.take(new Command.Reset(Optional.empty()));
      Snapshot anew = table.awaitOperations(5);
      assertThat(anew.standing()).isEmpty();
      assertThat(anew.count(VerdictKind.INVARIANT)).isZero();
    }
  }

  @Test
  void invariant_brokenAndThenAnotherSolutionPlays_isToldOnceForEach() {
    AtomicBoolean breaks = new AtomicBoolean(true);
    try (LiveTable table =
        Toy.open(
            sync ->
                me -> {
                  sync.sleep(Toy.WORK);
                  me.mustHold(Toy.RULE, !breaks.get(), () -> me.name() + " broke it");
                  me.done();
                })) {
      table.await("the verdict", s -> stands(s, VerdictKind.INVARIANT));
      breaks.set(false);
      table.take(new Command.UseSolution("only", Optional.empty()));
      table.await("the next one", s -> s.invariants().get(0).holdsNow());
      Snapshot sound = table.awaitOperations(20);
      assertThat(sound.standing()).isEmpty();
      assertThat(sound.invariants().get(0).holdsNow()).isTrue();
      assertThat(sound.invariants().get(0).held()).as("in the whole run").isFalse();

      breaks.set(true);
      Snapshot again = table.await("told again", s -> s.count(VerdictKind.INVARIANT) == 2);
      assertThat(stands(again, VerdictKind.INVARIANT)).isTrue();
      assertThat(again.invariants().get(0).holdsNow()).isFalse();
    }
  }

  /** Works until it is told to leave, in its sleep or between two jobs. */
  private static void worksToTheLast(Sync sync, Actor me) {
    try {
      while (me.goesOn()) {
        sync.sleep(Toy.WORK);
      }
    } catch (Unwinding leaves) {
      // it leaves in a way of its own
    }
  }

  @Test
  void died_inItsLastRoundBeforeAnotherSolutionPlays_isToldOfTheFirst() {
    AtomicInteger builds = new AtomicInteger();
    try (LiveTable table =
        Toy.open(
            sync -> {
              boolean first = builds.incrementAndGet() == 1;
              return me -> {
                if (first && me.seat() == 1) {
                  worksToTheLast(sync, me);
                  throw new IllegalStateException("out of paper");
                }
                sync.sleep(Toy.WORK);
                me.done();
              };
            })) {
      table.awaitOperations(3);
      table.take(new Command.UseSolution("only", Optional.empty()));
      table.await("the next one", s -> builds.get() == 2);
      Snapshot next = table.awaitOperations(3);
      Duration began = next.runTime().minus(next.totals().solutionTime());
      assertThat(next.standing()).isEmpty();
      assertThat(next.verdicts()).isNotEmpty().allMatch(v -> v.at().compareTo(began) <= 0);
    }
  }

  @Test
  void invariant_holds_isCountedAndNothingIsTold() {
    try (LiveTable table =
        Toy.open(
            sync ->
                me -> {
                  sync.sleep(Toy.WORK);
                  me.mustHold(Toy.RULE, true, () -> "never asked for");
                  me.done();
                })) {
      Snapshot seen = table.awaitOperations(20);
      assertThat(seen.invariants().get(0).held()).isTrue();
      assertThat(seen.invariants().get(0).checks()).isGreaterThanOrEqualTo(20);
      assertThat(seen.verdicts()).isEmpty();
    }
  }

  private static boolean stands(Snapshot snapshot, VerdictKind kind) {
    return snapshot.standing().stream().anyMatch(v -> v.kind() == kind);
  }

  @Test
  void died_standsUntilItsSeatIsEmptyOrTakenAnew() {
    try (LiveTable table = Toy.open(AccidentsTest::failsInTheLastSeat)) {
      Snapshot dead = table.await("the verdict", s -> stands(s, VerdictKind.DIED));
      assertThat(dead.standing().get(0).members()).containsExactly("W2");
      assertThat(table.awaitOperations(20).standing()).hasSize(1);

      table.take(new Command.Retire("worker"));
      Snapshot gone = table.await("an empty seat", s -> s.actor("W2").isEmpty());
      assertThat(table.await("it is told no more", s -> s.standing().isEmpty()).verdicts())
          .hasSize(1)
          .noneMatch(Verdict::standing);
      assertThat(gone.count(VerdictKind.DIED)).isEqualTo(1);

      table.take(new Command.Add("worker"));
      Snapshot again = table.await("somebody else", s -> s.actor("W2").isPresent());
      assertThat(again.standing()).isEmpty();
    }
  }

  /** Whoever has the last seat first fails in its second job. */
  private static Part failsInTheLastSeat(Sync sync) {
    AtomicInteger jobs = new AtomicInteger();
    return me -> {
      sync.sleep(Toy.WORK);
      if (me.seat() == 1 && jobs.incrementAndGet() == 2) {
        throw new IllegalStateException("out of paper");
      }
      me.done();
    };
  }

  /** The worker in seat 0 fails in its second job. */
  private static Part failsOnce(Sync sync) {
    int[] jobs = new int[8];
    return me -> {
      sync.sleep(Toy.WORK);
      jobs[me.seat()]++;
      if (me.seat() == 0 && jobs[0] == 2) {
        throw new IllegalStateException("out of paper");
      }
      me.done();
    };
  }

  @Test
  @Shows(VerdictKind.DIED)
  void part_throws_itsActorIsToldToHaveDiedAndTheOthersGoOn() {
    try (LiveTable table = Toy.open(AccidentsTest::failsOnce)) {
      Snapshot seen = table.await("the verdict", s -> shows(s, VerdictKind.DIED));
      Verdict verdict = first(seen, VerdictKind.DIED);
      assertThat(verdict.members()).containsExactly("W1");
      assertThat(verdict.headline()).matches("DIED at 0:\\d\\d: W1 ended by an error");
      assertThat(verdict.reason()).isEqualTo("IllegalStateException: out of paper");

      Snapshot later = table.awaitOperations(20);
      assertThat(later.verdicts()).filteredOn(v -> v.kind() == VerdictKind.DIED).hasSize(1);
      assertThat(later.actors().get(0).crashed()).isTrue();
      assertThat(later.actors().get(1).crashed()).isFalse();
    }
  }

  @Test
  void part_throwsWithALockInHand_whoWaitsForItIsOrphaned() {
    try (LiveTable table =
        Toy.open(
            sync -> {
              Lock lock = sync.lock("tray", Fairness.UNFAIR);
              return me -> {
                lock.lock();
                sync.sleep(Toy.WORK);
                throw new IllegalStateException();
              };
            })) {
      Snapshot seen = table.await("the orphan", s -> shows(s, VerdictKind.ORPHANED));
      assertThat(first(seen, VerdictKind.DIED).reason()).isEqualTo("IllegalStateException");
      assertThat(first(seen, VerdictKind.ORPHANED).members()).hasSize(1);
    }
  }
}
