package dev.symposium.problems.sync.free;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.symposium.problems.observe.WaitWord.State;
import dev.symposium.problems.sync.Fairness;
import dev.symposium.problems.sync.Lock;
import dev.symposium.problems.sync.ReadWriteLock;
import dev.symposium.problems.sync.StampedLock;
import dev.symposium.problems.sync.Unwinding.Reason;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.IntSupplier;
import org.junit.jupiter.api.Test;

/** Read-write lock and stamped lock: as the real ones, and published as they are held. */
class FreeReadWriteLockTest {

  private static final int WRITE = FreeReadWriteLock.WRITE;

  private static Hall.Played blocked(Hall hall, String name, Runnable part) {
    Hall.Played played = hall.plays(name, part);
    played.awaitBlocked(State.WAIT);
    return played;
  }

  /** One who holds it until NAP is made short. */
  private static Hall.Played keeper(Hall hall, String name, Lock lock) {
    hall.set(Hall.NAP, Stand.ENDLESS);
    Hall.Played keeper =
        hall.plays(
            name,
            () -> {
              lock.lock();
              hall.sync.sleep(Hall.NAP);
              lock.unlock();
            });
    keeper.awaitBlocked(State.SLEEP);
    return keeper;
  }

  private static void lockAndUnlock(Lock lock) {
    lock.lock();
    lock.unlock();
  }

  @Test
  void holds_readingAndWriting_arePublishedAsUnits() {
    for (boolean virtual : Hall.kinds()) {
      try (Hall hall = new Hall(virtual)) {
        ReadWriteLock book = hall.sync.readWriteLock("book", Fairness.UNFAIR);
        FreeReadWriteLock real = (FreeReadWriteLock) book;
        hall.plays(
                "A",
                () -> {
                  IntSupplier held = () -> hall.sync.me().slot().held(real.id());
                  book.readLock().lock();
                  book.readLock().lock();
                  assertThat(held.getAsInt()).isEqualTo(2);
                  assertThat(real.free()).isEqualTo(WRITE - 2);
                  book.readLock().unlock();
                  book.readLock().unlock();
                  book.writeLock().lock();
                  book.writeLock().lock();
                  assertThat(held.getAsInt()).isEqualTo(2 * WRITE);
                  book.readLock().lock();
                  book.writeLock().unlock();
                  book.writeLock().unlock();
                  assertThat(held.getAsInt()).isEqualTo(1);
                  assertThat(book.readLock().isHeldByMe()).isTrue();
                  assertThat(book.writeLock().isHeldByMe()).isFalse();
                  book.readLock().unlock();
                  assertThat(held.getAsInt()).isZero();
                })
            .awaitEnd();
        assertThat(real.free()).isEqualTo(WRITE);
      }
    }
  }

  @Test
  void readLock_queuedWriterAhead_waitsBehindItInThatOrder() {
    for (boolean virtual : Hall.kinds()) {
      for (Fairness fairness : Fairness.values()) {
        try (Hall hall = new Hall(virtual)) {
          ReadWriteLock book = hall.sync.readWriteLock("book", fairness);
          keeper(hall, "reads", book.readLock());
          Hall.Played writer = blocked(hall, "writes", () -> lockAndUnlock(book.writeLock()));
          Hall.Played behind = blocked(hall, "behind", () -> lockAndUnlock(book.readLock()));
          assertThat(((FreeReadWriteLock) book).queued())
              .containsExactly(writer.free.slot().id(), behind.free.slot().id());
          hall.plays("barges", () -> assertThat(tryAndGiveBack(book.readLock())).isTrue())
              .awaitEnd();
          hall.set(Hall.NAP, 0);
          writer.awaitEnd();
          behind.awaitEnd();
        }
      }
    }
  }

  private static boolean tryAndGiveBack(Lock lock) {
    boolean granted = lock.tryLock();
    if (granted) {
      lock.unlock();
    }
    return granted;
  }

  @Test
  void unlock_notHeld_isAnErrorThatNamesIt() {
    try (Hall hall = new Hall()) {
      ReadWriteLock book = hall.sync.readWriteLock("book", Fairness.FAIR);
      hall.plays(
              "A",
              () -> {
                book.readLock().lock();
                assertThatThrownBy(() -> book.writeLock().unlock())
                    .isInstanceOf(IllegalMonitorStateException.class)
                    .hasMessageContaining("book");
                book.readLock().unlock();
                assertThatThrownBy(() -> book.readLock().unlock())
                    .isInstanceOf(IllegalMonitorStateException.class);
                assertThatThrownBy(() -> book.readLock().newCondition("c"))
                    .isInstanceOf(UnsupportedOperationException.class);
              })
          .awaitEnd();
    }
  }

  @Test
  void order_victimWhileItUpgrades_givesItsReadBack() {
    for (boolean virtual : Hall.kinds()) {
      try (Hall hall = new Hall(virtual)) {
        ReadWriteLock book = hall.sync.readWriteLock("book", Fairness.UNFAIR);
        Hall.Played stuck =
            blocked(
                hall,
                "stuck",
                () -> {
                  book.readLock().lock();
                  book.readLock().lock();
                  book.writeLock().lock();
                });
        assertThat(stuck.free.orderOutOf(stuck.word(), Reason.VICTIM)).isTrue();
        stuck.awaitEnd();
        assertThat(((FreeReadWriteLock) book).free()).isEqualTo(WRITE);
        hall.plays("next", () -> lockAndUnlock(book.writeLock())).awaitEnd();
      }
    }
  }

  @Test
  void revoke_fromOneWhoSleeps_letsOthersInAndItsUnlockDoesNothing() {
    for (boolean virtual : Hall.kinds()) {
      try (Hall hall = new Hall(virtual)) {
        ReadWriteLock book = hall.sync.readWriteLock("book", Fairness.UNFAIR);
        StampedLock page = hall.sync.stampedLock("page");
        Hall.Played reader = keeper(hall, "reads", book.readLock());
        Hall.Played writer = stampKeeper(hall, page);
        reader.free.revoke(((FreeReadWriteLock) book).id(), 1);
        writer.free.revoke(((FreeStampedLock) page).id(), WRITE);
        hall.plays("next", () -> lockAndUnlock(book.writeLock())).awaitEnd();
        hall.plays("next", () -> page.unlock(page.writeLock())).awaitEnd();
        hall.set(Hall.NAP, 0);
        reader.awaitEnd();
        writer.awaitEnd();
        assertThat(reader.left()).isNull();
        assertThat(writer.left()).isNull();
      }
    }
  }

  private static Hall.Played stampKeeper(Hall hall, StampedLock page) {
    Hall.Played keeper =
        hall.plays(
            "stamps",
            () -> {
              long stamp = page.writeLock();
              hall.sync.sleep(Hall.NAP);
              page.unlock(stamp);
            });
    keeper.awaitBlocked(State.SLEEP);
    return keeper;
  }

  @Test
  void stamped_optimisticRead_isValidUntilSomebodyWrites() {
    try (Hall hall = new Hall()) {
      StampedLock page = hall.sync.stampedLock("page");
      long before = page.tryOptimisticRead();
      assertThat(before).isNotZero();
      hall.plays("reads", () -> page.unlock(page.readLock())).awaitEnd();
      assertThat(page.validate(before)).isTrue();
      hall.plays(
              "writes",
              () -> {
                long stamp = page.writeLock();
                assertThat(page.tryOptimisticRead()).isZero();
                page.unlock(stamp);
              })
          .awaitEnd();
      assertThat(page.validate(before)).isFalse();
    }
  }

  @Test
  void stamped_converted_isHeldAsTheNewStampSays() {
    for (boolean virtual : Hall.kinds()) {
      try (Hall hall = new Hall(virtual)) {
        StampedLock page = hall.sync.stampedLock("page");
        int id = ((FreeStampedLock) page).id();
        hall.plays(
                "A",
                () -> {
                  IntSupplier held = () -> hall.sync.me().slot().held(id);
                  long write = page.tryConvertToWriteLock(page.readLock());
                  assertThat(held.getAsInt()).isEqualTo(WRITE);
                  assertThat(page.tryConvertToWriteLock(write)).isEqualTo(write);
                  page.unlock(write);
                  assertThat(held.getAsInt()).isZero();
                  long fromNothing = page.tryConvertToWriteLock(page.tryOptimisticRead());
                  assertThat(held.getAsInt()).isEqualTo(WRITE);
                  page.unlock(fromNothing);
                  assertThat(held.getAsInt()).isZero();
                  assertThatThrownBy(() -> page.unlock(write))
                      .isInstanceOf(IllegalMonitorStateException.class)
                      .hasMessageContaining("page");
                })
            .awaitEnd();
        assertThat(((FreeStampedLock) page).free()).isEqualTo(WRITE);
      }
    }
  }

  @Test
  void stamped_convertedWhileAnotherReads_isRefusedAndTheOldStampHolds() {
    for (boolean virtual : Hall.kinds()) {
      try (Hall hall = new Hall(virtual)) {
        hall.set(Hall.NAP, Stand.ENDLESS);
        StampedLock page = hall.sync.stampedLock("page");
        Hall.Played other =
            hall.plays(
                "other",
                () -> {
                  long stamp = page.readLock();
                  hall.sync.sleep(Hall.NAP);
                  page.unlock(stamp);
                });
        other.awaitBlocked(State.SLEEP);
        hall.plays(
                "A",
                () -> {
                  long stamp = page.readLock();
                  assertThat(page.tryConvertToWriteLock(stamp)).isZero();
                  page.unlock(stamp);
                })
            .awaitEnd();
        assertThat(((FreeStampedLock) page).free()).isEqualTo(WRITE - 1);
      }
    }
  }

  /** Published after it was acquired, cleared before it is released: never by two who exclude. */
  @Test
  void holds_manyHandOffs_areNeverListedByTwoWhoExcludeEachOther() {
    for (boolean virtual : Hall.kinds()) {
      try (Hall hall = new Hall(virtual)) {
        ReadWriteLock book = hall.sync.readWriteLock("book", Fairness.UNFAIR);
        StampedLock page = hall.sync.stampedLock("page");
        Lock lock = hall.sync.lock("lock", Fairness.UNFAIR);
        AtomicInteger wrong = new AtomicInteger();
        List<Hall.Played> cast = new ArrayList<>();
        for (int i = 0; i < 4; i++) {
          cast.add(
              hall.plays(
                  "A" + i,
                  () -> {
                    for (int n = 0; n < 1_000; n++) {
                      lock.lock();
                      wrong.addAndGet(othersHold(hall, ((FreeLock) lock).id()));
                      lock.unlock();
                      book.writeLock().lock();
                      wrong.addAndGet(othersHold(hall, ((FreeReadWriteLock) book).id()));
                      book.writeLock().unlock();
                      lockAndUnlock(book.readLock());
                      long stamp = page.writeLock();
                      wrong.addAndGet(othersHold(hall, ((FreeStampedLock) page).id()));
                      page.unlock(stamp);
                      page.unlock(page.readLock());
                    }
                  }));
        }
        cast.forEach(Hall.Played::awaitEnd);
        assertThat(wrong.get()).isZero();
      }
    }
  }

  private static int othersHold(Hall hall, int resource) {
    int units = 0;
    for (int i = 0; i < hall.sync.slots(); i++) {
      if (hall.sync.slot(i) != hall.sync.me().slot()) {
        units += hall.sync.slot(i).held(resource);
      }
    }
    return units;
  }
}
