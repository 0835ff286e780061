package dev.symposium.app.term;

import java.io.IOException;
import org.jline.terminal.Size;
import org.jline.terminal.impl.exec.ExecTerminalProvider;
import org.jline.terminal.impl.jni.JniTerminalProvider;
import org.jline.terminal.spi.Pty;
import org.jline.terminal.spi.SystemStream;

/**
 * JLine's ways to a pty, the best first. Each throws what JLine throws where it does not work: an
 * {@link IOException}, a {@link RuntimeException} or a {@link LinkageError}.
 */
enum PtyWay {
  /** By its native library. */
  JNI {
    @Override
    boolean leadsTo(SystemStream stream) {
      return new JniTerminalProvider().isSystemStream(stream);
    }

    @Override
    Pty current() throws IOException {
      return new JniTerminalProvider().current(SystemStream.Output);
    }
  },

  /** By child processes, where the library cannot be loaded. */
  EXEC {
    @Override
    boolean leadsTo(SystemStream stream) {
      return new ExecTerminalProvider().isSystemStream(stream);
    }

    @Override
    Pty current() throws IOException {
      return new ExecTerminalProvider().current(SystemStream.Output);
    }
  };

  /** Whether one of this process's streams is a terminal. */
  abstract boolean leadsTo(SystemStream stream);

  /** The terminal that this process was started in. */
  abstract Pty current() throws IOException;

  /** The same by the first way that works. */
  static Pty open() throws IOException {
    IOException failure = new IOException("no way to the terminal");
    for (PtyWay way : values()) {
      try {
        return way.current();
      } catch (IOException | RuntimeException | LinkageError e) {
        failure.addSuppressed(e);
      }
    }
    throw failure;
  }

  /** A new pty that nobody looks at. */
  static Pty unseen(int columns, int rows) throws IOException {
    return new JniTerminalProvider().open(null, Size.of(columns, rows));
  }

  /** Whether one of this process's streams is a terminal, by the first way that works. */
  static boolean isTerminal(SystemStream stream) {
    for (PtyWay way : values()) {
      try {
        return way.leadsTo(stream);
      } catch (RuntimeException | LinkageError e) {
        // This way does not work here (no native library, say): the next one may.
      }
    }
    return false;
  }
}
