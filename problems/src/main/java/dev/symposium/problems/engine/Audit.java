package dev.symposium.problems.engine;

import dev.symposium.problems.spi.Setting.Sum;
import java.util.List;
import java.util.Optional;

/**
 * Asks a run for what must add up, at moments at which nobody moves: neither an actor nor control.
 *
 * <p>What is even is even. What is not is told only when nobody has moved for a while and it still
 * is not: a thread that was let go looks parked until it has a processor, and may have half a deed
 * behind it. Observer thread only.
 */
final class Audit {

  /** Longer than a thread that was let go waits for a processor, also on a busy machine. */
  private static final long STILL_NANOS = 1_000_000_000L;

  private final Stage stage;
  private Optional<Standstill> uneven = Optional.empty();
  private long unevenSince;

  Audit(Stage stage) {
    this.stage = stage;
  }

  /** Looks once; nothing comes of it if somebody moves. */
  void look(World world, long wall) {
    long deeds = stage.deeds();
    Optional<Standstill> before = Standstill.of(world.sync());
    if (Stage.isBusy(deeds) || before.isEmpty()) {
      uneven = Optional.empty();
      return;
    }
    InvariantBook book = world.invariants(); // of the solution whose sums these are
    List<Sum> sums = world.setting().sums();
    if (Standstill.of(world.sync()).equals(before) && stage.deeds() == deeds) {
      judge(book, sums, before, wall);
    }
  }

  private void judge(InvariantBook book, List<Sum> sums, Optional<Standstill> now, long wall) {
    boolean even = sums.stream().allMatch(Sum::isEven);
    if (!even && !uneven.equals(now)) {
      uneven = now;
      unevenSince = wall;
    }
    if (even || wall - unevenSince >= STILL_NANOS) {
      uneven = Optional.empty();
      sums.forEach(sum -> book.check(sum.invariant(), sum.isEven(), sum.told()));
    }
  }
}
