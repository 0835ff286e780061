package dev.symposium.problems.catalog.dining;

import dev.symposium.problems.spi.Preset;
import java.util.ArrayList;
import java.util.List;

/** Values that each solution is shown with; as typed at full speed. Stateless. */
final class DiningPresets {

  private static final List<String> STORY =
      List.of("philosophers=5", "think=0.4ms+exp(3.6ms)", "after-first=3ms", "eat=1ms");

  /**
   * Plato between one who eats for long and one who eats often. While Hume eats Kant eats many
   * times; and a meal of Hume's ends while Kant eats, unless it ends in the moment between two of
   * Kant's. So many meals pass Plato by for each moment that lets Plato in, however late threads
   * wake.
   */
  private static final List<String> SQUEEZED =
      List.of(
          "philosophers=5",
          "think=10s",
          "think@Plato=20ms",
          "think@Hume=0",
          "think@Kant=0",
          "after-first=0",
          "eat=1ms",
          "eat@Hume=40ms",
          "eat@Kant=2.1ms");

  /**
   * Forks are put back and picked up again at the same stroke: once all have a fork in hand nobody
   * finds one on the table, however late it wakes.
   */
  private static final List<String> IN_STEP =
      List.of(
          "philosophers=5", "think=1ms", "after-first=8ms", "eat=1ms", "backoff=0", "tick=16ms");

  private static final Preset DEFAULT =
      new Preset("default", "Five philosophers, a pause after the first fork.", STORY);

  private static final Preset AT_ONCE =
      new Preset(
          "at-once",
          "A long pause after the first fork: the left-then-right way fails at once.",
          with("after-first=6ms"));

  private static final Preset SIXTEEN =
      new Preset(
          "sixteen",
          "Sixteen at the table, a longer pause after the first fork.",
          with("philosophers=16", "after-first=8ms"));

  static final List<Preset> NAIVE =
      List.of(
          DEFAULT,
          new Preset(
              "rare",
              "A short pause after the first fork: it goes well for a long time.",
              with("after-first=1.5ms")),
          AT_ONCE,
          new Preset("pair", "Two are enough for a circle.", with("philosophers=2")),
          SIXTEEN);

  static final List<Preset> FIXED = List.of(DEFAULT, AT_ONCE, SIXTEEN);

  static final List<Preset> FAIR =
      List.of(
          DEFAULT,
          AT_ONCE,
          SIXTEEN,
          new Preset(
              "squeezed",
              "Plato between two who eat all the time, as greedy-waiter opens.",
              SQUEEZED));

  static final List<Preset> GREEDY_WAITER =
      List.of(
          new Preset(
              "default",
              "Plato between one who eats for long and one who eats often; the others think.",
              SQUEEZED));

  static final List<Preset> EQUAL_BACKOFF =
      List.of(
          new Preset("default", "Five who follow the same clock.", IN_STEP),
          new Preset("pair", "Two are enough to be in each other's way.", inStepPair()));

  static final List<Preset> TRY_LOCK =
      List.of(
          DEFAULT,
          AT_ONCE,
          SIXTEEN,
          new Preset(
              "in-step",
              "The times of equal-backoff, with chance added.",
              replaced(IN_STEP, "backoff=6ms")));

  private DiningPresets() {}

  /** The story with other values for some knobs. */
  private static List<String> with(String... values) {
    return replaced(STORY, values);
  }

  private static List<String> inStepPair() {
    return replaced(IN_STEP, "philosophers=2");
  }

  private static List<String> replaced(List<String> base, String... values) {
    List<String> result = new ArrayList<>(base);
    for (String value : values) {
      String knob = value.substring(0, value.indexOf('=') + 1);
      result.removeIf(old -> old.startsWith(knob));
      result.add(value);
    }
    return result;
  }
}
