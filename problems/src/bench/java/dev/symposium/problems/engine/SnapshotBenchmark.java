package dev.symposium.problems.engine;

import dev.symposium.problems.bench.Plans;
import dev.symposium.problems.deadlock.Collect;
import dev.symposium.problems.deadlock.Finding;
import dev.symposium.problems.deadlock.Findings;
import dev.symposium.problems.observe.History;
import dev.symposium.problems.observe.Snapshot;
import dev.symposium.problems.sync.free.TimeSource;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.TearDown;

/**
 * What the observer does twenty times a second, on a table that plays in slow motion: it looks for
 * deadlocks, and makes a snapshot.
 */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.MICROSECONDS)
public class SnapshotBenchmark {

  private static final int STEPS = 200;
  private static final long STEP_MILLIS = 5;

  /** More than fit into the curves. */
  private static final int SAMPLES = 150;

  /** How many play. */
  @Param({"5", "64"})
  public int actors;

  private final Leaping time = new Leaping();
  private Control control;
  private SnapshotMaker maker;

  /** Opens the table and lets all begin; nobody but this thread controls and observes. */
  @Setup
  public void open() throws Checks.Refusal, InterruptedException {
    RunPlan plan = Plans.of("dining", "resource-order", "speed=1:20", "philosophers=" + actors);
    Stage stage = stage(plan);
    stage.bells(new NoBells());
    control = new Control(stage, plan.solution(), plan.preset());
    control.begin();
    maker = new SnapshotMaker(stage);
    for (int i = 0; i < STEPS; i++) {
      control.step();
      TimeUnit.MILLISECONDS.sleep(STEP_MILLIS);
    }
    for (int i = 0; i < SAMPLES; i++) {
      snapshotThatSamples();
    }
    if (snapshot().actors().size() != actors) {
      throw new IllegalStateException("not all have begun");
    }
  }

  private Stage stage(RunPlan plan) throws Checks.Refusal {
    Stage stage =
        new Stage(plan.problem(), new KnobBoard(plan.problem()), Threads.find(), time, plan.seed());
    stage.checks().apply(plan.preset());
    stage.knobTexts().rememberPreset();
    for (Command.SetKnob set : plan.settings()) {
      stage.checks().apply(stage.checks().setting(set));
    }
    return stage;
  }

  /**
   * A clock that leaps when it is told to. Whoever sleeps does not notice: the time that is left is
   * worked out once, from the clock as it was then.
   */
  private static final class Leaping implements TimeSource {
    // volatile: written by the benchmark, read by all
    private volatile long ahead;

    @SuppressWarnings("NonAtomicVolatileUpdate") // one writer
    void leap(long nanos) {
      ahead += nanos;
    }

    @Override
    public long nanoTime() {
      return System.nanoTime() + ahead;
    }

    @Override
    public void parkUntil(long deadlineNanos) {
      SYSTEM.parkUntil(there(deadlineNanos));
    }

    @Override
    public long waitNanos(long deadlineNanos) {
      return SYSTEM.waitNanos(there(deadlineNanos));
    }

    private long there(long deadlineNanos) {
      return deadlineNanos == NEVER ? NEVER : deadlineNanos - ahead;
    }
  }

  private static final class NoBells implements Stage.Bells {
    @Override
    public void raise(boolean circle) {
      // nobody is to be woken: the benchmark looks all the time
    }

    @Override
    public void wakeControl() {
      // the same
    }

    @Override
    public void wakeObserver() {
      // the same
    }
  }

  /** Ends all who play. */
  @TearDown
  public void close() {
    control.stop();
  }

  /** A look: the double collect and the reduction. */
  @Benchmark
  public List<Finding> look() {
    return Findings.of(Collect.of(control.state().world().sync()));
  }

  /** A snapshot as it is four times a second: all curves, which are full, have one value more. */
  @Benchmark
  public Snapshot snapshotThatSamples() {
    time.leap(History.STEP.toNanos());
    return snapshot();
  }

  /** A snapshot. */
  @Benchmark
  public Snapshot snapshot() {
    return maker.make(control.state(), List.of(), false);
  }
}
