package dev.symposium.problems.sync.free;

import static org.assertj.core.api.Assertions.assertThat;

import dev.symposium.problems.observe.WaitWord.State;
import dev.symposium.problems.sync.BlockingQueue;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;

/**
 * Producers and consumers at one queue, who go on where they were when they are sent out of their
 * round. Every item has its number. The test's thread only.
 */
final class Conveyor {

  private static final int OF_ONE = 1_000_000;

  private final int producers;
  private final int each;
  private final List<Hall.Played> cast = new ArrayList<>();
  // by consumer; its own until it has ended
  private final List<List<Integer>> taken = new ArrayList<>();

  /**
   * Starts them.
   *
   * @param each how many items a producer puts; the consumers share them, so it must divide
   */
  Conveyor(Hall hall, BlockingQueue<Integer> queue, int producers, int consumers, int each) {
    this.producers = producers;
    this.each = each;
    for (int i = 0; i < producers; i++) {
      int from = i * OF_ONE;
      int[] put = {0};
      cast.add(hall.playsOn("P" + i, () -> put(queue, from, put)));
    }
    for (int i = 0; i < consumers; i++) {
      List<Integer> mine = new ArrayList<>();
      taken.add(mine);
      int share = producers * each / consumers;
      cast.add(hall.playsOn("C" + i, () -> take(queue, mine, share)));
    }
  }

  private void put(BlockingQueue<Integer> queue, int from, int[] put) {
    while (put[0] < each) {
      queue.put(from + put[0]); // if it is sent out here, it has not put it
      put[0]++;
    }
  }

  private static void take(BlockingQueue<Integer> queue, List<Integer> mine, int share) {
    while (mine.size() < share) {
      mine.add(queue.take());
    }
  }

  List<Hall.Played> cast() {
    return cast;
  }

  /** Until all have ended, again and again. */
  void runsWhile(Runnable change) {
    Hall.await(
        "all to end",
        () -> {
          change.run();
          return cast.stream().allMatch(played -> played.state() == State.ENDED);
        });
  }

  void assertEachOnceAndInOrder() {
    assertThat(taken.stream().flatMap(List::stream))
        .as("each item once")
        .containsExactlyInAnyOrderElementsOf(
            IntStream.range(0, producers)
                .boxed()
                .flatMap(p -> IntStream.range(0, each).mapToObj(n -> p * OF_ONE + n))
                .toList());
    taken.forEach(Conveyor::assertInOrder);
  }

  /** One consumer gets what one producer put in that order. */
  private static void assertInOrder(List<Integer> items) {
    Map<Integer, Integer> last = new HashMap<>();
    for (int item : items) {
      Integer before = last.put(item / OF_ONE, item);
      assertThat(before == null || before < item).as("%s before %s", before, item).isTrue();
    }
  }
}
