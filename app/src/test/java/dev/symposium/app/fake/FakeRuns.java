package dev.symposium.app.fake;

import dev.symposium.app.headless.Bell;
import dev.symposium.problems.engine.Command;
import dev.symposium.problems.engine.Outcome;
import dev.symposium.problems.engine.RunPlan;
import dev.symposium.problems.engine.Simulation;
import dev.symposium.problems.engine.Simulations;
import dev.symposium.problems.observe.ActorView;
import dev.symposium.problems.observe.DeadlockStats;
import dev.symposium.problems.observe.Inspection;
import dev.symposium.problems.observe.InvariantState;
import dev.symposium.problems.observe.KnobState;
import dev.symposium.problems.observe.Life;
import dev.symposium.problems.observe.Snapshot;
import dev.symposium.problems.observe.Verdict;
import dev.symposium.problems.observe.VerdictKind;
import dev.symposium.problems.observe.WaitStats;
import dev.symposium.problems.spi.Preset;
import dev.symposium.problems.spi.Problem;
import dev.symposium.problems.spi.Solution;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;

/**
 * Simulations without threads, on a clock that moves when somebody waits for the bell: ten rounds a
 * second, a deadlock when the test says so. Used by one thread.
 */
public final class FakeRuns implements Simulations {

  private final List<String> done = new ArrayList<>();
  private Optional<Duration> deadlockAt = Optional.empty();
  private Optional<Duration> ringAt = Optional.empty();
  private Duration clock = Duration.ZERO;
  private Duration runTime = Duration.ZERO;
  private boolean paused;
  private boolean rung;
  private boolean opened;
  private boolean closed;
  private boolean dies;
  private long number;

  /** A deadlock is found then, and stands. */
  public FakeRuns deadlockAt(String time) {
    deadlockAt = Optional.of(Duration.parse(time));
    return this;
  }

  /** Somebody presses Ctrl-C then. */
  public FakeRuns ringAt(String time) {
    ringAt = Optional.of(Duration.parse(time));
    return this;
  }

  /** No snapshot ever comes: the observer has died. */
  public FakeRuns dying() {
    dies = true;
    return this;
  }

  /** What was done, each with the time it was done at. */
  public List<String> done() {
    return done;
  }

  /** Whether anything was started. */
  public boolean wasOpened() {
    return opened;
  }

  /** Whether what was started was closed. */
  public boolean wasClosed() {
    return closed;
  }

  /** Moves the clock when it is waited for. */
  public Bell bell() {
    return new Bell() {
      @Override
      public void ring() {
        rung = true;
      }

      @Override
      public boolean isRung() {
        return rung || ringAt.filter(at -> clock.compareTo(at) >= 0).isPresent();
      }

      @Override
      public boolean await(long nanos) {
        Duration step = Duration.ofNanos(Math.max(1, nanos));
        clock = clock.plus(step);
        runTime = paused ? runTime : runTime.plus(step);
        return isRung();
      }
    };
  }

  @Override
  public Optional<Outcome.Rejected> check(RunPlan plan) {
    return plan.settings().stream().flatMap(set -> refused(set).stream()).findFirst();
  }

  @Override
  public Optional<Outcome.Rejected> check(
      Problem problem, Solution solution, Preset preset, String speed, Command command) {
    return refused(command);
  }

  private static Optional<Outcome.Rejected> refused(Command command) {
    boolean virtual =
        command instanceof Command.SetKnob set
            && set.knob().equals("thread-kind")
            && set.value().equals("virtual");
    return virtual
        ? Optional.of(
            new Outcome.Rejected("virtual threads need Java 21 or newer", Optional.of("platform")))
        : Optional.empty();
  }

  @Override
  public Simulation open(RunPlan plan) {
    opened = true;
    return new Run(plan);
  }

  private final class Run implements Simulation {

    private final RunPlan plan;

    Run(RunPlan plan) {
      this.plan = plan;
    }

    @Override
    public Problem problem() {
      return plan.problem();
    }

    @Override
    public Solution solution() {
      return plan.solution();
    }

    @Override
    public CompletableFuture<Outcome> submit(Command command) {
      done.add(runTime.toMillis() + " " + command);
      if (command instanceof Command.Pause) {
        paused = true;
      } else if (command instanceof Command.Resume) {
        paused = false;
      } else if (command instanceof Command.Reset) {
        runTime = Duration.ZERO;
      } else if (command instanceof Command.BreakNow) {
        return CompletableFuture.completedFuture(
            new Outcome.Rejected("nothing stands that could be broken", Optional.empty()));
      }
      String remark = command instanceof Command.Retire ? "Cy leaves at once" : "";
      return CompletableFuture.completedFuture(new Outcome.Applied("done", remark));
    }

    @Override
    public Optional<Outcome.Rejected> check(Command command) {
      return refused(command);
    }

    @Override
    public Snapshot latest() {
      return snapshot();
    }

    @Override
    public Duration runTime() {
      return runTime;
    }

    @Override
    public CompletableFuture<Snapshot> fresh() {
      if (dies) {
        return CompletableFuture.failedFuture(new IllegalStateException("the observer fell over"));
      }
      return CompletableFuture.completedFuture(snapshot());
    }

    @Override
    public CompletableFuture<Inspection> inspect() {
      return CompletableFuture.completedFuture(Inspection.NONE);
    }

    @Override
    public void close() {
      closed = true;
    }

    private Snapshot snapshot() {
      boolean stuck = deadlockAt.filter(at -> runTime.compareTo(at) >= 0).isPresent();
      List<Verdict> verdicts = stuck ? List.of(verdict()) : List.of();
      Duration moving = stuck ? deadlockAt.get() : runTime;
      long operations = moving.toMillis() / 100;
      DeadlockStats.Figures once = new DeadlockStats.Figures(1, 21.5, 21.5);
      DeadlockStats stats =
          stuck
              ? new DeadlockStats(
                  1,
                  0,
                  0,
                  1,
                  once,
                  DeadlockStats.Figures.NONE,
                  DeadlockStats.Figures.NONE,
                  Map.of(),
                  0,
                  0,
                  "",
                  DeadlockStats.Figures.NONE,
                  DeadlockStats.Figures.NONE)
              : DeadlockStats.NONE;
      return new Snapshot(
          ++number,
          new Snapshot.Run(
              plan.problem().id(),
              plan.solution().id(),
              plan.preset().name(),
              "platform",
              plan.seed(),
              "17.0.1"),
          runTime,
          paused ? Snapshot.Phase.PAUSED : Snapshot.Phase.RUNNING,
          "full",
          1,
          knobs(),
          actors(stuck, runTime.minus(moving)),
          List.of(),
          List.of(),
          verdicts,
          Optional.empty(),
          verdicts,
          stats,
          List.of(new InvariantState("one owner per spoon", true, true, 9, "")),
          List.of(),
          0,
          new Snapshot.Totals(operations, 10, WaitStats.NONE, "", 1, operations, moving),
          new Snapshot.Events(0, 0),
          Map.of("spoons", 3.0),
          "");
    }

    private Verdict verdict() {
      return new Verdict(
          1,
          VerdictKind.DEADLOCK,
          deadlockAt.orElseThrow(),
          List.of("Ada", "Bo"),
          List.of(),
          "DEADLOCK no. 1: 2 threads wait in a circle",
          "Ada waits for Bo > Ada.",
          Optional.empty(),
          21_500,
          1_000_000,
          true,
          "");
    }

    private List<KnobState> knobs() {
      return List.of(
          new KnobState("guests", "3", Optional.empty(), "", "3", Map.of(), 0),
          new KnobState("rest", "1ms", Optional.empty(), "", "1ms", Map.of("Bo", "0"), 0));
    }

    private List<ActorView> actors(boolean stuck, Duration since) {
      return List.of(actor(0, "Ada", stuck, since), actor(1, "Bo", stuck, since));
    }

    private ActorView actor(int seat, String name, boolean stuck, Duration since) {
      WaitStats waits =
          stuck ? new WaitStats(1, since, since, since, since, since) : WaitStats.NONE;
      return new ActorView(
          seat,
          seat,
          name,
          "guest",
          stuck ? Life.BLOCKED : Life.RUNNING,
          stuck ? "waits" : "eats",
          stuck ? "spoon " + (2 - seat) : "",
          "",
          since,
          runTime.toMillis() / 200,
          stuck ? List.of(new ActorView.Hold("spoon " + (seat + 1), 1)) : List.of(),
          stuck ? List.of("spoon " + (2 - seat)) : List.of(),
          List.of(),
          waits,
          0,
          0,
          false,
          false,
          0,
          Map.of(),
          Map.of(),
          Optional.empty());
    }
  }
}
