package dev.symposium.app.bench;

import static dev.symposium.problems.bench.Row.told;

import dev.symposium.app.term.FrameBenchmark;
import dev.symposium.problems.bench.Measurements;
import dev.symposium.problems.bench.Row;
import dev.symposium.problems.bench.Runs;
import dev.symposium.problems.bench.Table;
import java.io.IOException;
import java.io.PrintStream;
import java.util.List;
import java.util.Map;

/** Measures the screen and prints what came of it beside what is aimed at. */
public final class ScreenBenchmarks {

  private static final double FRAME_MICROS = 100;

  /** "About none": a few objects, not one for each cell. */
  private static final double GARBAGE_BYTES = 200;

  private static final List<String> TABLES = List.of("5", "64");
  private static final List<String> VIEWS =
      List.of("graph", "timeline", "charts", "log", "code", "why");

  private final Runs runs;
  private final Measurements measured = new Measurements();
  private final Table table = new Table();

  private ScreenBenchmarks(Runs runs) {
    this.runs = runs;
  }

  /** Runs all. */
  public static void main(String[] args) throws IOException {
    PrintStream out = System.out;
    Runs runs = Runs.asAsked(out);
    ScreenBenchmarks all = new ScreenBenchmarks(runs);
    all.frames();
    all.views();
    out.println();
    out.println(runs.title("The screen"));
    out.println();
    out.print(all.table.text());
  }

  private void frames() throws IOException {
    runs.measure(measured, FrameBenchmark.class, 1);
    String ours = "FrameBenchmark.ours";
    String theirs = "FrameBenchmark.theirs";
    table.heading(
        "A frame of 120x40 with 10 % of the cells changed: our encoder, Lanterna's screen");
    table.add(Row.atMostBeside("time", "us", score(ours), score(theirs), FRAME_MICROS));
    table.add(
        Row.atMostTimes(
            "bytes sent",
            "bytes",
            FrameBenchmark.bytesOfOurs(),
            FrameBenchmark.bytesOfTheirs(),
            1));
    table.add(Row.atMostBeside("garbage", "bytes", garbage(ours), garbage(theirs), GARBAGE_BYTES));
  }

  private double score(String method) {
    return measured.score(method, 1, Map.of());
  }

  private double garbage(String method) {
    return measured.bytes(method, Map.of());
  }

  private void views() {
    runs.measure(measured, ViewBenchmark.class, 1, 1);
    table.heading("The screen drawn at 120x40 while a deadlock stands, with one of the views open");
    for (String view : VIEWS) {
      for (String actors : TABLES) {
        table.add(drawn(view, actors));
      }
    }
  }

  private Row drawn(String view, String actors) {
    Map<String, String> with = Map.of("view", view, "actors", actors);
    String time = told(measured.score("ViewBenchmark.draw", 1, with), "us");
    String bytes = told(measured.bytes("ViewBenchmark.draw", with) / 1e3, "kB");
    return Row.alone(view + ", " + actors + " actors", time + ", " + bytes);
  }
}
