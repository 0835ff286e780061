package dev.symposium.app.ui.view;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Reads a graph back from its cells: follows each line from a name or a thing to its arrows. */
final class GraphReader {

  private static final int NORTH = 1;
  private static final int EAST = 2;
  private static final int SOUTH = 4;
  private static final int WEST = 8;

  private static final Map<Character, Integer> SIDES =
      Map.ofEntries(
          Map.entry('─', EAST | WEST),
          Map.entry('│', NORTH | SOUTH),
          Map.entry('┌', EAST | SOUTH),
          Map.entry('┐', WEST | SOUTH),
          Map.entry('└', NORTH | EAST),
          Map.entry('┘', NORTH | WEST),
          Map.entry('├', NORTH | EAST | SOUTH),
          Map.entry('┤', NORTH | WEST | SOUTH),
          Map.entry('┬', EAST | WEST | SOUTH),
          Map.entry('┴', EAST | WEST | NORTH),
          Map.entry('┼', NORTH | EAST | SOUTH | WEST));

  private static final Pattern TEXT =
      Pattern.compile("[^─│┌┐└┘├┤┬┴┼→←↑↓ ]+( [^─│┌┐└┘├┤┬┴┼→←↑↓ ]+)*");

  private record Label(int x, int end, int y, String text) {
    boolean isThing() {
      return text.startsWith("[");
    }
  }

  private record At(int x, int y) {}

  /** {@code Kant wants fork 1}. */
  final Set<String> wants = new TreeSet<>();

  /** {@code Plato has fork 1}. */
  final Set<String> has = new TreeSet<>();

  /** {@code Ann is Bob}: from the right of a block back to the left. */
  final Set<String> again = new TreeSet<>();

  private final List<String> rows;
  private final List<Label> labels = new ArrayList<>();

  private GraphReader(List<String> rows) {
    this.rows = rows;
  }

  static GraphReader read(String picture) {
    GraphReader reader = new GraphReader(picture.lines().toList());
    for (int y = 0; y < reader.rows.size(); y++) {
      Matcher text = TEXT.matcher(reader.rows.get(y));
      while (text.find()) {
        reader.labels.add(new Label(text.start(), text.end(), y, text.group()));
      }
    }
    reader.labels.forEach(reader::follow);
    return reader;
  }

  private char at(int x, int y) {
    boolean inside = y >= 0 && y < rows.size() && x >= 0 && x < rows.get(y).length();
    return inside ? rows.get(y).charAt(x) : ' ';
  }

  private void follow(Label from) {
    Deque<At> open = new ArrayDeque<>();
    if (leads(from.end() + 1, from.y(), '←', EAST | WEST) && at(from.end(), from.y()) == ' ') {
      open.add(new At(from.end() + 1, from.y()));
    }
    if (leads(from.x() - 2, from.y(), '→', EAST | WEST) && at(from.x() - 1, from.y()) == ' ') {
      open.add(new At(from.x() - 2, from.y()));
    }
    for (int x = from.x(); x < from.end(); x++) {
      if (leads(x, from.y() + 1, '↑', NORTH)) {
        open.add(new At(x, from.y() + 1));
      }
      if (leads(x, from.y() - 1, '↓', SOUTH)) {
        open.add(new At(x, from.y() - 1));
      }
    }
    flood(from, open);
  }

  /** Whether a line, or an arrow that does not point here, is there. */
  private boolean leads(int x, int y, char here, int side) {
    char cell = at(x, y);
    boolean arrow = "→←↑↓".indexOf(cell) >= 0;
    boolean vertical = "↑↓".indexOf(cell) >= 0;
    return arrow
        ? cell != here && vertical == ((side & (NORTH | SOUTH)) != 0)
        : (SIDES.getOrDefault(cell, 0) & side) != 0;
  }

  private void flood(Label from, Deque<At> open) {
    Set<At> seen = new HashSet<>(open);
    while (!open.isEmpty()) {
      At at = open.remove();
      char cell = at(at.x(), at.y());
      switch (cell) {
        case '→' -> reach(from, at.x() + 2, at.y());
        case '←' -> reach(from, at.x() - 2, at.y());
        case '↓' -> reach(from, at.x(), at.y() + 1);
        case '↑' -> reach(from, at.x(), at.y() - 1);
        default -> {
          int sides = SIDES.getOrDefault(cell, 0);
          step(sides & NORTH, at.x(), at.y() - 1, seen, open);
          step(sides & SOUTH, at.x(), at.y() + 1, seen, open);
          step(sides & WEST, at.x() - 1, at.y(), seen, open);
          step(sides & EAST, at.x() + 1, at.y(), seen, open);
        }
      }
    }
  }

  private void step(int side, int x, int y, Set<At> seen, Deque<At> open) {
    boolean line =
        at(x, y) != ' ' && (SIDES.containsKey(at(x, y)) || "→←↑↓".indexOf(at(x, y)) >= 0);
    if (side != 0 && line && seen.add(new At(x, y))) {
      open.add(new At(x, y));
    }
  }

  private void reach(Label from, int x, int y) {
    labels.stream()
        .filter(l -> l.y() == y && l.x() <= x && x < l.end())
        .forEach(to -> note(from, to));
  }

  private void note(Label from, Label to) {
    if (from.isThing() && !to.isThing()) {
      names(to).forEach(name -> has.add(name + " has " + thing(from)));
    } else if (to.isThing() && !from.isThing()) {
      names(from).forEach(name -> wants.add(name + " wants " + thing(to)));
    } else if (!to.isThing()) {
      again.add(names(from).get(0) + " is " + names(to).get(0));
    }
  }

  private static String thing(Label label) {
    return label.text().replaceFirst("^\\[(.*?)\\].*", "$1");
  }

  private static List<String> names(Label label) {
    String text = label.text().replaceFirst(" \\(.*", "").replaceFirst(" \\+\\d+$", "");
    return List.of(text.split(", ", -1));
  }
}
