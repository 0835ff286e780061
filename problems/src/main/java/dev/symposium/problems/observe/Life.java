package dev.symposium.problems.observe;

/** The five life-cycle words of every course. */
public enum Life {
  /** Made, not started. */
  NEW("new"),
  /** Could run; kept back by a pause or a freeze. */
  READY("ready"),
  /** Runs. */
  RUNNING("running"),
  /** Waits or sleeps. */
  BLOCKED("blocked"),
  /** Has ended, or is dead for the others. */
  TERMINATED("terminated");

  private final String word;

  Life(String word) {
    this.word = word;
  }

  /** The word on screen. */
  public String word() {
    return word;
  }
}
