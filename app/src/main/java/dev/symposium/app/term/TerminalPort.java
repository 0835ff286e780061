package dev.symposium.app.term;

import com.googlecode.lanterna.TerminalSize;
import java.io.IOException;
import java.util.function.Consumer;

/**
 * A terminal with one person in front of it: the local tty, a channel from afar, or a fake.
 *
 * <p>Thread-safe in this sense: {@link #draw} and {@link #repaint} are called by one thread, {@link
 * #close} by any, at any time, as often as it likes.
 */
public interface TerminalPort extends AutoCloseable {

  /** The fewest and the most cells that a size is clamped to. */
  TerminalSize MIN_SIZE = new TerminalSize(1, 1);

  /** The largest size that is used; a larger window stays empty beyond it. */
  TerminalSize MAX_SIZE = new TerminalSize(500, 200);

  /** What the terminal can do; the same for its whole life. */
  Capabilities capabilities();

  /** The size in cells, between 1x1 and 500x200; 80x24 where the terminal does not know. */
  TerminalSize size();

  /**
   * Switches the modes of a full screen program on and starts to deliver what the person does.
   *
   * @param sink is called by the port's own thread, one event at a time; must not block
   * @throws IOException the terminal cannot be written to
   */
  void start(Consumer<InputEvent> sink) throws IOException;

  /**
   * Shows a frame: what differs from the last one is sent, in one write. May block as long as the
   * terminal does not take it. After {@link #close} it does nothing.
   *
   * @return how many bytes were sent; 0 when nothing differed
   * @throws IOException the terminal has gone
   */
  int draw(CellBuffer frame) throws IOException;

  /** Makes the next frame be sent in full, after clearing the screen. */
  void repaint();

  /** Leaves the full screen, as it was found; the first call does it, later ones do nothing. */
  @Override
  void close();

  /** A size as it may be used: a side that is 0 or less counts as unknown (80 or 24). */
  static TerminalSize usable(int columns, int rows) {
    int c = columns <= 0 ? 80 : Math.min(columns, MAX_SIZE.getColumns());
    int r = rows <= 0 ? 24 : Math.min(rows, MAX_SIZE.getRows());
    return new TerminalSize(c, r);
  }
}
