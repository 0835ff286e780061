package dev.symposium.app.ui.command;

import dev.symposium.problems.engine.Command;
import dev.symposium.problems.spi.Preset;
import dev.symposium.problems.spi.Role;
import dev.symposium.problems.spi.Solution;
import java.util.List;
import java.util.Optional;

/** Reads the names of actors, roles, solutions and presets. Stateless. */
final class Names {

  /** Stands for the preset that the knobs come from. */
  static final String PRESET = "preset";

  private Names() {}

  static String actor(Words words, Scope scope) throws Wrong {
    return actor(words.next("the actor"), scope);
  }

  static String actor(Word name, Scope scope) throws Wrong {
    List<String> actors = scope.actors();
    return actors.stream()
        .filter(name::is)
        .findFirst()
        .orElseThrow(() -> new Wrong(Complaint.unknown("actor", name, actors)));
  }

  /** The role of which there is to be one more, or one less. */
  static String role(Words words, Scope scope, int more) throws Wrong {
    Word name = words.next("the role");
    Role role =
        scope
            .role(name.text())
            .orElseThrow(() -> new Wrong(Complaint.unknown("role", name, roles(scope))));
    int count = scope.count(role) + more;
    int legal = Math.max(role.count().min(), Math.min(role.count().max(), count));
    if (legal != count) {
      String what = role.count().name() + " is " + role.count().range(1) + ", not " + count;
      throw new Wrong(
          Complaint.value(what, name.from(), name.to(), Optional.of(String.valueOf(legal))));
    }
    return role.name();
  }

  static List<String> roles(Scope scope) {
    return scope.problem().roles().stream().map(Role::name).toList();
  }

  static Command solution(Words words, Scope scope) throws Wrong {
    Word name = words.next("the solution");
    Solution solution =
        scope
            .solution(name.text())
            .orElseThrow(() -> new Wrong(Complaint.unknown("solution", name, solutions(scope))));
    Optional<String> preset =
        words.isEmpty() ? Optional.empty() : Optional.of(preset(words.next(""), solution));
    return new Command.UseSolution(solution.id(), preset);
  }

  static List<String> solutions(Scope scope) {
    return scope.problem().solutions().stream().map(Solution::id).toList();
  }

  static Command reset(Words words, Scope scope) throws Wrong {
    if (words.isEmpty()) {
      return new Command.Reset(Optional.empty());
    }
    Word name = words.next("");
    String preset = name.is(PRESET) ? scope.preset() : preset(name, scope.solution());
    return new Command.Reset(Optional.of(preset));
  }

  private static String preset(Word name, Solution solution) throws Wrong {
    return solution.presets().stream()
        .map(Preset::name)
        .filter(name::is)
        .findFirst()
        .orElseThrow(() -> new Wrong(Complaint.unknown("preset", name, presets(solution))));
  }

  static List<String> presets(Solution solution) {
    return solution.presets().stream().map(Preset::name).toList();
  }
}
