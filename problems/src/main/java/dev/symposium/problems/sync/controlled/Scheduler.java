package dev.symposium.problems.sync.controlled;

/**
 * A policy that says who goes next. Called by whoever has the baton, never by two at once, so it
 * needs no guard of its own; must not wait.
 */
public interface Scheduler {

  /** What {@link #pick} answers to hold the run here: {@code go} returns to its caller. */
  int HOLD = -1;

  /**
   * Picks one of the choices that there are now.
   *
   * @param moment valid during the call only; has at least one choice
   * @return 0 to {@code moment.choices() - 1}, or {@link #HOLD}
   */
  int pick(Moment moment);

  /**
   * Decides what problem code left to chance: a failure, a need, a burst.
   *
   * @param actor who asks
   * @param alternatives at least 2
   * @param chance how probable it is that the answer is 1, if there are two and they are not
   *     equally likely; else not a number
   * @return 0 to {@code alternatives - 1}
   */
  int choose(int actor, int alternatives, double chance);
}
