package dev.symposium.app.challenge;

import dev.symposium.app.config.ErrorLog;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.Set;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Which challenges were done, and in how few steps: one line each in a file of the folder for
 * state.
 *
 * <p>The file is replaced as a whole. What is not understood in it is told once in the log and left
 * out; where nothing can be written nothing is kept beyond this object. Thread-safe.
 */
public final class Progress {

  private static final String TITLE = "symposium-challenges 1";
  private static final Pattern LINE = Pattern.compile("([a-z0-9-]{1,64}) ([1-9][0-9]{0,17})");
  private static final int MOST_BYTES = 1 << 20;

  private final Optional<Path> file;
  private final ErrorLog log;
  private final Map<String, Long> fewest = new TreeMap<>(); // guarded by this

  private Progress(Optional<Path> file, ErrorLog log) {
    this.file = file;
    this.log = log;
  }

  /**
   * What a file says.
   *
   * @param file empty to keep nothing
   * @param log where it is told if the file is damaged
   */
  public static Progress in(Optional<Path> file, ErrorLog log) {
    Progress progress = new Progress(file, log);
    file.ifPresent(progress::read);
    return progress;
  }

  /** Nothing was done, and nothing is kept beyond this object. */
  public static Progress forgetful() {
    return new Progress(Optional.empty(), new ErrorLog(Optional.empty(), Clock.systemUTC()));
  }

  private synchronized void read(Path from) {
    try {
      if (Files.size(from) > MOST_BYTES) {
        isDamaged(from, "it is too large");
      } else {
        understand(from, Files.readAllLines(from));
      }
    } catch (NoSuchFileException e) {
      return; // nothing was done yet
    } catch (java.nio.charset.CharacterCodingException e) {
      isDamaged(from, "it is no text");
    } catch (IOException | SecurityException e) {
      return; // not readable: as if nothing was done
    }
  }

  private void understand(Path from, List<String> lines) {
    List<String> wrong = new ArrayList<>();
    if (lines.isEmpty() || !lines.get(0).equals(TITLE)) {
      wrong.add("line 1 is not: " + TITLE);
    }
    for (int i = 1; i < lines.size(); i++) {
      Matcher line = LINE.matcher(lines.get(i));
      if (line.matches()) {
        fewest.merge(line.group(1), Long.parseLong(line.group(2)), Math::min);
      } else {
        wrong.add("line " + (i + 1) + " is not: CHALLENGE STEPS");
      }
    }
    if (!wrong.isEmpty()) {
      isDamaged(from, wrong.get(0));
    }
  }

  private void isDamaged(Path from, String why) {
    log.record(
        Thread.currentThread(),
        new IOException(from + " is damaged, " + why + "; what can be read of it is kept"));
    save();
  }

  /** In how few steps that challenge was done; empty if it was not. */
  public synchronized OptionalLong fewest(String id) {
    Long steps = fewest.get(id);
    return steps == null ? OptionalLong.empty() : OptionalLong.of(steps);
  }

  /** All that were done. */
  public synchronized Set<String> done() {
    return Set.copyOf(fewest.keySet());
  }

  /** How many of those were done. */
  public synchronized int done(List<String> ids) {
    return (int) ids.stream().filter(fewest::containsKey).count();
  }

  /**
   * That challenge was done in so many steps; written at once if it is better than before.
   *
   * @param steps at least 1
   */
  public synchronized void done(String id, long steps) {
    Long before = fewest.get(id);
    if (before == null || steps < before) {
      fewest.put(id, steps);
      save();
    }
  }

  private synchronized void save() {
    if (file.isEmpty()) {
      return;
    }
    List<String> lines = new ArrayList<>(List.of(TITLE));
    fewest.forEach((id, steps) -> lines.add(id + " " + steps));
    try {
      Path folder = file.get().toAbsolutePath().getParent();
      Files.createDirectories(folder);
      Path fresh = Files.createTempFile(folder, "challenges", ".new");
      try {
        Files.write(fresh, lines);
        Files.move(fresh, file.get(), StandardCopyOption.ATOMIC_MOVE);
      } finally {
        Files.deleteIfExists(fresh);
      }
    } catch (IOException | SecurityException e) {
      return; // not writable: it is known until the program ends
    }
  }
}
