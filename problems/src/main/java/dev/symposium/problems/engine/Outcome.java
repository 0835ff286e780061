package dev.symposium.problems.engine;

import java.util.Optional;

/** What became of a command. Immutable. */
public sealed interface Outcome {

  /** One clear sentence. */
  String sentence();

  /** It acts now. */
  record Applied(String sentence) implements Outcome {}

  /** It will act as soon as the rules allow. */
  record Asked(String sentence) implements Outcome {}

  /**
   * It was refused; nothing has changed.
   *
   * @param nearest the nearest legal value
   */
  record Rejected(String sentence, Optional<String> nearest) implements Outcome {}
}
