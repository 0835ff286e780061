package dev.symposium.problems.schedule;

import dev.symposium.problems.sync.controlled.Happening;
import dev.symposium.problems.sync.controlled.Standing;
import dev.symposium.problems.sync.controlled.Turn;
import java.util.List;
import java.util.stream.Collectors;

/** Steps in words, as what somebody does, without the name. Stateless. */
public final class StepWords {

  private StepWords() {}

  /** What happened: {@code locks fork 3}, {@code tries fork 3, in vain}. */
  public static String of(Happening happening) {
    String phrase = phrase(happening.does(), happening.what());
    return switch (happening.turn()) {
      case TIME_OUT ->
          happening.does().equals("sleeps")
              ? wakes(happening.what())
              : "runs out of patience at " + happening.what();
      case LEAVE -> "leaves its round at " + happening.what();
      case GO ->
          !happening.isOver() && isComing(happening.does())
              ? "comes for " + happening.what() + ", and has to wait"
              : isTry(happening.does()) && happening.code() == 0 ? phrase + ", in vain" : phrase;
    };
  }

  /** What an actor would do next, or why it cannot go. */
  static String of(Standing standing, List<Turn> turns, Holdings holdings) {
    if (turns.contains(Turn.LEAVE)) {
      return "is told to leave its round";
    }
    return switch (standing.state()) {
      case READY -> ready(standing, turns);
      case WAITS -> waits(standing, holdings) + patience(standing, turns);
      case SLEEPS ->
          turns.isEmpty()
              ? "sleeps until " + VirtualTime.words(standing.untilNanos()) + named(standing)
              : wakes(standing.what());
      case IDLE -> "waits for work";
      case CRASHED -> "has crashed" + keeps(standing);
      case ENDED -> "has gone home" + keeps(standing);
    };
  }

  private static String ready(Standing standing, List<Turn> turns) {
    String phrase = phrase(standing.does(), standing.what());
    return turns.contains(Turn.TIME_OUT) ? phrase + "; its patience is over, too" : phrase;
  }

  private static String patience(Standing standing, List<Turn> turns) {
    if (turns.contains(Turn.TIME_OUT)) {
      return "; its patience is over";
    }
    return standing.untilNanos() < Double.POSITIVE_INFINITY
        ? "; patient until " + VirtualTime.words(standing.untilNanos())
        : "";
  }

  private static String waits(Standing standing, Holdings holdings) {
    String what = standing.what();
    return switch (standing.does()) {
      case "wakes at" ->
          standing.inTheWay().isEmpty()
              ? "waits to be called at " + what
              : "was called, waits for " + what + heldBy(standing, holdings);
      case "passes" -> "waits at " + what + " for the others";
      case "joins" -> "waits for the end of another";
      default -> "waits for " + what + heldBy(standing, holdings);
    };
  }

  private static String heldBy(Standing standing, Holdings holdings) {
    return standing.inTheWay().isEmpty()
        ? ""
        : standing.inTheWay().stream()
            .map(name -> name + since(holdings.since(name, standing.what())))
            .collect(Collectors.joining(", ", ", held by ", ""));
  }

  private static String since(long step) {
    return step == 0 ? " from the start" : " since step " + step;
  }

  private static String keeps(Standing standing) {
    return standing.has().isEmpty() ? "" : ", keeps " + String.join(", ", standing.has());
  }

  private static String named(Standing standing) {
    return standing.what().isEmpty() ? "" : " (" + standing.what() + ")";
  }

  private static String wakes(String pause) {
    return "wakes up (" + pause + ")";
  }

  private static String phrase(String does, String what) {
    return switch (does) {
      case "ends" -> "goes home";
      case "joins" -> "joins another";
      case "sleeps" -> "sleeps (" + what + ")";
      default -> does + " " + what;
    };
  }

  private static boolean isComing(String does) {
    return does.startsWith("locks") || does.equals("acquires") || does.startsWith("gets");
  }

  private static boolean isTry(String does) {
    return does.startsWith("tries") || does.equals("offers to") || does.equals("polls");
  }
}
