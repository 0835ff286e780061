package dev.symposium.problems.engine;

import java.util.List;

/**
 * Who leaves because fewer are asked for. Immutable.
 *
 * @param atOnce those that are taken out where they are: they do nothing that has to be ended
 * @param later those that finish their round first
 */
record Leavers(List<String> atOnce, List<String> later) {

  static final Leavers NOBODY = new Leavers(List.of(), List.of());

  /** What one waits for who is in the middle of something. */
  static final String AFTER_ITS_ROUND = "when it has finished its round";

  static final String AT_ONCE = "at once";

  /** All of them, and when: {@code Dan, Eve leave: each when it has finished its round}. */
  String told() {
    String between = atOnce.isEmpty() || later.isEmpty() ? "" : "; ";
    return now() + between + afterRound();
  }

  private String now() {
    return atOnce.isEmpty()
        ? ""
        : String.join(", ", atOnce) + (atOnce.size() == 1 ? " leaves " : " leave ") + AT_ONCE;
  }

  private String afterRound() {
    if (later.isEmpty()) {
      return "";
    }
    return later.size() == 1
        ? later.get(0) + " leaves " + AFTER_ITS_ROUND
        : String.join(", ", later) + " leave: each " + AFTER_ITS_ROUND;
  }
}
