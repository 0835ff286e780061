package dev.symposium.themes;

import java.util.EnumMap;
import java.util.Map;

/**
 * A colour theme: one {@link Look} for every {@link Role}. Immutable.
 *
 * @param id what the command line calls it
 * @param title what a menu calls it
 * @param ground the background of all that has none of its own, 0xRRGGBB or {@link Look#OWN}
 * @param ground16 the same for sixteen colours, 0-15 or {@link Look#OWN}
 * @param looks a look for every role
 */
public record Theme(String id, String title, int ground, int ground16, Map<Role, Look> looks) {

  /** Checks that no role is missing. */
  public Theme {
    looks = Map.copyOf(new EnumMap<>(looks));
    for (Role role : Role.values()) {
      if (!looks.containsKey(role)) {
        throw new IllegalArgumentException("theme " + id + " has no look for " + role.key());
      }
    }
  }

  /** The look of a role; backgrounds that the role leaves open are filled in with the ground. */
  public Look look(Role role) {
    Look look = looks.get(role);
    return new Look(
        look.foreground(),
        look.background() == Look.OWN ? ground : look.background(),
        look.foreground16(),
        look.background16() == Look.OWN ? ground16 : look.background16(),
        look.bold(),
        look.reverse(),
        look.underline());
  }
}
