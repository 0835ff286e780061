package dev.symposium.app.term;

import java.io.IOException;
import java.io.InterruptedIOException;
import java.util.concurrent.ThreadFactory;
import java.util.function.Consumer;

/**
 * The thread that reads a terminal: feeds the decoder, tells it when nothing more came, and says at
 * last that the input has ended. Owned by its terminal; ends with the input or by {@link #stop}.
 */
final class InputPump {

  private static final long STOP_PATIENCE_MILLIS = 300;

  private final Tty tty;
  private final KeyDecoder decoder;
  private final Consumer<InputEvent> sink;

  /** Volatile: set by {@link #stop}, read by the pump's thread. */
  private volatile boolean stopped;

  /** Volatile: written once by {@link #start}, read by whoever stops. */
  private volatile Thread thread;

  InputPump(Tty tty, KeyDecoder decoder, Consumer<InputEvent> sink) {
    this.tty = tty;
    this.decoder = decoder;
    this.sink = sink;
  }

  void start(ThreadFactory threads) {
    thread = threads.newThread(this::run);
    thread.setName("input");
    thread.setDaemon(true);
    thread.start();
  }

  /** Ends the thread and waits for it a moment, unless it is the caller itself. */
  void stop() {
    stopped = true;
    Thread running = thread;
    if (running == null || running == Thread.currentThread()) {
      return;
    }
    running.interrupt();
    try {
      running.join(STOP_PATIENCE_MILLIS);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  private void run() {
    byte[] buffer = new byte[1024];
    while (!stopped && pump(buffer)) {
      // All the work is in pump.
    }
    if (!stopped) {
      sink.accept(new InputEvent.Ended());
    }
  }

  private boolean pump(byte[] buffer) {
    try {
      int length = tty.read(buffer, decoder.patience().toMillis());
      if (length == 0) {
        decoder.expire();
      } else if (length > 0) {
        decoder.feed(buffer, 0, length);
      }
      return length >= 0;
    } catch (InterruptedIOException e) {
      // Interrupted by stop, the only one who does.
      return false;
    } catch (IOException e) {
      // A terminal that cannot be read has gone: the same as its end.
      return false;
    }
  }
}
