package dev.symposium.problems.sync.free;

import static org.assertj.core.api.Assertions.assertThat;

import dev.symposium.problems.observe.ResourceView;
import dev.symposium.problems.observe.WaitWord;
import dev.symposium.problems.observe.WaitWord.State;
import dev.symposium.problems.sync.Fairness;
import dev.symposium.problems.sync.Semaphore;
import dev.symposium.problems.sync.Unwinding.Reason;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import java.util.List;
import java.util.concurrent.atomic.AtomicReference;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * Whatever is waited for, the waiting is the same: published, granted, taken away, paused, timed.
 */
class WaitingTest {

  private static final double ENDLESS = Stand.ENDLESS;

  @Target(ElementType.METHOD)
  @Retention(RetentionPolicy.RUNTIME)
  @ParameterizedTest(name = "{0}, virtual: {1}")
  @MethodSource("dev.symposium.problems.sync.free.Stand#all")
  @interface EachStand {}

  private static Hall.Played waiter(Hall hall, Stand stand) {
    Hall.Played waiter = hall.plays("waiter", stand.waits());
    waiter.awaitBlocked(State.WAIT);
    return waiter;
  }

  private static Hall.Played timed(Hall hall, Stand stand, AtomicReference<Boolean> granted) {
    return hall.plays("timed", () -> granted.set(stand.waitsAtMost().getAsBoolean()));
  }

  private static void assertNothingLeft(Hall.Played played) {
    assertThat(played.free.slot().holdsNothing()).isTrue();
    assertThat(played.free.slot().request()).isNull();
  }

  @EachStand
  void wait_let_isPublishedAndThenGranted(Stand.For what, boolean virtual) {
    try (Hall hall = new Hall(virtual)) {
      Stand stand = Stand.of(what, hall);
      Hall.Played waiter = waiter(hall, stand);
      ResourceView view = hall.sync.resource(WaitWord.resource(waiter.word()));
      assertThat(waiter.free.slot().request().needs(view.id())).isTrue();
      stand.lets().run();
      waiter.awaitEnd();
      assertThat(waiter.left()).isNull();
      assertNothingLeft(waiter);
    }
  }

  /** Whoever was let go still says that it waits, maybe; then the grant can be read. */
  @EachStand
  void wait_letAndNotYetRunning_canBeSeenToBeGranted(Stand.For what, boolean virtual) {
    try (Hall hall = new Hall(virtual)) {
      Stand stand = Stand.of(what, hall);
      Hall.Played waiter = waiter(hall, stand);
      long word = waiter.word();
      long detail = waiter.free.slot().detail();
      ResourceView view = hall.sync.resource(WaitWord.resource(word));
      if (!view.kind().isAwaited()) {
        assertThat(view.awaited(detail)).isEqualTo(ResourceView.ANYBODY);
        return;
      }
      assertThat(view.awaited(detail)).isNotEqualTo(ResourceView.GRANTED);
      assertThat(view.label(detail)).isNotBlank();
      stand.lets().run();
      Hall.await("the grant, or its end", () -> isGranted(view, detail) || waiter.word() != word);
      waiter.awaitEnd();
    }
  }

  private static boolean isGranted(ResourceView view, long detail) {
    return view.awaited(detail) == ResourceView.GRANTED;
  }

  @EachStand
  void wait_toldToLeave_leavesAndTheNextIsGranted(Stand.For what, boolean virtual) {
    for (Reason reason : List.of(Reason.LEAVE, Reason.VICTIM, Reason.STOP)) {
      try (Hall hall = new Hall(virtual)) {
        Stand stand = Stand.of(what, hall);
        Hall.Played first = waiter(hall, stand);
        assertThat(first.free.orderOutOf(first.word(), reason)).isTrue();
        first.awaitEnd();
        assertThat(first.left()).isEqualTo(reason);
        assertNothingLeft(first);
        assertNextIsGranted(hall, stand);
      }
    }
  }

  private static void assertNextIsGranted(Hall hall, Stand stand) {
    Hall.Played next = hall.plays("next", stand.waits());
    Hall.await("it to wait or to be done", () -> next.state() != State.NEW);
    stand.lets().run();
    next.awaitEnd();
    assertThat(next.left()).isNull();
  }

  @EachStand
  void wait_crashed_keepsNothingFromTheOthers(Stand.For what, boolean virtual) {
    try (Hall hall = new Hall(virtual)) {
      Stand stand = Stand.of(what, hall);
      Hall.Played first = waiter(hall, stand);
      first.free.order(Reason.CRASH);
      first.awaitState(State.CRASHED);
      if (what != Stand.For.BARRIER) { // a crash breaks it, as BarrierTest says
        assertNextIsGranted(hall, stand);
      }
      assertThat(first.state()).isEqualTo(State.CRASHED);
    }
  }

  @EachStand
  void wait_interruptedByAStranger_endsTheActorAndNobodyElse(Stand.For what, boolean virtual) {
    try (Hall hall = new Hall(virtual)) {
      Stand stand = Stand.of(what, hall);
      Hall.Played first = waiter(hall, stand);
      first.thread.interrupt();
      first.awaitEnd();
      assertThat(first.left()).isEqualTo(Reason.STOP);
      assertNextIsGranted(hall, stand);
    }
  }

  @EachStand
  void wait_frozenMeanwhile_isGrantedAndHeldAtTheNextGate(Stand.For what, boolean virtual) {
    try (Hall hall = new Hall(virtual)) {
      Stand stand = Stand.of(what, hall);
      Hall.Played waiter =
          hall.plays(
              "waiter",
              () -> {
                stand.waits().run();
                hall.sync.window(Hall.TICK);
              });
      waiter.awaitBlocked(State.WAIT);
      waiter.free.freeze(true);
      assertThat(waiter.state()).isEqualTo(State.WAIT);
      stand.lets().run();
      waiter.awaitBlocked(State.GATED);
      waiter.free.freeze(false);
      waiter.awaitEnd();
      assertThat(waiter.left()).isNull();
    }
  }

  @EachStand
  void wait_sentOnAnErrand_givesBackAndWaitsForTheSame(Stand.For what, boolean virtual) {
    try (Hall hall = new Hall(virtual)) {
      Stand stand = Stand.of(what, hall);
      Semaphore permits = hall.sync.ownedSemaphore("permits", 2, Fairness.UNFAIR);
      Hall.Played waiter =
          hall.plays(
              "waiter",
              () -> {
                permits.acquire();
                stand.waits().run();
                permits.release();
              });
      waiter.awaitBlocked(State.WAIT);
      long before = waiter.word();
      long detail = waiter.free.slot().detail();
      waiter.free.revoke(((FreeSemaphore) permits).id(), 1);
      Hall.await("the permit", () -> permits.availablePermits() == 2 && waiter.word() != before);
      waiter.awaitBlocked(State.WAIT);
      assertThat(WaitWord.resource(waiter.word())).isEqualTo(WaitWord.resource(before));
      long arrivedAgain = what == Stand.For.BARRIER ? 1 : 0; // in the barrier's next era
      assertThat(waiter.free.slot().detail()).isEqualTo(detail + arrivedAgain);
      stand.lets().run();
      waiter.awaitEnd();
      assertThat(permits.availablePermits()).isEqualTo(2);
    }
  }

  @EachStand
  void timedWait_nobodyLets_givesUp(Stand.For what, boolean virtual) {
    try (Hall hall = new Hall(virtual)) {
      hall.set(Hall.PATIENCE, 5);
      AtomicReference<Boolean> granted = new AtomicReference<>();
      Hall.Played timed = timed(hall, Stand.of(what, hall), granted);
      timed.awaitEnd();
      assertThat(granted.get()).isFalse();
      assertNothingLeft(timed);
    }
  }

  @EachStand
  void timedWait_wokenForNothingAgainAndAgain_isStillGranted(Stand.For what, boolean virtual) {
    try (Hall hall = new Hall(virtual)) {
      hall.set(Hall.PATIENCE, ENDLESS);
      AtomicReference<Boolean> granted = new AtomicReference<>();
      Stand stand = Stand.of(what, hall);
      Hall.Played timed = timed(hall, stand, granted);
      for (int i = 0; i < 20; i++) {
        timed.awaitState(State.TIMED);
        timed.free.poke();
      }
      stand.lets().run();
      timed.awaitEnd();
      assertThat(granted.get()).isTrue();
    }
  }

  @EachStand
  void timedWait_paused_doesNotGiveUpUntilResumed(Stand.For what, boolean virtual) {
    try (Hall hall = new Hall(virtual)) {
      hall.set(Hall.PATIENCE, 10);
      hall.slowness(100_000);
      AtomicReference<Boolean> granted = new AtomicReference<>();
      Hall.Played timed = timed(hall, Stand.of(what, hall), granted);
      timed.awaitState(State.TIMED);
      hall.pause(true);
      hall.slowness(1);
      long until = System.nanoTime() + 30_000_000;
      Hall.await("30 ms", () -> System.nanoTime() > until);
      assertThat(granted.get()).isNull();
      hall.pause(false);
      timed.awaitEnd();
      assertThat(granted.get()).isFalse();
    }
  }

  @EachStand
  void timedWait_pausedAndResumed_isStillGranted(Stand.For what, boolean virtual) {
    try (Hall hall = new Hall(virtual)) {
      hall.set(Hall.PATIENCE, ENDLESS);
      AtomicReference<Boolean> granted = new AtomicReference<>();
      Stand stand = Stand.of(what, hall);
      Hall.Played timed = timed(hall, stand, granted);
      timed.awaitState(State.TIMED);
      hall.pause(true);
      hall.pause(false);
      stand.lets().run();
      timed.awaitEnd();
      assertThat(granted.get()).isTrue();
    }
  }

  @EachStand
  void timedWait_speedMadeHigher_givesUpAtOnce(Stand.For what, boolean virtual) {
    try (Hall hall = new Hall(virtual)) {
      hall.set(Hall.PATIENCE, 1_000);
      hall.slowness(10_000);
      AtomicReference<Boolean> granted = new AtomicReference<>();
      Hall.Played timed = timed(hall, Stand.of(what, hall), granted);
      timed.awaitState(State.TIMED);
      hall.slowness(0.001);
      timed.awaitEnd();
      assertThat(granted.get()).isFalse();
    }
  }
}
