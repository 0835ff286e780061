package dev.symposium.problems.engine;

import dev.symposium.problems.engine.Checks.Refusal;
import dev.symposium.problems.engine.Outcome.Rejected;
import dev.symposium.problems.spi.Preset;
import dev.symposium.problems.spi.Problem;
import dev.symposium.problems.spi.Solution;
import dev.symposium.problems.sync.free.TimeSource;
import java.util.Optional;
import java.util.function.Consumer;

/** Opens simulations on the threads of this JVM. Thread-safe. */
public final class LiveSimulations implements Simulations {

  private final Threads threads = Threads.find();
  private final TimeSource time;
  private final Consumer<Throwable> failed;
  private final boolean tellsSteps;

  /**
   * On the real clock.
   *
   * @param failed told if a thread of a simulation's own dies, which is a fault of the program; on
   *     that thread
   */
  public LiveSimulations(Consumer<Throwable> failed) {
    this(TimeSource.SYSTEM, failed);
  }

  /** On another clock. */
  public LiveSimulations(TimeSource time, Consumer<Throwable> failed) {
    this(time, failed, true);
  }

  private LiveSimulations(TimeSource time, Consumer<Throwable> failed, boolean tellsSteps) {
    this.time = time;
    this.failed = failed;
    this.tellsSteps = tellsSteps;
  }

  @Override
  public Simulations withoutSteps() {
    return new LiveSimulations(time, failed, false);
  }

  @Override
  public Optional<Rejected> check(RunPlan plan) {
    try {
      stage(plan);
      return Optional.empty();
    } catch (Refusal refusal) {
      return Optional.of(refusal.rejected());
    }
  }

  @Override
  public Simulation open(RunPlan plan) {
    return open(plan, false);
  }

  /** Opens one whose control and observer are pumped by the caller. */
  LiveSimulation open(RunPlan plan, boolean pumped) {
    try {
      return new LiveSimulation(stage(plan), plan, pumped, failed);
    } catch (Refusal refusal) {
      throw new IllegalArgumentException(refusal.getMessage(), refusal);
    }
  }

  private Stage stage(RunPlan plan) throws Refusal {
    KnobBoard board = new KnobBoard(plan.problem());
    Stage stage = new Stage(plan.problem(), board, threads, time, plan.seed());
    if (!tellsSteps) {
      stage.tellNoSteps();
    }
    Checks checks = stage.checks();
    checks.apply(plan.preset());
    stage.knobTexts().rememberPreset();
    for (Command.SetKnob set : plan.settings()) {
      if (isSpeed(set)) {
        checks.apply(checks.setting(set));
      }
    }
    for (Command.SetKnob set : plan.settings()) {
      if (!isSpeed(set)) {
        checks.apply(checks.setting(set, plan.solution()));
      }
    }
    return stage;
  }

  private static boolean isSpeed(Command.SetKnob set) {
    return set.knob().equals(EngineKnobs.SPEED.name());
  }

  @Override
  public Optional<Rejected> check(
      Problem problem, Solution solution, Preset preset, String speed, Command command) {
    KnobBoard board = new KnobBoard(problem);
    Checks checks = new Checks(problem, board, threads);
    try {
      checks.apply(preset);
      checks.apply(
          checks.setting(new Command.SetKnob(EngineKnobs.SPEED.name(), Optional.empty(), speed)));
      checks.check(command, solution);
      if (command instanceof Command.SetKnob set) {
        checks.setting(set, solution);
      }
      return Optional.empty();
    } catch (Refusal refusal) {
      return Optional.of(refusal.rejected());
    }
  }
}
