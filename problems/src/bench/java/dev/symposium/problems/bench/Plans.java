package dev.symposium.problems.bench;

import dev.symposium.problems.engine.Command;
import dev.symposium.problems.engine.RunPlan;
import dev.symposium.problems.spi.Catalog;
import dev.symposium.problems.spi.Problem;
import dev.symposium.problems.spi.Solution;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** Runs to measure, written as people write them. Stateless. */
public final class Plans {

  private static final long SEED = 7;

  private Plans() {}

  /**
   * A run of a solution under its first preset.
   *
   * @param settings such as {@code think=0}
   */
  public static RunPlan of(String problem, String solution, String... settings) {
    Problem found = Catalog.load().find(problem).orElseThrow();
    Solution plays =
        found.solutions().stream().filter(s -> s.id().equals(solution)).findFirst().orElseThrow();
    List<Command.SetKnob> sets = Stream.of(settings).map(Plans::set).toList();
    return new RunPlan(found, plays, plays.presets().get(0), sets, SEED);
  }

  /** A knob turned for everybody: {@code think=0}. */
  public static Command.SetKnob set(String setting) {
    String[] parts = setting.split("=", 2);
    return new Command.SetKnob(parts[0], Optional.empty(), parts[1]);
  }
}
