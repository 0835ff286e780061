package dev.symposium.problems.sync.free;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.symposium.problems.observe.WaitWord.State;
import dev.symposium.problems.sync.Condition;
import dev.symposium.problems.sync.Fairness;
import dev.symposium.problems.sync.Lock;
import dev.symposium.problems.sync.Unwinding.Reason;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.Consumer;
import org.junit.jupiter.api.Test;

class FreeConditionTest {

  private static final double ENDLESS = 3_600_000;
  private final List<String> said = new CopyOnWriteArrayList<>();

  /** A hall with one lock and one condition. */
  private static final class Room implements AutoCloseable {
    final Hall hall;
    final Lock lock;
    final Condition called;

    Room(boolean virtual) {
      hall = new Hall(virtual);
      lock = hall.sync.lock("lock", Fairness.UNFAIR);
      called = lock.newCondition("called", "actor");
    }

    @Override
    public void close() {
      hall.close();
    }
  }

  private static void inEach(Consumer<Room> test) {
    for (boolean virtual : Hall.kinds()) {
      try (Room room = new Room(virtual)) {
        test.accept(room);
      }
    }
  }

  private Hall.Played waiter(Room room, String name) {
    Hall.Played waiter =
        room.hall.plays(
            name,
            () -> {
              room.lock.lock();
              try {
                room.called.await();
                said.add(name);
              } finally {
                assertThat(room.lock.isHeldByMe()).isTrue();
                room.lock.unlock();
              }
            });
    waiter.awaitBlocked(State.WAIT);
    return waiter;
  }

  private static Hall.Played caller(Room room, Runnable call) {
    return room.hall.plays(
        "caller",
        () -> {
          room.lock.lock();
          call.run();
          room.lock.unlock();
        });
  }

  @Test
  void signal_severalWait_wakesWhoWaitsLongest() {
    inEach(
        room -> {
          said.clear();
          Hall.Played first = waiter(room, "first");
          Hall.Played second = waiter(room, "second");
          caller(room, room.called::signal).awaitEnd();
          first.awaitEnd();
          assertThat(said).containsExactly("first");
          assertThat(second.state()).isEqualTo(State.WAIT);
        });
  }

  @Test
  void signalAll_severalWait_wakesAll() {
    inEach(
        room -> {
          said.clear();
          List<Hall.Played> all = List.of(waiter(room, "A"), waiter(room, "B"), waiter(room, "C"));
          caller(room, room.called::signalAll).awaitEnd();
          all.forEach(Hall.Played::awaitEnd);
          assertThat(said).containsExactlyInAnyOrder("A", "B", "C");
        });
  }

  @Test
  void lookAgain_severalWait_wakesAllThoughNobodyOwnsTheLock() {
    inEach(
        room -> {
          said.clear();
          List<Hall.Played> all = List.of(waiter(room, "A"), waiter(room, "B"));
          room.called.lookAgain();
          all.forEach(Hall.Played::awaitEnd);
          assertThat(said).containsExactlyInAnyOrder("A", "B");
        });
  }

  @Test
  void lookAgain_betweenCheckAndWait_isNotLost() {
    inEach(
        room -> {
          AtomicBoolean open = new AtomicBoolean();
          room.hall
              .plays(
                  "A",
                  () -> {
                    room.lock.lock();
                    while (!open.get()) {
                      open.set(true);
                      room.called.lookAgain(); // as another thread would, at the worst moment
                      room.called.await();
                    }
                    room.lock.unlock();
                  })
              .awaitEnd();
        });
  }

  @Test
  void use_withoutTheLock_isAnErrorThatNamesBoth() {
    inEach(
        room ->
            room.hall
                .plays(
                    "A",
                    () -> {
                      for (Runnable use :
                          List.<Runnable>of(
                              room.called::await, room.called::signal, room.called::signalAll)) {
                        assertThatThrownBy(use::run)
                            .isInstanceOf(IllegalMonitorStateException.class)
                            .hasMessageContaining("called")
                            .hasMessageContaining("lock");
                      }
                    })
                .awaitEnd());
  }

  @Test
  void await_patienceRunsOut_isFalseAndOwnsTheLock() {
    inEach(
        room -> {
          room.hall.set(Hall.PATIENCE, 2);
          Hall.Played waits =
              room.hall.plays(
                  "waits",
                  () -> {
                    room.lock.lock();
                    assertThat(room.called.await(Hall.PATIENCE)).isFalse();
                    room.lock.unlock();
                  });
          waits.awaitEnd();
          assertThat(waits.free.slot().holdsNothing()).isTrue();
        });
  }

  @Test
  void await_signalledInTime_isTrue() {
    inEach(
        room -> {
          room.hall.set(Hall.PATIENCE, ENDLESS);
          Hall.Played waits =
              room.hall.plays(
                  "waits",
                  () -> {
                    room.lock.lock();
                    assertThat(room.called.await(Hall.PATIENCE)).isTrue();
                    room.lock.unlock();
                  });
          waits.awaitBlocked(State.TIMED);
          room.hall.slowness(2); // wakes it for nothing: it waits on
          waits.awaitBlocked(State.TIMED);
          caller(room, room.called::signal).awaitEnd();
          waits.awaitEnd();
        });
  }

  @Test
  void await_lockOwnedTwice_isOwnedTwiceAgain() {
    inEach(
        room -> {
          Hall.Played waits =
              room.hall.plays(
                  "waits",
                  () -> {
                    room.lock.lock();
                    room.lock.lock();
                    room.called.await();
                    room.lock.unlock();
                    assertThat(room.lock.isHeldByMe()).isTrue();
                    room.lock.unlock();
                    assertThat(room.lock.isHeldByMe()).isFalse();
                  });
          waits.awaitBlocked(State.WAIT);
          assertThat(waits.free.slot().holdsNothing()).isTrue();
          caller(room, room.called::signal).awaitEnd();
          waits.awaitEnd();
        });
  }

  @Test
  void awaitFor_wokenForNothing_isOneRequestUntilSomethingWantedIsAcquired() {
    inEach(
        room -> {
          Lock fork = room.hall.sync.lock("fork", Fairness.UNFAIR);
          AtomicBoolean may = new AtomicBoolean();
          Hall.Played waits =
              room.hall.plays(
                  "waits",
                  () -> {
                    room.lock.lock();
                    while (!may.get()) {
                      room.called.awaitFor(fork);
                    }
                    room.lock.unlock();
                    fork.lock();
                    fork.unlock();
                  });
          waits.awaitBlocked(State.WAIT);
          Object request = waits.free.slot().request();
          caller(room, room.called::signalAll).awaitEnd();
          waits.awaitBlocked(State.WAIT);
          assertThat(waits.free.slot().request()).isSameAs(request);
          caller(
                  room,
                  () -> {
                    may.set(true);
                    room.called.signalAll();
                  })
              .awaitEnd();
          waits.awaitEnd();
          assertThat(waits.free.slot().request()).isNull();
          assertThat(waits.free.slot().figures().takeWaits(null).getTotalCount()).isEqualTo(1);
        });
  }

  @Test
  void orderOutOf_whileWaiting_leavesWithTheLockOwned() {
    inEach(
        room -> {
          Hall.Played waits = waiter(room, "waits");
          assertThat(waits.free.orderOutOf(waits.word(), Reason.VICTIM)).isTrue();
          waits.awaitEnd();
          assertThat(waits.left()).isEqualTo(Reason.VICTIM);
          assertThat(waits.free.slot().holdsNothing()).isTrue();
        });
  }

  /** One who owns the lock, and calls when the test lets it. */
  private static final class SlowCaller {
    final Hall.Played played;
    private final Hall hall;

    SlowCaller(Room room) {
      hall = room.hall;
      hall.set(Hall.NAP, ENDLESS);
      hall.set(Hall.TICK, ENDLESS);
      played =
          hall.plays(
              "caller",
              () -> {
                room.lock.lock();
                hall.sync.window(Hall.NAP);
                room.called.signal();
                hall.sync.window(Hall.TICK);
                room.lock.unlock();
              });
      played.awaitBlocked(State.SLEEP);
    }

    void calls() {
      hall.set(Hall.NAP, 0);
    }

    void givesTheLockBack() {
      hall.set(Hall.TICK, 0);
    }
  }

  @Test
  void signal_firstIsBeingAborted_goesToTheNext() {
    inEach(
        room -> {
          said.clear();
          Hall.Played first = waiter(room, "first");
          Hall.Played second = waiter(room, "second");
          SlowCaller caller = new SlowCaller(room);
          assertThat(first.free.orderOutOf(first.word(), Reason.VICTIM)).isTrue();
          caller.calls();
          second.awaitState(State.SIGNALLED);
          caller.givesTheLockBack();
          second.awaitEnd();
          first.awaitEnd();
          assertThat(said).containsExactly("second");
        });
  }

  @Test
  void order_leaveAfterTheSignal_passesItOn() {
    inEach(
        room -> {
          said.clear();
          Hall.Played first = waiter(room, "first");
          Hall.Played second = waiter(room, "second");
          SlowCaller caller = new SlowCaller(room);
          caller.calls();
          first.awaitState(State.SIGNALLED);
          first.free.order(Reason.LEAVE);
          assertThat(first.state()).as("it has been granted").isEqualTo(State.SIGNALLED);
          caller.givesTheLockBack();
          second.awaitEnd();
          first.awaitEnd();
          assertThat(said).containsExactly("second");
          assertThat(first.left()).isEqualTo(Reason.LEAVE);
        });
  }

  @Test
  void order_crashWhileWaiting_ownsTheLockForItsFinallyBlocks() {
    inEach(
        room -> {
          Hall.Played waits = waiter(room, "waits");
          waits.free.order(Reason.CRASH);
          waits.awaitBlocked(State.CRASHED);
          assertThat(waits.free.slot().holdsNothing()).isTrue();
          caller(room, room.called::signal).awaitEnd();
        });
  }
}
