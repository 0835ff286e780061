package dev.symposium.app.headless;

import dev.symposium.app.ui.command.Condition;
import dev.symposium.problems.schedule.Configuration;
import dev.symposium.problems.schedule.Fault;
import dev.symposium.problems.schedule.Policy;
import dev.symposium.problems.spi.Preset;
import dev.symposium.problems.spi.Solution;
import dev.symposium.problems.sync.controlled.Timing;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/**
 * Runs under a scheduler, without a screen. Immutable; checked before.
 *
 * @param configuration with what each begins; of its seed each run has its own
 * @param policy with the seed of the first run
 * @param mostSteps of one run
 * @param runs how many; empty for one that is told in full
 * @param until ends with the first run in which that went wrong; empty for all
 * @param expectations judged at the end
 * @param threadKind that plays the actors
 */
public record StepPlan(
    Configuration configuration,
    Policy policy,
    long mostSteps,
    Optional<Long> runs,
    Optional<Fault.Kind> until,
    List<Condition> expectations,
    String threadKind,
    Format format) {

  /** Most runs, and most steps of one. */
  public static final long MOST = 1_000_000_000L;

  /** Steps of one run where nothing else is said. */
  public static final long MOST_STEPS = 5_000;

  /** Copies the list. */
  public StepPlan {
    expectations = List.copyOf(expectations);
  }

  /** A kind of fault, as it is typed and told. */
  public static String word(Fault.Kind kind) {
    return kind.name().toLowerCase(Locale.ROOT).replace('_', '-');
  }

  /** What becomes of durations, as it is typed and told. */
  static String word(Timing timing) {
    return timing.name().toLowerCase(Locale.ROOT);
  }

  /** What to type to see the run of a seed. */
  String command(long seed) {
    Solution solution = configuration.solution();
    Preset preset = configuration.preset();
    StringBuilder line = new StringBuilder("symposium run " + configuration.problem().id());
    if (!solution.id().equals(configuration.problem().opening().id())) {
      line.append(" --solution ").append(solution.id());
    }
    if (!preset.name().equals(solution.presets().get(0).name())) {
      line.append(" --preset ").append(preset.name());
    }
    configuration.assignments().forEach(each -> line.append(" --set ").append(quoted(each)));
    line.append(" --step --scheduler ").append(quoted(scheduler())).append(" --seed ").append(seed);
    if (configuration.timing() != Timing.VIRTUAL) {
      line.append(" --timing ").append(word(configuration.timing()));
    }
    if (configuration.operations() > 0) {
      line.append(" --operations ").append(configuration.operations());
    }
    if (mostSteps != MOST_STEPS) {
      line.append(" --steps ").append(mostSteps);
    }
    return line.append(" --headless").toString();
  }

  /** The policy as it is typed, without its seed. */
  String scheduler() {
    String text = policy.text();
    return text.substring(0, text.lastIndexOf(' '));
  }

  private static String quoted(String word) {
    return word.matches("[A-Za-z0-9@=.:_/+-]+") ? word : "'" + word + "'";
  }
}
