package dev.symposium.app.ui.model;

/**
 * What stays the same for a whole session. Immutable.
 *
 * @param framesPerSecond the most frames that ticks cause
 * @param firstStart whether the program has never shown its first hint to this person
 * @param replay whether what runs was recorded, and can only be watched
 */
public record Prefs(int framesPerSecond, boolean firstStart, boolean replay) {

  /** Twenty frames, hint seen. */
  public static final Prefs USUAL = new Prefs(20, false);

  /** Of something that really runs. */
  public Prefs(int framesPerSecond, boolean firstStart) {
    this(framesPerSecond, firstStart, false);
  }
}
