package dev.symposium.app.recording;

import dev.symposium.problems.observe.Snapshot;
import java.util.Optional;

/**
 * A recording that was read once from end to end, and found good. Immutable; the file is read again
 * when it is played.
 */
public final class Recording {

  private final String name;
  private final Head head;
  private final long millis;
  private final String remark;
  private final boolean cut;

  private Recording(String name, Head head, long millis, String remark, boolean cut) {
    this.name = name;
    this.head = head;
    this.millis = millis;
    this.remark = remark;
    this.cut = cut;
  }

  /** Snapshots in their order. Used by one thread. */
  public interface Frames extends AutoCloseable {
    /** The next one; empty at the end. */
    Optional<Snapshot> next();

    @Override
    void close();
  }

  /**
   * Reads all of it.
   *
   * @throws BadFile it cannot be read, is no recording, or is damaged
   */
  public static Recording of(String name) throws BadFile {
    try (Tape tape = Tape.open(name)) {
      long frames = 0;
      long millis = 0;
      for (var next = tape.next(); next.isPresent(); next = tape.next()) {
        frames++;
        millis = next.get().millis();
      }
      if (frames == 0) {
        throw new BadFile(name + ", line 2: there is no snapshot in it to be played");
      }
      return new Recording(name, tape.head(), millis, remark(name, tape), !tape.isEnded());
    }
  }

  private static String remark(String name, Tape tape) {
    String cut = tape.isEnded() ? "" : name + " is cut off, it is played as far as it goes";
    if (tape.dropped() == 0) {
      return cut;
    }
    String lost = tape.dropped() + " snapshots, which the disk was too slow for";
    return cut.isEmpty() ? name + " lacks " + lost : cut + "; it lacks " + lost;
  }

  /** What it is of. */
  public Head head() {
    return head;
  }

  /** One sentence about what is missing in it; empty if nothing is. */
  public String remark() {
    return remark;
  }

  /** Whether it ends before its end was written. */
  boolean isCut() {
    return cut;
  }

  long millis() {
    return millis;
  }

  String name() {
    return name;
  }

  /** All its snapshots from the first on. */
  public Frames frames() throws BadFile {
    Tape tape = Tape.open(name);
    return new Frames() {
      @Override
      public Optional<Snapshot> next() {
        return frame(tape).map(Tape.Frame::snapshot);
      }

      @Override
      public void close() {
        tape.close();
      }
    };
  }

  /** It was whole when it was read first: what cannot be read now is its end. */
  static Optional<Tape.Frame> frame(Tape tape) {
    try {
      return tape.next();
    } catch (BadFile changedMeanwhile) {
      return Optional.empty();
    }
  }
}
