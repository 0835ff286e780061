package dev.symposium.problems.bench;

import static dev.symposium.problems.bench.Row.told;

import dev.symposium.problems.engine.CommandBenchmark;
import dev.symposium.problems.engine.ProofTimes;
import dev.symposium.problems.engine.RunPlan;
import dev.symposium.problems.engine.SnapshotBenchmark;
import dev.symposium.problems.engine.Threads;
import dev.symposium.problems.schedule.StepRate;
import dev.symposium.problems.sync.free.BareBenchmark;
import dev.symposium.problems.sync.free.RecordedBenchmark;
import java.io.PrintStream;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/** Measures the engine and prints what came of it beside what is aimed at. */
public final class EngineBenchmarks {

  private static final int[] THREADS = {1, 2, 8};
  private static final List<String> OBJECTS = List.of("lock", "semaphore", "queue");
  private static final List<String> TABLES = List.of("5", "64");
  private static final double CIRCLE_MICROS = 1_000;
  private static final double PERIOD_MICROS = 50_000;
  private static final String ONE_CARRIER = "-Djdk.virtualThreadScheduler.parallelism=1";
  private static final String AT_ONCE = "break-after=0";
  private static final String VICTIM = "victim=fewest-restarts";

  private final Runs runs;
  private final Measurements measured = new Measurements();
  private final Table table = new Table();

  private EngineBenchmarks(Runs runs) {
    this.runs = runs;
  }

  /** Runs all. */
  public static void main(String[] args) throws InterruptedException {
    PrintStream out = System.out;
    Runs runs = Runs.asAsked(out);
    EngineBenchmarks all = new EngineBenchmarks(runs);
    all.proofs();
    all.recorder();
    all.observer();
    all.commands();
    all.steps();
    out.println();
    out.println(runs.title("The engine"));
    out.println();
    out.print(all.table.text());
  }

  // ---- the recorder -------------------------------------------------------------------------

  private void recorder() {
    for (int threads : THREADS) {
      runs.measure(measured, BareBenchmark.class, threads);
      runs.measure(measured, RecordedBenchmark.class, threads);
    }
    table.heading("A pair of operations under the recorder, and on the bare object");
    for (String object : OBJECTS) {
      for (int threads : THREADS) {
        table.add(recorded(object, threads, false));
      }
      for (int threads : THREADS) {
        table.add(recorded(object, threads, true));
      }
    }
  }

  private Row recorded(String object, int threads, boolean events) {
    Map<String, String> with = Map.of("events", String.valueOf(events));
    double ours = 1 / measured.score("RecordedBenchmark." + object, threads, with);
    double theirs = 1 / measured.score("BareBenchmark." + object, threads, Map.of());
    String what =
        object
            + (events ? ", slot and events, " : ", slot only, ")
            + threads
            + (threads == 1 ? " thread" : " threads");
    if (!events && threads > 2) {
      return Row.beside(what, "ns", ours, theirs);
    }
    return Row.atMostTimes(what, "ns", ours, theirs, events ? 3 : threads == 1 ? 1.3 : 1.8);
  }

  // ---- proofs -------------------------------------------------------------------------------

  private void proofs() throws InterruptedException {
    table.heading("From the stamp before the closing wait to the proof: p50, p99, longest");
    for (int size : new int[] {2, 5, 64}) {
      table.add(proof("circle of " + size + " locks", circle("lock", size), size, CIRCLE_MICROS));
    }
    table.add(proof("circle of 5 semaphores", circle("semaphore", 5), 5, PERIOD_MICROS));
    table.add(proof("permits taken one by one", permits(), 0, PERIOD_MICROS));
    table.add(proof("a call that was lost", lostCall(), 0, PERIOD_MICROS));
  }

  private static RunPlan circle(String forks, int size) {
    return Plans.of(
        "dining",
        "naive",
        "forks=" + forks,
        "philosophers=" + size,
        "think=0",
        "eat=0",
        "after-first=" + (size > 5 ? "5ms" : "1ms"),
        AT_ONCE,
        VICTIM);
  }

  private static RunPlan permits() {
    return Plans.of(
        "pool", "one-by-one", "think=0", "hold=0", "between-permits=1ms", AT_ONCE, VICTIM);
  }

  private static RunPlan lostCall() {
    return Plans.of(
        "bursts",
        "single-signal",
        "capacity=1",
        "work=0",
        "burst-gap=0",
        "jitter=0",
        "after-check=0.1ms",
        AT_ONCE,
        VICTIM);
  }

  private Row proof(String what, RunPlan plan, int members, double most)
      throws InterruptedException {
    runs.say("proofs: " + what);
    ProofTimes times = ProofTimes.of(plan, members, runs.isQuick() ? 1 : 12);
    double p99 = times.percentileMicros(0.99);
    String ours =
        told(times.percentileMicros(0.5), "us")
            + ", "
            + told(p99, "us")
            + ", "
            + told(times.maxMicros(), "us");
    String of = " (" + times.count() + "; the first " + told(times.firstNanos() / 1e3, "us") + ")";
    return Row.atMost(what + of, ours, p99, most, "p99 <= " + told(most / 1e3, "ms"));
  }

  // ---- step mode ----------------------------------------------------------------------------

  private void steps() throws InterruptedException {
    table.heading("Runs of step mode, five philosophers with a meal each, and the bare baton");
    int each = runs.isQuick() ? 50 : 20_000;
    if (Threads.find().whyNot("virtual").isEmpty()) {
      table.add(rate("virtual threads, one carrier", "virtual", each, ONE_CARRIER));
      table.add(rate("virtual threads", "virtual", each));
    }
    table.add(rate("platform threads", "platform", Math.max(50, each / 10)));
  }

  private Row rate(String what, String kind, int each, String... options)
      throws InterruptedException {
    runs.say("step mode: " + what);
    StepRate rate = runs.isQuick() ? StepRate.of(kind, each) : StepRate.forked(kind, each, options);
    String steps = String.format(Locale.ROOT, ", %.1f steps", rate.steps());
    return Row.atMostTimes(what + steps, "us", 1e6 / rate.ours(), 1e6 / rate.bare(), 2);
  }

  // ---- observer and control -----------------------------------------------------------------

  private void observer() {
    runs.measure(measured, SnapshotBenchmark.class, 1);
    table.heading("The observer");
    for (String actors : TABLES) {
      table.add(observed("a look for deadlocks", "look", actors));
      table.add(observed("a snapshot", "snapshot", actors));
      table.add(observed("one in which the curves grow", "snapshotThatSamples", actors));
    }
  }

  private Row observed(String what, String method, String actors) {
    Map<String, String> with = Map.of("actors", actors);
    String name = "SnapshotBenchmark." + method;
    String time = told(measured.score(name, 1, with), "us");
    String bytes = told(measured.bytes(name, with) / 1e3, "kB");
    return Row.alone(what + ", " + actors + " actors", time + ", " + bytes);
  }

  private void commands() {
    runs.measure(measured, CommandBenchmark.class, 1);
    table.heading("Commands applied");
    for (String actors : TABLES) {
      table.add(commanded("one after the other", "oneByOne", actors));
      table.add(commanded("many at once", "atOnce", actors));
    }
  }

  private Row commanded(String what, String method, String actors) {
    double each = measured.score("CommandBenchmark." + method, 1, Map.of("actors", actors));
    return Row.alone(what + ", " + actors + " actors", told(each, "/s"));
  }
}
