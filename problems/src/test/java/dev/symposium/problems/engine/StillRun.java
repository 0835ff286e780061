package dev.symposium.problems.engine;

import dev.symposium.problems.observe.Snapshot;
import dev.symposium.problems.spi.Preset;
import dev.symposium.problems.spi.Problem;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;

/**
 * A run as the screen opens it, in slow motion, on a clock that moves only when every actor sleeps
 * or is blocked: what a class sees, frame by frame, however busy the machine is. One thread.
 */
public final class StillRun implements AutoCloseable {

  private static final long FRAME_NANOS = 50_000_000;

  private final StillTime time = new StillTime();
  private final LiveSimulation simulation;
  private final List<Snapshot> shown = new ArrayList<>();
  private long frame;

  private StillRun(RunPlan plan) {
    LiveSimulations simulations =
        new LiveSimulations(
            time,
            fault -> {
              throw new AssertionError(fault);
            });
    simulation = simulations.open(plan, true);
    frame = time.nanoTime() + FRAME_NANOS;
  }

  /** The opening solution with its first preset. */
  public static StillRun open(Problem problem, long seed) {
    RunPlan opening = RunPlan.opening(problem, seed);
    List<Command.SetKnob> asOnScreen = List.of(set("speed", "1:500"), set("break-after", "5s"));
    return new StillRun(
        new RunPlan(problem, opening.solution(), opening.preset(), asOnScreen, seed));
  }

  /** A plan of the test's own. */
  static StillRun of(RunPlan plan) {
    return new StillRun(plan);
  }

  private static Command.SetKnob set(String knob, String value) {
    return new Command.SetKnob(knob, Optional.empty(), value);
  }

  /** Goes on until the next frame is drawn; what it shows. */
  public Snapshot nextFrame() {
    World world = simulation.world();
    time.awaitStill(world);
    for (long due = time.nextDue(world); due < frame; due = time.nextDue(world)) {
      time.moveTo(due, world);
      time.awaitStill(world);
    }
    time.moveTo(frame, world);
    time.awaitStill(world);
    simulation.pump();
    shown.add(simulation.latest());
    frame += FRAME_NANOS;
    return simulation.latest();
  }

  /** Sends a command, which is carried out with the next frame, before what that has found. */
  CompletableFuture<Outcome> tell(Command command) {
    return simulation.submit(command);
  }

  /** Turns what makes a preset fail that runs well until then; in force with the next frame. */
  public void undo(Preset preset) {
    for (String assignment : preset.undoing()) {
      String[] sides = assignment.split("=", 2);
      order(set(sides[0], sides[1]));
    }
  }

  /** Gives a command, which has to be taken. */
  void order(Command command) {
    CompletableFuture<Outcome> told = simulation.submit(command);
    simulation.pump();
    if (told.join() instanceof Outcome.Rejected) {
      throw new AssertionError(command + ": " + told.join());
    }
  }

  /** Since the start, as lived. */
  public Duration runTime() {
    return simulation.runTime();
  }

  /** Every frame so far. */
  public List<Snapshot> shown() {
    return List.copyOf(shown);
  }

  @Override
  public void close() {
    simulation.close();
  }
}
