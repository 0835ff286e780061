package dev.symposium.problems.schedule;

import dev.symposium.problems.spi.BadValue;
import dev.symposium.problems.spi.Challenge;
import dev.symposium.problems.spi.Preset;
import dev.symposium.problems.spi.Problem;
import dev.symposium.problems.spi.Role;
import dev.symposium.problems.spi.Solution;
import dev.symposium.problems.sync.controlled.Timing;
import java.util.ArrayList;
import java.util.List;

/**
 * What a run begins with; with the moves it fixes the run. Immutable.
 *
 * @param problem which
 * @param solution one of the problem's
 * @param preset one of the solution's
 * @param assignments what differs from the preset, as in a preset; the last one counts
 * @param timing what becomes of durations
 * @param operations after how many operations each actor goes home; 0 for never
 * @param seed fixes the draws of every actor
 */
public record Configuration(
    Problem problem,
    Solution solution,
    Preset preset,
    List<String> assignments,
    Timing timing,
    int operations,
    long seed) {

  /** Copies the list. */
  public Configuration {
    assignments = List.copyOf(assignments);
  }

  /** A solution under its first preset, but for some knobs. */
  public static Configuration of(
      Problem problem, String solution, Timing timing, int operations, String... assignments) {
    Solution found =
        problem.solutions().stream().filter(s -> s.id().equals(solution)).findFirst().orElseThrow();
    Preset first = found.presets().get(0);
    return new Configuration(problem, found, first, List.of(assignments), timing, operations, 1);
  }

  /** What a challenge begins with. */
  public static Configuration of(Problem problem, Challenge challenge) {
    return of(
        problem,
        challenge.solution(),
        Timing.ANY,
        challenge.operations(),
        challenge.assignments().toArray(String[]::new));
  }

  /** The same with another seed. */
  public Configuration withSeed(long other) {
    return new Configuration(problem, solution, preset, assignments, timing, operations, other);
  }

  /** The names of the actors, in the order of their numbers. */
  List<String> names() throws BadValue {
    Values values = values();
    List<String> names = new ArrayList<>();
    for (Role role : problem.roles()) {
      for (int seat = 0; seat < values.get(role.count()); seat++) {
        names.add(role.nameOf(seat));
      }
    }
    return names;
  }

  /** The values of all knobs. */
  Values values() throws BadValue {
    List<String> all = new ArrayList<>(preset.assignments());
    assignments.stream()
        .filter(own -> !own.contains("@")) // for everybody: so for each of them
        .map(own -> own.substring(0, own.indexOf('=')))
        .forEach(knob -> all.removeIf(old -> old.startsWith(knob + "@")));
    all.addAll(assignments);
    return new Values(problem, all);
  }
}
