package dev.symposium.app.bench;

import dev.symposium.app.term.CellBuffer;
import dev.symposium.app.term.ColorDepth;
import dev.symposium.app.term.Key;
import dev.symposium.app.ui.model.Book;
import dev.symposium.app.ui.model.Effect;
import dev.symposium.app.ui.model.Msg;
import dev.symposium.app.ui.model.Panel;
import dev.symposium.app.ui.model.Prefs;
import dev.symposium.app.ui.model.Size;
import dev.symposium.app.ui.model.UiModel;
import dev.symposium.app.ui.style.Canvas;
import dev.symposium.app.ui.style.Palette;
import dev.symposium.app.ui.text.Glyphs;
import dev.symposium.app.ui.update.Step;
import dev.symposium.app.ui.update.Update;
import dev.symposium.app.ui.view.View;
import dev.symposium.problems.bench.Plans;
import dev.symposium.problems.engine.LiveSimulations;
import dev.symposium.problems.engine.RunPlan;
import dev.symposium.problems.engine.Simulation;
import dev.symposium.problems.observe.Snapshot;
import dev.symposium.problems.spi.Catalog;
import dev.symposium.themes.Themes;
import java.time.Duration;
import java.util.Locale;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;

/**
 * The whole screen drawn at 120x40, with each of the views beside scene and threads, while a
 * deadlock stands: what a session does for a frame besides encoding it.
 */
@State(Scope.Thread)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.MICROSECONDS)
public class ViewBenchmark {

  private static final Size SIZE = new Size(120, 40);
  private static final int MOST_FRAMES = 200;
  private static final int LEAST_FRAMES = 20;
  private static final Duration FRAME = Duration.ofMillis(50);

  /** How many play. */
  @Param({"5", "64"})
  public int actors;

  /** Which view is open. */
  @Param({"graph", "timeline", "charts", "log", "code", "why"})
  public String view;

  private final Palette palette = Palette.of(Themes.standard(), ColorDepth.TRUE);
  private UiModel model;

  /** Watches a run until it is stuck, and opens the view. */
  @Setup
  public void open() throws InterruptedException {
    LiveSimulations simulations =
        new LiveSimulations(
            fault -> {
              throw new AssertionError(fault);
            });
    RunPlan plan =
        Plans.of(
            "dining",
            "naive",
            "speed=1:4",
            "philosophers=" + actors,
            "think=0",
            "after-first=200ms");
    try (Simulation run = simulations.open(plan)) {
      watch(run);
      int number = Panel.valueOf(view.toUpperCase(Locale.ROOT)).number();
      take(new Msg.KeyPressed(Key.ch('0' + number), FRAME.multipliedBy(MOST_FRAMES)));
      take(new Msg.Inspected(run.inspect().join()));
    }
  }

  private void watch(Simulation run) throws InterruptedException {
    model = UiModel.begin(Catalog.load(), Prefs.USUAL, SIZE);
    take(new Msg.RunOpened(run.problem(), run.latest()));
    for (int i = 0; i < MOST_FRAMES; i++) {
      TimeUnit.NANOSECONDS.sleep(FRAME.toNanos());
      Snapshot newest = run.latest();
      take(new Msg.Tick(FRAME.multipliedBy(i), Optional.of(newest)));
      if (i >= LEAST_FRAMES && !newest.standing().isEmpty()) {
        return;
      }
    }
    throw new IllegalStateException(actors + " did not get stuck");
  }

  private void take(Msg msg) {
    Step step = Update.update(model, msg);
    model = step.model();
    for (Effect effect : step.effects()) {
      if (effect instanceof Effect.ReadCode read) {
        take(new Msg.CodeRead(read.problem().id(), Book.of(read.problem())));
      }
    }
  }

  /** A frame, up to its cells. */
  @Benchmark
  public CellBuffer draw() {
    CellBuffer cells = new CellBuffer(SIZE.columns(), SIZE.rows());
    View.draw(model, Canvas.over(cells, palette, Glyphs.UNICODE));
    return cells;
  }
}
