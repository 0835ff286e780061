package dev.symposium.app.cli;

import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * The command line, cut into its parts but not yet understood. Immutable.
 *
 * @param operands words that belong to the verb, such as the problem
 * @param values of each flag that was given; an empty list for one that has none
 */
record Arguments(Flag.Verb verb, List<String> operands, Map<Flag, List<String>> values) {

  /** Nothing was typed. */
  static final Arguments NONE = new Arguments(Flag.Verb.GALLERY, List.of(), Map.of());

  Arguments {
    operands = List.copyOf(operands);
    values = Map.copyOf(values);
  }

  boolean has(Flag flag) {
    return values.containsKey(flag);
  }

  Optional<String> value(Flag flag) {
    return all(flag).stream().findFirst();
  }

  List<String> all(Flag flag) {
    return values.getOrDefault(flag, List.of());
  }
}
