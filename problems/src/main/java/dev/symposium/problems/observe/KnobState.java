package dev.symposium.problems.observe;

import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * One knob as a snapshot shows it; values as {@code set} would accept them at the present speed.
 * Immutable.
 *
 * @param name such as {@code after-first}
 * @param inForce the value that acts
 * @param asked the value asked for, if it is not in force yet
 * @param why what it waits for, such as {@code joins when Kant and Plato finish}; of one that is in
 *     force, why it cannot be turned on this machine; empty if it can
 * @param preset the preset's value
 * @param perActor values of single actors, by actor's name
 * @param inForceSinceNanos run clock at which the present value came into force
 */
public record KnobState(
    String name,
    String inForce,
    Optional<String> asked,
    String why,
    String preset,
    Map<String, String> perActor,
    long inForceSinceNanos) {

  /** Copies the map. */
  public KnobState {
    perActor = Map.copyOf(perActor);
  }

  /** Whether a value was asked for that does not act yet. */
  public boolean isPending() {
    return asked.isPresent();
  }

  /** Why it cannot be turned on this machine; empty if it can. */
  public String disabled() {
    return isPending() ? "" : why;
  }

  /** Names of the actors that have a value of their own. */
  public List<String> actors() {
    return perActor.keySet().stream().sorted().toList();
  }
}
