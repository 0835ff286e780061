package dev.symposium.problems.sync.free;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.symposium.problems.observe.Gathering;
import dev.symposium.problems.observe.WaitWord.State;
import dev.symposium.problems.sync.BrokenBarrierException;
import dev.symposium.problems.sync.CyclicBarrier;
import dev.symposium.problems.sync.TimeoutException;
import dev.symposium.problems.sync.Unwinding.Reason;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicReference;
import org.junit.jupiter.api.Test;

/** The barrier: as the real one, but that who merely leaves breaks it for nobody. */
class FreeBarrierTest {

  private static final double ENDLESS = 3_600_000;

  private static Hall.Played blocked(Hall hall, String name, Runnable part) {
    Hall.Played played = hall.plays(name, part);
    played.awaitBlocked(State.WAIT);
    return played;
  }

  private static void assertBroken(CyclicBarrier barrier) {
    assertThatThrownBy(barrier::await)
        .isInstanceOf(BrokenBarrierException.class)
        .hasMessage("barrier is broken");
  }

  @Test
  void await_allArrive_eachLearnsHowManyWereMissing() {
    for (boolean virtual : Hall.kinds()) {
      try (Hall hall = new Hall(virtual)) {
        CyclicBarrier barrier = hall.sync.cyclicBarrier("barrier", 3, "actor");
        List<Integer> missing = new CopyOnWriteArrayList<>();
        Hall.Played first = blocked(hall, "first", () -> missing.add(barrier.await()));
        assertThat(barrier.getNumberWaiting()).isEqualTo(1);
        Hall.Played second = blocked(hall, "second", () -> missing.add(barrier.await()));
        assertThat(((FreeBarrier) barrier).gathering()).isEqualTo(new Gathering(2, 3, 0, false));
        hall.plays("third", () -> missing.add(barrier.await())).awaitEnd();
        first.awaitEnd();
        second.awaitEnd();
        assertThat(missing).containsExactlyInAnyOrder(2, 1, 0);
        assertThat(barrier.generation()).isEqualTo(1);
        assertThat(barrier.getNumberWaiting()).isZero();
      }
    }
  }

  @Test
  void await_lastArrives_runsTheActionBeforeAnybodyPasses() {
    for (boolean virtual : Hall.kinds()) {
      try (Hall hall = new Hall(virtual)) {
        AtomicInteger acted = new AtomicInteger();
        CyclicBarrier barrier = hall.sync.cyclicBarrier("b", 3, acted::incrementAndGet, "actor");
        List<Hall.Played> cast = new ArrayList<>();
        for (int i = 0; i < 3; i++) {
          cast.add(hall.plays("A" + i, () -> seeActionFirst(barrier, acted)));
        }
        cast.forEach(Hall.Played::awaitEnd);
        assertThat(acted.get()).isEqualTo(200);
        assertThat(barrier.generation()).isEqualTo(200);
      }
    }
  }

  private static void seeActionFirst(CyclicBarrier barrier, AtomicInteger acted) {
    for (int i = 1; i <= 200; i++) {
      barrier.await();
      assertThat(acted.get()).isGreaterThanOrEqualTo(i);
    }
  }

  @Test
  void await_moreThanParties_waitForTheNextGeneration() {
    for (boolean virtual : Hall.kinds()) {
      try (Hall hall = new Hall(virtual)) {
        CyclicBarrier barrier = hall.sync.cyclicBarrier("barrier", 2, "actor");
        List<Hall.Played> cast = new ArrayList<>();
        for (int i = 0; i < 5; i++) {
          cast.add(hall.plays("A" + i, barrier::await));
        }
        Hall.await("four to pass", () -> ended(cast) == 4);
        Hall.await("one to wait", () -> barrier.getNumberWaiting() == 1);
        assertThat(barrier.generation()).isEqualTo(2);
      }
    }
  }

  private static long ended(List<Hall.Played> cast) {
    return cast.stream().filter(played -> played.state() == State.ENDED).count();
  }

  @Test
  void await_timeRunsOut_breaksItForAllUntilItIsReset() {
    for (boolean virtual : Hall.kinds()) {
      try (Hall hall = new Hall(virtual)) {
        hall.set(Hall.PATIENCE, ENDLESS);
        CyclicBarrier barrier = hall.sync.cyclicBarrier("barrier", 3, "actor");
        Hall.Played waits = blocked(hall, "waits", () -> assertBroken(barrier));
        Hall.Played impatient =
            hall.plays(
                "impatient",
                () ->
                    assertThatThrownBy(() -> barrier.await(Hall.PATIENCE))
                        .isInstanceOf(TimeoutException.class));
        impatient.awaitBlocked(State.TIMED);
        hall.set(Hall.PATIENCE, 0);
        impatient.awaitEnd();
        waits.awaitEnd();
        assertThat(barrier.isBroken()).isTrue();
        hall.plays("late", () -> assertBroken(barrier)).awaitEnd();
        barrier.reset();
        assertThat(barrier.isBroken()).isFalse();
        assertThat(barrier.generation()).isZero();
      }
    }
  }

  @Test
  void reset_someWait_breaksItForThemOnly() {
    for (boolean virtual : Hall.kinds()) {
      try (Hall hall = new Hall(virtual)) {
        CyclicBarrier barrier = hall.sync.cyclicBarrier("barrier", 2, "actor");
        Hall.Played waits = blocked(hall, "waits", () -> assertBroken(barrier));
        barrier.reset();
        waits.awaitEnd();
        assertThat(barrier.isBroken()).isFalse();
        Hall.Played first = blocked(hall, "first", barrier::await);
        hall.plays("second", barrier::await).awaitEnd();
        first.awaitEnd();
      }
    }
  }

  @Test
  void await_onePartyLeaves_isNotBrokenAndItCountsNoMore() {
    for (boolean virtual : Hall.kinds()) {
      for (Reason reason : List.of(Reason.LEAVE, Reason.VICTIM)) {
        try (Hall hall = new Hall(virtual)) {
          CyclicBarrier barrier = hall.sync.cyclicBarrier("barrier", 3, "actor");
          Hall.Played stays = blocked(hall, "stays", barrier::await);
          Hall.Played leaves = blocked(hall, "leaves", barrier::await);
          leaves.free.orderOutOf(leaves.word(), reason);
          leaves.awaitEnd();
          Hall.await("one to be here", () -> barrier.getNumberWaiting() == 1);
          assertThat(barrier.isBroken()).isFalse();
          Hall.Played second = blocked(hall, "second", barrier::await);
          stays.awaitBlocked(State.WAIT);
          assertThat(barrier.generation()).isZero();
          hall.plays("third", barrier::await).awaitEnd();
          stays.awaitEnd();
          second.awaitEnd();
        }
      }
    }
  }

  @Test
  void await_onePartyCrashes_breaksItForAll() {
    for (boolean virtual : Hall.kinds()) {
      try (Hall hall = new Hall(virtual)) {
        CyclicBarrier barrier = hall.sync.cyclicBarrier("barrier", 3, "actor");
        Hall.Played stays = blocked(hall, "stays", () -> assertBroken(barrier));
        Hall.Played crashes = blocked(hall, "crashes", barrier::await);
        crashes.free.order(Reason.CRASH);
        stays.awaitEnd();
        crashes.awaitState(State.CRASHED);
        assertThat(barrier.isBroken()).isTrue();
      }
    }
  }

  @Test
  void await_actionFails_isToldToTheLastAndBreaksItForTheOthers() {
    for (boolean virtual : Hall.kinds()) {
      try (Hall hall = new Hall(virtual)) {
        CyclicBarrier barrier =
            hall.sync.cyclicBarrier(
                "barrier",
                2,
                () -> {
                  throw new IllegalStateException("no");
                },
                "actor");
        Hall.Played waits = blocked(hall, "waits", () -> assertBroken(barrier));
        hall.plays("last", () -> assertThatThrownBy(barrier::await).hasMessage("no")).awaitEnd();
        waits.awaitEnd();
        assertThat(barrier.isBroken()).isTrue();
      }
    }
  }

  @Test
  void setParties_smallerOrLarger_holdsFromTheNextGenerationOn() {
    for (boolean virtual : Hall.kinds()) {
      for (int next : new int[] {1, 3}) {
        try (Hall hall = new Hall(virtual)) {
          CyclicBarrier barrier = hall.sync.cyclicBarrier("barrier", 2, "actor");
          Hall.Played first = blocked(hall, "first", barrier::await);
          barrier.setParties(next);
          assertThat(barrier.getParties()).isEqualTo(2);
          hall.plays("second", barrier::await).awaitEnd();
          first.awaitEnd();
          assertThat(barrier.getParties()).isEqualTo(next);
          for (int i = 1; i < next; i++) {
            blocked(hall, "waits " + i, barrier::await);
          }
          hall.plays("last", barrier::await).awaitEnd();
          assertThat(barrier.generation()).isEqualTo(2);
        }
      }
    }
  }

  @Test
  void addParties_manyAtTheSameMoment_countsThemAll() throws Exception {
    try (Hall hall = new Hall(false)) {
      CyclicBarrier barrier = hall.sync.cyclicBarrier("barrier", 2, "actor");
      Thread comes = new Thread(() -> change(barrier, 1), "comes");
      comes.start();
      change(barrier, -1);
      comes.join(TimeUnit.SECONDS.toMillis(10));
      assertThat(comes.isAlive()).isFalse();
      assertThat(barrier.partiesAsked()).isEqualTo(2);
      assertThat(barrier.getParties()).isEqualTo(2);
    }
  }

  private static void change(CyclicBarrier barrier, int more) {
    for (int i = 0; i < 10_000; i++) {
      barrier.addParties(more);
    }
  }

  @Test
  void addParties_allGo_waitsForOneAndCountsOnFromNobody() {
    try (Hall hall = new Hall(false)) {
      CyclicBarrier barrier = hall.sync.cyclicBarrier("barrier", 1, "actor");
      barrier.addParties(-1);
      assertThat(barrier.partiesAsked()).isEqualTo(1);
      barrier.addParties(2);
      assertThat(barrier.partiesAsked()).isEqualTo(2);
    }
  }

  @Test
  void buildAnew_someWait_theyWaitInTheNewOneWithoutNoticing() {
    for (boolean virtual : Hall.kinds()) {
      try (Hall hall = new Hall(virtual)) {
        CyclicBarrier barrier = hall.sync.cyclicBarrier("barrier", 4, "actor");
        Hall.Played first = blocked(hall, "first", barrier::await);
        Hall.Played second = blocked(hall, "second", barrier::await);
        barrier.setParties(3);
        ((FreeBarrier) barrier).buildAnew();
        Hall.await("both to be here again", () -> barrier.getNumberWaiting() == 2);
        assertThat(barrier.getParties()).isEqualTo(3);
        hall.plays("third", barrier::await).awaitEnd();
        first.awaitEnd();
        second.awaitEnd();
        assertThat(barrier.generation()).isEqualTo(1);
      }
    }
  }

  @Test
  void reset_whileTheActionRuns_letsAllPass() {
    for (boolean virtual : Hall.kinds()) {
      try (Hall hall = new Hall(virtual)) {
        AtomicReference<CyclicBarrier> made = new AtomicReference<>();
        CyclicBarrier barrier =
            hall.sync.cyclicBarrier(
                "barrier",
                2,
                () -> {
                  made.get().reset();
                  ((FreeBarrier) made.get()).buildAnew();
                  assertThat(made.get().getNumberWaiting()).isEqualTo(2);
                },
                "actor");
        made.set(barrier);
        Hall.Played first = blocked(hall, "first", barrier::await);
        hall.plays("second", barrier::await).awaitEnd();
        first.awaitEnd();
        assertThat(barrier.generation()).isEqualTo(1);
        assertThat(barrier.isBroken()).isFalse();
      }
    }
  }
}
