package dev.symposium.problems.catalog.pool;

import dev.symposium.problems.spi.Preset;
import java.util.List;

/** Values that each solution is shown with; as typed at full speed. Stateless. */
final class PoolPresets {

  private static final Preset FAILING =
      new Preset(
          "default",
          "Three permits for seven clients; one use of seven fails.",
          List.of(
              "permits=3", "clients=7", "need=1", "think=1ms+exp(3ms)", "hold=3ms", "failure=15%"));

  private static final List<String> TWO_OF_THREE =
      List.of(
          "permits=3",
          "clients=4",
          "need=2",
          "think=0.4ms+exp(3.6ms)",
          "between-permits=3ms",
          "hold=1ms",
          "failure=0%");

  private static final Preset IN_PAIRS =
      new Preset("default", "Three permits for four clients who need two each.", TWO_OF_THREE);

  private static final Preset PAIRS =
      new Preset("pairs", "Three permits for four clients who need two each.", TWO_OF_THREE);

  private static final List<String> ALL_FOR_ONE =
      List.of(
          "permits=8",
          "clients=8",
          "need=1",
          "need@Hal=8",
          "think=0",
          "think@Hal=1ms",
          "hold=1ms+exp(1ms)",
          "failure=0%");

  private static final String SEVEN_AND_ONE =
      "Eight permits; seven clients need one and come again at once, Hal needs all eight.";

  static final List<Preset> FAILURES = List.of(FAILING);
  static final List<Preset> ONE_BY_ONE = List.of(IN_PAIRS);
  static final List<Preset> TRY_FINALLY = List.of(FAILING);
  static final List<Preset> LEASE =
      List.of(
          FAILING,
          new Preset(
              "overdue",
              "The use takes longer than the lease now and then: what comes late is refused.",
              List.of(
                  "permits=3",
                  "clients=7",
                  "need=1",
                  "think=1ms+exp(3ms)",
                  "hold=1ms+exp(6ms)",
                  "lease=10ms",
                  "failure=15%")));
  static final List<Preset> PATIENT = List.of(IN_PAIRS);
  static final List<Preset> TIMED = List.of(IN_PAIRS);
  static final List<Preset> UNFAIR = List.of(new Preset("default", SEVEN_AND_ONE, ALL_FOR_ONE));
  static final List<Preset> FAIR =
      List.of(new Preset("default", SEVEN_AND_ONE, ALL_FOR_ONE), PAIRS);

  private PoolPresets() {}
}
