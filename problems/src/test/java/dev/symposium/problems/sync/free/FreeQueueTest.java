package dev.symposium.problems.sync.free;

import static org.assertj.core.api.Assertions.assertThat;

import dev.symposium.problems.observe.WaitWord;
import dev.symposium.problems.observe.WaitWord.State;
import dev.symposium.problems.sync.BlockingQueue;
import dev.symposium.problems.sync.Fairness;
import dev.symposium.problems.sync.Unwinding.Reason;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.CopyOnWriteArrayList;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.Size;
import org.junit.jupiter.api.Test;

/** The bounded queue: as the real one, and with a capacity that changes. */
class FreeQueueTest {

  private static BlockingQueue<Integer> queue(Hall hall, int capacity, Fairness fairness) {
    return hall.sync.blockingQueue("queue", capacity, fairness, "actor", "actor");
  }

  /** What a real queue answers to the same calls. */
  @Property(tries = 60)
  void neverWaiting_anyCalls_answersAsTheRealOne(
      @ForAll @IntRange(min = 1, max = 4) int capacity,
      @ForAll @Size(max = 60) List<@IntRange(max = 3) Integer> calls) {
    ArrayBlockingQueue<Integer> real = new ArrayBlockingQueue<>(capacity);
    List<Object> expected = new ArrayList<>();
    calls.forEach(call -> expected.add(ask(real, call, expected.size())));
    List<Object> answers = new CopyOnWriteArrayList<>();
    try (Hall hall = new Hall()) {
      BlockingQueue<Integer> queue = queue(hall, capacity, Fairness.UNFAIR);
      hall.plays("A", () -> calls.forEach(call -> answers.add(ask(queue, call, answers.size()))))
          .awaitEnd();
      assertThat(answers).isEqualTo(expected);
      assertThat(queue.size()).isEqualTo(real.size());
      assertThat(queue.remainingCapacity()).isEqualTo(real.remainingCapacity());
    }
  }

  private static Object ask(ArrayBlockingQueue<Integer> real, int call, int item) {
    return switch (call) {
      case 0, 1 -> real.offer(item);
      case 2 -> String.valueOf(real.poll());
      default -> real.peek() + " " + real.size();
    };
  }

  private static Object ask(BlockingQueue<Integer> queue, int call, int item) {
    return switch (call) {
      case 0, 1 -> queue.offer(item);
      case 2 -> String.valueOf(queue.poll());
      default -> queue.peek() + " " + queue.size();
    };
  }

  private static Hall.Played blocked(Hall hall, String name, Runnable part) {
    Hall.Played played = hall.plays(name, part);
    played.awaitBlocked(State.WAIT);
    return played;
  }

  private static void once(Hall hall, Runnable deed) {
    hall.plays("once", deed).awaitEnd();
  }

  @Test
  void put_severalWait_enterInTheOrderTheyCame() {
    for (boolean virtual : Hall.kinds()) {
      for (Fairness fairness : Fairness.values()) {
        try (Hall hall = new Hall(virtual)) {
          BlockingQueue<Integer> queue = queue(hall, 1, fairness);
          once(hall, () -> queue.put(0));
          for (int i = 1; i <= 3; i++) {
            int item = i;
            blocked(hall, "P" + i, () -> queue.put(item));
          }
          List<Integer> taken = new CopyOnWriteArrayList<>();
          once(
              hall,
              () -> {
                while (taken.size() < 4) {
                  taken.add(queue.take());
                }
              });
          assertThat(taken).containsExactly(0, 1, 2, 3);
        }
      }
    }
  }

  @Test
  void take_severalWait_areServedInTheOrderTheyCame() {
    for (boolean virtual : Hall.kinds()) {
      for (Fairness fairness : Fairness.values()) {
        try (Hall hall = new Hall(virtual)) {
          BlockingQueue<Integer> queue = queue(hall, 9, fairness);
          List<Integer> taken = new CopyOnWriteArrayList<>();
          List<Hall.Played> takers = new ArrayList<>();
          for (int i = 0; i < 3; i++) {
            takers.add(blocked(hall, "C" + i, () -> taken.add(queue.take())));
          }
          for (int i = 0; i < 3; i++) {
            int item = i;
            once(hall, () -> queue.put(item));
            takers.get(i).awaitEnd();
          }
          assertThat(taken).containsExactly(0, 1, 2);
        }
      }
    }
  }

  @Test
  void take_toldToLeaveWithAnItemOnItsWay_leavesItWhereItWas() {
    for (boolean virtual : Hall.kinds()) {
      for (int i = 0; i < 50; i++) {
        try (Hall hall = new Hall(virtual)) {
          BlockingQueue<Integer> queue = queue(hall, 9, Fairness.FAIR);
          List<Integer> taken = new CopyOnWriteArrayList<>();
          Hall.Played leaves = blocked(hall, "leaves", () -> taken.add(queue.take()));
          long word = leaves.word();
          Hall.Played putter =
              hall.plays(
                  "putter",
                  () -> {
                    for (int item = 1; item <= 3; item++) {
                      queue.put(item);
                    }
                  });
          leaves.free.orderOutOf(word, Reason.LEAVE);
          leaves.awaitEnd();
          putter.awaitEnd();
          once(
              hall,
              () -> {
                while (taken.size() < 3) {
                  taken.add(queue.take());
                }
              });
          assertThat(taken).containsExactly(1, 2, 3);
          assertThat(queue.size()).isZero();
          assertThat(queue.remainingCapacity()).isEqualTo(9);
        }
      }
    }
  }

  @Test
  void setCapacity_belowTheDepth_losesNothingAndLetsNobodyInUntilThereIsRoom() {
    for (boolean virtual : Hall.kinds()) {
      try (Hall hall = new Hall(virtual)) {
        BlockingQueue<Integer> queue = queue(hall, 5, Fairness.FAIR);
        once(hall, () -> List.of(1, 2, 3, 4, 5).forEach(queue::put));
        queue.setCapacity(2);
        assertThat(queue.size()).isEqualTo(5);
        assertThat(queue.capacity()).isEqualTo(2);
        assertThat(queue.remainingCapacity()).isEqualTo(-3);
        assertThat(((FreeQueue<Integer>) queue).stock().depth()).isEqualTo(5);
        Hall.Played putter = blocked(hall, "putter", () -> queue.put(6));
        List<Integer> taken = new CopyOnWriteArrayList<>();
        for (int i = 0; i < 3; i++) {
          once(hall, () -> taken.add(queue.take()));
          putter.awaitBlocked(State.WAIT);
          assertThat(hall.sync.resource(putterWaitsFor(putter)).awaited(0))
              .isEqualTo(FreeQueue.ANYBODY);
        }
        once(hall, () -> taken.add(queue.take()));
        putter.awaitEnd();
        once(hall, () -> List.of(1, 2).forEach(i -> taken.add(queue.take())));
        assertThat(taken).containsExactly(1, 2, 3, 4, 5, 6);
      }
    }
  }

  private static int putterWaitsFor(Hall.Played putter) {
    return WaitWord.resource(putter.word());
  }

  @Test
  void setCapacity_raised_letsInAsManyAsFit() {
    for (boolean virtual : Hall.kinds()) {
      try (Hall hall = new Hall(virtual)) {
        BlockingQueue<Integer> queue = queue(hall, 1, Fairness.FAIR);
        once(hall, () -> queue.put(0));
        Hall.Played first = blocked(hall, "first", () -> queue.put(1));
        Hall.Played second = blocked(hall, "second", () -> queue.put(2));
        Hall.Played third = blocked(hall, "third", () -> queue.put(3));
        queue.setCapacity(3);
        first.awaitEnd();
        second.awaitEnd();
        assertThat(third.state()).isEqualTo(State.WAIT);
        assertThat(queue.size()).isEqualTo(3);
      }
    }
  }

  @Test
  void room_onItsWayInADebt_countsAsGranted() {
    ShrinkingSemaphore real = new ShrinkingSemaphore(1, true);
    try (Hall hall = new Hall()) {
      QueueSide room = new QueueSide(hall.sync, "room", "full", real, "actor");
      assertThat(room.free()).isEqualTo(1);
      assertThat(real.tryAcquire()).isTrue(); // by one who has not said yet that it runs
      room.resize(0);
      assertThat(room.free()).isZero();
      assertThat(room.awaited(0)).isEqualTo(FreeQueue.GRANTED);
      room.took();
      assertThat(room.free()).isEqualTo(-1);
      assertThat(room.awaited(0)).isEqualTo(FreeQueue.ANYBODY);
    }
  }

  @Test
  void put_manyByMany_eachComesOutOnceAndInTheOrderOfItsProducer() {
    for (boolean virtual : Hall.kinds()) {
      for (Fairness fairness : Fairness.values()) {
        try (Hall hall = new Hall(virtual)) {
          Conveyor conveyor = new Conveyor(hall, queue(hall, 3, fairness), 3, 3, 500);
          conveyor.runsWhile(() -> {});
          conveyor.assertEachOnceAndInOrder();
        }
      }
    }
  }
}
