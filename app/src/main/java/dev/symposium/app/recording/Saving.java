package dev.symposium.app.recording;

import dev.symposium.problems.engine.RunPlan;
import dev.symposium.problems.observe.Inspection;
import dev.symposium.problems.observe.Snapshot;
import java.io.IOException;
import java.io.OutputStream;
import java.util.Optional;
import java.util.concurrent.ThreadFactory;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicLong;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.LongSupplier;

/**
 * The recording of one run, as it is seen: each snapshot that somebody looks at goes into the file,
 * and what it has in common with the one before does not. Thread-safe; nothing but {@link #close}
 * blocks. Owns one thread, {@code symposium-save}, which ends with it.
 */
public final class Saving implements AutoCloseable {

  private static final int MOST_WAITING = 128;
  private static final long MILLI = 1_000_000;

  private final Scribe scribe;
  private final LongSupplier nanos;
  private final long start;
  private final Pages pages = new Pages(); // the scribe's thread only
  private final AtomicLong newest = new AtomicLong();
  private final AtomicReference<Moment> last = new AtomicReference<>();
  private final AtomicBoolean closed = new AtomicBoolean();

  /** A snapshot, and when it was seen, wall clock since the beginning. */
  private record Moment(long millis, Snapshot snapshot) {}

  private Saving(Scribe scribe, LongSupplier nanos) {
    this.scribe = scribe;
    this.nanos = nanos;
    this.start = nanos.getAsLong();
  }

  /**
   * Begins a file.
   *
   * @param plan of the run that will be saved
   * @param nanos a clock
   * @throws BadFile it cannot be written
   */
  public static Saving begin(String file, RunPlan plan, LongSupplier nanos, ThreadFactory threads)
      throws BadFile {
    var out = Destination.open("--save", file, Head.MARK);
    Scribe scribe = new Scribe(file, out, MOST_WAITING, "symposium-save", threads);
    Saving saving = new Saving(scribe, nanos);
    boolean unused = scribe.offer(to -> to.write(saving.pages.head(Head.of(plan))));
    return saving;
  }

  /** Takes a snapshot that was seen; each once. Never blocks. */
  void saw(Snapshot snapshot) {
    long before = newest.getAndAccumulate(snapshot.number(), Math::max);
    if (snapshot.number() > before) {
      Moment moment = new Moment(millis(), snapshot);
      last.set(moment);
      boolean unused = scribe.offer(to -> write(moment, to));
    }
  }

  /** Takes where the threads stood when somebody asked. Never blocks. */
  void asked(Inspection inspection) {
    long millis = millis();
    boolean unused = scribe.offer(to -> to.write(pages.inspection(millis, inspection)));
  }

  private void write(Moment moment, OutputStream to) throws IOException {
    to.write(pages.snapshot(moment.millis(), moment.snapshot(), scribe.dropped()));
  }

  private long millis() {
    return (nanos.getAsLong() - start) / MILLI;
  }

  /** Ends the file with its last line; waits for the disk, at most some seconds. */
  @Override
  public void close() {
    if (closed.compareAndSet(false, true)) {
      long millis = millis();
      scribe.close(to -> end(millis, to));
    }
  }

  /** The last snapshot is what a summary was told from: it is there whatever was dropped. */
  private void end(long millis, OutputStream to) throws IOException {
    Moment latest = last.get();
    long dropped = scribe.dropped();
    if (latest != null && !pages.endsWith(latest.snapshot())) {
      write(latest, to);
      dropped--;
    }
    to.write(pages.end(millis, dropped));
  }

  /** Why the file is not whole, in one sentence; empty if it is, or is not closed yet. */
  public Optional<String> complaint() {
    return scribe.complaint();
  }
}
