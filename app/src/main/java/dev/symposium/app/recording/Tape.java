package dev.symposium.app.recording;

import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import com.google.gson.JsonParser;
import dev.symposium.problems.observe.Inspection;
import dev.symposium.problems.observe.Snapshot;
import java.io.BufferedInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.Optional;

/** A recording that is being read from its beginning, line by line. Used by one thread. */
final class Tape implements AutoCloseable {

  private static final int LONGEST_LINE = 32 << 20;

  /**
   * One snapshot.
   *
   * @param millis when it was taken, wall clock since the first
   * @param asked where the threads stood when they were last asked
   */
  record Frame(long millis, Snapshot snapshot, Inspection asked) {}

  private final String name;
  private final InputStream in;
  private final Seal seal = new Seal();
  private final Head head;
  private Snapshot last;
  private Inspection asked;
  private int line;
  private boolean cut;
  private boolean ended;
  private long dropped;

  private Tape(String name, InputStream in) throws BadFile {
    this.name = name;
    this.in = in;
    this.head = readHead();
  }

  /** Opens it and reads its first line. */
  static Tape open(String name) throws BadFile {
    InputStream in = null;
    try {
      Path file = Path.of(name);
      if (Files.isDirectory(file)) {
        throw new BadFile(name + " is a folder; give a recording, as --save makes it");
      }
      if (!Files.exists(file)) {
        throw new BadFile("there is no file " + name);
      }
      in = new BufferedInputStream(Files.newInputStream(file), 1 << 16);
      return new Tape(name, in);
    } catch (InvalidPathException e) {
      throw new BadFile("\"" + name + "\" is no name of a file");
    } catch (IOException e) {
      throw new BadFile(name + " cannot be read; check who may read it");
    } catch (BadFile e) {
      closeQuietly(in);
      throw e;
    }
  }

  private static void closeQuietly(InputStream in) {
    try {
      if (in != null) {
        in.close();
      }
    } catch (IOException e) {
      return; // it was only read; what was wrong before is told
    }
  }

  Head head() {
    return head;
  }

  /** Whether it was cut off within its last line. */
  boolean isCut() {
    return cut;
  }

  /** Whether its last line was read. */
  boolean isEnded() {
    return ended;
  }

  /** Snapshots that were dropped when it was written, as far as it was read. */
  long dropped() {
    return dropped;
  }

  /** The next snapshot; empty at the end. */
  Optional<Frame> next() throws BadFile {
    Optional<JsonObject> read = object();
    while (read.filter(line -> line.has("inspection")).isPresent()) {
      asked = (Inspection) value(read.get(), "inspection", Inspection.class, asked);
      read = object();
    }
    return read.isEmpty() ? Optional.empty() : frame(read.get());
  }

  private Object value(JsonObject line, String name, Class<?> type, Object before) throws BadFile {
    try {
      return Reading.value(line.get(name), type, before);
    } catch (RuntimeException e) {
      throw damaged(); // sealed, and still not what this program would have written
    }
  }

  private Optional<Frame> frame(JsonObject read) throws BadFile {
    if (read.has("end")) {
      dropped = number(read.get("end"), "dropped");
      ended = true;
      return Optional.empty();
    }
    dropped = read.has("dropped") ? number(read, "dropped") : dropped;
    last = (Snapshot) value(read, "snapshot", Snapshot.class, last);
    Inspection known = asked == null ? Inspection.NONE : asked;
    return Optional.of(new Frame(number(read, "ms"), last, known));
  }

  private long number(JsonElement owner, String name) throws BadFile {
    try {
      return owner.getAsJsonObject().get(name).getAsLong();
    } catch (RuntimeException e) {
      throw damaged(); // sealed, and still not what this program would have written
    }
  }

  private Head readHead() throws BadFile {
    byte[] bytes = bytes();
    String text = new String(bytes, StandardCharsets.UTF_8);
    if (!text.startsWith(Head.MARK)) {
      throw new BadFile(
          name + ", line 1: this is no recording; one begins with " + Head.MARK + Head.VERSION);
    }
    String version = text.substring(Head.MARK.length()).replaceFirst("[^0-9].*", "");
    if (!version.equals(String.valueOf(Head.VERSION)) && version.length() < 9) {
      throw new BadFile(
          name
              + ", line 1: made in version \""
              + version
              + "\"; this program reads "
              + Head.VERSION);
    }
    try {
      JsonObject object = JsonParser.parseString(seal.open(bytes).orElse("")).getAsJsonObject();
      return (Head) Reading.value(object.get("run"), Head.class, null);
    } catch (RuntimeException e) {
      throw damaged(); // whatever it is, it is not as it was written
    }
  }

  /** The next line; empty at the end, or where the file was cut off. */
  private Optional<JsonObject> object() throws BadFile {
    if (cut || ended) {
      return Optional.empty();
    }
    byte[] bytes = bytes();
    if (bytes.length == 0 && cut) {
      return Optional.empty();
    }
    Optional<String> open = seal.open(bytes);
    if (open.isEmpty() && cut) {
      return Optional.empty();
    }
    try {
      return Optional.of(JsonParser.parseString(open.orElse("")).getAsJsonObject());
    } catch (RuntimeException e) {
      throw damaged(); // whatever it is, it is not as it was written
    }
  }

  private BadFile damaged() {
    return new BadFile(name + ", line " + line + ": damaged, it is not as it was written");
  }

  /** The bytes of the next line without its end; {@code cut} is true if the end is missing. */
  private byte[] bytes() throws BadFile {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    line++;
    try {
      int one = in.read();
      while (one >= 0 && one != '\n') {
        bytes.write(one);
        if (bytes.size() > LONGEST_LINE) {
          throw new BadFile(name + ", line " + line + ": longer than any line of a recording");
        }
        one = in.read();
      }
      cut = one < 0;
    } catch (IOException e) {
      throw new BadFile(name + ", line " + line + ": cannot be read");
    }
    return bytes.toByteArray();
  }

  @Override
  public void close() {
    closeQuietly(in);
  }
}
