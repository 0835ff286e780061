package dev.symposium.problems.sync.free;

/** Where parties gather, and which is broken for all of them or for none. Thread-safe. */
interface Gatherer {

  /**
   * Puts a new one in the place of the present one, with the parties asked for last; the same
   * generation begins again. Control thread only, once it has told the waiters to leave.
   */
  void buildAnew();

  /** How many parties the next generation, or one that is built anew, waits for. */
  int partiesAsked();
}
