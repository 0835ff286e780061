package dev.symposium.problems.sync.controlled;

/** The lengths of all pauses of a run. Immutable, or changed only while the run is held. */
@FunctionalInterface
public interface Pauses {

  /**
   * How long a pause lasts.
   *
   * @param pause its name
   * @param actor name of the one who sleeps
   * @param fraction the draw, in [0, 1)
   * @return nanoseconds of the virtual clock
   */
  double nanos(String pause, String actor, double fraction);
}
