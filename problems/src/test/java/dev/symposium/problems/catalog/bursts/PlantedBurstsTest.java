package dev.symposium.problems.catalog.bursts;

import static org.assertj.core.api.Assertions.assertThat;

import dev.symposium.problems.contract.Planted;
import dev.symposium.problems.contract.Running;
import dev.symposium.problems.observe.InvariantState;
import dev.symposium.problems.spi.Invariant;
import dev.symposium.problems.spi.SetUp;
import dev.symposium.problems.spi.Setting;
import dev.symposium.problems.sync.BlockingQueue;
import dev.symposium.problems.sync.Fairness;
import dev.symposium.problems.sync.Lock;
import dev.symposium.problems.sync.Sync;
import java.time.Duration;
import java.util.function.BiFunction;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** Solutions that lose, double and mix up items: what must always hold finds each of them. */
class PlantedBurstsTest {

  private static final Duration SOON = Duration.ofSeconds(20);

  /** A queue and its books, used as {@link WithBlockingQueue} does. */
  private static class Sound implements Handover {
    final Books books;
    final QueueBooks queueBooks;
    final BlockingQueue<Item> queue;

    Sound(Sync sync, Books books) {
      this.books = books;
      queue =
          sync.blockingQueue(
              "buffer", 4, Fairness.UNFAIR, BurstsKnobs.PRODUCER, BurstsKnobs.CONSUMER);
      queueBooks = new QueueBooks(sync, books, queue);
    }

    @Override
    public void put(Producer me) {
      put(me, me.item());
    }

    final void put(Producer me, Item item) {
      queue.put(item);
      queueBooks.put(me);
    }

    @Override
    public void take(Consumer me) {
      queueBooks.took(me, queue.take());
    }

    @Override
    public void fit(int capacity) {}

    @Override
    public int inside() {
      return queue.size();
    }
  }

  private static final class Loses extends Sound {
    Loses(Sync sync, Books books) {
      super(sync, books);
    }

    @Override
    public void take(Consumer me) {
      super.take(me);
      queue.poll();
    }
  }

  private static final class Doubles extends Sound {
    Doubles(Sync sync, Books books) {
      super(sync, books);
    }

    @Override
    public void put(Producer me) {
      Item item = me.item();
      put(me, item);
      put(me, item);
    }
  }

  private static final class MixesUp extends Sound {
    MixesUp(Sync sync, Books books) {
      super(sync, books);
    }

    @Override
    public void put(Producer me) {
      Item first = me.item();
      put(me, me.item());
      put(me, first);
    }
  }

  private static final class Overfills extends Sound {
    Overfills(Sync sync, Books books) {
      super(sync, books);
      queue.setCapacity(BurstsKnobs.MOST);
    }
  }

  private static final class FindsNothing extends Sound {
    FindsNothing(Sync sync, Books books) {
      super(sync, books);
    }

    @Override
    public void take(Consumer me) {
      queueBooks.took(me, queue.poll()); // the first comes before anything was put
    }
  }

  /** What it takes never comes into anybody's hand. */
  private static final class LaysAside extends Sound {
    LaysAside(Sync sync, Books books) {
      super(sync, books);
    }

    @Override
    public void take(Consumer me) {
      books.noteTaken(queue.take(), queue.size());
    }
  }

  /** What goes into the other buffer is never taken. */
  private static final class OfTwoBuffers implements Handover {
    private final Lock lock;
    private final Buffer one;
    private final Buffer other;

    OfTwoBuffers(Sync sync, Books books) {
      lock = sync.lock(LOCK, Fairness.UNFAIR);
      one = new Buffer(sync, books, BurstsKnobs.MOST, true);
      other = new Buffer(sync, books, BurstsKnobs.MOST, true);
    }

    @Override
    public void put(Producer me) {
      lock.lock();
      try {
        if (!one.isFull() && !other.isFull()) {
          one.put(me);
          other.put(me);
        }
      } finally {
        lock.unlock();
      }
    }

    @Override
    public void take(Consumer me) {
      lock.lock();
      try {
        if (!one.isEmpty()) {
          one.take(me);
        }
      } finally {
        lock.unlock();
      }
    }

    @Override
    public void fit(int capacity) {}

    @Override
    public int inside() {
      return one.size();
    }
  }

  private static Planted problem(BiFunction<Sync, Books, Handover> plant) {
    return new Planted(new BurstsProblem(), setUp -> setting(setUp, plant));
  }

  private static Setting setting(SetUp setUp, BiFunction<Sync, Books, Handover> plant) {
    Books books = new Books(setUp.sync());
    return new BurstsSetting(setUp, books, plant.apply(setUp.sync(), books));
  }

  static Stream<Arguments> plants() {
    return Stream.of(
        plant("loses", Loses::new, BurstsKnobs.NOTHING_LOST),
        plant("lays aside", LaysAside::new, BurstsKnobs.NOTHING_LOST),
        plant("of two buffers", OfTwoBuffers::new, BurstsKnobs.NOTHING_LOST),
        plant("doubles", Doubles::new, BurstsKnobs.ONCE),
        plant("mixes up", MixesUp::new, BurstsKnobs.ORDER_KEPT),
        plant("overfills", Overfills::new, BurstsKnobs.ROOM),
        plant("finds nothing", FindsNothing::new, BurstsKnobs.SOMETHING));
  }

  private static Arguments plant(
      String name, BiFunction<Sync, Books, Handover> plant, Invariant broken) {
    return Arguments.argumentSet(name, plant, broken);
  }

  @ParameterizedTest
  @MethodSource("plants")
  void invariant_ofABrokenSolution_isFoundBroken(
      BiFunction<Sync, Books, Handover> plant, Invariant broken) {
    try (Running run = problem(plant).open("consumers=1")) {
      InvariantState found = Planted.awaitBroken(run, broken);
      assertThat(found.detail()).isNotBlank();
    }
  }

  @Test
  void invariants_ofTheSoundOne_hold() {
    try (Running run = problem(Sound::new).open("consumers=1")) {
      run.awaitProgress(SOON);
      assertThat(run.rest(SOON).invariants()).allMatch(InvariantState::held);
    }
  }
}
