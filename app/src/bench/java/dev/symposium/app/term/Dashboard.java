package dev.symposium.app.term;

import com.googlecode.lanterna.TextCharacter;
import com.googlecode.lanterna.TextColor;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;

/**
 * Frames as a running program shows them: 120x40 cells of text in four styles, of which a tenth
 * changes from one frame to the next, in short runs as numbers do. Immutable; the same for every
 * encoder.
 */
final class Dashboard {

  static final int COLUMNS = 120;
  static final int ROWS = 40;

  /** A changed number and the blank after it. */
  private static final int RUN = 5;

  private static final int PITCH = RUN + 1;
  private static final int CHANGED = COLUMNS * ROWS / 10;
  private static final long SEED = 11;
  private static final TextColor GROUND = new TextColor.RGB(0x10, 0x14, 0x1A);
  private static final TextColor[] STYLES = {
    new TextColor.RGB(0xD0, 0xD4, 0xDA),
    new TextColor.RGB(0xFF, 0xB0, 0x40),
    new TextColor.RGB(0x50, 0xC8, 0x78),
    new TextColor.RGB(0x80, 0x88, 0x90)
  };

  /**
   * A cell of a frame.
   *
   * @param at row by row
   */
  record Cell(int at, TextCharacter character) {
    int column() {
      return at % COLUMNS;
    }

    int row() {
      return at / COLUMNS;
    }
  }

  private final List<Cell> start = new ArrayList<>();
  private final List<List<Cell>> changes = new ArrayList<>();

  Dashboard() {
    Random random = new Random(SEED);
    for (int at = 0; at < COLUMNS * ROWS; at++) {
      boolean blank = at % PITCH == RUN || random.nextInt(4) == 0;
      start.add(cell(at, blank ? ' ' : (char) ('a' + random.nextInt(26))));
    }
    List<Integer> places = places(random);
    changes.add(digits(places, random, 0));
    changes.add(digits(places, random, 5));
  }

  private static List<Integer> places(Random random) {
    List<Integer> all = new ArrayList<>();
    for (int at = 0; at < COLUMNS * ROWS; at += PITCH) {
      all.add(at);
    }
    Collections.shuffle(all, random);
    return all.subList(0, CHANGED / RUN);
  }

  /** Five digits at each place, of those from {@code least} on: so that each changes. */
  private static List<Cell> digits(List<Integer> places, Random random, int least) {
    List<Cell> digits = new ArrayList<>();
    for (int place : places) {
      for (int i = 0; i < RUN; i++) {
        digits.add(cell(place + i, (char) ('0' + least + random.nextInt(5))));
      }
    }
    return digits;
  }

  private static Cell cell(int at, char character) {
    TextColor colour = STYLES[at / PITCH % STYLES.length];
    return new Cell(at, TextCharacter.fromCharacter(character, colour, GROUND)[0]);
  }

  /** All cells of the first frame. */
  List<Cell> start() {
    return start;
  }

  /** The cells that differ in the frame of that number from the one before. */
  List<Cell> changes(int frame) {
    return changes.get(frame % changes.size());
  }
}
