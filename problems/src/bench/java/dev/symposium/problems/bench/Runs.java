package dev.symposium.problems.bench;

import java.io.PrintStream;
import org.openjdk.jmh.profile.GCProfiler;
import org.openjdk.jmh.runner.Runner;
import org.openjdk.jmh.runner.RunnerException;
import org.openjdk.jmh.runner.options.ChainedOptionsBuilder;
import org.openjdk.jmh.runner.options.OptionsBuilder;
import org.openjdk.jmh.runner.options.TimeValue;
import org.openjdk.jmh.runner.options.VerboseMode;

/**
 * How long and how often everything is measured: by default in JVMs of its own, a few short times;
 * quick, in this JVM and just long enough to see that it runs. Says on a stream what it is at.
 */
public final class Runs {

  private final boolean quick;
  private final PrintStream progress;

  /** As the system property {@code bench.quick} asks for. */
  public static Runs asAsked(PrintStream progress) {
    return new Runs(Boolean.getBoolean("bench.quick"), progress);
  }

  private Runs(boolean quick, PrintStream progress) {
    this.quick = quick;
    this.progress = progress;
  }

  /** Whether the figures mean nothing. */
  public boolean isQuick() {
    return quick;
  }

  /** The line above a table. */
  public String title(String what) {
    return what
        + ", Java "
        + Runtime.version()
        + ", "
        + Runtime.getRuntime().availableProcessors()
        + " processors"
        + (quick ? ", a smoke run: the figures mean nothing" : "");
  }

  /** Says what is measured now. */
  public void say(String what) {
    progress.println("... " + what);
  }

  /** Measures all benchmarks of a class with so many threads. */
  public void measure(Measurements into, Class<?> benchmarks, int threads) {
    measure(into, benchmarks, threads, 2);
  }

  /** The same, in so many JVMs one after the other. */
  public void measure(Measurements into, Class<?> benchmarks, int threads, int forks) {
    say(benchmarks.getSimpleName() + ", threads: " + threads);
    ChainedOptionsBuilder options =
        new OptionsBuilder()
            .include("\\Q" + benchmarks.getName() + "\\E\\..*")
            .threads(threads)
            .forks(quick ? 0 : forks)
            .warmupIterations(quick ? 1 : 2)
            .warmupTime(TimeValue.milliseconds(quick ? 20 : 500))
            .measurementIterations(quick ? 1 : 4)
            .measurementTime(TimeValue.milliseconds(quick ? 20 : 500))
            .addProfiler(GCProfiler.class)
            .shouldFailOnError(true)
            .verbosity(VerboseMode.SILENT);
    try {
      into.add(new Runner(options.build()).run());
    } catch (RunnerException e) {
      throw new IllegalStateException(benchmarks.getSimpleName() + " does not run", e);
    }
  }
}
