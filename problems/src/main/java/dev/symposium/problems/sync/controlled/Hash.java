package dev.symposium.problems.sync.controlled;

/**
 * A running hash of what happens: the same on every Java, since it reads only numbers and words.
 */
final class Hash {

  private long value;
  private long steps;

  void step(int actor, Turn turn, String word, int resource, long code) {
    steps++;
    add(actor, turn, word, resource, code);
  }

  /** What was left to chance is part of what happens, but no step. */
  void chose(int actor, int alternatives, int chosen) {
    add(actor, Turn.GO, "chooses", alternatives, chosen);
  }

  private void add(int actor, Turn turn, String word, int resource, long code) {
    mix(actor * 4L + code(turn));
    mix(word.hashCode()); // fixed by the language
    mix(resource);
    mix(code);
  }

  /** A number for each, whatever else there may be one day. */
  static int code(Turn turn) {
    return switch (turn) {
      case GO -> 0;
      case TIME_OUT -> 1;
      case LEAVE -> 2;
    };
  }

  private void mix(long part) {
    value = Draws.mix(value * 31 + part + 1);
  }

  long value() {
    return value;
  }

  long steps() {
    return steps;
  }
}
