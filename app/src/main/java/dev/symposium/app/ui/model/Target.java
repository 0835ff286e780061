package dev.symposium.app.ui.model;

import java.util.Optional;

/**
 * What a dial turns: a knob, for everybody or for one actor. Immutable.
 *
 * @param knob its name
 * @param actor the name of the one actor; empty for everybody
 */
public record Target(String knob, Optional<String> actor) {

  /** The knob for everybody. */
  public static Target all(String knob) {
    return new Target(knob, Optional.empty());
  }
}
