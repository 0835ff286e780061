package dev.symposium.problems.engine;

import dev.symposium.problems.sync.Fairness;
import dev.symposium.problems.sync.Lock;
import dev.symposium.problems.sync.ReadWriteLock;
import dev.symposium.problems.sync.StampedLock;
import java.util.SplittableRandom;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Tag;

/** Locks for reading and for writing that nobody gets stuck in. */
@Tag("look-alikes")
class LookAlikeReadWriteTest {

  private static void in(Lock lock, SplittableRandom random) {
    lock.lock();
    try {
      LookAlike.pause(random);
    } finally {
      lock.unlock();
    }
  }

  @EachKindAndFairness
  void readerCrowd_andAWriterNowAndThen_nothingIsReported(String kind, Fairness fair)
      throws InterruptedException {
    LookAlike.run(
        kind,
        bench -> {
          ReadWriteLock book = bench.sync.readWriteLock("book", fair);
          LookAlike.crowd(
              bench,
              kind,
              random -> in(random.nextInt(8) == 0 ? book.writeLock() : book.readLock(), random));
        });
  }

  @EachKindAndFairness
  void readerCrowd_nestedInOrderOfTwoBooks_nothingIsReported(String kind, Fairness fair)
      throws InterruptedException {
    LookAlike.run(
        kind,
        bench -> {
          ReadWriteLock[] books =
              IntStream.range(0, 3)
                  .mapToObj(i -> bench.sync.readWriteLock("book " + i, fair))
                  .toArray(ReadWriteLock[]::new);
          LookAlike.fewer(
              bench,
              kind,
              random -> {
                Lock first = random.nextBoolean() ? books[0].readLock() : books[0].writeLock();
                first.lock();
                LookAlike.pause(random);
                ReadWriteLock second = books[1 + random.nextInt(2)];
                in(random.nextInt(3) == 0 ? second.writeLock() : second.readLock(), random);
                first.unlock();
              });
        });
  }

  @EachKindAndFairness
  void writer_readsBeforeItGivesBack_nothingIsReported(String kind, Fairness fair)
      throws InterruptedException {
    LookAlike.run(
        kind,
        bench -> {
          ReadWriteLock book = bench.sync.readWriteLock("book", fair);
          LookAlike.fewer(
              bench,
              kind,
              random -> {
                book.writeLock().lock();
                book.readLock().lock();
                LookAlike.pause(random);
                book.writeLock().unlock();
                LookAlike.pause(random);
                book.readLock().unlock();
              });
        });
  }

  @EachKindAndFairness
  void upgrade_withPatience_nothingIsReported(String kind, Fairness fair)
      throws InterruptedException {
    LookAlike.run(
        kind,
        bench -> {
          bench.patience(20_000);
          ReadWriteLock book = bench.sync.readWriteLock("book", fair);
          LookAlike.fewer(
              bench,
              kind,
              random -> {
                book.readLock().lock();
                if (random.nextInt(16) == 0 && book.writeLock().tryLock(Bench.PATIENCE)) {
                  throw new AssertionError("wrote while it read");
                }
                LookAlike.pause(random);
                book.readLock().unlock();
              });
        });
  }

  @EachKind
  void stampedCrowd_readsWritesAndUpgrades_nothingIsReported(String kind)
      throws InterruptedException {
    LookAlike.run(
        kind,
        bench -> {
          StampedLock page = bench.sync.stampedLock("page");
          LookAlike.fewer(bench, kind, random -> use(page, random));
        });
  }

  /** Reads; writes now and then, as an upgrade if that can be had at once. */
  private static void use(StampedLock page, SplittableRandom random) {
    boolean writes = random.nextInt(6) == 0;
    long stamp = random.nextBoolean() && writes ? page.writeLock() : page.readLock();
    LookAlike.pause(random);
    if (writes) {
      long upgraded = page.tryConvertToWriteLock(stamp);
      stamp = upgraded == 0 ? stamp : upgraded;
    }
    page.unlock(stamp);
  }
}
