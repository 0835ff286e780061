package dev.symposium.problems.schedule;

import dev.symposium.problems.engine.Threads;
import dev.symposium.problems.spi.BadValue;
import dev.symposium.problems.spi.Catalog;
import dev.symposium.problems.sync.controlled.Crew;
import dev.symposium.problems.sync.controlled.Timing;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/**
 * Runs a second of five naive philosophers with one meal each, under random choice, and of the bare
 * baton with as many threads and as many steps, by turns.
 *
 * @param ours runs a second
 * @param bare runs a second
 * @param steps of one run
 */
public record StepRate(double ours, double bare, double steps) {

  private static final int ACTORS = 5;
  private static final int TURNS = 16;

  /**
   * Measures.
   *
   * @param kind of threads
   * @param runs of each side in each of a few turns, the first of which only warm up
   */
  public static StepRate of(String kind, int runs) {
    Configuration meal =
        Configuration.of(
            Catalog.load().find("dining").orElseThrow(),
            "naive",
            Timing.ANY,
            1,
            "philosophers=" + ACTORS);
    Bulk bulk = new Bulk(meal, RandomChoice::new, 1_000);
    Threads threads = Threads.find();
    try (Crew crew = new Crew(threads.factory(kind, "step-"));
        BareBaton bare = new BareBaton(threads.factory(kind, "bare-"), ACTORS)) {
      return measured(bulk, runs, crew, bare);
    } catch (BadValue e) {
      throw new IllegalStateException("a knob of the benchmark is not legal", e);
    }
  }

  private static StepRate measured(Bulk bulk, int runs, Crew crew, BareBaton bare) throws BadValue {
    double ours = 0;
    double theirs = 0;
    double steps = 1;
    for (int turn = 0; turn < TURNS; turn++) {
      long begun = System.nanoTime();
      Bulk.Result result = bulk.run(turn * (long) runs, runs, Bulk.Goal.ALL, crew);
      long between = System.nanoTime();
      steps = (double) result.steps() / result.runs();
      int each = (int) Math.round(steps);
      crew.drive(() -> bare.run(runs, each));
      long end = System.nanoTime();
      if (turn >= TURNS / 2) { // the best of each side
        ours = Math.max(ours, runs * 1e9 / (between - begun));
        theirs = Math.max(theirs, runs * 1e9 / (end - between));
      }
    }
    return new StepRate(ours, theirs, steps);
  }

  /** Measures in a JVM of its own. */
  public static StepRate forked(String kind, int runs, String... options)
      throws InterruptedException {
    List<String> command = new ArrayList<>();
    command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
    command.addAll(List.of(options));
    command.addAll(
        List.of(
            "-cp",
            System.getProperty("java.class.path"),
            StepRate.class.getName(),
            kind,
            String.valueOf(runs)));
    try {
      Process child =
          new ProcessBuilder(command).redirectError(ProcessBuilder.Redirect.INHERIT).start();
      String told = new String(child.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
      if (child.waitFor() != 0) {
        throw new IllegalStateException("the rate of step mode could not be measured");
      }
      String[] words = told.strip().split(" ", -1);
      return new StepRate(
          Double.parseDouble(words[0]), Double.parseDouble(words[1]), Double.parseDouble(words[2]));
    } catch (IOException e) {
      throw new UncheckedIOException("the rate of step mode could not be measured", e);
    }
  }

  /** Prints the two of a kind: for a JVM of its own. */
  public static void main(String[] args) {
    StepRate rate = of(args[0], Integer.parseInt(args[1]));
    System.out.println(rate.ours + " " + rate.bare + " " + rate.steps);
  }
}
