package dev.symposium.problems.engine;

import dev.symposium.problems.bench.Plans;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OperationsPerInvocation;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.TearDown;

/** A knob turned to and fro in a run that plays in slow motion, until it is applied. */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.Throughput)
@OutputTimeUnit(TimeUnit.SECONDS)
public class CommandBenchmark {

  /** As many as fit into the mailbox at once, and some room. */
  static final int AT_ONCE = 200;

  private static final List<Command> TURNS =
      List.of(Plans.set("think=20ms"), Plans.set("think=30ms"));

  /** How many play. */
  @Param({"5", "64"})
  public int actors;

  private Simulation run;

  /** Opens the run. */
  @Setup
  public void open() {
    LiveSimulations simulations =
        new LiveSimulations(
            fault -> {
              throw new AssertionError(fault);
            });
    run =
        simulations.open(
            Plans.of("dining", "resource-order", "speed=1:20", "philosophers=" + actors));
  }

  /** Ends it. */
  @TearDown
  public void close() {
    run.close();
  }

  /** One after the other: the next is asked for when the one before was applied. */
  @Benchmark
  @OperationsPerInvocation(2)
  public void oneByOne() {
    applied(run.submit(TURNS.get(0)));
    applied(run.submit(TURNS.get(1)));
  }

  /** Many asked for at once, as scripts do. */
  @Benchmark
  @OperationsPerInvocation(AT_ONCE)
  public void atOnce() {
    List<CompletableFuture<Outcome>> answers = new ArrayList<>(AT_ONCE);
    for (int i = 0; i < AT_ONCE; i++) {
      answers.add(run.submit(TURNS.get(i % TURNS.size())));
    }
    answers.forEach(CommandBenchmark::applied);
  }

  private static void applied(CompletableFuture<Outcome> answer) {
    if (answer.join() instanceof Outcome.Rejected no) {
      throw new IllegalStateException(no.sentence());
    }
  }
}
