package dev.symposium.problems.spi;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Where a delay can be put, in a problem and under one of its solutions. Stateless. */
public final class Places {

  private Places() {}

  /** All places of a problem, in its order. */
  public static List<DurationKnob> all(Problem problem) {
    List<DurationKnob> places = new ArrayList<>();
    for (Knob<?> knob : problem.knobs()) {
      if (knob instanceof DurationKnob duration && duration.isPlace()) {
        places.add(duration);
      }
    }
    return places;
  }

  /** Those that a solution passes. */
  public static List<DurationKnob> passed(Problem problem, Solution solution) {
    return all(problem).stream().filter(p -> whyNot(problem, solution, p).isEmpty()).toList();
  }

  /** Why a solution never passes a place; empty if it does, or if the knob is none. */
  public static Optional<String> whyNot(Problem problem, Solution solution, Knob<?> place) {
    return Optional.ofNullable(problem.notPassed(solution).get(place));
  }

  /**
   * The place for a delay under a solution if nobody says where: where it fails, else where the
   * problem's opening one does, else the next that it passes.
   */
  public static Optional<DurationKnob> usual(Problem problem, Solution solution) {
    for (Solution one : List.of(solution, problem.opening())) {
      if (one.outcome() instanceof Solution.Faulty faulty) {
        return whyNot(problem, solution, faulty.place()).isEmpty()
            ? Optional.of(faulty.place())
            : nearest(problem, solution, faulty.place());
      }
    }
    return passed(problem, solution).stream().findFirst();
  }

  /** The passed place that lies nearest to another, the later of two. */
  public static Optional<DurationKnob> nearest(Problem problem, Solution solution, Knob<?> place) {
    List<DurationKnob> all = all(problem);
    int at = all.indexOf(place);
    DurationKnob best = null;
    for (DurationKnob passed : passed(problem, solution)) {
      if (best == null || away(all, passed, at) <= away(all, best, at)) {
        best = passed;
      }
    }
    return Optional.ofNullable(best);
  }

  private static int away(List<DurationKnob> all, DurationKnob place, int at) {
    return Math.abs(all.indexOf(place) - at);
  }

  /** That a delay there would change nothing, and why. */
  public static String refusal(Solution solution, Knob<?> place, String why) {
    return solution.id() + " never passes " + place.name() + ": " + why;
  }
}
