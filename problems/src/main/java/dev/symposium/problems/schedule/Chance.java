package dev.symposium.problems.schedule;

import dev.symposium.problems.sync.controlled.Draws;

/** What is left to chance, drawn as probable as it is. Stateless. */
final class Chance {

  private Chance() {}

  static int of(Draws draws, int alternatives, double chance) {
    if (Double.isNaN(chance)) {
      return draws.next(alternatives);
    }
    return draws.next() < chance ? 1 : 0;
  }
}
