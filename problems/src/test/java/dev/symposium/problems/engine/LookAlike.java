package dev.symposium.problems.engine;

import static org.assertj.core.api.Assertions.assertThat;

import dev.symposium.problems.parts.Part;
import dev.symposium.problems.sync.Fairness;
import dev.symposium.problems.sync.Lock;
import java.time.Duration;
import java.util.Optional;
import java.util.SplittableRandom;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.params.provider.Arguments;

/**
 * What looks like a deadlock and is none, on real threads, many more than cores, while the observer
 * collects without a pause, and nothing is reported. A class per family, named LookAlike...Test,
 * plays its scenes by {@link #run}.
 *
 * <p>A hand-off is counted when it has happened: somebody has really had to wait and went on when
 * another gave back, called or came. A scene of so many chances is played again until there were as
 * many hand-offs as are asked for.
 */
final class LookAlike {

  /** Chances of a hand-off in one play. */
  static final int HAND_OFFS = 100_000;

  /** For what takes long or is not among the nine. */
  static final int FEWER = 20_000;

  /** Several to a core, on any machine. */
  static final int CROWD = Math.max(12, 4 * Runtime.getRuntime().availableProcessors());

  static final int FEW = 5;

  private LookAlike() {}

  static Stream<Arguments> kinds() {
    return Stream.of("platform", "virtual")
        .flatMap(kind -> Stream.of(Fairness.values()).map(fair -> Arguments.of(kind, fair)));
  }

  /** Runs it, or makes sure that the kind is refused with its reason. */
  static void run(String kind, Scene scene) throws InterruptedException {
    Optional<String> refused = Threads.find().whyNot(kind);
    if (refused.isPresent()) {
      assertThat(Runtime.version().feature()).isLessThan(21);
      assertThat(refused.get()).contains("need Java 21 or newer");
      return;
    }
    Part part = part(kind);
    long handedOver = 0;
    while (part.goesOn(handedOver)) {
      try (Bench bench = new Bench()) {
        scene.set(bench);
        bench.runsThroughAndNothingIsFound();
        handedOver += bench.waits();
      }
    }
    if (Part.isLong()) {
      part.over(handedOver, "");
    }
  }

  /** Hand-offs that are asked of each look-alike, and of each kind of thread and fairness. */
  private static Part part(String kind) {
    String name =
        StackWalker.getInstance()
            .walk(
                frames ->
                    frames
                        .filter(frame -> frame.getClassName().endsWith("Test"))
                        .map(frame -> frame.getMethodName() + " " + kind)
                        .findFirst()
                        .orElseThrow());
    return Part.isLong()
        ? Part.ofLong(name, "hand-offs", 1_000_000, Duration.ofMinutes(20))
        : Part.of(name, "hand-offs", 1_000, Duration.ofMinutes(5));
  }

  @FunctionalInterface
  interface Scene {
    void set(Bench bench);
  }

  static Lock[] locks(Bench bench, int count, Fairness fair) {
    return IntStream.range(0, count)
        .mapToObj(i -> bench.sync.lock("lock " + i, fair))
        .toArray(Lock[]::new);
  }

  static void crowd(Bench bench, String kind, Bench.Round round) {
    crowd(bench, kind, HAND_OFFS, round);
  }

  static void fewer(Bench bench, String kind, Bench.Round round) {
    crowd(bench, kind, FEWER, round);
  }

  private static void crowd(Bench bench, String kind, int handOffs, Bench.Round round) {
    for (int i = 0; i < CROWD; i++) {
      bench.actor(kind, "P" + i, "one", handOffs / CROWD, round);
    }
  }

  static int[] two(SplittableRandom random) {
    int one = random.nextInt(FEW);
    return new int[] {one, (one + 1 + random.nextInt(FEW - 1)) % FEW};
  }

  /** Often stops where it holds something, so that others come upon it. */
  @SuppressWarnings("ThreadPriorityCheck") // the switch is the point
  static void pause(SplittableRandom random) {
    if (random.nextInt(8) == 0) {
      Thread.yield();
    }
  }
}
