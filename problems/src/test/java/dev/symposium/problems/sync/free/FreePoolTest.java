package dev.symposium.problems.sync.free;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.symposium.problems.observe.ResourceView;
import dev.symposium.problems.observe.Slot;
import dev.symposium.problems.observe.WaitWord;
import dev.symposium.problems.observe.WaitWord.State;
import dev.symposium.problems.sync.ExecutionException;
import dev.symposium.problems.sync.Future;
import dev.symposium.problems.sync.Pool;
import dev.symposium.problems.sync.TimeoutException;
import dev.symposium.problems.sync.Unwinding.Reason;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicReference;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** The pool, its futures, and waiting for the end of an actor. */
class FreePoolTest {

  private static Hall.Played worker(Hall hall, Pool pool, String name) {
    return hall.plays(
        name,
        () -> {
          while (pool.tasksQueued() >= 0) {
            pool.work();
          }
        });
  }

  @Test
  void submit_oneWorker_runsTasksInTheOrderTheyCame() {
    for (boolean virtual : Hall.kinds()) {
      try (Hall hall = new Hall(virtual)) {
        Pool pool = hall.sync.pool("pool", "actor");
        List<Integer> ran = new CopyOnWriteArrayList<>();
        List<Future<Integer>> futures =
            IntStream.range(0, 20).mapToObj(i -> pool.submit(() -> add(ran, i))).toList();
        assertThat(pool.tasksQueued()).isEqualTo(20);
        assertThat(futures).extracting(Future::number).startsWith(1L, 2L, 3L);
        Hall.Played worker = worker(hall, pool, "W");
        hall.plays("C", () -> futures.forEach(future -> assertThat(future.get()).isNotNegative()))
            .awaitEnd();
        worker.awaitBlocked(State.WAIT);
        assertThat(ran).isEqualTo(IntStream.range(0, 20).boxed().toList());
        assertThat(futures).allMatch(Future::isDone);
      }
    }
  }

  private static int add(List<Integer> ran, int number) {
    ran.add(number);
    return number;
  }

  @Test
  void get_taskFailed_saysWhichAndWhy() {
    for (boolean virtual : Hall.kinds()) {
      try (Hall hall = new Hall(virtual)) {
        Pool pool = hall.sync.pool("pool", "actor");
        Future<Void> future =
            pool.submit(
                (Runnable)
                    () -> {
                      throw new IllegalArgumentException("no");
                    });
        Hall.Played getter =
            hall.plays(
                "C",
                () ->
                    assertThatThrownBy(future::get)
                        .isInstanceOf(ExecutionException.class)
                        .hasMessage("task 1 failed")
                        .hasRootCauseMessage("no"));
        getter.awaitBlocked(State.WAIT);
        Hall.Played worker = worker(hall, pool, "W");
        getter.awaitEnd();
        worker.awaitBlocked(State.WAIT);
        assertThat(worker.left()).isNull();
      }
    }
  }

  @Test
  void get_timeRunsOut_saysSoAndTheTaskIsStillDone() {
    try (Hall hall = new Hall()) {
      Pool pool = hall.sync.pool("pool", "actor");
      Future<Integer> future = pool.submit(() -> 7);
      hall.plays(
              "C",
              () ->
                  assertThatThrownBy(() -> future.get(Hall.PATIENCE))
                      .isInstanceOf(TimeoutException.class))
          .awaitEnd();
      hall.plays("W", pool::work).awaitEnd();
      hall.plays("C", () -> assertThat(future.get()).isEqualTo(7)).awaitEnd();
    }
  }

  @Test
  void worker_leavesInTheMiddleOfATask_anotherDoesItFirst() {
    for (boolean virtual : Hall.kinds()) {
      for (Reason reason : List.of(Reason.LEAVE, Reason.VICTIM)) {
        try (Hall hall = new Hall(virtual)) {
          hall.set(Hall.NAP, Stand.ENDLESS);
          Pool pool = hall.sync.pool("pool", "actor");
          List<Integer> ran = new CopyOnWriteArrayList<>();
          AtomicInteger begun = new AtomicInteger();
          Future<Integer> first =
              pool.submit(
                  () -> {
                    if (begun.incrementAndGet() == 1) {
                      hall.sync.sleep(Hall.NAP);
                    }
                    return add(ran, 1);
                  });
          pool.submit(() -> add(ran, 2));
          Hall.Played leaves = worker(hall, pool, "leaves");
          leaves.awaitBlocked(State.SLEEP);
          leaves.free.order(reason);
          leaves.awaitEnd();
          assertThat(pool.tasksQueued()).isEqualTo(2);
          assertThat(first.isDone()).isFalse();
          worker(hall, pool, "W").awaitBlocked(State.WAIT);
          assertThat(ran).containsExactly(1, 2);
        }
      }
    }
  }

  @Test
  void worker_crashesInTheMiddleOfATask_keepsItAndIsWaitedFor() {
    for (boolean virtual : Hall.kinds()) {
      try (Hall hall = new Hall(virtual)) {
        hall.set(Hall.NAP, Stand.ENDLESS);
        Pool pool = hall.sync.pool("pool", "actor");
        Future<Void> future = pool.submit(() -> hall.sync.sleep(Hall.NAP));
        Hall.Played dies = worker(hall, pool, "dies");
        dies.awaitBlocked(State.SLEEP);
        Hall.Played getter = hall.plays("C", future::get);
        getter.awaitBlocked(State.WAIT);
        dies.free.order(Reason.CRASH);
        dies.awaitState(State.CRASHED);
        ResourceView view = hall.sync.resource(WaitWord.resource(getter.word()));
        assertThat(view.awaited(getter.free.slot().detail())).isEqualTo(dies.free.slot().id());
        assertThat(getter.state()).isEqualTo(State.WAIT);
        assertThat(pool.tasksQueued()).isZero();
      }
    }
  }

  @Test
  void idleWorker_waitsForNobody() {
    try (Hall hall = new Hall()) {
      Pool pool = hall.sync.pool("pool", "actor");
      Hall.Played idle = worker(hall, pool, "W");
      idle.awaitBlocked(State.WAIT);
      ResourceView view = hall.sync.resource(WaitWord.resource(idle.word()));
      assertThat(view.awaited(0)).isEqualTo(ResourceView.GRANTED);
    }
  }

  @Test
  void join_ofNobodyOrOfOneWhoHasEnded_returnsAtOnce() {
    for (boolean virtual : Hall.kinds()) {
      try (Hall hall = new Hall(virtual)) {
        hall.plays("gone", () -> {}).awaitEnd();
        hall.plays(
                "A",
                () -> {
                  hall.sync.join("gone");
                  assertThat(hall.sync.join("nobody", Hall.PATIENCE)).isTrue();
                })
            .awaitEnd();
      }
    }
  }

  @Test
  void join_seatTakenAgainMeanwhile_isGranted() {
    try (Hall hall = new Hall()) {
      hall.set(Hall.NAP, Stand.ENDLESS);
      Hall.Played sleeper = hall.plays("sleeper", () -> hall.sync.sleep(Hall.NAP));
      sleeper.awaitBlocked(State.SLEEP);
      Hall.Played waits = hall.plays("waits", () -> hall.sync.join("sleeper"));
      waits.awaitBlocked(State.WAIT);
      ResourceView view = hall.sync.resource(WaitWord.resource(waits.word()));
      long detail = waits.free.slot().detail();
      assertThat(view.awaited(detail)).isEqualTo(sleeper.free.slot().id());
      assertThat(view.label(detail)).isEqualTo("sleeper to end");
      hall.set(Hall.NAP, 0);
      sleeper.awaitEnd();
      waits.awaitEnd();
      Thread next = new Thread(() -> {}, "next");
      sleeper.free.hire(sleeper.free.slot().occupant(), next, false);
      assertThat(sleeper.state()).isEqualTo(State.NEW);
      assertThat(view.awaited(detail)).isEqualTo(ResourceView.GRANTED);
      sleeper.free.end();
    }
  }

  @Test
  void join_ofOneWhoseThreadHasNotBegun_waitsForItsEnd() {
    try (Hall hall = new Hall()) {
      FreeActor late = hall.sync.addActor();
      AtomicReference<Boolean> ran = new AtomicReference<>(false);
      Thread thread =
          new Thread(
              () -> {
                ran.set(true);
                late.end();
              },
              "late");
      late.hire(new Slot.Occupant("late", "actor", 99), thread, false);
      Hall.Played waits =
          hall.plays(
              "waits",
              () -> {
                hall.sync.join("late");
                assertThat(ran.get()).isTrue();
              });
      waits.awaitState(State.WAIT);
      thread.start();
      waits.awaitEnd();
    }
  }
}
