package dev.symposium.problems.engine;

import dev.symposium.problems.spi.BreakAfterKnob;
import dev.symposium.problems.spi.Knob;
import dev.symposium.problems.spi.WordKnob;
import java.util.List;
import java.util.Optional;

/** The knobs that every problem has. Stateless. */
public final class EngineKnobs {

  /** Platform or virtual threads; changing it starts the actors anew. */
  public static final WordKnob THREAD_KIND =
      new WordKnob(
          "thread-kind", "what plays the actors", "platform", List.of("platform", "virtual"));

  /** Slow motion to full speed; stretches every duration that problem code spends. */
  public static final WordKnob SPEED =
      new WordKnob(
          "speed",
          "slow motion: stretches every duration",
          "full",
          List.of("1:500", "1:100", "1:20", "1:4", "full"));

  /** When a standing deadlock is broken; run clock. */
  public static final BreakAfterKnob BREAK_AFTER =
      new BreakAfterKnob(
          "break-after", "when a standing deadlock is broken by a time-out", Optional.empty());

  /** Who is chosen to break a deadlock. */
  public static final WordKnob VICTIM =
      new WordKnob(
          "victim",
          "who is chosen to break a deadlock",
          "youngest",
          List.of("youngest", "least-work", "most-held", "fewest-restarts"));

  private EngineKnobs() {}

  /** All of them, in the order in which they are shown. */
  public static List<Knob<?>> all() {
    return List.of(SPEED, BREAK_AFTER, VICTIM, THREAD_KIND);
  }

  /**
   * How much a speed stretches durations: 500 for {@code 1:500}, 1 for {@code full}.
   *
   * @param speed one of the words of {@link #SPEED}
   */
  public static double slowness(String speed) {
    return speed.equals("full") ? 1 : Double.parseDouble(speed.substring(2));
  }
}
