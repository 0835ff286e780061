package dev.symposium.app.recording;

import com.google.errorprone.annotations.concurrent.GuardedBy;
import dev.symposium.problems.engine.Command;
import dev.symposium.problems.engine.Outcome;
import dev.symposium.problems.engine.RunPlan;
import dev.symposium.problems.engine.Simulation;
import dev.symposium.problems.engine.Simulations;
import dev.symposium.problems.spi.Preset;
import dev.symposium.problems.spi.Problem;
import dev.symposium.problems.spi.Solution;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.ThreadFactory;
import java.util.function.LongSupplier;

/**
 * The recordings of a session: the first run that is opened in the file that was asked for, each
 * one after it in a file of its own beside that, {@code F-2.jsonl} and so on. Thread-safe; opening
 * and closing may wait for the disk.
 */
public final class Savings implements AutoCloseable {

  private final String file;
  private final LongSupplier nanos;
  private final ThreadFactory threads;

  @GuardedBy("this")
  private final List<Saving> begun = new ArrayList<>();

  @GuardedBy("this")
  private final List<String> refused = new ArrayList<>();

  @GuardedBy("this")
  private int opened;

  private Savings(String file, LongSupplier nanos, ThreadFactory threads) {
    this.file = file;
    this.nanos = nanos;
    this.threads = threads;
  }

  /**
   * Begins the file of the first run, so that what is wrong with it is known before that.
   *
   * @param first the plan of that run
   * @param nanos a clock
   * @throws BadFile it cannot be written
   */
  public static Savings begin(String file, RunPlan first, LongSupplier nanos, ThreadFactory threads)
      throws BadFile {
    Savings savings = new Savings(file, nanos, threads);
    savings.add(Saving.begin(file, first, nanos, threads));
    return savings;
  }

  private synchronized void add(Saving saving) {
    begun.add(saving);
  }

  /** Opens runs, each of which is saved until it is closed. */
  public Simulations over(Simulations real) {
    return new Opener(real);
  }

  private synchronized Simulation saved(RunPlan plan, Simulation run) {
    opened++;
    if (opened == 1) {
      return new SavedRun(run, begun.get(0), "");
    }
    String next = nth(file, opened);
    try {
      Saving saving = Saving.begin(next, plan, nanos, threads);
      begun.add(saving);
      return new SavedRun(run, saving, "this run is saved in " + next);
    } catch (BadFile e) {
      refused.add(e.getMessage());
      return new ToldRun(run, "this run is not saved: " + e.getMessage());
    }
  }

  /** The name of another file beside one: {@code F.jsonl}, {@code F-2.jsonl}. */
  static String nth(String file, int number) {
    int name = Math.max(file.lastIndexOf('/'), file.lastIndexOf('\\')) + 1;
    int dot = file.lastIndexOf('.');
    int end = dot > name ? dot : file.length();
    return file.substring(0, end) + "-" + number + file.substring(end);
  }

  /** Ends all files; waits for the disk, at most some seconds for each. */
  @Override
  public void close() {
    all().forEach(Saving::close);
  }

  private synchronized List<Saving> all() {
    return List.copyOf(begun);
  }

  /** A sentence for each file that is not whole, or could not be begun. */
  public synchronized List<String> complaints() {
    List<String> complaints = new ArrayList<>(refused);
    begun.forEach(saving -> saving.complaint().ifPresent(complaints::add));
    return complaints;
  }

  private final class Opener implements Simulations {
    private final Simulations real;

    Opener(Simulations real) {
      this.real = real;
    }

    @Override
    public Optional<Outcome.Rejected> check(RunPlan plan) {
      return real.check(plan);
    }

    @Override
    public Simulation open(RunPlan plan) {
      return saved(plan, real.open(plan));
    }

    @Override
    public Optional<Outcome.Rejected> check(
        Problem problem, Solution solution, Preset preset, String speed, Command command) {
      return real.check(problem, solution, preset, speed, command);
    }
  }
}
