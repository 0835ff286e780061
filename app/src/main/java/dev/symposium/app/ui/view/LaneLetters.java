package dev.symposium.app.ui.view;

import dev.symposium.problems.observe.ActorView;
import dev.symposium.problems.spi.DurationKnob;
import dev.symposium.problems.spi.Knob;
import dev.symposium.problems.spi.Problem;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * One letter for each state of a problem's threads, made from the words that the problem has for
 * them; a capital is the same state with something in hand. Immutable.
 */
final class LaneLetters {

  static final char NOBODY = ' ';
  static final char BETWEEN = '.';
  static final char WAITS = 'w';
  static final char GAVE_UP = 'x';
  static final char FROZEN = '*';
  static final char DEAD = '#';
  private static final char UNKNOWN = '?';
  private static final Set<String> FILLERS = Set.of("is", "has", "about", "to", "a", "the", "it");

  private final Map<String, Character> letters = new LinkedHashMap<>();

  private LaneLetters(Problem problem) {
    letters.put("waits", WAITS);
    letters.put("gave up", GAVE_UP);
    for (Knob<?> knob : problem.knobs()) {
      if (knob instanceof DurationKnob pause && !pause.doing().isEmpty()) {
        letters.computeIfAbsent(pause.doing(), this::free);
      }
    }
  }

  /** Those of a problem. */
  static LaneLetters of(Problem problem) {
    return new LaneLetters(problem);
  }

  /** An initial, else a letter of the word, else any; none is given twice. */
  private char free(String word) {
    StringBuilder wanted = new StringBuilder();
    for (String part : word.split(" ", -1)) {
      if (!FILLERS.contains(part)) {
        wanted.append(part, 0, Math.min(1, part.length()));
      }
    }
    String all = wanted + word + "abcdefghijklmnopqrstuvwxyz";
    return all.toLowerCase(java.util.Locale.ROOT)
        .chars()
        .filter(c -> c >= 'a' && c <= 'z' && !letters.containsValue((char) c))
        .mapToObj(c -> (char) c)
        .findFirst()
        .orElse(UNKNOWN);
  }

  /** By word, in the problem's order. */
  Map<String, Character> all() {
    return Map.copyOf(letters);
  }

  /** What somebody does. */
  char of(ActorView actor) {
    if (actor.crashed()) {
      return DEAD;
    }
    if (actor.frozen()) {
      return FROZEN;
    }
    char plain = plain(actor);
    return actor.holds().isEmpty() ? plain : Character.toUpperCase(plain);
  }

  private char plain(ActorView actor) {
    if (actor.isWaiting()) {
      return WAITS;
    }
    return switch (actor.doing()) {
      case "gives up", "starts over", "leaves" -> GAVE_UP;
      case "starts", "runs", "paused", "joins", "" -> BETWEEN;
      case "has left" -> NOBODY;
      default -> letters.getOrDefault(actor.doing(), UNKNOWN);
    };
  }

  /** Of two that were seen in the time of one column: the one that tells more, else the later. */
  static char moreTelling(char before, char next) {
    return rank(next) >= rank(before) ? next : before;
  }

  private static int rank(char letter) {
    return switch (letter) {
      case DEAD -> 6;
      case GAVE_UP, 'X' -> 5;
      case FROZEN -> 4;
      case WAITS -> 2;
      case BETWEEN -> 0;
      case NOBODY -> -1;
      default -> Character.isUpperCase(letter) ? 3 : 1;
    };
  }

  /** What the letters mean that are seen: {@code t thinks}. */
  List<String> legend(Collection<Character> seen) {
    List<String> legend = new ArrayList<>();
    Set<Character> known = new HashSet<>(seen);
    boolean capital = false;
    for (Map.Entry<String, Character> letter : letters.entrySet()) {
      char upper = Character.toUpperCase(letter.getValue());
      if (known.contains(letter.getValue())) {
        legend.add(letter.getValue() + " " + letter.getKey());
      } else if (known.contains(upper)) {
        legend.add(upper + " " + letter.getKey());
      }
      capital |= known.contains(upper);
    }
    Map.of(BETWEEN, "starts or runs", FROZEN, "frozen", DEAD, "dead", UNKNOWN, "something else")
        .entrySet()
        .stream()
        .filter(sign -> known.contains(sign.getKey()))
        .map(sign -> sign.getKey() + " " + sign.getValue())
        .sorted()
        .forEach(legend::add);
    if (capital) {
      legend.add("CAPITAL: holds something");
    }
    return legend;
  }
}
