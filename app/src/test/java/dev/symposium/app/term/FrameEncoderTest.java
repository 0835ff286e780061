package dev.symposium.app.term;

import static org.assertj.core.api.Assertions.assertThat;

import com.googlecode.lanterna.SGR;
import com.googlecode.lanterna.TextCharacter;
import com.googlecode.lanterna.TextColor;
import java.nio.charset.StandardCharsets;
import java.util.EnumSet;
import java.util.Random;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import org.jline.utils.ScreenTerminal;
import org.junit.jupiter.api.Test;

class FrameEncoderTest {

  private static final Capabilities XTERM =
      new Capabilities("xterm-256color", ColorDepth.TRUE, true, true, true, true);
  private static final Capabilities CONSOLE =
      new Capabilities("linux", ColorDepth.NONE, false, false, false, false);
  private static final TextColor[] COLOURS = {
    TextColor.ANSI.DEFAULT,
    new TextColor.RGB(0x11, 0x22, 0x33),
    new TextColor.RGB(0xFF, 0xEE, 0xDD),
    new TextColor.RGB(0x00, 0xCC, 0x88)
  };
  private static final String NARROW = "ab x─█.     ";
  private static final String WIDE = "日本ひ한";

  private final FrameEncoder encoder = new FrameEncoder(XTERM);

  @Test
  void encode_anUnchangedFrame_isNoBytes() {
    CellBuffer frame = frame("hello", "world");
    assertThat(encode(frame)).isNotEmpty();
    assertThat(encode(frame)).isEmpty();
    assertThat(encode(frame("hello", "world"))).isEmpty();
  }

  @Test
  void encode_aFrame_standsBetweenTheMarksOfASynchronizedUpdate() {
    encode(frame("hello"));
    String bytes = encode(frame("hallo"));
    assertThat(bytes).isEqualTo("\u001B[?2026h\u001B[1;2Ha\u001B[?2026l");
  }

  @Test
  void encode_forAConsole_hasNeitherMarksNorColoursNorOtherThanAscii() {
    FrameEncoder console = new FrameEncoder(CONSOLE);
    CellBuffer frame = new CellBuffer(8, 1);
    frame.set(0, 0, cell('─', COLOURS[1], COLOURS[2]), 1);
    frame.set(1, 0, cell('日', COLOURS[1], COLOURS[2]), 2);
    frame.set(3, 0, cell('x', COLOURS[1], COLOURS[2]), 1);
    String bytes = text(console, frame);
    assertThat(bytes).isEqualTo("\u001B[m\u001B[H\u001B[J???x");
  }

  @Test
  void encode_hundredFrames_clearsTheScreenOnlyAfterResizeAndRepaint() {
    Random random = new Random(1);
    StringBuilder bytes = new StringBuilder();
    for (int i = 0; i < 100; i++) {
      bytes.append(encode(randomFrame(random, 40, 10, new CellBuffer(40, 10))));
    }
    assertThat(bytes.toString()).doesNotContain("\u001B[2J");
    encoder.repaint();
    assertThat(encode(new CellBuffer(40, 10))).containsOnlyOnce("\u001B[2J");
    assertThat(encode(new CellBuffer(41, 10))).containsOnlyOnce("\u001B[2J");
    assertThat(encode(frame("x"))).containsOnlyOnce("\u001B[2J");
  }

  @Test
  void encode_aBlankRest_isErasedInsteadOfWritten() {
    encode(frame("a long line of text that goes away"));
    assertThat(encode(frame("a long                            ")))
        .isEqualTo("\u001B[?2026h\u001B[1;8H\u001B[K\u001B[?2026l");
  }

  @Test
  void encode_theCursor_isShownMovedAndHidden() {
    CellBuffer frame = frame("field: ab");
    encode(frame);
    frame.showCursor(7, 0);
    assertThat(encode(frame)).contains("\u001B[1;8H\u001B[?25h");
    assertThat(encode(frame)).isEmpty();
    frame.showCursor(8, 0);
    assertThat(encode(frame)).isEqualTo("\u001B[?2026ha\u001B[?2026l");
    frame.hideCursor();
    assertThat(encode(frame)).contains("\u001B[?25l");
  }

  @Test
  void encode_aDashboardInSteadyState_staysBelowTwoKilobytes() {
    Random random = new Random(7);
    CellBuffer frame = randomFrame(random, 80, 24, new CellBuffer(80, 24));
    encode(frame);
    int worst = 0;
    for (int i = 0; i < 50; i++) {
      for (int row = 4; row < 20; row++) {
        for (int column = 10; column < 16; column++) {
          frame.set(column, row, cell('0' + random.nextInt(10), COLOURS[1], COLOURS[2]), 1);
        }
      }
      worst = Math.max(worst, encode(frame).length());
    }
    assertThat(worst).isBetween(1, 2048);
  }

  @Property(tries = 400)
  void encode_anyFrames_reproduceTheCellsInAnEmulator(
      @ForAll @IntRange(min = 1, max = 24) int columns,
      @ForAll @IntRange(min = 1, max = 6) int rows,
      @ForAll long seed) {
    Random random = new Random(seed);
    FrameEncoder any = new FrameEncoder(XTERM);
    Emulator emulator = new Emulator(columns, rows);
    CellBuffer frame = new CellBuffer(columns, rows);
    for (int i = 0; i < 8; i++) {
      frame = randomFrame(random, columns, rows, random.nextInt(4) == 0 ? null : frame);
      if (random.nextInt(6) == 0) {
        any.repaint();
      }
      int length = any.encode(frame);
      emulator.feed(any.bytes(), length);
      assertShows(emulator, frame);
    }
  }

  private static void assertShows(Emulator emulator, CellBuffer frame) {
    int[] cursor = new int[2];
    long[] cells = emulator.cells(cursor);
    for (int row = 0; row < frame.rows(); row++) {
      for (int column = 0; column < frame.columns(); column++) {
        long shown = cells[row * frame.columns() + column];
        assertThat(described(shown))
            .as("column %d, row %d of%n%s", column, row, frame.text())
            .isEqualTo(described(frame.get(column, row)));
      }
    }
    if (frame.cursorColumn() >= 0) {
      assertThat(cursor).containsExactly(frame.cursorColumn(), frame.cursorRow());
    }
  }

  private static String described(long cell) {
    int codePoint = ScreenTerminal.cellCodePoint(cell);
    if (codePoint == 0) {
      return "right half";
    }
    String background = " on " + (hasBackground(cell) ? ScreenTerminal.cellBackground(cell) : -1);
    if (codePoint == ' ' && !ScreenTerminal.cellUnderline(cell)) {
      return "blank" + background;
    }
    return Character.toString(codePoint)
        + (ScreenTerminal.cellHasForeground(cell) ? ScreenTerminal.cellForeground(cell) : -1)
        + background
        + (ScreenTerminal.cellBold(cell) ? " bold" : "")
        + (ScreenTerminal.cellUnderline(cell) ? " underline" : "");
  }

  private static boolean hasBackground(long cell) {
    return ScreenTerminal.cellHasBackground(cell);
  }

  private static String described(TextCharacter cell) {
    if (cell == null) {
      return "right half";
    }
    String background = " on " + twelveBits(cell.getBackgroundColor());
    if (cell.is(' ') && !cell.isUnderlined()) {
      return "blank" + background;
    }
    return cell.getCharacterString()
        + twelveBits(cell.getForegroundColor())
        + background
        + (cell.isBold() ? " bold" : "")
        + (cell.isUnderlined() ? " underline" : "");
  }

  private static int twelveBits(TextColor colour) {
    if (colour == TextColor.ANSI.DEFAULT) {
      return -1;
    }
    return (colour.getRed() / 17) << 8 | (colour.getGreen() / 17) << 4 | colour.getBlue() / 17;
  }

  private static CellBuffer randomFrame(Random random, int columns, int rows, CellBuffer before) {
    CellBuffer frame = before == null ? new CellBuffer(columns, rows) : before;
    int changes = random.nextInt(columns * rows + 1);
    for (int i = 0; i < changes; i++) {
      boolean wide = random.nextInt(5) == 0;
      String from = wide ? WIDE : NARROW;
      frame.set(
          random.nextInt(columns),
          random.nextInt(rows),
          randomCell(random, from.charAt(random.nextInt(from.length()))),
          wide ? 2 : 1);
    }
    if (random.nextBoolean()) {
      frame.showCursor(random.nextInt(columns), random.nextInt(rows));
    } else {
      frame.hideCursor();
    }
    return frame;
  }

  private static TextCharacter randomCell(Random random, char character) {
    TextColor foreground = COLOURS[random.nextInt(COLOURS.length)];
    TextColor background = COLOURS[random.nextInt(COLOURS.length)];
    EnumSet<SGR> attributes = EnumSet.noneOf(SGR.class);
    if (random.nextInt(3) == 0) {
      attributes.add(SGR.BOLD);
    }
    if (random.nextInt(3) == 0) {
      attributes.add(SGR.UNDERLINE);
    }
    String text = String.valueOf(character);
    return TextCharacter.fromString(text, foreground, background, attributes)[0];
  }

  private static TextCharacter cell(int codePoint, TextColor foreground, TextColor background) {
    return TextCharacter.fromString(Character.toString(codePoint), foreground, background)[0];
  }

  private static CellBuffer frame(String... lines) {
    CellBuffer frame = new CellBuffer(lines[0].length(), lines.length);
    for (int row = 0; row < lines.length; row++) {
      for (int column = 0; column < lines[row].length(); column++) {
        frame.set(column, row, TextCharacter.fromCharacter(lines[row].charAt(column))[0], 1);
      }
    }
    return frame;
  }

  private String encode(CellBuffer frame) {
    return text(encoder, frame);
  }

  private static String text(FrameEncoder encoder, CellBuffer frame) {
    int length = encoder.encode(frame);
    return new String(encoder.bytes(), 0, length, StandardCharsets.UTF_8);
  }
}
