package dev.symposium.problems.sync.free;

import static org.assertj.core.api.Assertions.assertThat;

import dev.symposium.problems.sync.BlockingQueue;
import dev.symposium.problems.sync.Fairness;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class RegisterTest {

  private static List<String> names(FreeSync sync) {
    return IntStream.range(0, sync.resources())
        .mapToObj(sync::resource)
        .filter(r -> r != null)
        .map(FreeResource::name)
        .toList();
  }

  @Test
  void retire_queue_takesBothItsSidesAlong() {
    try (Hall hall = new Hall(false)) {
      BlockingQueue<String> queue =
          hall.sync.blockingQueue("buffer", 2, Fairness.FAIR, "producer", "consumer");
      hall.sync.lock("stays", Fairness.FAIR);
      assertThat(names(hall.sync)).hasSize(4);
      hall.sync.retire(queue);
      assertThat(IntStream.range(0, 3)).allMatch(i -> hall.sync.resource(i).isLeaving());
      hall.sync.sweep();
      assertThat(names(hall.sync)).containsExactly("stays");
    }
  }
}
