package dev.symposium.problems.spi;

import java.util.List;

/**
 * A part that several actors play. Immutable.
 *
 * @param name singular, such as {@code philosopher}
 * @param count the knob that says how many there are
 * @param names of the first actors; those beyond are {@code prefix} and a number from 1
 * @param prefix such as {@code P}
 */
public record Role(String name, IntKnob count, List<String> names, String prefix) {

  /** Copies the list. */
  public Role {
    names = List.copyOf(names);
  }

  /**
   * The name of the actor in a seat.
   *
   * @param seat from 0
   */
  public String nameOf(int seat) {
    return seat < names.size() ? names.get(seat) : prefix + (seat + 1);
  }

  /** By the name, which tells the roles of a problem apart: quicker than what a record does. */
  @Override
  public boolean equals(Object other) {
    return other instanceof Role role && name.equals(role.name);
  }

  @Override
  public int hashCode() {
    return name.hashCode();
  }
}
