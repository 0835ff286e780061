package dev.symposium.app.ui.command;

import dev.symposium.problems.engine.Command;
import dev.symposium.problems.engine.EngineKnobs;
import dev.symposium.problems.observe.KnobState;
import dev.symposium.problems.observe.Snapshot;
import dev.symposium.problems.spi.BadValue;
import dev.symposium.problems.spi.DurationKnob;
import dev.symposium.problems.spi.IntKnob;
import dev.symposium.problems.spi.Knob;
import dev.symposium.problems.spi.Places;
import dev.symposium.problems.spi.Preset;
import dev.symposium.problems.spi.Problem;
import dev.symposium.problems.spi.Role;
import dev.symposium.problems.spi.Solution;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/**
 * What names and values mean at one line: the problem, and what is in force or asked for by then.
 * Immutable.
 *
 * @param preset name of the preset the knobs go back to
 * @param speed at which durations are read
 * @param numbers whole-number knobs that were set, by name; the others follow or are initial
 */
public record Scope(
    Problem problem, Solution solution, String preset, String speed, Map<String, Integer> numbers) {

  /** The other name of the knob that counts the actors. */
  public static final String COUNT_ALIAS = "threads";

  /** Copies the map. */
  public Scope {
    numbers = Map.copyOf(numbers);
  }

  /** Where a run begins. */
  public static Scope start(Problem problem, Solution solution, Preset preset, String speed) {
    return new Scope(problem, solution, preset.name(), speed, Map.of()).withPreset(preset);
  }

  /** Where a run has got to; what was asked for counts as if it were in force. */
  public static Scope of(Problem problem, Solution solution, Snapshot now) {
    Map<String, Integer> numbers = new HashMap<>();
    Scope at = new Scope(problem, solution, now.run().preset(), now.speed(), numbers);
    for (KnobState state : now.knobs()) {
      at.number(state.name(), state.asked().orElse(state.inForce()))
          .ifPresent(number -> numbers.put(state.name(), number));
    }
    return new Scope(problem, solution, now.run().preset(), now.speed(), numbers);
  }

  /** Where things stand once {@code action} was done. */
  public Scope after(Action action) {
    return action instanceof Action.Do act ? after(act.command()) : this;
  }

  private Scope after(Command command) {
    if (command instanceof Command.SetKnob set) {
      return set.actor().isPresent() ? this : with(set.knob(), set.value());
    } else if (command instanceof Command.Add add) {
      return role(add.role()).map(role -> counted(role, 1)).orElse(this);
    } else if (command instanceof Command.Retire retire) {
      return role(retire.role()).map(role -> counted(role, -1)).orElse(this);
    } else if (command instanceof Command.UseSolution use) {
      return solution(use.solution()).map(next -> withSolution(next, use.preset())).orElse(this);
    } else if (command instanceof Command.Reset reset) {
      return reset.preset().flatMap(solution::preset).map(this::fresh).orElse(this);
    }
    return this;
  }

  /** The same with a knob turned. */
  public Scope with(String knob, String value) {
    if (knob.equals(EngineKnobs.SPEED.name())) {
      return new Scope(problem, solution, preset, value, numbers);
    }
    return number(knob, value).map(number -> with(knob, number.intValue())).orElse(this);
  }

  private Scope with(String knob, int number) {
    Map<String, Integer> more = new HashMap<>(numbers);
    more.put(knob, number);
    return new Scope(problem, solution, preset, speed, more);
  }

  private Scope counted(Role role, int more) {
    IntKnob count = role.count();
    int next = Math.max(count.min(), Math.min(count.max(), count(role) + more));
    return with(count.name(), next);
  }

  /** Another solution brings its own values, but for turned dials; a preset asked for all. */
  private Scope withSolution(Solution next, Optional<String> name) {
    if (name.isEmpty() && next.equals(solution)) {
      return this;
    }
    Preset with = name.flatMap(next::preset).orElseGet(() -> next.presetLike(preset));
    Scope fresh = new Scope(problem, next, preset, speed, numbers).fresh(with);
    return name.isPresent() ? fresh : fresh.withTurnedDials(this);
  }

  /** With the counts that were turned before, and the capacity if both have the same. */
  private Scope withTurnedDials(Scope before) {
    Scope asPreset = before.solution.preset(before.preset).map(before::fresh).orElse(before);
    Scope at = this;
    for (IntKnob dial : dials()) {
      boolean ofBoth = before.dials().contains(dial);
      if (ofBoth && before.number(dial) != asPreset.number(dial)) {
        at = at.with(dial.name(), before.number(dial));
      }
    }
    return at;
  }

  private List<IntKnob> dials() {
    return Stream.concat(problem.roles().stream().map(Role::count), solution.capacity().stream())
        .toList();
  }

  private Scope fresh(Preset to) {
    return new Scope(problem, solution, to.name(), speed, Map.of()).withPreset(to);
  }

  private Scope withPreset(Preset to) {
    Scope at = new Scope(problem, solution, to.name(), speed, numbers);
    for (String assignment : to.assignments()) {
      String[] sides = assignment.split("=", 2);
      at = at.number(sides[0], sides[1]).map(turned(at, sides[0])).orElse(at);
    }
    return at;
  }

  private static java.util.function.Function<Integer, Scope> turned(Scope at, String knob) {
    return number -> at.with(knob, number.intValue());
  }

  /** The value of a whole-number knob, read; empty for other knobs and for texts it rejects. */
  private Optional<Integer> number(String name, String value) {
    if (knob(name).orElse(null) instanceof IntKnob knob) {
      try {
        return Optional.of(knob.parse(value, slowness()));
      } catch (BadValue bad) {
        return Optional.empty(); // an illegal value never comes into force
      }
    }
    return Optional.empty();
  }

  /** The factor by which durations are stretched. */
  public double slowness() {
    return EngineKnobs.slowness(speed);
  }

  /** All knobs, the problem's own first. */
  public List<Knob<?>> knobs() {
    return Stream.concat(problem.knobs().stream(), EngineKnobs.all().stream()).toList();
  }

  /** The knob of that name, ignoring case. */
  public Optional<Knob<?>> knob(String name) {
    return knobs().stream().filter(knob -> knob.name().equalsIgnoreCase(name)).findFirst();
  }

  /** The places for a delay that the solution passes. */
  public List<DurationKnob> places() {
    return Places.passed(problem, solution);
  }

  /** Where a delay goes if nobody says where. */
  public Optional<DurationKnob> usualPlace() {
    return Places.usual(problem, solution);
  }

  /** The role of that name, its plural included, ignoring case. */
  public Optional<Role> role(String name) {
    return problem.roles().stream()
        .filter(r -> r.name().equalsIgnoreCase(name) || r.count().unit().equalsIgnoreCase(name))
        .findFirst();
  }

  /** The solution of that id, ignoring case. */
  public Optional<Solution> solution(String id) {
    return problem.solutions().stream().filter(s -> s.id().equalsIgnoreCase(id)).findFirst();
  }

  /** How many actors of a role there are, or are asked for. */
  public int count(Role role) {
    return number(role.count());
  }

  /** The value of a whole-number knob at this line. */
  public int number(IntKnob knob) {
    Integer set = numbers.get(knob.name());
    if (set != null) {
      return set;
    }
    return knob.follows().flatMap(this::followed).orElse(knob.initial());
  }

  /** The most a knob may be because of another that it follows; empty if nothing limits it. */
  Optional<Integer> limit(IntKnob knob) {
    return knob.follows().filter(IntKnob.Follows::isLimit).flatMap(this::followed);
  }

  private Optional<Integer> followed(IntKnob.Follows follows) {
    return knob(follows.knob())
        .filter(IntKnob.class::isInstance)
        .map(other -> number((IntKnob) other) + follows.offset());
  }

  /** The names of all actors that there are, or are asked for. */
  public List<String> actors() {
    List<String> names = new ArrayList<>();
    for (Role role : problem.roles()) {
      IntStream.range(0, count(role)).mapToObj(role::nameOf).forEach(names::add);
    }
    return names;
  }
}
