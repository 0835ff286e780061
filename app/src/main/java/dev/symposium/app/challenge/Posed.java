package dev.symposium.app.challenge;

import dev.symposium.problems.schedule.Configuration;
import dev.symposium.problems.spi.Catalog;
import dev.symposium.problems.spi.Challenge;
import dev.symposium.problems.spi.Problem;
import java.util.List;
import java.util.Optional;

/** A challenge and the problem that poses it. Immutable. */
public record Posed(Problem problem, Challenge challenge) {

  /** All of a catalogue, in its order. */
  public static List<Posed> all(Catalog catalog) {
    return catalog.problems().stream().flatMap(problem -> of(problem).stream()).toList();
  }

  /** All of a problem, in its order. */
  public static List<Posed> of(Problem problem) {
    return problem.challenges().stream().map(one -> new Posed(problem, one)).toList();
  }

  /** The one of that name, in whatever case. */
  public static Optional<Posed> find(Catalog catalog, String id) {
    return all(catalog).stream().filter(posed -> posed.id().equalsIgnoreCase(id)).findFirst();
  }

  /** Such as {@code dining-deadlock}. */
  public String id() {
    return challenge.id();
  }

  /** With what its run begins. */
  public Configuration configuration() {
    return Configuration.of(problem, challenge);
  }
}
