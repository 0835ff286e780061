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

  /** What is tried one way after the other. */
  @FunctionalInterface
  interface Attempt<T> {
    T by(PtyWay way) throws IOException;
  }

  /** The terminal that this process was started in, by the first way that works. */
  static Pty open() throws IOException {
    return first(PtyWay::current);
  }

  /** What the first way gives that works; what was wrong with each, if none does. */
  static <T> T first(Attempt<T> attempt) throws IOException {
    IOException failure = new IOException("no way to the terminal");
    for (PtyWay way : values()) {
      try {
        return attempt.by(way);
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

  /** Whether one of this process's streams is a terminal; false where no way works. */
  static boolean isTerminal(SystemStream stream) {
    try {
      return first(way -> way.leadsTo(stream));
    } catch (IOException e) {
      return false;
    }
  }
}
