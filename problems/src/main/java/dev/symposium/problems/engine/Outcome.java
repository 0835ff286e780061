package dev.symposium.problems.engine;

import java.util.Optional;

/** What became of a command. Immutable. */
public sealed interface Outcome {

  /** One clear sentence, the remark included. */
  String sentence();

  /**
   * What comes of it beside what was asked for, such as who leaves, and when: to be told to whoever
   * asked; may be empty.
   */
  default String remark() {
    return "";
  }

  /** It acts now. */
  record Applied(String what, @Override String remark) implements Outcome {

    /** Nothing comes of it but that. */
    public Applied(String what) {
      this(what, "");
    }

    @Override
    public String sentence() {
      return with(what, remark);
    }
  }

  /** It will act as soon as the rules allow. */
  record Asked(String what, @Override String remark) implements Outcome {

    /** Nothing comes of it but that. */
    public Asked(String what) {
      this(what, "");
    }

    @Override
    public String sentence() {
      return with(what, remark);
    }
  }

  /**
   * It was refused; nothing has changed.
   *
   * @param nearest the nearest legal value
   */
  record Rejected(String sentence, Optional<String> nearest) implements Outcome {}

  private static String with(String what, String remark) {
    return remark.isEmpty() ? what : what + "; " + remark;
  }
}
