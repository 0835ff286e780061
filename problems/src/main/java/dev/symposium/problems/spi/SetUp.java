package dev.symposium.problems.spi;

import dev.symposium.problems.sync.Sync;
import java.util.Map;

/**
 * What a problem is given to build one run. Immutable.
 *
 * @param solution which one to build
 * @param sync makes the shared objects
 * @param knobs the values in force, always the present ones
 * @param counts how many actors of each role there are to begin with, by role's name
 */
public record SetUp(Solution solution, Sync sync, Knobs knobs, Map<String, Integer> counts) {

  /** Copies the map. */
  public SetUp {
    counts = Map.copyOf(counts);
  }
}
