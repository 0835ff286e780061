package dev.symposium.problems.engine;

import static org.assertj.core.api.Assertions.assertThat;

import dev.symposium.problems.observe.LogLine;
import dev.symposium.problems.observe.Snapshot;
import dev.symposium.problems.spi.Part;
import dev.symposium.problems.sync.Fairness;
import dev.symposium.problems.sync.Lock;
import dev.symposium.problems.sync.Sync;
import java.util.List;
import org.junit.jupiter.api.Test;

/**
 * A timed wait that has to look at the clock again loses its place in the queue, and that is said.
 */
class LostPlacesTest {

  /** The first who comes works with the tray in its hands, the others wait for it with patience. */
  private static Part queueForTheTray(Sync sync) {
    Lock tray = sync.lock("tray", Fairness.FAIR);
    return me -> {
      if (tray.tryLock(Toy.PATIENCE)) {
        try {
          sync.sleep(Toy.WORK);
        } finally {
          tray.unlock();
        }
      }
      me.done();
    };
  }

  private static LiveTable open(int workers) {
    LiveTable table =
        Toy.open(LostPlacesTest::queueForTheTray, "workers=" + workers, "work=50s", "patience=50s");
    table.await(
        "the queue", s -> s.actors().stream().filter(a -> a.isWaiting()).count() == workers - 1);
    return table;
  }

  private static List<String> notes(Snapshot snapshot) {
    return snapshot.log().stream()
        .filter(line -> line.kind() == LogLine.Kind.NOTE)
        .map(LogLine::text)
        .toList();
  }

  @Test
  void pause_oneWaitsWithATimeOut_itsLostPlaceIsSaidOnce() {
    try (LiveTable table = open(2)) {
      table.take(new Command.Pause());
      table.take(new Command.Resume());
      assertThat(notes(table.fresh()))
          .hasSize(1)
          .first()
          .asString()
          .matches("W[12] lost its place in a queue: time-outs stand still in a pause");
    }
  }

  @Test
  void speed_severalWaitWithATimeOut_theyAreCounted() {
    try (LiveTable table = open(6)) {
      table.turn("speed=1:4");
      assertThat(notes(table.fresh()))
          .containsExactly("5 threads lost their places in queues: time-outs were set anew");
    }
  }

  @Test
  void count_turned_costsNobodyItsPlace() {
    try (LiveTable table = open(2)) {
      table.turn("workers=3");
      table.await("the third", s -> s.actors().size() == 3);
      assertThat(notes(table.fresh())).isEmpty();
    }
  }
}
