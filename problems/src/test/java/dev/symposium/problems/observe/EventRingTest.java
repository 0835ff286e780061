package dev.symposium.problems.observe;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.google.common.util.concurrent.Uninterruptibles;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class EventRingTest {

  private final EventRing ring = new EventRing(8);

  private List<String> drained() {
    List<String> seen = new ArrayList<>();
    ring.drain(
        (run, kind, subject, units) -> seen.add(run + " " + kind + " " + subject + " " + units));
    return seen;
  }

  private void offer(long from, long to) {
    for (long i = from; i < to; i++) {
      ring.offer(i, EventKind.ACQUIRED, (int) i, 1);
    }
  }

  @Test
  void drain_givesWhatWasOfferedInOrderAndOnce() {
    ring.offer(5, EventKind.WAITS, 0xFFFF, 3);
    ring.offer(6, EventKind.UNWINDS, 0, 0);
    assertThat(drained()).containsExactly("5 WAITS 65535 3", "6 UNWINDS 0 0");
    assertThat(drained()).isEmpty();
  }

  @Test
  void offer_toAFullRing_dropsTheNewestAndCountsIt() {
    offer(0, 11);
    assertThat(ring.dropped()).isEqualTo(3);
    assertThat(ring.recorded()).isEqualTo(8);
    assertThat(drained()).hasSize(8).startsWith("0 ACQUIRED 0 1").endsWith("7 ACQUIRED 7 1");
  }

  @Test
  void offer_afterADrain_hasRoomAgainAndGoesRound() {
    for (int round = 0; round < 5; round++) {
      offer(round * 6L, round * 6L + 6);
      assertThat(drained())
          .hasSize(6)
          .first()
          .isEqualTo(round * 6 + " ACQUIRED " + round * 6 + " 1");
    }
    assertThat(ring.dropped()).isZero();
    assertThat(ring.recorded()).isEqualTo(30);
  }

  @Test
  void offer_whileSomebodyDrains_losesNothingButWhatIsCounted() {
    EventRing shared = new EventRing(64);
    long all = 500_000;
    List<Long> seen = new ArrayList<>();
    Thread writer = new Thread(() -> write(shared, all), "ring-writer");
    writer.start();
    while (writer.isAlive() || seen.size() < shared.recorded()) {
      shared.drain((run, kind, subject, units) -> seen.add(whole(run, kind, subject, units)));
      Thread.onSpinWait();
    }
    Uninterruptibles.joinUninterruptibly(writer);
    assertThat(seen).isSorted().doesNotHaveDuplicates().isNotEmpty();
    assertThat(seen.size() + shared.dropped()).isEqualTo(all);
    assertThat(shared.recorded()).isEqualTo(seen.size());
  }

  private static void write(EventRing ring, long all) {
    for (long i = 0; i < all; i++) {
      ring.offer(
          i, i % 2 == 0 ? EventKind.ACQUIRED : EventKind.RELEASED, (int) (i & 0xFFFF), (int) i);
    }
  }

  /** Its number, if no part of it belongs to another event. */
  private static long whole(long run, EventKind kind, int subject, int units) {
    boolean fits =
        units == (int) run
            && subject == (int) (run & 0xFFFF)
            && kind == (run % 2 == 0 ? EventKind.ACQUIRED : EventKind.RELEASED);
    return fits ? run : -1;
  }

  @Test
  void capacity_notAPowerOfTwo_isRefused() {
    assertThatThrownBy(() -> new EventRing(12))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("12");
  }
}
