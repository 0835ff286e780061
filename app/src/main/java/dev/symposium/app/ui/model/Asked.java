package dev.symposium.app.ui.model;

/**
 * A value that the person has asked for and that no snapshot has shown yet. Immutable.
 *
 * @param value as {@code set} accepts it, at the speed in force
 * @param clear whether the one actor is to have the value that all have again
 * @param state how far it has come
 * @param snapshot number of the newest snapshot when the state began
 */
public record Asked(String value, boolean clear, State state, long snapshot) {

  /** How far a wish has come. */
  public enum State {
    /** Turned, and not yet handed over: more turns of the same frame join it. */
    TURNED,
    /** Handed over, and no answer yet. */
    SENT,
    /** Handed over, and turned on meanwhile: goes out with the answer to the last. */
    SENT_AND_TURNED,
    /** Taken; a coming snapshot will show it. */
    TAKEN
  }

  /** The same value, further on. */
  public Asked at(State next, long number) {
    return new Asked(value, clear, next, number);
  }
}
