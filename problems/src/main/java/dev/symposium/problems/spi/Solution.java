package dev.symposium.problems.spi;

import dev.symposium.problems.observe.VerdictKind;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * One way to solve, or to fail at, a problem: its metadata. Immutable.
 *
 * @param id such as {@code resource-order}
 * @param motto half a line for the title: {@code left fork, then right}
 * @param about one sentence
 * @param outcome whether it can fail, and how
 * @param presets values it is shown with; the first is {@code default}
 * @param capacity the knob behind the capacity dial, if this solution has one
 * @param own the knobs that it uses and not every solution of its problem does; what no solution
 *     claims all of them use
 * @param code name of the class that a reader came to read
 */
public record Solution(
    String id,
    String motto,
    String about,
    Outcome outcome,
    List<Preset> presets,
    Optional<IntKnob> capacity,
    List<Knob<?>> own,
    Class<?> code) {

  /** Copies the lists. */
  public Solution {
    presets = List.copyOf(presets);
    own = List.copyOf(own);
  }

  /** One that uses what all solutions of its problem use, and nothing else. */
  public Solution(
      String id,
      String motto,
      String about,
      Outcome outcome,
      List<Preset> presets,
      Optional<IntKnob> capacity,
      Class<?> code) {
    this(id, motto, about, outcome, presets, capacity, List.of(), code);
  }

  /** The same, with knobs that it uses and not every solution does. */
  public Solution using(Knob<?>... some) {
    return new Solution(id, motto, about, outcome, presets, capacity, List.of(some), code);
  }

  /** Whether it can fail. */
  public sealed interface Outcome {}

  /**
   * It fails.
   *
   * @param kind how it is recognised
   * @param place the window to hold open to see it
   * @param sentence why, in one sentence
   * @param cure the id of the solution that excludes it
   */
  public record Faulty(VerdictKind kind, DurationKnob place, String sentence, String cure)
      implements Outcome {}

  /**
   * It excludes some faults, in runs without a crash.
   *
   * @param excludes none of these ever shows, under any preset
   * @param sentence why, in one sentence
   */
  public record Fixed(Set<VerdictKind> excludes, String sentence) implements Outcome {
    /** Copies the set. */
    public Fixed {
      excludes = Set.copyOf(excludes);
    }
  }

  /** Whether it is known to fail. */
  public boolean isFaulty() {
    return outcome instanceof Faulty;
  }

  /** Its code as it was compiled; empty if it was not put beside the classes. Reads the jar. */
  public Optional<Source> source() {
    return Source.of(code);
  }

  /** The preset of that name. */
  public Optional<Preset> preset(String name) {
    return presets.stream().filter(p -> p.name().equals(name)).findFirst();
  }

  /** The preset that goes with one of that name of another solution: its namesake, or the first. */
  public Preset presetLike(String name) {
    return preset(name).orElse(presets.get(0));
  }
}
