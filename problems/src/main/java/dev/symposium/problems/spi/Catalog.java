package dev.symposium.problems.spi;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.ServiceLoader;

/**
 * All problems there are, by id and alias. Immutable.
 *
 * @param problems in the order of their registration
 */
public record Catalog(List<Problem> problems) {

  /** Copies the list. */
  public Catalog {
    problems = List.copyOf(problems);
  }

  /** Those registered for {@link ServiceLoader}. */
  public static Catalog load() {
    List<Problem> found = new ArrayList<>();
    ServiceLoader.load(Problem.class).forEach(found::add);
    return new Catalog(found);
  }

  /** The problem of that id or alias, ignoring case. */
  public Optional<Problem> find(String name) {
    String word = name.toLowerCase(Locale.ROOT);
    return problems.stream()
        .filter(p -> p.id().equals(word) || p.aliases().contains(word))
        .findFirst();
  }

  /** The id nearest to a wrong name. */
  public Optional<String> nearest(String name) {
    List<String> legal = new ArrayList<>();
    for (Problem problem : problems) {
      legal.add(problem.id());
      legal.addAll(problem.aliases());
    }
    return Nearest.of(name, legal);
  }
}
