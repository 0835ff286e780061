package dev.symposium.problems.engine;

import static org.assertj.core.api.Assertions.assertThat;

import dev.symposium.problems.deadlock.Party;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.BrokenBarrierException;
import java.util.concurrent.CyclicBarrier;
import java.util.stream.Collectors;

/**
 * The table of what is a deadlock, on real threads: each row is found, with its members; and beside
 * it what the virtual machine's own detector says then. It knows circles of locks and of write
 * locks of platform threads, and nothing else ({@link Bench#awaitStuckUnseen}); what it says of
 * timed tries is wrong. A class per family of rows, named Detection...Test, plays its scenes by
 * {@link #run}.
 */
final class Detection {

  private Detection() {}

  /** Runs it, or makes sure that one of the kinds is refused with its reason. */
  static void run(Scene scene, String... kinds) throws InterruptedException {
    for (String kind : kinds) {
      Optional<String> refused = Threads.find().whyNot(kind);
      if (refused.isPresent()) {
        assertThat(Runtime.version().feature()).isLessThan(21);
        assertThat(refused.get()).contains("need Java 21 or newer");
        return;
      }
    }
    try (Bench bench = new Bench()) {
      scene.play(bench);
    }
  }

  @FunctionalInterface
  interface Scene {
    void play(Bench bench) throws InterruptedException;
  }

  static Set<String> names(List<Party> parties) {
    return parties.stream().map(Party::name).collect(Collectors.toSet());
  }

  static void meet(CyclicBarrier barrier) {
    try {
      barrier.await();
    } catch (InterruptedException | BrokenBarrierException e) {
      throw new IllegalStateException(e);
    }
  }
}
