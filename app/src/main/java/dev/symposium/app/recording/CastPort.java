package dev.symposium.app.recording;

import com.googlecode.lanterna.TerminalSize;
import dev.symposium.app.term.Capabilities;
import dev.symposium.app.term.CellBuffer;
import dev.symposium.app.term.InputEvent;
import dev.symposium.app.term.TerminalPort;
import java.io.IOException;
import java.util.function.Consumer;

/** A terminal whose frames are recorded when they have been sent. Thread-safe as that terminal. */
final class CastPort implements TerminalPort {

  private final TerminalPort port;
  private final Casting cast;

  CastPort(TerminalPort port, Casting cast) {
    this.port = port;
    this.cast = cast;
  }

  @Override
  public Capabilities capabilities() {
    return port.capabilities();
  }

  @Override
  public TerminalSize size() {
    return port.size();
  }

  @Override
  public void start(Consumer<InputEvent> sink) throws IOException {
    port.start(sink);
  }

  @Override
  public int draw(CellBuffer frame) throws IOException {
    int sent = port.draw(frame);
    if (sent > 0) {
      cast.shown(frame, port.capabilities());
    }
    return sent;
  }

  @Override
  public void repaint() {
    port.repaint();
  }

  @Override
  public void close() {
    port.close();
  }
}
