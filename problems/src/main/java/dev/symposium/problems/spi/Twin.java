package dev.symposium.problems.spi;

import java.util.List;
import java.util.Optional;

/**
 * A solution once more in Python: a short program that does what it does, and fails as it fails.
 * Immutable.
 *
 * @param file what it is called: {@code naive.py}
 * @param lines as they stand, without ends of lines
 */
public record Twin(String file, List<String> lines) {

  /** So many lines at most: what a screen of 24 rows and a printed page show at once. */
  public static final int MOST_LINES = 25;

  /** So many columns at most: 80 less a frame. */
  public static final int MOST_COLUMNS = 78;

  /** The folder of the twins, seen from the class of the problem. */
  public static final String FOLDER = "twins";

  /** Copies the list. */
  public Twin {
    lines = List.copyOf(lines);
  }

  /**
   * The twin of a solution, from {@code twins/ID.py} beside a class; empty if there is none. Reads
   * the jar.
   */
  static Optional<Twin> beside(Class<?> home, String id) {
    String file = id + ".py";
    return Beside.lines(home, FOLDER + "/" + file).map(lines -> new Twin(file, lines));
  }
}
