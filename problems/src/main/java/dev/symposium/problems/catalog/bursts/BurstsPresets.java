package dev.symposium.problems.catalog.bursts;

import dev.symposium.problems.spi.Preset;
import java.util.ArrayList;
import java.util.List;

/** Values that each solution is shown with; as typed at full speed. Stateless. */
final class BurstsPresets {

  private static final List<String> STORY =
      List.of(
          "producers=3",
          "consumers=2",
          "capacity=8",
          "burst=6",
          "burst-gap=6ms+exp(3ms)",
          "jitter=0..0.6ms",
          "work=1.4ms",
          "after-check=0.8ms",
          "overflow=block");

  private static final Preset DEFAULT =
      new Preset("default", "Three producers, two consumers, eight places.", STORY);

  private static final Preset ONE_PLACE =
      new Preset("one-place", "A buffer for a single item.", with("capacity=1"));

  private static final Preset CROWD =
      new Preset(
          "crowd",
          "Twelve producers and eight consumers at two places.",
          with("producers=12", "consumers=8", "capacity=2", "burst-gap=20ms+exp(10ms)"));

  private static final Preset FLOOD =
      new Preset("flood", "Items come faster than they are worked on.", with("work=3ms"));

  static final List<Preset> SINGLE_SIGNAL =
      List.of(
          new Preset(
              "default",
              "Eight places for five threads: it runs, until there is only one place.",
              STORY,
              List.of("capacity=1")),
          ONE_PLACE);

  static final List<Preset> IF_NOT_WHILE =
      List.of(
          new Preset("default", "A buffer for a single item.", with("capacity=1")),
          new Preset("eight-places", "Eight places: it still takes from an empty one.", STORY));

  static final List<Preset> UNGUARDED =
      List.of(
          new Preset(
              "default",
              "Two places, and a moment between looking and acting.",
              with("capacity=2")),
          ONE_PLACE);

  static final List<Preset> SEMAPHORES_SWAPPED = List.of(DEFAULT, ONE_PLACE, CROWD);

  static final List<Preset> UNBOUNDED =
      List.of(
          new Preset("default", "Items come faster than they are worked on.", with("work=3ms")),
          ONE_PLACE);

  static final List<Preset> FIXED = List.of(DEFAULT, ONE_PLACE, CROWD, FLOOD);

  static final List<Preset> BLOCKING_QUEUE =
      List.of(
          DEFAULT,
          ONE_PLACE,
          CROWD,
          FLOOD,
          overflow("drop-newest", "What finds no room is dropped."),
          overflow("drop-oldest", "What has waited longest is dropped to make room."),
          overflow("caller-runs", "A producer that finds no room does the work itself."),
          overflow("drop-after", "What finds no room for a while is dropped."));

  private BurstsPresets() {}

  private static Preset overflow(String policy, String about) {
    return new Preset(policy, about, with("work=3ms", "overflow=" + policy));
  }

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
