package dev.symposium.problems.engine;

import dev.symposium.problems.engine.Outcome.Rejected;
import dev.symposium.problems.spi.BadValue;
import dev.symposium.problems.spi.IntKnob;
import dev.symposium.problems.spi.Knob;
import dev.symposium.problems.spi.Nearest;
import dev.symposium.problems.spi.Preset;
import dev.symposium.problems.spi.Problem;
import dev.symposium.problems.spi.Role;
import dev.symposium.problems.spi.Solution;
import dev.symposium.problems.spi.Uses;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/**
 * Finds the knob, the actor, the role, the solution that a command names, and reads its value, or
 * says in one sentence what is wrong and what would be right. Reads the board, changes nothing.
 */
final class Checks {

  private static final String COUNT_ALIAS = "threads";
  private final Problem problem;
  private final KnobBoard board;
  private final Threads threads;

  Checks(Problem problem, KnobBoard board, Threads threads) {
    this.problem = problem;
    this.board = board;
    this.threads = threads;
  }

  /** A command that cannot be obeyed. */
  static final class Refusal extends Exception {
    private static final long serialVersionUID = 1L;
    private final transient Rejected rejected;

    Refusal(String sentence, Optional<String> nearest) {
      super(sentence, null, false, false);
      rejected = new Rejected(sentence, nearest);
    }

    Rejected rejected() {
      return rejected;
    }
  }

  /** A knob and a value that it takes. */
  record Setting<V>(Knob<V> knob, Optional<String> actor, V value) {}

  /** The same, if the solution uses the knob: of no use later either, as it goes back by then. */
  Setting<?> setting(Command.SetKnob set, Solution plays) throws Refusal {
    Knob<?> knob = knob(set.knob());
    Optional<String> refusal = Uses.refusal(problem, plays, knob);
    if (refusal.isPresent()) {
      throw new Refusal(refusal.get(), Uses.instead(problem, plays, knob));
    }
    return setting(set);
  }

  Setting<?> setting(Command.SetKnob set) throws Refusal {
    Knob<?> knob = knob(set.knob());
    Optional<String> actor = Optional.empty();
    if (set.actor().isPresent()) {
      if (!knob.isPerActor()) {
        throw new Refusal(
            knob.name() + " is the same for everyone, it has no value for one actor",
            Optional.empty());
      }
      actor = Optional.of(actorName(set.actor().get()));
    }
    return read(knob, actor, set.value());
  }

  private <V> Setting<V> read(Knob<V> knob, Optional<String> actor, String text) throws Refusal {
    try {
      V value = knob.parse(text, board.slowness());
      limit(knob, value);
      return new Setting<>(knob, actor, value);
    } catch (BadValue wrong) {
      throw new Refusal(wrong.getMessage(), wrong.nearest());
    }
  }

  private void limit(Knob<?> knob, Object value) throws Refusal {
    if (knob instanceof IntKnob number && board.limit(number).isPresent()) {
      int most = board.limit(number).get();
      if ((Integer) value > most) {
        String leader = number.follows().orElseThrow().knob();
        throw new Refusal(
            knob.name() + " is at most " + most + " with these " + leader + ", not " + value,
            Optional.of(String.valueOf(most)));
      }
    }
    if (knob.name().equals(EngineKnobs.THREAD_KIND.name())) {
      Optional<String> why = threads.whyNot((String) value);
      if (why.isPresent()) {
        throw new Refusal(why.get(), Optional.of("platform"));
      }
    }
  }

  Knob<?> knob(String name) throws Refusal {
    String word = name.toLowerCase(Locale.ROOT);
    if (word.equals(COUNT_ALIAS)) {
      return count();
    }
    Optional<Knob<?>> knob = board.find(word);
    if (knob.isPresent()) {
      return knob.get();
    }
    List<String> legal = new ArrayList<>(List.of(COUNT_ALIAS));
    board.knobs().forEach(k -> legal.add(k.name()));
    throw new Refusal("there is no knob \"" + name + "\"", Nearest.of(word, legal));
  }

  private Knob<?> count() throws Refusal {
    List<String> counts = problem.roles().stream().map(r -> r.count().name()).distinct().toList();
    if (counts.size() > 1) {
      throw new Refusal(
          COUNT_ALIAS + " is ambiguous: " + String.join(", ", counts), Optional.of(counts.get(0)));
    }
    return problem.roles().get(0).count();
  }

  /** The actor's name as written by the problem; it may not be there now. */
  String actorName(String name) throws Refusal {
    List<String> names = new ArrayList<>();
    for (Role role : problem.roles()) {
      for (int seat = 0; seat < role.count().max(); seat++) {
        names.add(role.nameOf(seat));
      }
    }
    for (String legal : names) {
      if (legal.equalsIgnoreCase(name)) {
        return legal;
      }
    }
    throw new Refusal("there is no actor \"" + name + "\"", Nearest.of(name, names));
  }

  Role role(String name) throws Refusal {
    String word = name.toLowerCase(Locale.ROOT);
    for (Role role : problem.roles()) {
      if (role.name().equals(word) || role.count().name().equals(word)) {
        return role;
      }
    }
    List<String> names = problem.roles().stream().map(Role::name).toList();
    throw new Refusal(
        "there is no role \"" + name + "\"",
        Nearest.of(word, names).or(() -> Optional.of(names.get(0))));
  }

  /** The count of a role after one more or one less. */
  int count(Role role, int more) throws Refusal {
    int count = board.get(role.count()) + more;
    if (count < role.count().min() || count > role.count().max()) {
      throw new Refusal(
          role.count().name()
              + " is from "
              + role.count().min()
              + " to "
              + role.count().max()
              + ", not "
              + count,
          Optional.of(String.valueOf(board.get(role.count()))));
    }
    return count;
  }

  Solution solution(String id) throws Refusal {
    String word = id.toLowerCase(Locale.ROOT);
    for (Solution solution : problem.solutions()) {
      if (solution.id().equals(word)) {
        return solution;
      }
    }
    List<String> ids = problem.solutions().stream().map(Solution::id).toList();
    throw new Refusal("there is no solution \"" + id + "\"", Nearest.of(word, ids));
  }

  /** The preset of that name; of another solution that nobody names, the one like the present. */
  Preset preset(Solution solution, Optional<String> name, Preset now) throws Refusal {
    return name.isEmpty() ? solution.presetLike(now.name()) : preset(solution, name);
  }

  Preset preset(Solution solution, Optional<String> name) throws Refusal {
    if (name.isEmpty()) {
      return solution.presets().get(0);
    }
    Optional<Preset> preset = solution.preset(name.get().toLowerCase(Locale.ROOT));
    if (preset.isPresent()) {
      return preset.get();
    }
    List<String> names = solution.presets().stream().map(Preset::name).toList();
    throw new Refusal(
        solution.id() + " has no preset \"" + name.get() + "\"",
        Nearest.of(name.get(), names).or(() -> Optional.of(names.get(0))));
  }

  /**
   * Puts a preset's values on the board; the engine's own knobs stay unless the preset has them.
   */
  void apply(Preset preset) throws Refusal {
    board.forgetProblemKnobs();
    for (String assignment : preset.assignments()) {
      apply(fullSpeed(assignment));
    }
  }

  private Setting<?> fullSpeed(String assignment) throws Refusal {
    int equals = assignment.indexOf('=');
    String[] target = assignment.substring(0, equals).split("@", 2);
    Knob<?> knob = knob(target[0]);
    Optional<String> actor =
        target.length == 2 ? Optional.of(actorName(target[1])) : Optional.empty();
    return readFullSpeed(knob, actor, assignment.substring(equals + 1));
  }

  private <V> Setting<V> readFullSpeed(Knob<V> knob, Optional<String> actor, String text)
      throws Refusal {
    try {
      return new Setting<>(knob, actor, knob.parse(text, 1));
    } catch (BadValue wrong) {
      throw new Refusal(wrong.getMessage(), wrong.nearest());
    }
  }

  void apply(Setting<?> setting) {
    if (setting.actor().isPresent()) {
      board.set(setting.knob(), setting.actor().get(), setting.value());
    } else {
      board.set(setting.knob(), setting.value());
    }
  }

  /** Refuses a command that names what does not exist or gives a value that is not taken. */
  void check(Command command, Solution now) throws Refusal {
    if (command instanceof Command.SetKnob set) {
      setting(set);
    } else if (command instanceof Command.ClearKnob clear) {
      knob(clear.knob());
      checkActor(clear.actor());
    } else if (command instanceof Command.Freeze freeze) {
      actorName(freeze.actor());
    } else if (command instanceof Command.Thaw thaw) {
      actorName(thaw.actor());
    } else if (command instanceof Command.Crash crash) {
      actorName(crash.actor());
    } else if (command instanceof Command.Add add) {
      count(role(add.role()), 1);
    } else if (command instanceof Command.Retire retire) {
      count(role(retire.role()), -1);
    } else if (command instanceof Command.UseSolution use) {
      preset(solution(use.solution()), use.preset());
    } else if (command instanceof Command.Reset reset) {
      preset(now, reset.preset());
    }
  }

  private void checkActor(Optional<String> actor) throws Refusal {
    if (actor.isPresent()) {
      actorName(actor.get());
    }
  }
}
