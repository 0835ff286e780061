package dev.symposium.app.cli;

import dev.symposium.problems.spi.Catalog;
import dev.symposium.problems.spi.Nearest;
import dev.symposium.problems.spi.Preset;
import dev.symposium.problems.spi.Problem;
import dev.symposium.problems.spi.Solution;
import java.util.Collection;
import java.util.List;

/** Finds problems, solutions and presets by the names that people type. Stateless. */
final class Problems {

  private Problems() {}

  static Problem problem(Catalog catalog, String name) throws UsageError {
    return catalog
        .find(name)
        .orElseThrow(
            () -> unknown("problem", name, ids(catalog), catalog.nearest(name).orElse("")));
  }

  static List<String> ids(Catalog catalog) {
    return catalog.problems().stream().map(Problem::id).toList();
  }

  static Solution solution(Problem problem, String where, String name) throws UsageError {
    List<String> ids = problem.solutions().stream().map(Solution::id).toList();
    return problem.solutions().stream()
        .filter(solution -> solution.id().equalsIgnoreCase(name))
        .findFirst()
        .orElseThrow(() -> unknown(where + "solution", name, ids));
  }

  static Preset preset(Solution solution, String where, String name) throws UsageError {
    List<String> names = solution.presets().stream().map(Preset::name).toList();
    return solution.presets().stream()
        .filter(preset -> preset.name().equalsIgnoreCase(name))
        .findFirst()
        .orElseThrow(() -> unknown(where + "preset of " + solution.id(), name, names));
  }

  private static UsageError unknown(String kind, String name, Collection<String> legal) {
    return unknown(kind, name, legal, Nearest.of(name, legal).orElse(""));
  }

  private static UsageError unknown(
      String kind, String name, Collection<String> legal, String nearest) {
    String help =
        nearest.isEmpty() ? "one of " + String.join(", ", legal) : "did you mean " + nearest + "?";
    String[] parts = kind.split(": ", 2);
    String where = parts.length == 2 ? parts[0] + ": " : "";
    return new UsageError(
        where + "unknown " + parts[parts.length - 1] + " \"" + name + "\"; " + help);
  }
}
