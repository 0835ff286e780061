package dev.symposium.problems.engine;

import dev.symposium.problems.spi.Setting.Sum;
import java.util.List;
import java.util.Optional;

/**
 * Asks a run for what must add up, at moments at which nobody moves: neither an actor nor control.
 * Stateless; the observer only.
 */
final class Audit {

  private Audit() {}

  /** Looks once; nothing comes of it if somebody moves. */
  static void of(Stage stage, World world) {
    long deeds = stage.deeds();
    Optional<Standstill> before = Standstill.of(world.sync());
    if (Stage.isBusy(deeds) || before.isEmpty()) {
      return;
    }
    List<Sum> sums = world.setting().sums();
    boolean stoodStill = Standstill.of(world.sync()).equals(before) && stage.deeds() == deeds;
    if (stoodStill) {
      sums.forEach(sum -> world.invariants().check(sum.invariant(), sum.isEven(), sum.told()));
    }
  }
}
