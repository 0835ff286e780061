package dev.symposium.app.ui.model;

import dev.symposium.problems.spi.Problem;
import dev.symposium.problems.spi.Solution;
import dev.symposium.problems.spi.Source;
import dev.symposium.problems.spi.Twin;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;

/**
 * The code of a problem's solutions, in Java as it runs and in Python. Immutable.
 *
 * @param isAsked whether it was asked for; it comes later
 * @param sources by the solution's id
 * @param twins by the solution's id
 */
public record Book(boolean isAsked, Map<String, Source> sources, Map<String, Twin> twins) {

  /** Nobody has wanted to see it yet. */
  public static final Book CLOSED = new Book(false, Map.of(), Map.of());

  /** Copies the maps. */
  public Book {
    sources = Map.copyOf(sources);
    twins = Map.copyOf(twins);
  }

  /** All of a problem. Reads the jar, so it is nothing for update or view. */
  public static Book of(Problem problem) {
    Map<String, Source> sources = new HashMap<>();
    Map<String, Twin> twins = new HashMap<>();
    for (Solution solution : problem.solutions()) {
      solution.source().ifPresent(source -> sources.put(solution.id(), source));
      problem.twin(solution).ifPresent(twin -> twins.put(solution.id(), twin));
    }
    return new Book(true, sources, twins);
  }

  /** The same, asked for. */
  public Book asked() {
    return new Book(true, sources, twins);
  }

  /** A solution in Java. */
  public Optional<Source> source(Solution solution) {
    return Optional.ofNullable(sources.get(solution.id()));
  }

  /** A solution in Python. */
  public Optional<Twin> twin(Solution solution) {
    return Optional.ofNullable(twins.get(solution.id()));
  }
}
