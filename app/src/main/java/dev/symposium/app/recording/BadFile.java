package dev.symposium.app.recording;

/** A file that cannot be written, or is no recording, or a damaged one: one sentence says why. */
public final class BadFile extends Exception {

  private static final long serialVersionUID = 1L;

  BadFile(String sentence) {
    super(sentence, null, false, false);
  }
}
