package dev.symposium.problems.schedule;

import dev.symposium.problems.spi.BadValue;
import dev.symposium.problems.spi.Role;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * What is the same for all runs of a configuration, whatever their seed: the values of all knobs,
 * and who sits where. Immutable.
 */
record Laid(Values values, Map<String, Integer> counts, List<Chair> chairs) {

  /** One actor, before it is there. */
  record Chair(Role role, int seat, String name) {}

  Laid {
    counts = Map.copyOf(counts);
    chairs = List.copyOf(chairs);
  }

  static Laid of(Configuration configuration) throws BadValue {
    Values values = configuration.values();
    Map<String, Integer> counts = new HashMap<>();
    List<Chair> chairs = new ArrayList<>();
    for (Role role : configuration.problem().roles()) {
      int count = values.get(role.count());
      counts.put(role.name(), count);
      for (int seat = 0; seat < count; seat++) {
        chairs.add(new Chair(role, seat, role.nameOf(seat)));
      }
    }
    return new Laid(values, counts, chairs);
  }
}
