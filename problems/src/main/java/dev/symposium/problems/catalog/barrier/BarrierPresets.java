package dev.symposium.problems.catalog.barrier;

import dev.symposium.problems.spi.Preset;
import java.util.ArrayList;
import java.util.List;

/** Values that each solution is shown with; as typed at full speed. Stateless. */
final class BarrierPresets {

  private static final List<String> STORY =
      List.of(
          "parties=5",
          "work=2ms+exp(2ms)",
          "straggle=0ms",
          "failure=0%",
          "patience=12ms",
          "in-work=0ms",
          "before-barrier=0ms",
          "after-barrier=0ms");

  private static final Preset DEFAULT =
      new Preset("default", "Five parties, each a little slower or quicker every time.", STORY);

  private static final Preset STRAGGLER =
      new Preset("straggler", "Lin takes twice as long as the others.", with("in-work@Lin=4ms"));

  private static final Preset CROWD =
      new Preset("crowd", "Twenty parties: the slowest of many is slow.", with("parties=20"));

  private static final Preset FAILING =
      new Preset("failing", "One work in five fails and is done again.", with("failure=20%"));

  private static final String[] LATE = {"work=2ms+exp(1ms)", "straggle@Lin=0ms+exp(8ms)"};

  static final List<Preset> WRONG_COUNT =
      List.of(
          new Preset(
              "default",
              "Five parties, and a barrier that waits for six.",
              with("count=6", "work=4ms+exp(3ms)")),
          new Preset(
              "until-turned",
              "The numbers agree: it runs, until the barrier waits for one more.",
              with("count=5", "work=4ms+exp(3ms)"),
              List.of("count=6")));

  static final List<Preset> LATCH_REUSED = List.of(DEFAULT, CROWD);

  static final List<Preset> UNHANDLED_BREAK =
      List.of(
          new Preset(
              "default", "Now and then Lin is later than the others are patient.", with(LATE)),
          new Preset("impatient", "Nobody waits long, for anybody.", with("patience=4ms")));

  static final List<Preset> HALF_TURNSTILE =
      List.of(
          new Preset(
              "default",
              "Leaving takes a moment, and some are back before others have left.",
              with("work=2ms+exp(3ms)", "after-barrier=0ms+exp(1ms)")),
          new Preset(
              "slow-leaver",
              "Lin takes her time to leave.",
              with("work=1ms+exp(1ms)", "after-barrier@Lin=4ms")));

  static final List<Preset> SMALL_POOL =
      List.of(
          new Preset(
              "default", "Five tasks meet, four threads run them.", with("parties=4", "count=5")),
          new Preset(
              "until-turned",
              "Five tasks and five threads: it runs, until there is one task more.",
              with("count=5"),
              List.of("count=6")));

  static final List<Preset> FIXED = List.of(DEFAULT, STRAGGLER, CROWD, FAILING);

  static final List<Preset> TIMED =
      List.of(
          DEFAULT,
          new Preset("late", "Now and then Lin is later than the others are patient.", with(LATE)),
          CROWD,
          FAILING);

  private BarrierPresets() {}

  /** The story with other values for some knobs. */
  private static List<String> with(String... values) {
    List<String> result = new ArrayList<>(STORY);
    for (String value : values) {
      String knob = value.substring(0, value.indexOf('=') + 1);
      result.removeIf(old -> old.startsWith(knob));
      result.add(value);
    }
    return result;
  }
}
