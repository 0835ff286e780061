package dev.symposium.problems.engine;

import dev.symposium.problems.spi.Knob;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * The knobs that somebody has turned, and what becomes of each at a change of solution. Immutable.
 *
 * @param back those that have the value of the next preset then
 * @param dials counts and capacity that the next solution has, too: they stay, so that the two are
 *     seen under the same conditions
 * @param meanwhile those turned while all finish: they are meant for the next solution
 */
record Turned(List<Knob<?>> back, List<Knob<?>> dials, Set<Knob<?>> meanwhile) {

  /** Those that keep their value. */
  Set<Knob<?>> kept() {
    Set<Knob<?>> kept = new LinkedHashSet<>(dials);
    kept.addAll(meanwhile);
    return kept;
  }

  /** What is to be told of them: half a sentence, or nothing. */
  String told() {
    return part("by its preset again", back)
        + part("kept as turned", dials)
        + part("as just turned", meanwhile);
  }

  private static String part(String what, Collection<Knob<?>> knobs) {
    String names = knobs.stream().map(Knob::name).collect(Collectors.joining(", "));
    return names.isEmpty() ? "" : "; " + what + ": " + names;
  }
}
