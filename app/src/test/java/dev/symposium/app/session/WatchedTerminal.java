package dev.symposium.app.session;

import com.google.errorprone.annotations.concurrent.GuardedBy;
import com.googlecode.lanterna.TerminalSize;
import dev.symposium.app.term.Capabilities;
import dev.symposium.app.term.CellBuffer;
import dev.symposium.app.term.ColorDepth;
import dev.symposium.app.term.FakeTerminal;
import dev.symposium.app.term.InputEvent;
import dev.symposium.app.term.TerminalPort;
import dev.symposium.app.ui.fixture.Keys;
import java.io.IOException;
import java.util.function.Consumer;
import java.util.function.Predicate;

/**
 * A terminal in memory that lets a test wait for a frame. Thread-safe: the text of the last frame
 * is guarded by this.
 */
final class WatchedTerminal implements TerminalPort {

  private static final long PATIENCE_NANOS = 60_000_000_000L;

  private final FakeTerminal terminal;

  @GuardedBy("this")
  private String text = "";

  @GuardedBy("this")
  private int mostBytes;

  WatchedTerminal(int columns, int rows) {
    terminal = new FakeTerminal(columns, rows, false, ColorDepth.INDEXED);
  }

  void press(String... keys) {
    for (String key : keys) {
      terminal.press(Keys.of(key));
    }
  }

  /** The first frame, from now on, that a person would be content with. */
  synchronized String await(String what, Predicate<String> seen) throws InterruptedException {
    long until = System.nanoTime() + PATIENCE_NANOS;
    while (!seen.test(text)) {
      long millis = (until - System.nanoTime()) / 1_000_000;
      if (millis <= 0) {
        throw new AssertionError("not seen: " + what + "\n" + text);
      }
      wait(millis);
    }
    return text;
  }

  String await(String part) throws InterruptedException {
    return await(part, t -> t.contains(part));
  }

  /** The most bytes that a frame has taken since this was last asked. */
  synchronized int mostBytes() {
    int most = mostBytes;
    mostBytes = 0;
    return most;
  }

  @Override
  public int draw(CellBuffer frame) throws IOException {
    int sent = terminal.draw(frame);
    String seen = terminal.text();
    synchronized (this) {
      text = seen;
      mostBytes = Math.max(mostBytes, sent);
      notifyAll();
    }
    return sent;
  }

  @Override
  public Capabilities capabilities() {
    return terminal.capabilities();
  }

  @Override
  public TerminalSize size() {
    return terminal.size();
  }

  @Override
  public void start(Consumer<InputEvent> sink) {
    terminal.start(sink);
  }

  @Override
  public void repaint() {
    terminal.repaint();
  }

  @Override
  public void close() {
    terminal.close();
  }
}
