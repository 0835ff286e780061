package dev.symposium.app.demo;

import dev.symposium.app.headless.Bell;
import dev.symposium.app.headless.RunFailure;
import dev.symposium.app.headless.Sink;
import dev.symposium.app.ui.text.Numbers;
import dev.symposium.app.ui.text.Texts;
import dev.symposium.problems.engine.RunPlan;
import dev.symposium.problems.engine.Simulation;
import dev.symposium.problems.engine.Simulations;
import java.util.List;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.function.LongSupplier;

/**
 * Tours without a screen: what would be said, and under it what has really happened. Used by one
 * thread, which waits in it; the bell ends it early.
 */
public final class HeadlessDemo {

  private static final long LOOK_NANOS = 20_000_000;
  private static final int WIDTH = 76;

  private final Function<Consumer<Throwable>, Simulations> simulations;
  private final LongSupplier nanos;
  private final Sink out;
  private final Bell bell;

  /**
   * A demonstration that has not begun.
   *
   * @param simulations given whom to tell if a simulation dies
   * @param nanos the clock by which captions stay, such as {@link System#nanoTime}
   */
  public HeadlessDemo(
      Function<Consumer<Throwable>, Simulations> simulations,
      LongSupplier nanos,
      Sink out,
      Bell bell) {
    this.simulations = simulations;
    this.nanos = nanos;
    this.out = out;
    this.bell = bell;
  }

  /**
   * Plays one tour after the other.
   *
   * @return whether all that was announced came
   * @throws RunFailure if a simulation dies
   */
  public boolean run(List<RunPlan> plans) throws InterruptedException {
    boolean all = true;
    for (RunPlan plan : plans) {
      if (!bell.isRung() && !out.isClosed()) {
        all &= play(plan);
      }
    }
    return all;
  }

  private boolean play(RunPlan plan) throws InterruptedException {
    AtomicReference<Throwable> death = new AtomicReference<>();
    out.line(plan.problem().title() + " (" + plan.problem().id() + ")");
    try (Simulation simulation = simulations.apply(death::set).open(plan)) {
      TourPlayer player = new TourPlayer(simulation, nanos, Pace.PRINTED, print(simulation));
      while (!player.advance() && !bell.await(LOOK_NANOS) && !out.isClosed()) {
        if (death.get() != null) {
          throw new RunFailure("the simulation died: " + death.get(), death.get());
        }
      }
      return !player.hasMissed();
    }
  }

  private TourPlayer.Listener print(Simulation simulation) {
    return new TourPlayer.Listener() {
      @Override
      public void says(String caption) {
        out.line("");
        Texts.wrap(caption, WIDTH).forEach(line -> out.line("  " + line));
      }

      @Override
      public void happened(String sentence) {
        String clock = Numbers.clock(simulation.runTime());
        List<String> lines = Texts.wrap(sentence, WIDTH - 10);
        for (int i = 0; i < lines.size(); i++) {
          out.line(
              "    " + (i == 0 ? clock + "  " : " ".repeat(clock.length() + 2)) + lines.get(i));
        }
      }
    };
  }
}
