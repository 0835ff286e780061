package dev.symposium.problems.sync.free;

/**
 * The present values of all pauses. Thread-safe, never blocks; read again whenever a sleeper is
 * woken.
 */
public interface Pauses {

  /** The number of pauses; they are numbered from 0. */
  int count();

  /**
   * The number of a pause.
   *
   * @throws IllegalArgumentException if the run has no such pause
   */
  int indexOf(String name);

  /**
   * How long a sleep lasts.
   *
   * @param pause its number
   * @param slot of the sleeper
   * @param fraction the draw, in [0, 1)
   * @return nanoseconds at full speed; may be infinite while a window is held open
   */
  double nanos(int pause, int slot, double fraction);

  /** Whether nobody lingers now, not even in the engine's own pauses. */
  default boolean areSkipped() {
    return false;
  }
}
