package dev.symposium.problems.schedule;

import dev.symposium.problems.spi.BadValue;
import dev.symposium.problems.sync.controlled.Draws;
import dev.symposium.problems.sync.controlled.Scheduler;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/**
 * A way to pick who goes next, as a person names it. Immutable.
 *
 * @param kind which
 * @param seed fixes its picks, and what is left to chance
 * @param depth of {@link Kind#PCT}: how many events in a certain order a fault needs; from 1 to
 *     {@link #DEEPEST}
 */
public record Policy(Kind kind, long seed, int depth) {

  /** The depth where none is given. */
  public static final int DEPTH = 3;

  /** The greatest depth. */
  public static final int DEEPEST = 20;

  private static final int SHORTEST_RUN = 16;
  private static final int SCALES = 8;

  /** Which way. */
  public enum Kind {
    /** Any of the choices, each as probable as the others. */
    RANDOM,
    /** One after the other, one operation each. */
    ROUND_ROBIN,
    /** Random priorities with a few random points at which one falls behind. */
    PCT;

    /** As it is typed: {@code round-robin}. */
    public String word() {
      return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    /** All words, as they are typed. */
    public static List<String> words() {
      return Arrays.stream(values()).map(Kind::word).toList();
    }

    static Optional<Kind> of(String word) {
      return Arrays.stream(values()).filter(kind -> kind.word().equals(word)).findFirst();
    }
  }

  /** Checks the depth. */
  public Policy {
    if (depth < 1 || depth > DEEPEST) {
      throw new IllegalArgumentException("depth is from 1 to " + DEEPEST + ": " + depth);
    }
  }

  /** Any of the choices, each as probable as the others. */
  public static Policy random(long seed) {
    return new Policy(Kind.RANDOM, seed, DEPTH);
  }

  /**
   * Reads {@code random}, {@code round-robin} or {@code pct}, each with a seed behind it or none,
   * {@code pct} with its depth before that: {@code random 7}, {@code pct 3}, {@code pct 3 7}.
   *
   * @param seed where the text names none
   * @throws BadValue if it is something else: one sentence, and the nearest legal text
   */
  public static Policy parse(String text, long seed) throws BadValue {
    String[] words = text.strip().toLowerCase(Locale.ROOT).split("\\s+", -1);
    Kind kind = kind(words[0]);
    int most = kind == Kind.PCT ? 3 : 2;
    if (words.length > most) {
      String near = String.join(" ", Arrays.copyOf(words, most));
      throw new BadValue(
          "scheduler: \"" + words[most] + "\" is too much", parse(near, seed).typed(most));
    }
    int depth = kind == Kind.PCT && words.length > 1 ? depth(words[1]) : DEPTH;
    long its = words.length == most ? number(kind, words[most - 1]) : seed;
    return new Policy(kind, its, depth);
  }

  private String typed(int words) {
    return String.join(" ", Arrays.copyOf(text().split(" ", -1), words));
  }

  private static Kind kind(String word) throws BadValue {
    Optional<Kind> known = Kind.of(word);
    if (known.isPresent()) {
      return known.get();
    }
    Optional<String> begun =
        Kind.words().stream()
            .filter(w -> !word.isEmpty() && w.charAt(0) == word.charAt(0))
            .min((a, b) -> same(b, word) - same(a, word));
    throw new BadValue(
        "scheduler is one of "
            + String.join(", ", Kind.words())
            + (word.isEmpty() ? "" : ", not \"" + word + "\""),
        begun.orElse(Kind.RANDOM.word()));
  }

  /** How many letters two words have in common at their beginning. */
  private static int same(String a, String b) {
    int i = 0;
    while (i < a.length() && i < b.length() && a.charAt(i) == b.charAt(i)) {
      i++;
    }
    return i;
  }

  private static int depth(String word) throws BadValue {
    long depth = number(Kind.PCT, word);
    if (depth < 1 || depth > DEEPEST) {
      throw new BadValue(
          "scheduler: the depth of pct is from 1 to " + DEEPEST + ", not " + word,
          "pct " + Math.max(1, Math.min(DEEPEST, depth)));
    }
    return (int) depth;
  }

  private static long number(Kind kind, String word) throws BadValue {
    try {
      return Long.parseLong(word);
    } catch (NumberFormatException e) {
      throw new BadValue(
          "scheduler: after " + kind.word() + " comes a whole number, not \"" + word + "\"",
          kind.word());
    }
  }

  /** The same with another seed. */
  public Policy withSeed(long other) {
    return new Policy(kind, other, depth);
  }

  /** A new one that picks so, from the beginning of a run. */
  public Scheduler scheduler() {
    return switch (kind) {
      case RANDOM -> new RandomChoice(seed);
      case ROUND_ROBIN -> new RoundRobin(seed);
      case PCT -> new Pct(seed, depth, length());
    };
  }

  /** Nobody knows how long a run will be, so the seed fixes a guess: 16, 32, ... 2,048 steps. */
  private int length() {
    return SHORTEST_RUN << new Draws(seed, 1).next(SCALES);
  }

  /** As it stands in a trace, with its seed; {@link #parse} reads it again. */
  public String text() {
    return kind.word() + (kind == Kind.PCT ? " " + depth : "") + " " + seed;
  }
}
