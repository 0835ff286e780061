package dev.symposium.app.term;

import com.googlecode.lanterna.TerminalSize;
import java.io.FileDescriptor;
import java.io.FileOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.util.EnumSet;
import org.jline.terminal.Attributes;
import org.jline.terminal.Attributes.ControlChar;
import org.jline.terminal.Attributes.InputFlag;
import org.jline.terminal.Attributes.LocalFlag;
import org.jline.terminal.Attributes.OutputFlag;
import org.jline.terminal.Size;
import org.jline.terminal.spi.Pty;
import org.jline.utils.NonBlockingInputStream;
import org.jline.utils.Signals;

/** A pty of JLine's. Bytes go straight to standard output, one write(2) for each {@link #write}. */
final class JlineTty implements Tty {

  private static final String WINDOW_CHANGED = "WINCH";

  /** JLine's read cannot be called off: so long at most does closing wait for it. */
  private static final long SLICE_MILLIS = 50;

  private final Pty pty;
  private final Attributes found;
  private final NonBlockingInputStream input;
  private final OutputStream output = new FileOutputStream(FileDescriptor.out);

  /** Volatile: written once by {@link #onResize}, read by {@link #close} from any thread. */
  private volatile Object oldResizeHandler;

  /** Volatile: set by {@link #close}, read by the thread that reads. */
  private volatile boolean closed;

  /** Volatile: the last size seen, by whichever thread asked. */
  private volatile TerminalSize lastSize = TerminalPort.usable(0, 0);

  JlineTty(Pty pty) throws IOException {
    this.pty = pty;
    found = pty.getAttr();
    input = (NonBlockingInputStream) pty.getSlaveInput();
  }

  @Override
  public int read(byte[] buffer, long timeoutMillis) throws IOException {
    long slice = timeoutMillis == 0 ? SLICE_MILLIS : timeoutMillis;
    int value = NonBlockingInputStream.READ_EXPIRED;
    do {
      if (closed) {
        return -1;
      }
      value = input.read(slice);
    } while (value == NonBlockingInputStream.READ_EXPIRED && timeoutMillis == 0);
    if (value < 0) {
      return value == NonBlockingInputStream.READ_EXPIRED ? 0 : -1;
    }
    buffer[0] = (byte) value;
    return 1;
  }

  @Override
  public void write(byte[] bytes, int length) throws IOException {
    output.write(bytes, 0, length);
    output.flush();
  }

  @Override
  public TerminalSize size() {
    try {
      Size size = pty.getSize();
      lastSize = TerminalPort.usable(size.getColumns(), size.getRows());
    } catch (IOException e) {
      // Gone meanwhile: the last size is as good as any.
    }
    return lastSize;
  }

  @Override
  public void onResize(Runnable resized) {
    oldResizeHandler = Signals.register(WINDOW_CHANGED, resized);
  }

  @Override
  public void raw() throws IOException {
    Attributes raw = new Attributes(found);
    raw.setLocalFlags(
        EnumSet.of(LocalFlag.ICANON, LocalFlag.ECHO, LocalFlag.IEXTEN, LocalFlag.ISIG), false);
    raw.setInputFlags(EnumSet.of(InputFlag.IXON, InputFlag.INLCR, InputFlag.IGNCR), false);
    raw.setInputFlag(InputFlag.ICRNL, true);
    raw.setOutputFlag(OutputFlag.OPOST, false);
    raw.setControlChar(ControlChar.VMIN, 1);
    raw.setControlChar(ControlChar.VTIME, 0);
    pty.setAttr(raw);
  }

  @Override
  public void cooked() throws IOException {
    pty.setAttr(found);
  }

  @Override
  public void close() throws IOException {
    closed = true;
    Object old = oldResizeHandler;
    if (old != null) {
      Signals.unregister(WINDOW_CHANGED, old);
    }
    pty.close();
  }
}
