package dev.symposium.app.ui.view;

import dev.symposium.themes.Role;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Which words of a program are keywords and which are comments, in Java and Python. Stateless. */
final class Syntax {

  /** A line of a program with a letter of {@link #role} for each of its characters. */
  record Line(String text, String letters) {
    /** The part between two places. */
    Line part(int from, int to) {
      return new Line(text.substring(from, to), letters.substring(from, to));
    }
  }

  private static final char PLAIN = 't';
  private static final char KEYWORD = 'k';
  private static final char COMMENT = 'c';

  private static final Pattern TOKEN =
      Pattern.compile("//.*|#.*|\"(?:[^\"\\\\]|\\\\.)*\"|'(?:[^'\\\\]|\\\\.)*'|\\w+");

  private static final Set<String> JAVA =
      Set.of(
          ("abstract boolean break case catch class continue default do double else enum extends"
                  + " final finally for if implements import int interface long new null package"
                  + " private protected public record return static super switch this throw throws"
                  + " true false try var void while")
              .split(" "));

  private static final Set<String> PYTHON =
      Set.of(
          ("and as break class continue def del elif else except finally for from global if import"
                  + " in is lambda nonlocal not or pass raise return try while with yield None True"
                  + " False")
              .split(" "));

  private Syntax() {}

  /** The lines of a Java file from its beginning. */
  static List<Line> java(List<String> lines) {
    List<Line> painted = new ArrayList<>();
    boolean inside = false;
    for (String text : lines) {
      boolean comment = inside || text.strip().startsWith("/*");
      inside = comment && !text.contains("*/");
      painted.add(comment ? whole(text, COMMENT) : line(text, "//", JAVA));
    }
    return painted;
  }

  /** The lines of a Python file; its first is what is said of it. */
  static List<Line> python(List<String> lines) {
    return lines.stream()
        .map(text -> text.startsWith("\"\"\"") ? whole(text, COMMENT) : line(text, "#", PYTHON))
        .toList();
  }

  private static Line whole(String text, char letter) {
    return new Line(text, String.valueOf(letter).repeat(text.length()));
  }

  private static Line line(String text, String comment, Set<String> keywords) {
    StringBuilder letters = new StringBuilder(String.valueOf(PLAIN).repeat(text.length()));
    Matcher token = TOKEN.matcher(text);
    int at = 0;
    while (at <= text.length() && token.find(at)) {
      String word = token.group();
      boolean isComment = word.startsWith(comment);
      boolean isForeign = !isComment && (word.startsWith("#") || word.startsWith("//"));
      at = isForeign ? token.start() + 1 : token.end();
      char letter = isComment ? COMMENT : keywords.contains(word) ? KEYWORD : PLAIN;
      for (int i = token.start(); i < at; i++) {
        letters.setCharAt(i, letter);
      }
    }
    return new Line(text, letters.toString());
  }

  /** What a letter stands for. */
  static Role role(char letter) {
    return switch (letter) {
      case KEYWORD -> Role.STRONG;
      case COMMENT -> Role.DIM;
      default -> Role.TEXT;
    };
  }
}
