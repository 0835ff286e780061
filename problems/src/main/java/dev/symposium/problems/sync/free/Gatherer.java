package dev.symposium.problems.sync.free;

/** Where parties gather, and which is broken for all of them or for none. Thread-safe. */
interface Gatherer {

  /**
   * Puts a new one in the place of the present one, with the parties asked for last; the same
   * generation begins again. Control thread only, once it has told the waiters to leave.
   */
  void buildAnew();

  /** Whether another number of parties is asked for than this generation waits for. */
  boolean isToChange();
}
