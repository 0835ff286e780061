package dev.symposium.problems.sync.free;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.symposium.problems.observe.Gathering;
import dev.symposium.problems.observe.WaitWord.State;
import dev.symposium.problems.sync.CountDownLatch;
import dev.symposium.problems.sync.Event;
import dev.symposium.problems.sync.Phaser;
import dev.symposium.problems.sync.Unwinding.Reason;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicReference;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.Size;
import org.junit.jupiter.api.Test;

/** Phaser, latch and event: as the real ones. */
class FreeGatheringsTest {

  private static Hall.Played blocked(Hall hall, String name, Runnable part) {
    Hall.Played played = hall.plays(name, part);
    played.awaitBlocked(State.WAIT);
    return played;
  }

  /** What a real phaser answers to the same calls, of which none waits. */
  @Property(tries = 100)
  void phaser_anyCallsThatNeverWait_answersAsTheRealOne(
      @ForAll @IntRange(min = 1, max = 3) int parties,
      @ForAll @Size(max = 40) List<@IntRange(max = 3) Integer> calls) {
    java.util.concurrent.Phaser real =
        new java.util.concurrent.Phaser(parties) {
          @Override
          protected boolean onAdvance(int phase, int registered) {
            return false;
          }
        };
    try (Hall hall = new Hall()) {
      Phaser phaser = hall.sync.phaser("phaser", parties, () -> {}, "actor");
      for (int call : calls) {
        boolean registers = call == 0 || real.getRegisteredParties() == 0;
        if (registers) {
          assertThat(phaser.register()).isEqualTo(real.register());
        } else if (call == 1) {
          assertThat(phaser.arriveAndDeregister()).isEqualTo(real.arriveAndDeregister());
        } else {
          assertThat(phaser.arrive()).isEqualTo(real.arrive());
        }
        assertThat(phaser.getPhase()).isEqualTo(real.getPhase());
        assertThat(phaser.getRegisteredParties()).isEqualTo(real.getRegisteredParties());
        assertThat(phaser.getArrivedParties()).isEqualTo(real.getArrivedParties());
        assertThat(phaser.getUnarrivedParties()).isEqualTo(real.getUnarrivedParties());
      }
    }
  }

  @Test
  void phaser_lastOfThePartiesLeaves_theOthersGoOnWithoutIt() {
    for (boolean virtual : Hall.kinds()) {
      try (Hall hall = new Hall(virtual)) {
        AtomicInteger acted = new AtomicInteger();
        Phaser phaser = hall.sync.phaser("phaser", 3, acted::incrementAndGet, "actor");
        Hall.Played first = blocked(hall, "first", phaser::arriveAndAwaitAdvance);
        Hall.Played second = blocked(hall, "second", () -> phaser.awaitAdvance(phaser.arrive()));
        assertThat(((FreePhaser) phaser).gathering()).isEqualTo(new Gathering(2, 3, 0, false));
        assertThat(phaser.arriveAndDeregister()).isZero();
        first.awaitEnd();
        second.awaitEnd();
        assertThat(acted.get()).isEqualTo(1);
        assertThat(phaser.getRegisteredParties()).isEqualTo(2);
        assertThat(phaser.getPhase()).isEqualTo(1);
      }
    }
  }

  @Test
  void phaser_onePartyLeavesWhileItWaits_hasArrivedAllTheSame() {
    for (boolean virtual : Hall.kinds()) {
      try (Hall hall = new Hall(virtual)) {
        Phaser phaser = hall.sync.phaser("phaser", 2, () -> {}, "actor");
        Hall.Played leaves = blocked(hall, "leaves", phaser::arriveAndAwaitAdvance);
        leaves.free.order(Reason.LEAVE);
        leaves.awaitEnd();
        assertThat(phaser.getArrivedParties()).isEqualTo(1);
        hall.plays("second", phaser::arriveAndAwaitAdvance).awaitEnd();
        assertThat(phaser.getPhase()).isEqualTo(1);
      }
    }
  }

  @Test
  void phaser_builtAnew_waitersArriveAgainInTheSamePhase() {
    for (boolean virtual : Hall.kinds()) {
      try (Hall hall = new Hall(virtual)) {
        Phaser phaser = hall.sync.phaser("phaser", 1, () -> {}, "actor");
        phaser.arrive();
        phaser.arrive();
        phaser.register();
        Hall.Played first =
            blocked(hall, "first", () -> assertThat(phaser.arriveAndAwaitAdvance()).isEqualTo(3));
        ((FreePhaser) phaser).buildAnew();
        Hall.await("it to be here again", () -> phaser.getArrivedParties() == 1);
        assertThat(phaser.getPhase()).isEqualTo(2);
        assertThat(phaser.getRegisteredParties()).isEqualTo(2);
        phaser.arrive();
        first.awaitEnd();
      }
    }
  }

  @Test
  void phaser_builtAnewWhileTheLastToLeaveEndsThePhase_goesOnToTheNext() {
    for (boolean virtual : Hall.kinds()) {
      try (Hall hall = new Hall(virtual)) {
        AtomicReference<FreePhaser> broken = new AtomicReference<>();
        AtomicInteger acted = new AtomicInteger();
        Runnable action =
            () -> {
              acted.incrementAndGet();
              broken.get().buildAnew(); // all have arrived, and the phase is not over yet
            };
        Phaser phaser = hall.sync.phaser("phaser", 2, action, "actor");
        broken.set((FreePhaser) phaser);
        Hall.Played stays =
            blocked(hall, "stays", () -> assertThat(phaser.arriveAndAwaitAdvance()).isEqualTo(1));
        assertThat(phaser.arriveAndDeregister()).isZero();
        stays.awaitEnd();
        assertThat(acted.get()).isEqualTo(1);
        assertThat(phaser.getPhase()).isEqualTo(1);
        assertThat(phaser.getRegisteredParties()).isEqualTo(1);
        assertThat(phaser.getArrivedParties()).isZero();
      }
    }
  }

  @Test
  void phaser_lastToLeaveComesAfterTheBreak_startsThePhaseOverWithoutItAndWithoutAnAction() {
    for (boolean virtual : Hall.kinds()) {
      try (Hall hall = new Hall(virtual)) {
        AtomicInteger acted = new AtomicInteger();
        Phaser phaser = hall.sync.phaser("phaser", 3, acted::incrementAndGet, "actor");
        phaser.arrive();
        phaser.arrive();
        ((FreePhaser) phaser).buildAnew();
        assertThat(phaser.arriveAndDeregister()).isZero();
        assertThat(phaser.getPhase()).isZero();
        assertThat(acted.get()).isZero();
        phaser.arrive();
        phaser.arrive();
        assertThat(phaser.getPhase()).isEqualTo(1);
        assertThat(acted.get()).isEqualTo(1);
      }
    }
  }

  @Test
  void phaser_phaseThatIsOver_isNotWaitedFor() {
    try (Hall hall = new Hall()) {
      Phaser phaser = hall.sync.phaser("phaser", 1, () -> {}, "actor");
      phaser.arrive();
      hall.plays("A", () -> assertThat(phaser.awaitAdvance(0)).isEqualTo(1)).awaitEnd();
    }
  }

  @Test
  void latch_countedDownToZero_opensOnceForAll() {
    for (boolean virtual : Hall.kinds()) {
      try (Hall hall = new Hall(virtual)) {
        CountDownLatch latch = hall.sync.countDownLatch("latch", 2, "actor");
        List<Hall.Played> waiters = new ArrayList<>();
        for (int i = 0; i < 3; i++) {
          waiters.add(blocked(hall, "A" + i, latch::await));
        }
        latch.countDown();
        waiters.forEach(waiter -> waiter.awaitBlocked(State.WAIT));
        assertThat(latch.getCount()).isEqualTo(1);
        assertThat(((FreeLatch) latch).gathering()).isEqualTo(new Gathering(1, 2, 0, false));
        latch.countDown();
        waiters.forEach(Hall.Played::awaitEnd);
        latch.countDown();
        assertThat(latch.getCount()).isZero();
        hall.plays("late", latch::await).awaitEnd();
      }
    }
  }

  @Test
  void latch_ofNone_isOpen() {
    try (Hall hall = new Hall()) {
      hall.plays("A", hall.sync.countDownLatch("latch", 0)::await).awaitEnd();
    }
  }

  @Test
  void event_setAndClearedAtOnce_letsGoAllWhoWaitedAndNobodyElse() {
    for (boolean virtual : Hall.kinds()) {
      try (Hall hall = new Hall(virtual)) {
        Event event = hall.sync.event("event", "actor");
        List<Hall.Played> waiters = new ArrayList<>();
        for (int i = 0; i < 3; i++) {
          waiters.add(blocked(hall, "A" + i, event::await));
        }
        event.set();
        event.clear();
        waiters.forEach(Hall.Played::awaitEnd);
        assertThat(event.isSet()).isFalse();
        Hall.Played late = blocked(hall, "late", event::await);
        event.clear();
        late.awaitBlocked(State.WAIT);
        event.set();
        late.awaitEnd();
        hall.plays("later", event::await).awaitEnd();
      }
    }
  }

  @Test
  void event_clearedByManyAtOnce_losesNoSetThatComesAfter() {
    for (boolean virtual : Hall.kinds()) {
      try (Hall hall = new Hall(virtual)) {
        Event event = hall.sync.event("event", "actor");
        List<Hall.Played> cast = new CopyOnWriteArrayList<>();
        for (int i = 0; i < 3; i++) {
          cast.add(hall.plays("A" + i, () -> setAndClear(event)));
        }
        cast.forEach(Hall.Played::awaitEnd);
        event.set();
        assertThat(event.isSet()).isTrue();
      }
    }
  }

  private static void setAndClear(Event event) {
    for (int i = 0; i < 1_000; i++) {
      event.set();
      event.await(Hall.PATIENCE);
      event.clear();
    }
  }

  @Test
  void any_waitedForByNoActor_saysSo() {
    try (Hall hall = new Hall()) {
      Event event = hall.sync.event("event", "actor");
      assertThatThrownBy(event::await)
          .isInstanceOf(IllegalStateException.class)
          .hasMessageStartingWith("only actors wait");
    }
  }
}
