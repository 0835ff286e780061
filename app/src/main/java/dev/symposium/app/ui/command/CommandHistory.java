package dev.symposium.app.ui.command;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jline.reader.History;
import org.jline.reader.impl.history.DefaultHistory;

/**
 * The commands typed before, at most 500, kept by JLine's history; its own way to files wants a
 * reader on a tty, so lines are read and written here. Used by one thread; a file that cannot be
 * read or written is done without.
 */
public final class CommandHistory {

  private final History history = new DefaultHistory();
  private final Optional<Path> file;

  private CommandHistory(Optional<Path> file) {
    this.file = file;
  }

  /** A history that is forgotten with the session. */
  public static CommandHistory inMemory() {
    return new CommandHistory(Optional.empty());
  }

  /** A history that goes on from a file, if that can be read. */
  public static CommandHistory in(Path file) {
    CommandHistory commands = new CommandHistory(Optional.of(file));
    try {
      if (Files.isRegularFile(file)) {
        Files.readAllLines(file, StandardCharsets.UTF_8).forEach(commands::add);
      }
    } catch (IOException | RuntimeException e) {
      return inMemory(); // a damaged or foreign file is left as it is
    }
    return commands;
  }

  /** Remembers a command, unless it is the same as the last one; goes back to the end. */
  public void add(String command) {
    history.moveToEnd();
    boolean repeated = !history.isEmpty() && history.get(history.last()).equals(command);
    if (!command.isBlank() && !repeated) {
      history.add(command);
    }
    history.moveToEnd();
  }

  /** The command before the one shown; empty at the first. */
  public Optional<String> previous() {
    return history.previous() ? Optional.of(history.current()) : Optional.empty();
  }

  /** The command after the one shown; empty behind the last, where an empty line is. */
  public Optional<String> next() {
    return Optional.of(history.next() ? history.current() : "").filter(line -> !line.isEmpty());
  }

  /** All of them, oldest first. */
  public List<String> all() {
    List<String> lines = new ArrayList<>();
    history.forEach(entry -> lines.add(entry.line()));
    return lines;
  }

  /** Writes the newest to the file; silently not, where that cannot be written. */
  public void save() {
    file.ifPresent(this::save);
  }

  private void save(Path to) {
    try {
      Files.createDirectories(to.toAbsolutePath().getParent());
      Files.write(to, all(), StandardCharsets.UTF_8);
    } catch (IOException | RuntimeException e) {
      return; // not writable: this session's commands are lost with it, nothing else
    }
  }
}
