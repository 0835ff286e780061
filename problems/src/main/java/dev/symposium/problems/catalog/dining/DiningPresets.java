package dev.symposium.problems.catalog.dining;

import dev.symposium.problems.spi.Preset;
import java.util.ArrayList;
import java.util.List;

/** Values that each solution is shown with; as typed at full speed. Stateless. */
final class DiningPresets {

  private static final List<String> STORY =
      List.of("philosophers=5", "think=0.4ms+exp(3.6ms)", "after-first=3ms", "eat=1ms");

  /**
   * Plato between two who eat all the time. Meals of equal length would not do: whenever Plato has
   * eaten, both neighbours begin at the same moment, and would end in step and let Plato eat again.
   * Lengths whose ratio is far from every simple fraction keep their ends apart.
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
          "eat@Hume=10ms",
          "eat@Kant=6.2ms");

  /** A third of the tick each to hold one fork, to hold on to it, and to be back in time. */
  private static final List<String> IN_STEP =
      List.of(
          "philosophers=5", "think=1ms", "after-first=6ms", "eat=1ms", "backoff=6ms", "tick=20ms");

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
              "squeezed", "Plato between two who eat in turn, as greedy-waiter opens.", SQUEEZED));

  static final List<Preset> GREEDY_WAITER =
      List.of(
          new Preset(
              "default",
              "Plato between two who eat all the time, never in step; the others think.",
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
          new Preset("in-step", "The times of equal-backoff, with chance added.", IN_STEP));

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
