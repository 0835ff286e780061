package dev.symposium.app.ui.command;

import dev.symposium.problems.spi.BadValue;
import dev.symposium.problems.spi.Nearest;
import java.util.Collection;
import java.util.Optional;

/**
 * What is wrong with a line: what, where, and the nearest legal value. Immutable.
 *
 * @param what one clause without a full stop
 * @param from index of the first wrong character in the line
 * @param to index behind the last; the same as {@code from} where something is missing
 * @param nearest what would be legal there; empty if nothing is near
 * @param help how the sentence ends: the nearest value in words, or all legal ones; may be empty
 */
public record Complaint(String what, int from, int to, Optional<String> nearest, String help) {

  /** A word that is none of the legal ones. */
  static Complaint unknown(String kind, Word word, Collection<String> legal) {
    Optional<String> nearest = Nearest.of(word.text(), legal);
    String help =
        nearest
            .map(right -> "did you mean " + right + "?")
            .orElseGet(
                () -> legal.isEmpty() ? "there is none" : "one of " + String.join(", ", legal));
    String what = "unknown " + kind + " \"" + word.text() + "\"";
    return new Complaint(what, word.from(), word.to(), nearest, help);
  }

  /** A value that is not taken, for a reason. */
  static Complaint value(String what, int from, int to, Optional<String> nearest) {
    return new Complaint(what, from, to, nearest, nearest.map(n -> "nearest: " + n).orElse(""));
  }

  static Complaint value(BadValue bad, int from, int to) {
    return value(bad.getMessage(), from, to, bad.nearest());
  }

  /** Something missing or too much, with the form it should have. */
  static Complaint form(String what, int from, int to, String usage) {
    return new Complaint(what, from, to, Optional.empty(), "it is: " + usage);
  }

  /** All of it as one sentence. */
  public String sentence() {
    return help.isEmpty() ? what : what + "; " + help;
  }

  /** The same in a line in which the text stands further to the right. */
  public Complaint shifted(int columns) {
    return new Complaint(what, from + columns, to + columns, nearest, help);
  }

  /** Blanks and carets that stand under the wrong part of {@code line}. */
  public String carets(String line) {
    StringBuilder under = new StringBuilder();
    for (int i = 0; i < Math.min(from, line.length()); i++) {
      under.append(line.charAt(i) == '\t' ? '\t' : ' ');
    }
    return under.append("^".repeat(Math.max(1, Math.min(to, line.length()) - from))).toString();
  }
}
