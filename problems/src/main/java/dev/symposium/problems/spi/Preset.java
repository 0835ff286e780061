package dev.symposium.problems.spi;

import java.util.List;

/**
 * Named values for a solution. Immutable.
 *
 * @param name {@code default} for the first
 * @param about one sentence
 * @param assignments as typed at full speed: {@code after-first=3ms}, {@code think@Plato=0..1ms}
 */
public record Preset(String name, String about, List<String> assignments) {

  /** Copies the list. */
  public Preset {
    assignments = List.copyOf(assignments);
  }
}
