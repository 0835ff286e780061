package dev.symposium.app.config;

import dev.symposium.app.term.ColorWish;
import java.util.Optional;

/**
 * How the program shows itself, each value with where it came from. Immutable.
 *
 * @param theme id of the theme; empty for the one that fits the terminal's background
 * @param ascii whether nothing beyond ASCII may be shown
 * @param color whether colours are wanted
 * @param framesPerSecond at most so many, 1 to 60
 */
public record Settings(
    Value<Optional<String>> theme,
    Value<Boolean> ascii,
    Value<ColorWish> color,
    Value<Integer> framesPerSecond) {}
