package dev.symposium.problems.sync.free;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.symposium.problems.observe.SlotFigures.Figure;
import dev.symposium.problems.observe.WaitWord;
import dev.symposium.problems.observe.WaitWord.State;
import dev.symposium.problems.sync.Fairness;
import dev.symposium.problems.sync.Lock;
import dev.symposium.problems.sync.Unwinding.Reason;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicReference;
import org.junit.jupiter.api.Test;

class FreeLockTest {

  private static final double ENDLESS = 3_600_000;
  private final List<String> said = new CopyOnWriteArrayList<>();

  /** One who takes the lock and keeps it until it is poked out of a long nap. */
  private static Hall.Played keeper(Hall hall, Lock lock) {
    hall.set(Hall.NAP, ENDLESS);
    Hall.Played keeper =
        hall.plays(
            "keeper",
            () -> {
              lock.lock();
              hall.sync.sleep(Hall.NAP);
              lock.unlock();
            });
    keeper.awaitBlocked(State.SLEEP);
    return keeper;
  }

  private Hall.Played taker(Hall hall, String name, Lock lock) {
    Hall.Played taker =
        hall.plays(
            name,
            () -> {
              lock.lock();
              said.add(name);
              lock.unlock();
            });
    taker.awaitBlocked(State.WAIT);
    return taker;
  }

  @Test
  void lock_twice_isHeldUntilGivenBackTwice() {
    try (Hall hall = new Hall()) {
      Lock lock = hall.sync.lock("lock", Fairness.UNFAIR);
      List<Integer> held = new CopyOnWriteArrayList<>();
      Hall.Played actor =
          hall.plays(
              "A",
              () -> {
                FreeActor me = hall.sync.actor(0);
                lock.lock();
                lock.lock();
                held.add(me.slot().held(((FreeLock) lock).id()));
                lock.unlock();
                held.add(lock.isHeldByMe() ? ((FreeLock) lock).owner() : -2);
                lock.unlock();
                held.add(((FreeLock) lock).owner());
              });
      actor.awaitEnd();
      assertThat(held).containsExactly(2, 0, -1);
      assertThat(((FreeLock) lock).grants()).isEqualTo(1);
    }
  }

  @Test
  void unlock_notOwned_isAnErrorThatNamesTheLock() {
    try (Hall hall = new Hall()) {
      Lock lock = hall.sync.lock("fork 3", Fairness.UNFAIR);
      Hall.Played actor =
          hall.plays(
              "A",
              () ->
                  assertThatThrownBy(lock::unlock)
                      .isInstanceOf(IllegalMonitorStateException.class)
                      .hasMessageContaining("fork 3"));
      actor.awaitEnd();
    }
  }

  @Test
  void lock_notAnActor_isAnError() {
    try (Hall hall = new Hall()) {
      Lock lock = hall.sync.lock("lock", Fairness.UNFAIR);
      assertThatThrownBy(lock::lock).isInstanceOf(IllegalStateException.class);
    }
  }

  @Test
  void lock_fair_servesInTheOrderOfComing() {
    for (boolean virtual : Hall.kinds()) {
      said.clear();
      try (Hall hall = new Hall(virtual)) {
        Lock lock = hall.sync.lock("lock", Fairness.FAIR);
        Hall.Played keeper = keeper(hall, lock);
        List<Hall.Played> queue =
            List.of(taker(hall, "B", lock), taker(hall, "C", lock), taker(hall, "D", lock));
        hall.set(Hall.NAP, 0);
        keeper.awaitEnd();
        queue.forEach(Hall.Played::awaitEnd);
        assertThat(said).containsExactly("B", "C", "D");
      }
    }
  }

  @Test
  void lock_fairAndSomebodyQueued_isNotTakenByOneWhoComesAgain() {
    for (boolean virtual : Hall.kinds()) {
      said.clear();
      try (Hall hall = new Hall(virtual)) {
        Lock lock = hall.sync.lock("lock", Fairness.FAIR);
        hall.set(Hall.NAP, ENDLESS);
        Hall.Played greedy =
            hall.plays(
                "greedy",
                () -> {
                  lock.lock();
                  hall.sync.sleep(Hall.NAP);
                  lock.unlock();
                  lock.lock();
                  said.add("greedy");
                  lock.unlock();
                });
        greedy.awaitBlocked(State.SLEEP);
        Hall.Played queued = taker(hall, "queued", lock);
        hall.set(Hall.NAP, 0);
        greedy.awaitEnd();
        queued.awaitEnd();
        assertThat(said).containsExactly("queued", "greedy");
      }
    }
  }

  @Test
  void tryLock_taken_isFalseAndCountsAgainstTheOwner() {
    try (Hall hall = new Hall()) {
      Lock lock = hall.sync.lock("lock", Fairness.FAIR);
      Hall.Played keeper = keeper(hall, lock);
      Hall.Played tries =
          hall.plays(
              "tries",
              () -> {
                assertThat(lock.tryLock()).isFalse();
                assertThat(lock.tryLock(Hall.PATIENCE)).isFalse();
              });
      tries.awaitEnd();
      assertThat(tries.free.slot().figures().get(Figure.FAILED_TRIES)).isEqualTo(2);
      assertThat(tries.free.slot().figures().get(Figure.FAILED_AGAINST))
          .isEqualTo(keeper.free.slot().id());
      assertThat(tries.free.slot().request()).isNull();
    }
  }

  @Test
  void tryLockWithPatience_comesFreeInTime_isTaken() {
    for (boolean virtual : Hall.kinds()) {
      try (Hall hall = new Hall(virtual)) {
        Lock lock = hall.sync.lock("lock", Fairness.UNFAIR);
        keeper(hall, lock);
        hall.set(Hall.PATIENCE, ENDLESS);
        Hall.Played tries =
            hall.plays(
                "tries",
                () -> {
                  assertThat(lock.tryLock(Hall.PATIENCE)).isTrue();
                  lock.unlock();
                });
        tries.awaitBlocked(State.TIMED);
        assertThat(tries.free.slot().request().needs(((FreeLock) lock).id())).isTrue();
        hall.set(Hall.NAP, 0);
        tries.awaitEnd();
      }
    }
  }

  @Test
  void tryLockWithPatience_patienceMadeShorter_givesUpAtOnce() {
    try (Hall hall = new Hall()) {
      Lock lock = hall.sync.lock("lock", Fairness.UNFAIR);
      keeper(hall, lock);
      hall.set(Hall.PATIENCE, ENDLESS);
      Hall.Played tries =
          hall.plays("tries", () -> assertThat(lock.tryLock(Hall.PATIENCE)).isFalse());
      tries.awaitBlocked(State.TIMED);
      hall.set(Hall.PATIENCE, 1);
      tries.awaitEnd();
    }
  }

  @Test
  void tryLockWithPatience_paused_waitsOnForTheRest() {
    try (Hall hall = new Hall()) {
      Lock lock = hall.sync.lock("lock", Fairness.UNFAIR);
      keeper(hall, lock);
      hall.set(Hall.PATIENCE, 30);
      AtomicReference<Double> lasted = new AtomicReference<>();
      hall.pause(true);
      Hall.Played tries =
          hall.plays(
              "tries",
              () -> {
                double before = hall.clock.simNanos();
                assertThat(lock.tryLock(Hall.PATIENCE)).isFalse();
                lasted.set(hall.clock.simNanos() - before);
              });
      tries.awaitState(State.GATED);
      hall.pause(false);
      tries.awaitBlocked(State.TIMED);
      hall.pause(true);
      long until = System.nanoTime() + 50_000_000;
      Hall.await("50 ms of pause", () -> System.nanoTime() > until);
      assertThat(tries.state()).isEqualTo(State.TIMED);
      hall.pause(false);
      tries.awaitEnd();
      assertThat(lasted.get()).isGreaterThanOrEqualTo(30e6);
    }
  }

  @Test
  void wake_whileWaiting_looksAgainAndWaitsOn() {
    for (boolean virtual : Hall.kinds()) {
      try (Hall hall = new Hall(virtual)) {
        Lock lock = hall.sync.lock("lock", Fairness.UNFAIR);
        keeper(hall, lock);
        Hall.Played waits = taker(hall, "waits", lock);
        long before = waits.word();
        assertThat(waits.free.wake(before)).isTrue();
        Hall.await("another wait", () -> WaitWord.sequence(waits.word()) > sequence(before));
        assertThat(waits.free.wake(before)).as("a wait that is over").isFalse();
        assertThat(waits.free.orderOutOf(before, Reason.VICTIM)).isFalse();
        hall.set(Hall.NAP, 0);
        waits.awaitEnd();
        assertThat(waits.left()).isNull();
      }
    }
  }

  private static long sequence(long word) {
    return WaitWord.sequence(word);
  }

  @Test
  void order_crashWhileHoldingAndBlocked_keepsItUntilRevoked() {
    for (boolean virtual : Hall.kinds()) {
      said.clear();
      try (Hall hall = new Hall(virtual)) {
        Lock mine = hall.sync.lock("mine", Fairness.UNFAIR);
        Lock other = hall.sync.lock("other", Fairness.UNFAIR);
        keeper(hall, other);
        Hall.Played crashes =
            hall.plays(
                "crashes",
                () -> {
                  mine.lock();
                  other.lock();
                });
        crashes.awaitBlocked(State.WAIT);
        Hall.Played orphan = taker(hall, "orphan", mine);
        crashes.free.order(Reason.CRASH);
        crashes.awaitBlocked(State.CRASHED);
        assertThat(orphan.state()).isEqualTo(State.WAIT);
        crashes.free.revoke(((FreeLock) mine).id(), 1);
        orphan.awaitEnd();
        assertThat(said).containsExactly("orphan");
        assertThat(crashes.left()).isEqualTo(Reason.CRASH);
      }
    }
  }

  @Test
  void lockToTidyUp_whileUnwinding_waitsAndIsNotDrivenOutButByStop() {
    for (boolean virtual : Hall.kinds()) {
      for (boolean stops : List.of(false, true)) {
        try (Hall hall = new Hall(virtual)) {
          Lock lock = hall.sync.lock("lock", Fairness.UNFAIR);
          keeper(hall, lock);
          AtomicInteger tidied = new AtomicInteger();
          Hall.Played leaver = leaver(hall, lock, tidied);
          leaver.free.order(Reason.LEAVE);
          leaver.awaitBlocked(State.WAIT);
          long word = leaver.word();
          leaver.free.order(stops ? Reason.STOP : Reason.CRASH);
          if (!stops) {
            Hall.await("another wait", () -> sequence(leaver.word()) > sequence(word));
            leaver.awaitBlocked(State.WAIT);
            hall.set(Hall.NAP, 0);
          }
          leaver.awaitEnd();
          assertThat(tidied.get()).isEqualTo(stops ? 0 : 1);
          assertThat(leaver.left()).isEqualTo(stops ? Reason.STOP : Reason.LEAVE);
        }
      }
    }
  }

  /** Sleeps for ever in a tick; whichever way it leaves, it tidies up under the lock. */
  private static Hall.Played leaver(Hall hall, Lock lock, AtomicInteger tidied) {
    hall.set(Hall.TICK, ENDLESS);
    Hall.Played leaver =
        hall.plays(
            "leaver",
            () -> {
              try {
                hall.sync.window(Hall.TICK);
              } finally {
                lock.lockToTidyUp();
                tidied.incrementAndGet();
                lock.unlock();
              }
            });
    leaver.awaitBlocked(State.SLEEP);
    return leaver;
  }

  @Test
  void interrupt_fromOutside_endsTheActorWhereverItIs() {
    for (boolean virtual : Hall.kinds()) {
      try (Hall hall = new Hall(virtual)) {
        Lock lock = hall.sync.lock("lock", Fairness.FAIR);
        Hall.Played asleep = keeper(hall, lock);
        Hall.Played blocked = taker(hall, "blocked", lock);
        blocked.thread.interrupt();
        blocked.awaitEnd();
        asleep.thread.interrupt();
        asleep.awaitEnd();
        assertThat(List.of(blocked.left(), asleep.left())).containsOnly(Reason.STOP);
        assertThat(((FreeLock) lock).free()).isEqualTo(1);
      }
    }
  }

  @Test
  void waits_granted_areRecordedOnce() {
    try (Hall hall = new Hall()) {
      Lock lock = hall.sync.lock("lock", Fairness.UNFAIR);
      keeper(hall, lock);
      Hall.Played waits = taker(hall, "waits", lock);
      waits.free.wake(waits.word());
      hall.set(Hall.NAP, 0);
      waits.awaitEnd();
      assertThat(waits.free.slot().figures().takeWaits(null).getTotalCount()).isEqualTo(1);
      assertThat(waits.free.slot().figures().get(Figure.WAITED)).isPositive();
      assertThat(waits.free.slot().figures().get(Figure.LONGEST_WAIT))
          .isEqualTo(waits.free.slot().figures().get(Figure.WAITED));
    }
  }
}
