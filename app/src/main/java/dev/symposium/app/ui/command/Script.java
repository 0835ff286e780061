package dev.symposium.app.ui.command;

import dev.symposium.problems.engine.Command;
import dev.symposium.problems.engine.Outcome;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * Commands to be done in order, checked before anything starts. Immutable.
 *
 * @param entries the lines that say something
 */
public record Script(List<Entry> entries) {

  /** Nothing to be done. */
  public static final Script EMPTY = new Script(List.of());

  /** Copies the list. */
  public Script {
    entries = List.copyOf(entries);
  }

  /**
   * One line.
   *
   * @param where it stands: {@code crash.txt:3} or {@code --exec}
   * @param text as it stands there
   */
  public record Entry(String where, String text, Line line) {}

  /** What a text turned out to be. */
  public sealed interface Reading {}

  /**
   * All of it is legal.
   *
   * @param after what names and values mean behind its last line
   */
  public record Legal(Script script, Scope after) implements Reading {}

  /**
   * The first line that is wrong.
   *
   * @param where it stands
   * @param text the line, under which the carets go
   */
  public record Illegal(String where, String text, Complaint complaint) implements Reading {}

  /** What else may be wrong with a command, beyond the words. */
  @FunctionalInterface
  public interface Check {
    /** Why it would be refused at this line; empty if it would not. */
    Optional<Outcome.Rejected> refuses(Command command, Scope scope);
  }

  /**
   * Reads a file.
   *
   * @param name of the file, for complaints
   * @param start what names and values mean before its first line
   */
  public static Reading file(String name, String text, Scope start, Check check) {
    ScriptReader reader = new ScriptReader(start, check);
    int number = 1;
    for (String line : text.split("\\R", -1)) {
      Optional<Illegal> wrong = reader.line(name + ":" + number++, line, 0, line.length());
      if (wrong.isPresent()) {
        return wrong.get();
      }
    }
    return reader.legal();
  }

  /** Reads commands with {@code ;} between them, as given with {@code where}. */
  public static Reading commands(String where, String text, Scope start, Check check) {
    ScriptReader reader = new ScriptReader(start, check);
    int from = 0;
    while (from <= text.length()) {
      int semicolon = text.indexOf(';', from);
      int to = semicolon < 0 ? text.length() : semicolon;
      Optional<Illegal> wrong = reader.line(where, text, from, to);
      if (wrong.isPresent()) {
        return wrong.get();
      }
      from = to + 1;
    }
    return reader.legal();
  }

  /** The same with another behind it. */
  public Script then(Script next) {
    List<Entry> all = new ArrayList<>(entries);
    all.addAll(next.entries);
    return new Script(all);
  }

  /** The first line that can never be reached in a run of that length without a person. */
  public Optional<Illegal> unreachable(Duration length) {
    return ScriptReader.unreachable(entries, length);
  }
}
