package dev.symposium.problems.spi;

import java.util.List;
import java.util.Locale;

/**
 * A knob with a few named positions, such as {@code forks = lock | semaphore}.
 *
 * @param words the positions in order; the first is the initial one unless said otherwise
 */
public record WordKnob(String name, String meaning, String initial, List<String> words)
    implements Knob<String> {

  /** Copies the list. */
  public WordKnob {
    words = List.copyOf(words);
  }

  /** A knob with the positions {@code no} and {@code yes}. */
  public static WordKnob yesNo(String name, String meaning, boolean initial) {
    return new WordKnob(name, meaning, initial ? "yes" : "no", List.of("no", "yes"));
  }

  @Override
  public boolean isPerActor() {
    return false;
  }

  @Override
  public String range(double slowness) {
    return String.join(", ", words);
  }

  @Override
  public String unit() {
    return "";
  }

  @Override
  public String parse(String text, double slowness) throws BadValue {
    String word = text.strip().toLowerCase(Locale.ROOT);
    if (words.contains(word)) {
      return word;
    }
    throw new BadValue(
        name + " is one of " + String.join(", ", words) + ", not \"" + text.strip() + "\"",
        Nearest.of(word, words).orElse(initial));
  }

  @Override
  public String format(String value, double slowness) {
    return value;
  }

  @Override
  public String step(String value, int notches, double slowness) {
    int at = words.indexOf(value) + notches;
    return words.get(Math.max(0, Math.min(words.size() - 1, at)));
  }
}
