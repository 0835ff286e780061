package dev.symposium.app.session;

import dev.symposium.app.ui.model.Msg;
import dev.symposium.problems.engine.Command;
import dev.symposium.problems.engine.EngineKnobs;
import dev.symposium.problems.engine.Outcome;
import dev.symposium.problems.engine.RunPlan;
import dev.symposium.problems.engine.Simulation;
import dev.symposium.problems.engine.Simulations;
import dev.symposium.problems.spi.Problem;
import dev.symposium.problems.spi.Solution;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Consumer;

/**
 * The one run of a session: opened and closed on a thread of its own, because closing waits for
 * threads; spoken to from the ui thread, which never waits. Thread-safe: the run is in one atomic
 * reference, written by the thread that opens, read by any.
 */
final class RunKeeper {

  private static final String SLOW = "1:500";
  private static final String BREAK_AFTER = "5s";

  private final Simulations simulations;
  private final ExecutorService opener;
  private final Consumer<Msg> tell;
  private final AtomicReference<Simulation> run = new AtomicReference<>();

  /**
   * A keeper without a run.
   *
   * @param opener one thread, the session's
   * @param tell takes answers, from any thread
   */
  RunKeeper(Simulations simulations, ExecutorService opener, Consumer<Msg> tell) {
    this.simulations = simulations;
    this.opener = opener;
    this.tell = tell;
  }

  /** A problem as the screen opens it: in slow motion, deadlocks broken after five seconds. */
  static RunPlan asOpened(Problem problem, long seed) {
    Solution solution = problem.opening();
    List<Command.SetKnob> settings =
        List.of(
            set(EngineKnobs.SPEED.name(), SLOW), set(EngineKnobs.BREAK_AFTER.name(), BREAK_AFTER));
    return new RunPlan(problem, solution, solution.presets().get(0), settings, seed);
  }

  private static Command.SetKnob set(String knob, String value) {
    return new Command.SetKnob(knob, Optional.empty(), value);
  }

  /** Ends the run there is and opens another; the answer is told. */
  void open(RunPlan plan) {
    opener.execute(() -> replace(plan));
  }

  private void replace(RunPlan plan) {
    close();
    Optional<Outcome.Rejected> wrong = simulations.check(plan);
    if (wrong.isPresent()) {
      tell.accept(new Msg.OpenFailed(wrong.get().sentence()));
      return;
    }
    Simulation opened = simulations.open(plan);
    run.set(opened);
    tell.accept(new Msg.RunOpened(plan.problem(), opened.latest()));
    if (!opened.note().isEmpty()) {
      tell.accept(new Msg.Told(opened.note(), false));
    }
  }

  /** The run there is. */
  Optional<Simulation> run() {
    return Optional.ofNullable(run.get());
  }

  /** Hands a command over; the answer is told. */
  void submit(Command command) {
    Simulation now = run.get();
    if (now == null) {
      tell.accept(done(command, null));
    } else {
      CompletableFuture<Outcome> unused =
          now.submit(command).whenComplete((outcome, error) -> tell.accept(done(command, outcome)));
    }
  }

  private static Msg done(Command command, Outcome outcome) {
    return new Msg.CommandDone(
        command,
        outcome == null
            ? new Outcome.Rejected("there is no run any more", Optional.empty())
            : outcome);
  }

  /** Does something that may block, in order with opening and closing. */
  void aside(Runnable task) {
    try {
      opener.execute(task);
    } catch (RejectedExecutionException e) {
      // The session is ending: what it wanted to remember is lost, nothing else.
      return;
    }
  }

  /** Ends the run, if there is one; waits for its threads, at most a second. */
  void close() {
    Simulation old = run.getAndSet(null);
    if (old != null) {
      old.close();
    }
  }
}
