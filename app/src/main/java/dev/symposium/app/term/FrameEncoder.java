package dev.symposium.app.term;

import com.googlecode.lanterna.TextCharacter;
import com.googlecode.lanterna.TextColor;
import java.util.Arrays;

/**
 * Turns frames into bytes: what differs from the frame before, left to right and top to bottom,
 * between the marks of DEC mode 2026 where the terminal knows it. An unchanged frame is no bytes.
 * Not thread-safe.
 *
 * <p>The screen is cleared only when it must be: after {@link #repaint} or with another size.
 * Automatic wrapping must be off, so that the last cell of a row is a cell like any other.
 */
public final class FrameEncoder {

  private static final String SYNC_BEGIN = "\u001B[?2026h";
  private static final String SYNC_END = "\u001B[?2026l";

  /** So many unchanged cells are written again rather than jumped over: a jump costs as much. */
  private static final int MAX_REWRITTEN = 3;

  /** From so many changed cells on, erasing to the end of the row is shorter than blanks. */
  private static final int MIN_ERASED = 4;

  private enum Clearing {
    NONE,
    FIRST,
    AGAIN
  }

  private final boolean synchronizedUpdate;
  private final boolean unicode;
  private final ByteSink out = new ByteSink();
  private final Pen pen;
  private TextCharacter[] shown = {};
  private Clearing clearing = Clearing.FIRST;
  private int columns;
  private int rows;
  private int row;
  private int column;
  private boolean cursorShown;

  /** An encoder for a screen that nothing was sent to yet. */
  public FrameEncoder(Capabilities capabilities) {
    synchronizedUpdate = capabilities.synchronizedUpdate();
    unicode = capabilities.unicode();
    pen = new Pen(capabilities.depth());
  }

  /** Forgets what is on the screen: the next frame clears it and is sent in full. */
  void repaint() {
    clearing = Clearing.AGAIN;
  }

  /** The bytes of the last {@link #encode}, from the start of this array. */
  public byte[] bytes() {
    return out.array();
  }

  /**
   * Encodes a frame.
   *
   * @return how many bytes of {@link #bytes} are to be sent
   */
  public int encode(CellBuffer frame) {
    out.clear();
    if (synchronizedUpdate) {
      out.ascii(SYNC_BEGIN);
    }
    int begin = out.length();
    prepare(frame);
    for (int y = 0; y < rows; y++) {
      encodeRow(frame.cells(), y);
    }
    placeCursor(frame);
    if (out.length() == begin) {
      return 0;
    }
    if (synchronizedUpdate) {
      out.ascii(SYNC_END);
    }
    return out.length();
  }

  private void prepare(CellBuffer frame) {
    boolean resized = frame.columns() != columns || frame.rows() != rows;
    if (resized && clearing == Clearing.NONE) {
      clearing = Clearing.AGAIN;
    }
    if (clearing == Clearing.NONE) {
      return;
    }
    columns = frame.columns();
    rows = frame.rows();
    shown = new TextCharacter[columns * rows];
    Arrays.fill(shown, TextCharacter.DEFAULT_CHARACTER);
    pen.reset(out);
    out.csi().add('H').csi().ascii(clearing == Clearing.AGAIN ? "2J" : "J");
    row = 0;
    column = 0;
    clearing = Clearing.NONE;
  }

  private void encodeRow(TextCharacter[] cells, int y) {
    int from = y * columns;
    int plainFrom = -1;
    for (int x = 0; x < columns; x++) {
      TextCharacter cell = cells[from + x];
      if (looksSame(shown[from + x], cell)) {
        continue;
      }
      if (plainFrom < 0) {
        plainFrom = plainTail(cells, from);
      }
      if (x >= plainFrom && changedFrom(cells, from + x, from + columns) >= MIN_ERASED) {
        eraseFrom(x, y);
        return;
      }
      if (cell != null) {
        boolean wide = x + 1 < columns && cells[from + x + 1] == null;
        write(cell, x, y, wide ? 2 : 1);
      }
      shown[from + x] = cell;
    }
  }

  private void write(TextCharacter cell, int x, int y, int width) {
    moveTo(x, y);
    pen.take(cell, out);
    glyphs(cell.getCharacterString(), width);
    column = x + width;
  }

  private void glyphs(String text, int width) {
    int codePoint = text.codePointAt(0);
    if (!unicode && codePoint > 0x7E) {
      out.ascii("??".substring(0, width));
      return;
    }
    for (int i = 0; i < text.length(); i += Character.charCount(codePoint)) {
      codePoint = text.codePointAt(i);
      out.utf8(codePoint);
    }
  }

  private void eraseFrom(int x, int y) {
    moveTo(x, y);
    if (!pen.isPlain()) {
      pen.reset(out);
    }
    out.csi().add('K');
    Arrays.fill(shown, y * columns + x, (y + 1) * columns, TextCharacter.DEFAULT_CHARACTER);
  }

  /** The first column from which on the row is to be blank in the terminal's own colours. */
  private int plainTail(TextCharacter[] cells, int from) {
    int x = columns;
    while (x > 0 && isPlainBlank(cells[from + x - 1])) {
      x--;
    }
    return x;
  }

  private int changedFrom(TextCharacter[] cells, int from, int until) {
    int changed = 0;
    for (int i = from; i < until; i++) {
      changed += looksSame(shown[i], cells[i]) ? 0 : 1;
    }
    return changed;
  }

  private void placeCursor(CellBuffer frame) {
    boolean wanted = frame.cursorColumn() >= 0;
    if (wanted) {
      moveTo(frame.cursorColumn(), frame.cursorRow());
    }
    if (wanted != cursorShown) {
      out.ascii(wanted ? "\u001B[?25h" : "\u001B[?25l");
      cursorShown = wanted;
    }
  }

  private void moveTo(int x, int y) {
    if (y == row && x == column) {
      return;
    }
    if (y == row && x > column) {
      forward(x);
    } else if (y == row + 1 && x == 0) {
      out.add('\r').add('\n');
    } else {
      out.csi();
      if (y > 0 || x > 0) {
        out.number(y + 1);
      }
      if (x > 0) {
        out.add(';').number(x + 1);
      }
      out.add('H');
    }
    row = y;
    column = x;
  }

  private void forward(int x) {
    if (x - column <= MAX_REWRITTEN && canRewrite(x)) {
      for (; column < x; column++) {
        glyphs(shown[row * columns + column].getCharacterString(), 1);
      }
      return;
    }
    out.csi();
    if (x - column > 1) {
      out.number(x - column);
    }
    out.add('C');
  }

  private boolean canRewrite(int x) {
    for (int at = row * columns + column; at < row * columns + x; at++) {
      TextCharacter cell = shown[at];
      if (cell == null || shown[at + 1] == null || !pen.fits(cell)) {
        return false;
      }
    }
    return true;
  }

  /** Whether two cells cannot be told apart on the screen; mostly they are the same object. */
  @SuppressWarnings("ReferenceEquality")
  private static boolean looksSame(TextCharacter one, TextCharacter other) {
    if (one == other) {
      return true;
    }
    if (one == null || other == null) {
      return false;
    }
    return one.equals(other) || (isBlank(one) && isBlank(other) && sameBackground(one, other));
  }

  private static boolean isBlank(TextCharacter cell) {
    return cell.is(' ') && !cell.isUnderlined() && !cell.isReversed();
  }

  private static boolean isPlainBlank(TextCharacter cell) {
    return cell != null && isBlank(cell) && cell.getBackgroundColor() == TextColor.ANSI.DEFAULT;
  }

  private static boolean sameBackground(TextCharacter one, TextCharacter other) {
    return one.getBackgroundColor().equals(other.getBackgroundColor());
  }
}
