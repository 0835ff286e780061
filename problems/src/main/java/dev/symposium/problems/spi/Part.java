package dev.symposium.problems.spi;

/** What an actor does in one round; called again and again as long as the actor goes on. */
@FunctionalInterface
public interface Part {

  /** Plays one round on the actor's own thread. */
  void play(Actor me);

  /**
   * Called once in place of all rounds, on the actor's own thread, if it was told to go before its
   * first: others may count on it already. Never waits.
   */
  default void turnedAway(Actor me) {}
}
