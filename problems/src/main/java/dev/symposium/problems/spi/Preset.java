package dev.symposium.problems.spi;

import java.util.List;

/**
 * Named values for a solution. Immutable.
 *
 * @param name {@code default} for the first
 * @param about one sentence
 * @param assignments as typed at full speed: {@code after-first=3ms}, {@code think@Plato=0..1ms}
 * @param undoing what to turn while it runs to see a faulty solution fail, where it runs well until
 *     then; empty if it fails by itself
 */
public record Preset(String name, String about, List<String> assignments, List<String> undoing) {

  /** Copies the lists. */
  public Preset {
    assignments = List.copyOf(assignments);
    undoing = List.copyOf(undoing);
  }

  /** Values that need no turning. */
  public Preset(String name, String about, List<String> assignments) {
    this(name, about, assignments, List.of());
  }
}
