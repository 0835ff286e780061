package dev.symposium.app.cli;

import dev.symposium.app.config.Locales;
import dev.symposium.app.config.Settings;
import dev.symposium.app.config.Value;
import dev.symposium.app.term.ColorWish;
import dev.symposium.app.term.Remote;
import dev.symposium.problems.spi.Nearest;
import dev.symposium.themes.Themes;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/** Reads how the program is to show itself: flags before environment. Stateless. */
final class ScreenSettings {

  private static final int MOST_FRAMES = 60;
  private static final int FRAMES = 20;
  private static final int REMOTE_FRAMES = 10;
  private static final String NO_COLOR = "NO_COLOR";

  private ScreenSettings() {}

  static Settings read(Arguments arguments, Map<String, String> environment) throws UsageError {
    return new Settings(
        theme(arguments),
        ascii(arguments, environment),
        color(arguments, environment),
        frames(arguments, environment));
  }

  private static Value<Optional<String>> theme(Arguments arguments) throws UsageError {
    Optional<String> typed = arguments.value(Flag.THEME);
    if (typed.isEmpty()) {
      return Value.standard(Optional.empty());
    }
    String id = oneOf(Flag.THEME, typed.get(), Themes.ids());
    return Value.flag(Flag.THEME.word(), Optional.of(id));
  }

  private static Value<Boolean> ascii(Arguments arguments, Map<String, String> environment) {
    return arguments.has(Flag.ASCII)
        ? Value.flag(Flag.ASCII.word(), true)
        : Locales.ascii(environment);
  }

  private static Value<ColorWish> color(Arguments arguments, Map<String, String> environment)
      throws UsageError {
    List<String> words = Arrays.stream(ColorWish.values()).map(ScreenSettings::word).toList();
    Optional<String> typed = arguments.value(Flag.COLOR);
    if (typed.isPresent()) {
      String word = oneOf(Flag.COLOR, typed.get(), words);
      ColorWish wish = ColorWish.valueOf(word.toUpperCase(Locale.ROOT));
      return Value.flag(Flag.COLOR.word(), wish);
    }
    boolean refused = !environment.getOrDefault(NO_COLOR, "").isEmpty();
    return refused ? Value.environment(NO_COLOR, ColorWish.NEVER) : Value.standard(ColorWish.AUTO);
  }

  private static String word(ColorWish wish) {
    return wish.name().toLowerCase(Locale.ROOT);
  }

  private static Value<Integer> frames(Arguments arguments, Map<String, String> environment)
      throws UsageError {
    Optional<String> typed = arguments.value(Flag.FPS);
    return typed.isPresent()
        ? frames(typed.get())
        : Remote.toldBy(environment)
            .map(variable -> Value.environment(variable, REMOTE_FRAMES))
            .orElseGet(() -> Value.standard(FRAMES));
  }

  private static Value<Integer> frames(String typed) throws UsageError {
    String text = typed.strip();
    boolean number = text.matches("[+-]?[0-9]{1,9}");
    int frames = number ? Integer.parseInt(text) : 0;
    if (frames < 1 || frames > MOST_FRAMES) {
      int nearest = !number ? FRAMES : frames < 1 ? 1 : MOST_FRAMES;
      throw new UsageError(
          "--fps is a whole number from 1 to "
              + MOST_FRAMES
              + ", not \""
              + text
              + "\"; nearest: "
              + nearest);
    }
    return Value.flag(Flag.FPS.word(), frames);
  }

  /** The legal word that was typed, ignoring case. */
  static String oneOf(Flag flag, String typed, List<String> legal) throws UsageError {
    Optional<String> word = legal.stream().filter(typed.strip()::equalsIgnoreCase).findFirst();
    if (word.isPresent()) {
      return word.get();
    }
    String help =
        Nearest.of(typed, legal)
            .map(near -> "did you mean " + near + "?")
            .orElse("one of " + String.join(", ", legal));
    throw new UsageError(flag.word() + ": unknown value \"" + typed + "\"; " + help);
  }
}
