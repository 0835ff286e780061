package dev.symposium.app.term;

import com.google.errorprone.annotations.concurrent.GuardedBy;
import com.googlecode.lanterna.TerminalSize;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.concurrent.ThreadFactory;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.Consumer;

/**
 * A full screen on any {@link Tty}: modes on and off, frames as differences, keys from bytes. No
 * frame is written after {@link #close} has begun to restore; it waits for one that is being
 * written only half a second, since a terminal that takes nothing would keep it for ever.
 */
final class FullScreenTerminal implements TerminalPort {

  private static final long CLOSE_PATIENCE_MILLIS = 500;

  private final Tty tty;
  private final Capabilities capabilities;
  private final Duration grace;
  private final ThreadFactory threads;
  private final RestoreGuard guard = new RestoreGuard();
  private final ReentrantLock output = new ReentrantLock();

  @GuardedBy("output")
  private final FrameEncoder encoder;

  /** Volatile: set once by any thread, read by those that draw and read. */
  private volatile boolean closed;

  /** Volatile: written once by {@link #start}, read by {@link #close} from any thread. */
  private volatile InputPump pump;

  /**
   * A terminal that has not been touched yet.
   *
   * @param grace how long the rest of a key's sequence may take
   * @param threads makes the thread that reads
   */
  FullScreenTerminal(Tty tty, Capabilities capabilities, Duration grace, ThreadFactory threads) {
    this.tty = tty;
    this.capabilities = capabilities;
    this.grace = grace;
    this.threads = threads;
    encoder = new FrameEncoder(capabilities);
  }

  @Override
  public Capabilities capabilities() {
    return capabilities;
  }

  @Override
  public TerminalSize size() {
    return tty.size();
  }

  @Override
  public void start(Consumer<InputEvent> sink) throws IOException {
    if (guard.push(tty::close) && guard.push(this::stopReading) && guard.push(tty::cooked)) {
      tty.raw();
    }
    StringBuilder on = new StringBuilder();
    for (Mode mode : Mode.fullScreen(capabilities)) {
      if (guard.push(() -> send(mode.off()))) {
        on.append(mode.on());
      }
    }
    if (switchOn(on.toString())) {
      tty.onResize(() -> sink.accept(new InputEvent.Resized(size())));
      InputPump reader = new InputPump(tty, new KeyDecoder(grace, sink), sink);
      pump = reader;
      reader.start(threads);
    }
  }

  private boolean switchOn(String sequences) throws IOException {
    output.lock();
    try {
      if (!closed) {
        send(sequences);
      }
      return !closed;
    } finally {
      output.unlock();
    }
  }

  @Override
  public int draw(CellBuffer frame) throws IOException {
    output.lock();
    try {
      if (closed) {
        return 0;
      }
      int length = encoder.encode(frame);
      if (length > 0) {
        tty.write(encoder.bytes(), length);
      }
      return length;
    } finally {
      output.unlock();
    }
  }

  @Override
  public void repaint() {
    output.lock();
    try {
      encoder.repaint();
    } finally {
      output.unlock();
    }
  }

  @Override
  public void close() {
    closed = true;
    awaitLastFrame();
    guard.restore();
  }

  private void stopReading() {
    InputPump running = pump;
    if (running != null) {
      running.stop();
    }
  }

  /** Whoever gets the lock after this sees that the terminal is closed. */
  private void awaitLastFrame() {
    try {
      if (output.tryLock(CLOSE_PATIENCE_MILLIS, TimeUnit.MILLISECONDS)) {
        output.unlock();
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  private void send(String sequence) throws IOException {
    if (!sequence.isEmpty()) {
      byte[] bytes = sequence.getBytes(StandardCharsets.US_ASCII);
      tty.write(bytes, bytes.length);
    }
  }
}
