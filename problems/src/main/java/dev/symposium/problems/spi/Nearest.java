package dev.symposium.problems.spi;

import java.util.Collection;
import java.util.Comparator;
import java.util.Locale;
import java.util.Optional;

/** Finds what somebody may have meant: the legal word nearest to a wrong one. Stateless. */
public final class Nearest {

  private Nearest() {}

  /**
   * The legal word that begins with {@code word}, or is at most a third of its letters away by edit
   * distance with swaps (Damerau 1964); empty if none is near. A beginning counts more than a slip.
   */
  public static Optional<String> of(String word, Collection<String> legal) {
    String wrong = word.toLowerCase(Locale.ROOT);
    if (wrong.isEmpty()) {
      return Optional.empty();
    }
    return legal.stream()
        .filter(right -> isNear(wrong, right.toLowerCase(Locale.ROOT)))
        .min(
            Comparator.comparing(
                    (String right) -> !right.toLowerCase(Locale.ROOT).startsWith(wrong))
                .thenComparing(right -> distance(wrong, right.toLowerCase(Locale.ROOT))));
  }

  private static boolean isNear(String wrong, String right) {
    if (wrong.length() >= 2 && right.startsWith(wrong)) {
      return true;
    }
    int letters = Math.max(wrong.length(), right.length());
    return distance(wrong, right) <= Math.max(1, letters / 3) && letters > 1;
  }

  private static int distance(String a, String b) {
    int[][] d = new int[a.length() + 1][b.length() + 1];
    for (int i = 0; i <= a.length(); i++) {
      for (int j = 0; j <= b.length(); j++) {
        d[i][j] = Math.min(i, j) == 0 ? Math.max(i, j) : step(d, a, b, i, j);
      }
    }
    return d[a.length()][b.length()];
  }

  private static int step(int[][] d, String a, String b, int i, int j) {
    int change = a.charAt(i - 1) == b.charAt(j - 1) ? 0 : 1;
    int best = Math.min(Math.min(d[i - 1][j], d[i][j - 1]) + 1, d[i - 1][j - 1] + change);
    boolean swapped =
        i > 1 && j > 1 && a.charAt(i - 1) == b.charAt(j - 2) && a.charAt(i - 2) == b.charAt(j - 1);
    return swapped ? Math.min(best, d[i - 2][j - 2] + 1) : best;
  }
}
