package dev.symposium.problems.sync.free;

import static org.assertj.core.api.Assertions.assertThat;

import dev.symposium.problems.sync.Fairness;
import dev.symposium.problems.sync.Lock;
import dev.symposium.problems.sync.Store;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.IntStream;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.Size;
import org.junit.jupiter.api.Test;

/** The unguarded ring: a queue under a lock, a race without. */
class FreeStoreTest {

  @Property(tries = 200)
  void guarded_anyCalls_isAQueueThatGrows(
      @ForAll @IntRange(min = 1, max = 5) int capacity,
      @ForAll @Size(max = 120) List<@IntRange(max = 3) Integer> calls) {
    ArrayDeque<Integer> model = new ArrayDeque<>();
    try (Hall hall = new Hall()) {
      Store<Integer> store = hall.sync.store("store", capacity);
      int next = 0;
      for (int call : calls) {
        if (call > 0 || model.isEmpty()) {
          assertThat(store.add(next)).isTrue();
          model.add(next++);
        } else {
          assertThat(store.peek()).isEqualTo(model.peek());
          assertThat(store.remove()).isEqualTo(model.poll());
        }
        assertThat(store.size()).isEqualTo(model.size());
        assertThat(store.isFull()).isEqualTo(model.size() >= capacity);
        assertThat(store.isEmpty()).isEqualTo(model.isEmpty());
      }
      assertThat(((FreeStore<Integer>) store).stock().items())
          .containsExactlyElementsOf(model.stream().map(String::valueOf).toList());
    }
  }

  @Test
  void setCapacity_belowTheDepth_losesNothingAndShowsTheOverhang() {
    try (Hall hall = new Hall()) {
      Store<Integer> store = hall.sync.store("store", 5);
      IntStream.range(0, 5).forEach(store::add);
      store.setCapacity(2);
      assertThat(store.isFull()).isTrue();
      assertThat(((FreeStore<Integer>) store).stock().overhang()).isEqualTo(3);
      assertThat(((FreeStore<Integer>) store).free()).isEqualTo(-3);
      for (int i = 0; i < 5; i++) {
        assertThat(store.remove()).isEqualTo(i);
      }
      assertThat(store.isEmpty()).isTrue();
    }
  }

  @Test
  void remove_fromAnEmptyOne_givesNullAndCountsAllTheSame() {
    try (Hall hall = new Hall()) {
      Store<Integer> store = hall.sync.store("store", 2);
      assertThat(store.peek()).isNull();
      assertThat(store.remove()).isNull();
      assertThat(store.size()).isEqualTo(-1);
      assertThat(store.isEmpty()).isTrue();
    }
  }

  @Test
  void usedByManyUnderALock_eachItemComesOutOnce() {
    for (boolean virtual : Hall.kinds()) {
      try (Hall hall = new Hall(virtual)) {
        Store<Integer> store = hall.sync.store("store", 4);
        Lock lock = hall.sync.lock("lock", Fairness.UNFAIR);
        List<List<Integer>> taken = fill(hall, store, lock);
        List<Integer> all = taken.stream().flatMap(List::stream).toList();
        assertThat(all).doesNotHaveDuplicates().hasSize(3 * 1_000);
        assertThat(store.size()).isZero();
      }
    }
  }

  private static List<List<Integer>> fill(Hall hall, Store<Integer> store, Lock lock) {
    List<List<Integer>> taken = new ArrayList<>();
    List<Hall.Played> cast = new ArrayList<>();
    for (int i = 0; i < 3; i++) {
      int from = i * 1_000;
      List<Integer> mine = new ArrayList<>();
      taken.add(mine);
      cast.add(
          hall.plays(
              "A" + i,
              () -> {
                for (int n = 0; n < 1_000; n++) {
                  lock.lock();
                  store.add(from + n);
                  lock.unlock();
                  lock.lock();
                  mine.add(store.remove());
                  lock.unlock();
                }
              }));
    }
    cast.forEach(Hall.Played::awaitEnd);
    return taken;
  }

  @Test
  void usedByManyUnguarded_neverFailsByItselfAndMakesNoItemsUp() {
    for (boolean virtual : Hall.kinds()) {
      try (Hall hall = new Hall(virtual)) {
        Store<Integer> store = hall.sync.store("store", 4);
        Set<Integer> seen = Collections.synchronizedSet(new HashSet<>());
        List<Hall.Played> cast = new ArrayList<>();
        for (int i = 0; i < 4; i++) {
          int from = i * 20_000;
          cast.add(
              hall.plays(
                  "A" + i,
                  () -> {
                    for (int n = 0; n < 20_000; n++) {
                      store.add(from + n);
                      Integer got = n % 3 == 0 ? store.peek() : store.remove();
                      if (got != null && (got < 0 || got >= 80_000)) {
                        seen.add(got);
                      }
                    }
                  }));
        }
        cast.forEach(Hall.Played::awaitEnd);
        assertThat(seen).isEmpty();
      }
    }
  }
}
