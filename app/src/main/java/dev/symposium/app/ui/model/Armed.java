package dev.symposium.app.ui.model;

import java.time.Duration;

/**
 * A key whose second press does more. Immutable.
 *
 * @param key which action waits for its second press
 * @param actor the actor it was pressed for; empty if it concerns all
 * @param until when the first press is forgotten, session clock
 */
public record Armed(String key, String actor, Duration until) {

  /** Nothing waits. */
  public static final Armed NONE = new Armed("", "", Duration.ZERO);

  /** Whether something waits. */
  public boolean isSet() {
    return !key.isEmpty();
  }

  /** Whether the same key for the same actor was pressed shortly before. */
  public boolean is(String other, String name, Duration now) {
    return key.equals(other) && actor.equals(name) && now.compareTo(until) < 0;
  }
}
