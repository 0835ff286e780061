package dev.symposium.problems.spi;

import java.util.List;
import java.util.Optional;

/**
 * The file that a class was compiled from, as the build put it beside the class. Immutable.
 *
 * @param file what it is called: {@code Naive.java}
 * @param lines all of them, without ends of lines; the first is line 1 of a stack trace
 */
public record Source(String file, List<String> lines) {

  /** Copies the list. */
  public Source {
    lines = List.copyOf(lines);
  }

  /** The file of a class, or of the one round it; empty if it is not there. Reads the jar. */
  public static Optional<Source> of(Class<?> code) {
    Class<?> outermost = code;
    while (outermost.getEnclosingClass() != null) {
      outermost = outermost.getEnclosingClass();
    }
    String file = outermost.getSimpleName() + ".java";
    return Beside.lines(outermost, file).map(lines -> new Source(file, lines));
  }

  /** The text of a line, counted from 1; empty if the file has no such line. */
  public Optional<String> line(int number) {
    return number < 1 || number > lines.size()
        ? Optional.empty()
        : Optional.of(lines.get(number - 1));
  }

  /** The number of the first line worth reading: after package and imports. */
  public int first() {
    int at = 0;
    for (int i = 0; i < lines.size(); i++) {
      if (lines.get(i).startsWith("import ") || lines.get(i).startsWith("package ")) {
        at = i + 1;
      }
    }
    while (at < lines.size() - 1 && lines.get(at).isBlank()) {
      at++;
    }
    return Math.min(at + 1, Math.max(1, lines.size()));
  }

  /** The number of the line in which the class begins, after what is said of it. */
  public int declaration() {
    for (int number = first(); number <= lines.size(); number++) {
      String line = lines.get(number - 1);
      if (!line.isEmpty() && Character.isLetter(line.charAt(0))) {
        return number;
      }
    }
    return first();
  }
}
