package dev.symposium.problems.spi;

import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * A knob with a few named positions, such as {@code forks = lock | semaphore}.
 *
 * @param words the positions in order; the first is the initial one unless said otherwise
 */
public record WordKnob(String name, String meaning, String initial, List<String> words)
    implements Knob<String> {

  private static final Pattern RATIO = Pattern.compile("1:[1-9][0-9]*");

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
        nearestRatio(word).or(() -> Nearest.of(word, words)).orElse(initial));
  }

  /** Of ratios such as {@code 1:50} the one that is nearest as a ratio; {@code full} is 1:1. */
  private Optional<String> nearestRatio(String word) {
    return RATIO.matcher(word).matches()
        ? words.stream()
            .filter(legal -> RATIO.matcher(legal).matches() || legal.equals("full"))
            .min(Comparator.comparingDouble(legal -> Math.abs(magnitude(legal) - magnitude(word))))
        : Optional.empty();
  }

  private static double magnitude(String ratio) {
    return ratio.equals("full") ? 0 : Math.log(Double.parseDouble(ratio.substring(2)));
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
