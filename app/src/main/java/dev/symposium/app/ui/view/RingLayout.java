package dev.symposium.app.ui.view;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * Where the cards of a ring stand, clockwise from the top, and the labels of the places between
 * them. Immutable.
 *
 * @param cards one for each seat
 * @param labels one for each place; as many as found room
 * @param centre what is free in the middle
 */
record RingLayout(List<Box> cards, List<Box> labels, Box centre) {

  static final int CARD_WIDTH = 14;
  static final int TALL = 4;
  static final int FLAT = 3;
  static final int LABEL_WIDTH = 4;

  private static final int MOST_SEATS = 12;
  private static final int GAP = 4;
  private static final int WIDEST_GAP = 8;
  private static final int TALLEST_GAP = 3;

  /** Cards along the top, right, bottom and left for a number of seats. */
  private static final int[][] SIDES = {
    {0, 0, 0, 0},
    {1, 0, 0, 0},
    {1, 0, 1, 0},
    {1, 0, 2, 0},
    {1, 1, 1, 1},
    {1, 1, 2, 1},
    {2, 1, 2, 1},
    {2, 1, 3, 1},
    {3, 1, 3, 1},
    {2, 2, 3, 2},
    {3, 2, 3, 2},
    {2, 3, 3, 3},
    {3, 3, 3, 3}
  };

  /** The roomiest arrangement that fits; empty if none does. */
  static Optional<RingLayout> of(int seats, int places, int width, int height) {
    if (seats < 1 || seats > MOST_SEATS || places < seats) {
      return Optional.empty();
    }
    int[] sides = SIDES[seats];
    int across = Math.max(Math.max(sides[0], sides[2]), sides[1] > 0 ? 2 : 1);
    int rows = seats == 1 ? 1 : 2 + sides[1];
    int needed = across * CARD_WIDTH + (across - 1) * GAP;
    for (int tall = TALL; tall >= FLAT; tall--) {
      if (needed <= width && rows * tall <= height) {
        return complete(cards(sides, rows, tall, width, height), places, width, height);
      }
    }
    return Optional.empty();
  }

  private static List<Box> cards(int[] sides, int rows, int tall, int width, int height) {
    int gap = rows == 1 ? 0 : Math.min(TALLEST_GAP * 2, (height - rows * tall) / (rows - 1));
    int span = Math.min(height, rows * tall + (rows - 1) * (gap + 1));
    int bottom = rows == 1 ? 0 : span - tall;
    List<Box> top = row(sides[0], 0, tall, width);
    List<Box> below = row(sides[2], bottom, tall, width);
    int wide = Math.max(widthOf(top), widthOf(below));
    int reach = Math.min(width, Math.max(wide + 8, 2 * CARD_WIDTH + 18));
    int leftEdge = (width - reach) / 2;
    List<Box> cards = new ArrayList<>(top);
    for (int i = 1; i <= sides[1]; i++) {
      cards.add(new Box(leftEdge + reach - CARD_WIDTH, i * bottom / (rows - 1), CARD_WIDTH, tall));
    }
    for (int i = below.size() - 1; i >= 0; i--) {
      cards.add(below.get(i));
    }
    for (int i = sides[3]; i >= 1; i--) {
      cards.add(new Box(leftEdge, i * bottom / (rows - 1), CARD_WIDTH, tall));
    }
    return cards;
  }

  private static List<Box> row(int count, int y, int tall, int width) {
    int room = count < 2 ? 0 : (width - count * CARD_WIDTH) / (count - 1);
    int gap = Math.min(WIDEST_GAP, room);
    int start = (width - count * CARD_WIDTH - (count - 1) * gap) / 2;
    List<Box> row = new ArrayList<>();
    for (int i = 0; i < count; i++) {
      row.add(new Box(start + i * (CARD_WIDTH + gap), y, CARD_WIDTH, tall));
    }
    return row;
  }

  private static int widthOf(List<Box> row) {
    return row.isEmpty() ? 0 : row.get(row.size() - 1).right() - row.get(0).x();
  }

  private static Optional<RingLayout> complete(List<Box> cards, int places, int width, int height) {
    Box field = new Box(0, 0, width, height);
    List<Box> taken = new ArrayList<>(cards);
    List<Box> labels = new ArrayList<>();
    for (int i = 0; i < places; i++) {
      Box right = cards.get(i % cards.size());
      Box left = cards.get(Math.floorMod(Math.min(i, cards.size()) - 1, cards.size()));
      Optional<Box> free = Box.nearestFree(left.meets(right), LABEL_WIDTH, field, taken);
      if (free.isEmpty()) {
        return Optional.empty();
      }
      labels.add(free.get());
      taken.add(free.get());
    }
    return Optional.of(new RingLayout(List.copyOf(cards), List.copyOf(labels), middle(cards)));
  }

  /** What no card reaches into, in the middle of the field. */
  private static Box middle(List<Box> cards) {
    int top = cards.get(0).bottom();
    int bottom = cards.stream().mapToInt(Box::y).max().orElse(top);
    int centre = cards.stream().mapToInt(c -> c.x() + c.right()).sum() / (2 * cards.size());
    int half = 9;
    return new Box(centre - half, top, 2 * half, Math.max(0, bottom - top));
  }
}
