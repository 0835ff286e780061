package dev.symposium.problems.schedule;

import dev.symposium.problems.sync.controlled.Happening;
import dev.symposium.problems.sync.controlled.Rest;
import dev.symposium.problems.sync.controlled.Standing;
import dev.symposium.problems.sync.controlled.Turn;
import java.util.List;
import java.util.Optional;

/**
 * A run that a person schedules, as it stands between two steps. Immutable.
 *
 * @param configuration with what it began
 * @param policy who chooses where the person does not
 * @param steps made so far, and not taken back
 * @param undone how many were taken back since the last was made
 * @param nanos on the virtual clock, as lived at full speed
 * @param rest whether it can go on
 * @param faults what has gone wrong so far, first things first
 * @param actors in the order of their numbers
 * @param happenings every step so far; the last is the step that was made last
 */
public record Stepped(
    Configuration configuration,
    Policy policy,
    long steps,
    long undone,
    double nanos,
    Rest rest,
    List<Fault> faults,
    List<One> actors,
    List<Happening> happenings) {

  /** Copies the lists. */
  public Stepped {
    faults = List.copyOf(faults);
    actors = List.copyOf(actors);
    happenings = List.copyOf(happenings);
  }

  /**
   * One of the actors. Immutable.
   *
   * @param actor its number
   * @param name such as {@code Kant}
   * @param state in one word
   * @param sentence what it would do next: {@code locks fork 3}; or why it cannot go: {@code waits
   *     for fork 3, held by Hume since step 7}
   * @param has names of what it holds
   * @param inTheWay names of those who have what it waits for
   * @param line where it stands in the file of the solution, from 1; 0 if it is not there
   * @param turns how it can move now; empty if it cannot
   * @param operations how many it has done: meals, items, phases
   */
  public record One(
      int actor,
      String name,
      Standing.State state,
      String sentence,
      List<String> has,
      List<String> inTheWay,
      int line,
      List<Turn> turns,
      long operations) {

    /** Copies the lists. */
    public One {
      has = List.copyOf(has);
      inTheWay = List.copyOf(inTheWay);
      turns = List.copyOf(turns);
    }

    /** Whether it can move. */
    public boolean canGo() {
      return !turns.isEmpty();
    }
  }

  /** Who has moved last; empty before the first step. */
  public Optional<String> last() {
    return happenings.isEmpty()
        ? Optional.empty()
        : Optional.of(happenings.get(happenings.size() - 1).actor());
  }
}
