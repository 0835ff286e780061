package dev.symposium.problems.spi;

import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;

/** Which knobs do something under which solution, as the solutions declare it. Stateless. */
public final class Uses {

  private Uses() {}

  /** The solutions that use a knob: those that claim it, or all if none does. */
  public static List<Solution> of(Problem problem, Knob<?> knob) {
    List<Solution> claim =
        problem.solutions().stream().filter(solution -> solution.own().contains(knob)).toList();
    return claim.isEmpty() ? problem.solutions() : claim;
  }

  /** Whether turning a knob under a solution changes anything. */
  public static boolean acts(Problem problem, Solution solution, Knob<?> knob) {
    return refusal(problem, solution, knob).isEmpty();
  }

  /**
   * Why turning a knob under a solution would change nothing, in one sentence, which names where it
   * would; empty if it acts.
   */
  public static Optional<String> refusal(Problem problem, Solution solution, Knob<?> knob) {
    Optional<String> notPassed = Places.whyNot(problem, solution, knob);
    if (notPassed.isPresent()) {
      return Optional.of(Places.refusal(solution, knob, notPassed.get()));
    }
    List<Solution> users = of(problem, knob);
    return users.stream().anyMatch(user -> user.id().equals(solution.id()))
        ? Optional.empty()
        : Optional.of(solution.id() + " does not use " + knob.name() + ": " + told(users));
  }

  private static String told(List<Solution> users) {
    String ids = users.stream().map(Solution::id).collect(Collectors.joining(" and "));
    return users.size() == 1 ? "the solution " + ids + " does" : "the solutions " + ids + " do";
  }

  /** What could be turned instead: of a place the nearest that is passed; else empty. */
  public static Optional<String> instead(Problem problem, Solution solution, Knob<?> knob) {
    return Places.whyNot(problem, solution, knob)
        .flatMap(why -> Places.nearest(problem, solution, knob))
        .map(Knob::name);
  }
}
