package dev.symposium.app.cli;

import dev.symposium.app.ui.command.Complaint;
import dev.symposium.app.ui.command.Script;

/** Something asked for that cannot be done: one sentence, and where it helps the place. */
final class UsageError extends Exception {

  private static final long serialVersionUID = 1L;
  private static final int CONTEXT = 60;

  private final String place;

  UsageError(String sentence) {
    this(sentence, "");
  }

  private UsageError(String sentence, String place) {
    super(sentence, null, false, false);
    this.place = place;
  }

  /** A complaint about {@code text}, which stands at {@code where}. */
  static UsageError at(String where, String text, Complaint complaint) {
    String line = text.replace('\t', ' ');
    int cut = Math.max(0, Math.min(complaint.from() - CONTEXT, line.length()));
    String shown = line.substring(cut, Math.min(line.length(), cut + 2 * CONTEXT));
    String carets = complaint.shifted(-cut).carets(shown);
    return new UsageError(
        where + ": " + complaint.sentence(), "  " + shown + System.lineSeparator() + "  " + carets);
  }

  static UsageError at(Script.Illegal illegal) {
    return at(illegal.where(), illegal.text(), illegal.complaint());
  }

  /** The wrong line and carets under the wrong part of it; empty if the sentence says it all. */
  String place() {
    return place;
  }
}
