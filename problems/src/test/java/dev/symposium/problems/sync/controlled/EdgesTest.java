package dev.symposium.problems.sync.controlled;

import static org.assertj.core.api.Assertions.assertThat;

import dev.symposium.problems.sync.BlockingQueue;
import dev.symposium.problems.sync.Cell;
import dev.symposium.problems.sync.CellMode;
import dev.symposium.problems.sync.Condition;
import dev.symposium.problems.sync.CountDownLatch;
import dev.symposium.problems.sync.CyclicBarrier;
import dev.symposium.problems.sync.Event;
import dev.symposium.problems.sync.Fairness;
import dev.symposium.problems.sync.Future;
import dev.symposium.problems.sync.Lock;
import dev.symposium.problems.sync.Phaser;
import dev.symposium.problems.sync.Pool;
import dev.symposium.problems.sync.ReadWriteLock;
import dev.symposium.problems.sync.Semaphore;
import dev.symposium.problems.sync.StampedLock;
import dev.symposium.problems.sync.Store;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** Which steps happen before which: every arrow that must be there, and none that must not. */
class EdgesTest {

  private final Crew crew =
      new Crew(
          work -> {
            Thread thread = new Thread(work, "edges");
            thread.setDaemon(true);
            return thread;
          });
  private final ControlledRun run =
      new ControlledRun((pause, actor, fraction) -> 1, Timing.VIRTUAL, 1, crew);
  private final ControlledSync sync = run.sync();
  private final List<String> names = new ArrayList<>();
  private final List<Happening> told = new ArrayList<>();

  @AfterEach
  void endThreads() {
    run.close();
    crew.close();
  }

  private void actor(String name, Runnable body) {
    names.add(name);
    run.enter(name, "any", body);
  }

  /** Moves the actors as named, then whoever can, first ones first; the arrows that come of it. */
  private List<String> play(String... order) {
    List<String> left = new ArrayList<>(Arrays.asList(order));
    run.tell(told::add);
    run.go(new Named(left));
    List<String> edges = new ArrayList<>();
    for (Happening to : told) {
      for (long step : to.after()) {
        edges.add(words(told.get((int) step - 1)) + " > " + words(to));
      }
    }
    return edges;
  }

  private static String words(Happening happening) {
    return happening.actor() + " " + happening.does() + " " + happening.what();
  }

  /** Picks by name. */
  private final class Named implements Scheduler {
    private final List<String> left;

    Named(List<String> left) {
      this.left = left;
    }

    @Override
    public int pick(Moment moment) {
      String wanted = left.isEmpty() ? "" : left.remove(0);
      for (int choice = 0; choice < moment.choices(); choice++) {
        if (wanted.isEmpty() || names.get(moment.actor(choice)).equals(wanted)) {
          return choice;
        }
      }
      throw new AssertionError(wanted + " cannot go at step " + moment.step());
    }

    @Override
    public int choose(int actor, int alternatives, double chance) {
      return 0;
    }
  }

  // ---- locks ----------------------------------------------------------------------------------

  @Test
  void lock_takenAfterAnotherGaveItBack_isOrderedAfterTheUnlockOnly() {
    Lock lock = sync.lock("L", Fairness.UNFAIR);
    actor("A", () -> inside(lock));
    actor("B", () -> inside(lock));

    assertThat(play("A", "A", "B", "B")).containsExactly("A unlocks L > B locks L");
  }

  private static void inside(Lock lock) {
    lock.lock();
    lock.unlock();
  }

  @Test
  void fairLock_grantedInTurn_isOrderedAtTheGrantAndNotAtTheArrival() {
    Lock lock = sync.lock("L", Fairness.FAIR);
    actor("A", () -> inside(lock));
    actor("B", () -> inside(lock));

    assertThat(play("A", "B", "A", "B", "B")).containsExactly("A unlocks L > B gets L");
  }

  @Test
  void lock_takenTwiceByOne_releasesWithTheLastUnlock() {
    Lock lock = sync.lock("L", Fairness.UNFAIR);
    actor(
        "A",
        () -> {
          lock.lock();
          inside(lock);
          lock.unlock();
        });
    actor("B", () -> inside(lock));

    play("A", "A", "A", "A", "B", "B");

    assertThat(told.get(4).after()).containsExactly(4L);
  }

  @Test
  void tryLock_inVain_isOrderedAfterNothing() {
    Lock lock = sync.lock("L", Fairness.UNFAIR);
    actor("A", () -> inside(lock));
    actor("B", lock::tryLock);

    assertThat(play("A", "B", "A")).isEmpty();
  }

  @Test
  void tryLock_thatGetsIt_isOrderedAfterTheUnlock() {
    Lock lock = sync.lock("L", Fairness.UNFAIR);
    actor("A", () -> inside(lock));
    actor("B", lock::tryLock);

    assertThat(play("A", "A", "B")).containsExactly("A unlocks L > B tries L");
  }

  @Test
  void signal_isOrderedThroughTheLockOnly() {
    Lock lock = sync.lock("L", Fairness.UNFAIR);
    Condition bell = lock.newCondition("bell");
    actor(
        "A",
        () -> {
          lock.lock();
          bell.await();
          lock.unlock();
        });
    actor(
        "B",
        () -> {
          lock.lock();
          bell.signal();
          lock.unlock();
        });

    play("A", "A", "B", "B", "B", "A", "A");

    assertThat(told.get(2).after()).as("B locks after A has begun to wait").containsExactly(2L);
    assertThat(told.get(3).after()).as("the signal").isEmpty();
    assertThat(told.get(5).after()).as("A wakes after the unlock").containsExactly(5L);
  }

  @Test
  void readers_amongEachOther_areNotOrdered_butAWriterAfterAllOfThem() {
    ReadWriteLock lock = sync.readWriteLock("L", Fairness.UNFAIR);
    actor("W", () -> inside(lock.writeLock()));
    actor("A", () -> inside(lock.readLock()));
    actor("B", () -> inside(lock.readLock()));
    actor("X", () -> inside(lock.writeLock()));

    assertThat(play("W", "W", "A", "B", "A", "B", "X", "X"))
        .containsExactly(
            "W unlocks after writing L > A locks for reading L",
            "W unlocks after writing L > B locks for reading L",
            "W unlocks after writing L > X locks for writing L",
            "A unlocks after reading L > X locks for writing L",
            "B unlocks after reading L > X locks for writing L");
  }

  @Test
  void optimisticRead_isOrderedAfterTheLastWriter() {
    StampedLock lock = sync.stampedLock("L");
    actor("W", () -> lock.unlock(lock.writeLock()));
    actor("R", lock::tryOptimisticRead);

    assertThat(play("W", "W", "R")).containsExactly("W unlocks after writing L > R looks at L");
  }

  @Test
  void optimisticRead_whileSomebodyWrites_isOrderedAfterNothing() {
    StampedLock lock = sync.stampedLock("L");
    actor("W", () -> lock.unlock(lock.writeLock()));
    actor("R", lock::tryOptimisticRead);

    assertThat(play("W", "R", "W")).isEmpty();
  }

  // ---- permits --------------------------------------------------------------------------------

  private static void inside(Semaphore semaphore) {
    semaphore.acquire(1);
    semaphore.release(1);
  }

  @Test
  void permit_thatNobodyHadBefore_bringsNoArrow() {
    Semaphore permits = sync.ownedSemaphore("S", 2, Fairness.UNFAIR);
    actor("A", () -> inside(permits));
    actor("B", () -> inside(permits));

    assertThat(play("A", "B", "A", "B")).isEmpty();
  }

  @Test
  void permit_ofOne_isOrderedAfterItsRelease() {
    Semaphore permits = sync.ownedSemaphore("S", 1, Fairness.UNFAIR);
    actor("A", () -> inside(permits));
    actor("B", () -> inside(permits));

    assertThat(play("A", "A", "B", "B")).containsExactly("A releases S > B acquires S");
  }

  @Test
  void permits_takenTogether_areOrderedAfterTheReleaseOfEach() {
    Semaphore permits = sync.ownedSemaphore("S", 2, Fairness.UNFAIR);
    actor("A", () -> inside(permits));
    actor("B", () -> inside(permits));
    actor("C", () -> permits.acquire(2));

    assertThat(play("A", "B", "C", "A", "B", "C"))
        .containsExactly("A releases S > C gets S", "B releases S > C gets S");
  }

  @Test
  void tryAcquire_inVain_isOrderedAfterNothing() {
    Semaphore permits = sync.ownedSemaphore("S", 1, Fairness.UNFAIR);
    actor("A", () -> inside(permits));
    actor("B", () -> permits.tryAcquire(1));

    assertThat(play("A", "B", "A")).isEmpty();
  }

  // ---- cells and stores -----------------------------------------------------------------------

  private List<String> written(CellMode mode) {
    Cell<Integer> cell = sync.cell("C", 0, mode);
    actor("A", () -> cell.set(1));
    actor("B", cell::get);
    return play("A", "B");
  }

  @Test
  void plainCell_ordersNothing() {
    assertThat(written(CellMode.PLAIN)).isEmpty();
  }

  @Test
  void volatileCell_ordersItsReadAfterTheWriteThatItSees() {
    assertThat(written(CellMode.VOLATILE)).containsExactly("A writes C > B reads C");
  }

  @Test
  void volatileCell_readBeforeItIsWritten_ordersNothing() {
    Cell<Integer> cell = sync.cell("C", 0, CellMode.VOLATILE);
    actor("A", () -> cell.set(1));
    actor("B", cell::get);

    assertThat(play("B", "A")).isEmpty();
  }

  @Test
  void volatileCell_writtenTwice_ordersTheReadAfterTheLastWriteAndNoWriteAfterAnother() {
    Cell<Integer> cell = sync.cell("C", 0, CellMode.VOLATILE);
    actor("A", () -> cell.set(1));
    actor("B", () -> cell.set(2));
    actor("R", cell::get);

    assertThat(play("A", "B", "R")).containsExactly("B writes C > R reads C");
  }

  @Test
  void atomicCell_ordersEachUpdateAfterTheOneBefore() {
    Cell<Integer> cell = sync.cell("C", 0, CellMode.ATOMIC);
    actor("A", () -> cell.update(c -> c + 1));
    actor("B", () -> cell.update(c -> c + 1));

    assertThat(play("A", "B")).containsExactly("A updates C > B updates C");
  }

  @Test
  void store_ordersNothing() {
    Store<Integer> store = sync.store("S", 2);
    actor("A", () -> store.add(7));
    actor("B", store::remove);

    assertThat(play("A", "A", "A", "A", "A", "A", "B")).isEmpty();
  }

  // ---- queues ---------------------------------------------------------------------------------

  @Test
  void take_isOrderedAfterThePutOfThatItem() {
    BlockingQueue<Integer> queue = sync.blockingQueue("Q", 2, Fairness.UNFAIR, "any", "any");
    actor("A", () -> queue.put(1));
    actor("B", () -> queue.put(2));
    actor("C", queue::take);
    actor("D", queue::take);

    assertThat(play("A", "B", "D", "C"))
        .containsExactly("A puts into Q > D takes from Q", "B puts into Q > C takes from Q");
  }

  @Test
  void put_thatGetsRoom_isNotOrderedAfterTheTake() {
    BlockingQueue<Integer> queue = sync.blockingQueue("Q", 1, Fairness.UNFAIR, "any", "any");
    actor("A", () -> queue.put(1));
    actor("B", () -> queue.put(2));
    actor("C", queue::take);

    assertThat(play("A", "C", "B")).containsExactly("A puts into Q > C takes from Q");
  }

  @Test
  void poll_ofNothing_isOrderedAfterNothing() {
    BlockingQueue<Integer> queue = sync.blockingQueue("Q", 1, Fairness.UNFAIR, "any", "any");
    actor("A", () -> queue.put(1));
    actor("B", queue::poll);

    assertThat(play("B", "A")).isEmpty();
  }

  // ---- meetings -------------------------------------------------------------------------------

  @Test
  void barrier_ordersTheLastAfterAllWhoWait_andThemAfterItsOpening() {
    CyclicBarrier barrier = sync.cyclicBarrier("B", 3, () -> {});
    for (String name : List.of("X", "Y", "Z")) {
      actor(name, barrier::await);
    }

    assertThat(play("X", "Y", "Z", "Z", "Y", "X"))
        .containsExactly(
            "X arrives at B > Z arrives at B",
            "Y arrives at B > Z arrives at B",
            "Z opens B > Y passes B",
            "Z opens B > X passes B");
  }

  @Test
  void phaser_ordersTheNextPhaseAfterAllArrivals() {
    Phaser phaser = sync.phaser("P", 2, () -> {});
    actor("X", phaser::arriveAndAwaitAdvance);
    actor("Y", phaser::arriveAndAwaitAdvance);

    assertThat(play("X", "Y", "Y", "X", "Y"))
        .containsExactly("X arrives at P > Y arrives at P", "Y opens P > X passes P");
  }

  @Test
  void latch_ordersWhoPassesAfterAllWhoCountedDown() {
    CountDownLatch latch = sync.countDownLatch("D", 2);
    actor("A", latch::countDown);
    actor("B", latch::countDown);
    actor("L", latch::countDown);
    actor("W", latch::await);

    assertThat(play("A", "B", "L", "W"))
        .as("the one who came too late opens nothing")
        .containsExactly("A counts down D > W passes D", "B counts down D > W passes D");
  }

  @Test
  void event_ordersWhoWaitedAfterTheSetThatLetItGo() {
    Event event = sync.event("E");
    actor(
        "S",
        () -> {
          event.set();
          event.clear();
        });
    actor("T", event::set);
    actor("W", event::await);

    assertThat(play("W", "S", "S", "T", "W")).containsExactly("S sets E > W passes E");
  }

  @Test
  void event_thatIsSet_ordersWhoComes() {
    Event event = sync.event("E");
    actor("S", event::set);
    actor("W", event::await);

    assertThat(play("S", "W")).containsExactly("S sets E > W comes to E");
  }

  @Test
  void future_ordersTheTaskAfterItsSubmit_andItsResultAfterItsEnd() {
    Pool pool = sync.pool("P", "worker");
    actor(
        "A",
        () -> {
          Future<Integer> future = pool.submit(() -> 7);
          future.get();
        });
    actor("W", pool::work);

    assertThat(play("A", "W", "W", "A"))
        .containsExactly(
            "A submits to P > W takes work from P",
            "W finishes a task of P > A gets a result of P");
  }

  @Test
  void join_isOrderedAfterTheEnd() {
    actor("A", () -> sync.lock("L", Fairness.UNFAIR).lock());
    actor("J", () -> sync.join("A"));

    assertThat(play("A", "A", "J"))
        .containsExactly("A ends end of an actor > J joins end of an actor");
  }

  // ---- time -----------------------------------------------------------------------------------

  @Test
  void patience_thatRunsOut_ordersNothing() {
    Lock lock = sync.lock("L", Fairness.UNFAIR);
    actor("A", lock::lock);
    actor("B", () -> lock.tryLock(() -> "soon"));

    assertThat(play("A", "B")).isEmpty();
    assertThat(told).extracting(Happening::turn).contains(Turn.TIME_OUT);
  }
}
