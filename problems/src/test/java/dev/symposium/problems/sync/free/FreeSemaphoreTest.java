package dev.symposium.problems.sync.free;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.symposium.problems.observe.WaitWord.State;
import dev.symposium.problems.sync.Fairness;
import dev.symposium.problems.sync.Semaphore;
import dev.symposium.problems.sync.Unwinding.Reason;
import java.util.List;
import org.junit.jupiter.api.Test;

class FreeSemaphoreTest {

  private static final double ENDLESS = 3_600_000;

  /** One who takes so many and keeps them until NAP is made short. */
  private static Hall.Played keeper(Hall hall, Semaphore permits, int many) {
    hall.set(Hall.NAP, ENDLESS);
    Hall.Played keeper =
        hall.plays(
            "keeper",
            () -> {
              permits.acquire(many);
              hall.sync.sleep(Hall.NAP);
              permits.release(many);
            });
    keeper.awaitBlocked(State.SLEEP);
    return keeper;
  }

  private static Hall.Played taker(Hall hall, String name, Semaphore permits, int many) {
    return hall.plays(
        name,
        () -> {
          permits.acquire(many);
          permits.release(many);
        });
  }

  @Test
  void acquire_moreThanFree_waitsUntilThereAreAsMany() {
    for (boolean virtual : Hall.kinds()) {
      for (Fairness fairness : Fairness.values()) {
        try (Hall hall = new Hall(virtual)) {
          Semaphore permits = hall.sync.ownedSemaphore("permits", 3, fairness);
          Hall.Played keeper = keeper(hall, permits, 2);
          assertThat(keeper.free.slot().held(((FreeSemaphore) permits).id())).isEqualTo(2);
          Hall.Played wants = taker(hall, "wants", permits, 2);
          wants.awaitBlocked(State.WAIT);
          assertThat(permits.availablePermits()).isEqualTo(1);
          hall.set(Hall.NAP, 0);
          wants.awaitEnd();
          keeper.awaitEnd();
          assertThat(permits.availablePermits()).isEqualTo(3);
        }
      }
    }
  }

  @Test
  void acquire_unfairWithAPermitFree_bargesPastOneWhoWantsMore() {
    for (boolean virtual : Hall.kinds()) {
      try (Hall hall = new Hall(virtual)) {
        Semaphore permits = hall.sync.ownedSemaphore("permits", 3, Fairness.UNFAIR);
        keeper(hall, permits, 2);
        Hall.Played wants = taker(hall, "wants", permits, 2);
        wants.awaitBlocked(State.WAIT);
        taker(hall, "barges", permits, 1).awaitEnd();
        assertThat(wants.state()).isEqualTo(State.WAIT);
      }
    }
  }

  @Test
  void acquire_fairWithAPermitFree_queuesBehindOneWhoWantsMore() {
    for (boolean virtual : Hall.kinds()) {
      try (Hall hall = new Hall(virtual)) {
        Semaphore permits = hall.sync.ownedSemaphore("permits", 3, Fairness.FAIR);
        keeper(hall, permits, 2);
        Hall.Played wants = taker(hall, "wants", permits, 2);
        wants.awaitBlocked(State.WAIT);
        Hall.Played behind = taker(hall, "behind", permits, 1);
        behind.awaitBlocked(State.WAIT);
        assertThat(((FreeSemaphore) permits).queued())
            .containsExactly(wants.free.slot().id(), behind.free.slot().id());
        hall.set(Hall.NAP, 0);
        wants.awaitEnd();
        behind.awaitEnd();
      }
    }
  }

  @Test
  void tryAcquire_fairWithAPermitFree_bargesAndWithPatienceDoesNot() {
    try (Hall hall = new Hall()) {
      Semaphore permits = hall.sync.ownedSemaphore("permits", 3, Fairness.FAIR);
      keeper(hall, permits, 2);
      taker(hall, "wants", permits, 2).awaitBlocked(State.WAIT);
      hall.plays(
              "tries",
              () -> {
                assertThat(permits.tryAcquire(1, Hall.PATIENCE)).isFalse();
                assertThat(permits.tryAcquire()).isTrue();
                assertThat(permits.heldByMe()).isEqualTo(1);
                permits.release();
              })
          .awaitEnd();
    }
  }

  @Test
  void release_moreThanHeld_isAnErrorThatNamesIt() {
    try (Hall hall = new Hall()) {
      Semaphore permits = hall.sync.ownedSemaphore("seats", 3, Fairness.FAIR);
      hall.plays(
              "A",
              () -> {
                permits.acquire();
                assertThatThrownBy(() -> permits.release(2))
                    .isInstanceOf(IllegalMonitorStateException.class)
                    .hasMessageContaining("seats");
              })
          .awaitEnd();
      assertThat(permits.availablePermits()).isEqualTo(3);
    }
  }

  @Test
  void release_signalByAnybody_letsAWaiterGoAndLeavesNothingInFlight() {
    for (boolean virtual : Hall.kinds()) {
      try (Hall hall = new Hall(virtual)) {
        Semaphore items = hall.sync.signalSemaphore("items", 0, Fairness.FAIR, "actor");
        Hall.Played consumer = hall.plays("consumer", items::acquire);
        consumer.awaitBlocked(State.WAIT);
        hall.plays("producer", items::release).awaitEnd();
        consumer.awaitEnd();
        assertThat(consumer.free.slot().holdsNothing()).isTrue();
        assertThat(((FreeSemaphore) items).hasGrantInFlight()).isFalse();
        assertThat(((FreeSemaphore) items).isReleasedBy("actor")).isTrue();
        assertThat(((FreeSemaphore) items).isReleasedBy("guest")).isFalse();
      }
    }
  }

  @Test
  void setTotal_belowWhatIsOut_isADebtThatIsPaidFirst() {
    for (boolean virtual : Hall.kinds()) {
      try (Hall hall = new Hall(virtual)) {
        Semaphore permits = hall.sync.ownedSemaphore("permits", 3, Fairness.FAIR);
        keeper(hall, permits, 3);
        permits.setTotal(1);
        assertThat(permits.availablePermits()).isEqualTo(-2);
        Hall.Played wants = taker(hall, "wants", permits, 1);
        wants.awaitBlocked(State.WAIT);
        hall.set(Hall.NAP, 0);
        wants.awaitEnd();
        Hall.await("the debt to be paid", () -> permits.availablePermits() == 1);
        assertThat(((FreeSemaphore) permits).total()).isEqualTo(1);
        assertThat(((FreeSemaphore) permits).hasGrantInFlight()).isFalse();
      }
    }
  }

  @Test
  void setTotal_raised_letsWaitersGo() {
    try (Hall hall = new Hall()) {
      Semaphore permits = hall.sync.signalSemaphore("permits", 0, Fairness.FAIR, "actor");
      Hall.Played wants = hall.plays("wants", () -> permits.acquire(2));
      wants.awaitBlocked(State.WAIT);
      permits.setTotal(2);
      wants.awaitEnd();
      assertThat(permits.availablePermits()).isZero();
      assertThat(((FreeSemaphore) permits).hasGrantInFlight()).isFalse();
    }
  }

  @Test
  void order_victimWhileHoldingSome_givesThemBack() {
    for (boolean virtual : Hall.kinds()) {
      try (Hall hall = new Hall(virtual)) {
        Semaphore permits = hall.sync.ownedSemaphore("permits", 3, Fairness.FAIR);
        Hall.Played stuck =
            hall.plays(
                "stuck",
                () -> {
                  permits.acquire(2);
                  permits.acquire(2);
                });
        stuck.awaitBlocked(State.WAIT);
        assertThat(stuck.free.orderOutOf(stuck.word(), Reason.VICTIM)).isTrue();
        stuck.awaitEnd();
        assertThat(permits.availablePermits()).isEqualTo(3);
        assertThat(List.of(stuck.left())).containsExactly(Reason.VICTIM);
      }
    }
  }
}
