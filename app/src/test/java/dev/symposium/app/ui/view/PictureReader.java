package dev.symposium.app.ui.view;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Reads a drawn ring back: from characters alone, knowing nothing of how they were placed. */
final class PictureReader {

  private static final int WIDTH = 14;
  private static final Pattern TOP = Pattern.compile("[+┌╔][-─═=.╌>▶] (\\S+) [-─═=.╌]*[+┐╗]");
  private static final Pattern LEFT_HAND = Pattern.compile("^(\\? )?(\\d+)(?!\\S)");
  private static final Pattern RIGHT_HAND = Pattern.compile("(?<!\\S)(\\? )?(\\d+)$");
  private static final Pattern PLACE = Pattern.compile("(?<!\\S)(\\d+) ([|.])(?!\\S)");

  /** Who holds which; who wants which; which lie on the table; all that was seen, in order. */
  final Map<String, List<Integer>> held = new TreeMap<>();

  final Map<String, List<Integer>> wanted = new TreeMap<>();
  final List<Integer> lying = new ArrayList<>();
  final List<Integer> empty = new ArrayList<>();
  final List<Integer> drawn = new ArrayList<>();
  final List<String> names = new ArrayList<>();

  private final List<StringBuilder> rows = new ArrayList<>();

  private PictureReader(List<String> text) {
    text.forEach(row -> rows.add(new StringBuilder(row)));
  }

  /** Reads the part of a screen that begins at a row and ends before a column. */
  static PictureReader read(String screen, int firstRow, int lastRow, int columns) {
    List<String> part = new ArrayList<>();
    String[] all = screen.split("\n", -1);
    for (int row = firstRow; row < lastRow; row++) {
      String line = all[row];
      part.add(line.substring(0, Math.min(columns, line.length())));
    }
    PictureReader reader = new PictureReader(part);
    reader.cards();
    reader.places();
    return reader;
  }

  private void cards() {
    for (int row = 0; row < rows.size(); row++) {
      Matcher top = TOP.matcher(rows.get(row));
      while (top.find()) {
        if (top.end() - top.start() == WIDTH) {
          card(row, top.start(), top.group(1));
        }
      }
    }
  }

  private void card(int row, int column, String shown) {
    String name = shown.substring(0, 1) + shown.substring(1).toLowerCase(Locale.ROOT);
    names.add(name);
    String inside = rows.get(row + 1).substring(column + 1, column + WIDTH - 1);
    hand(name, LEFT_HAND.matcher(inside));
    hand(name, RIGHT_HAND.matcher(inside));
    int bottom = row + 1;
    while (!"+└╚".contains(rows.get(bottom).substring(column, column + 1))) {
      bottom++;
    }
    for (int i = row; i <= bottom; i++) {
      rows.get(i).replace(column, column + WIDTH, " ".repeat(WIDTH));
    }
  }

  private void hand(String name, Matcher hand) {
    if (!hand.find()) {
      return;
    }
    int number = Integer.parseInt(hand.group(2));
    boolean wants = hand.group(1) != null;
    (wants ? wanted : held).computeIfAbsent(name, any -> new ArrayList<>()).add(number);
    if (!wants) {
      drawn.add(number);
    }
  }

  private void places() {
    for (StringBuilder row : rows) {
      Matcher place = PLACE.matcher(row);
      while (place.find()) {
        int number = Integer.parseInt(place.group(1));
        if (place.group(2).equals("|")) {
          lying.add(number);
          drawn.add(number);
        } else {
          empty.add(number);
        }
      }
    }
  }
}
