package dev.symposium.problems.deadlock;

import static org.assertj.core.api.Assertions.assertThat;

import dev.symposium.problems.observe.WaitWord;
import org.junit.jupiter.api.Test;

class CollectTest {

  private Sketch sketch = new Sketch();

  /** A and B wait for each other; how many reads a collect of it makes. */
  private int deadlocked() {
    sketch = new Sketch();
    sketch.actors("A", "B");
    int left = sketch.lock("left");
    int right = sketch.lock("right");
    sketch.holds(0, left).waits(0, right).holds(1, right).waits(1, left);
    Collect.of(sketch);
    return sketch.reads();
  }

  @Test
  void of_memberGoesOnDuringTheCollect_isLiveWheneverItHappens() {
    for (int read = 1, reads = deadlocked(); read <= reads; read++) {
      deadlocked();
      Runnable abort = () -> sketch.marked(1, WaitWord.State.ABORT);
      sketch.at(read, abort);
      Collected collected = Collect.of(sketch);
      boolean seen = WaitWord.state(collected.at(1).word()) == WaitWord.State.ABORT;
      assertThat(Findings.of(collected).isEmpty()).as("before read %d", read).isEqualTo(seen);
    }
  }

  @Test
  void of_memberWaitsForTheSameAgainDuringTheCollect_isLive() {
    int reads = deadlocked();
    int proven = 0;
    for (int read = 1; read <= reads; read++) {
      deadlocked();
      sketch.at(
          read,
          () -> {
            sketch.slots.get(1).run();
            sketch.waits(1, 0);
          });
      proven += Findings.of(Collect.of(sketch)).size();
    }
    // only before the first read of its word, or after the last, it looks unmoved
    assertThat(proven).isLessThan(reads);
  }

  @Test
  void of_totalChangesDuringTheCollect_makesItsWaitersLive() {
    sketch.actors("A");
    int pool = sketch.owned("pool", 1);
    sketch.holds(0, pool).waits(0, pool);
    int reads = sketch.reads();
    Collect.of(sketch);
    int inAll = sketch.reads() - reads;
    int live = 0;
    for (int read = 1; read <= inAll; read++) {
      sketch.things.get(pool).total = 1;
      sketch.at(read, () -> sketch.things.get(pool).total = 2);
      live += Findings.of(Collect.of(sketch)).isEmpty() ? 1 : 0;
    }
    // all but those after the second look at the total
    assertThat(live).isGreaterThan(6);
  }

  @Test
  void of_actorJoinsDuringTheCollect_isLiveWithItsRole() {
    sketch.actor("A", "waiter");
    int bell = sketch.condition("bell", sketch.lock("table"), "ringer");
    sketch.waits(0, bell);
    assertThat(Findings.of(Collect.of(sketch))).hasSize(1);
    sketch.at(3, () -> sketch.actor("R", "ringer"));
    assertThat(Findings.of(Collect.of(sketch))).isEmpty();
  }

  @Test
  void of_thingNobodyTouches_isNotAsked() {
    sketch.actors("A");
    sketch.lock("L");
    assertThat(Collect.of(sketch).nameOf(0)).isEmpty();
  }
}
