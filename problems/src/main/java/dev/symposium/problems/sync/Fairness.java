package dev.symposium.problems.sync;

/** Whether newcomers may pass those who already wait. */
public enum Fairness {
  /** Newcomers may barge in: faster, and somebody can be passed for ever. */
  UNFAIR,
  /** First come, first served. */
  FAIR;

  /** The mode for a knob's yes or no. */
  public static Fairness of(boolean fair) {
    return fair ? FAIR : UNFAIR;
  }
}
