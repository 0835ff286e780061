package dev.symposium.problems.catalog.dining;

/** How philosophers behave at the table: one solution of the problem. Built anew for every run. */
interface Manners {

  /** One round of one philosopher: thinks, gets two forks, eats, puts them back. */
  void dine(Seat me);

  /**
   * Fits what is kept per place to a table of {@code places}. Called on the control thread: when
   * the run is built, before the table shrinks, after it has grown, and when a knob has changed.
   */
  default void fit(int places) {}

  /**
   * Whether somebody may sit down while a neighbour is still busy with a fork that is out of its
   * reach afterwards: three then share that fork for the rest of that round.
   */
  default boolean allowsThreeAtAFork() {
    return true;
  }

  /** How many messages have passed between philosophers, if they send any. Called by anybody. */
  default long messages() {
    return 0;
  }
}
