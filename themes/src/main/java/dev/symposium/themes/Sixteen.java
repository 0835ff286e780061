package dev.symposium.themes;

import java.util.List;
import java.util.OptionalInt;

/** The names of the sixteen colours that nearly every terminal has, in the order of ANSI. */
final class Sixteen {

  private static final List<String> NAMES =
      List.of(
          "black",
          "red",
          "green",
          "yellow",
          "blue",
          "magenta",
          "cyan",
          "white",
          "bright-black",
          "bright-red",
          "bright-green",
          "bright-yellow",
          "bright-blue",
          "bright-magenta",
          "bright-cyan",
          "bright-white");

  private Sixteen() {}

  static OptionalInt index(String name) {
    int index = NAMES.indexOf(name);
    return index < 0 ? OptionalInt.empty() : OptionalInt.of(index);
  }

  static String names() {
    return String.join(", ", NAMES);
  }
}
