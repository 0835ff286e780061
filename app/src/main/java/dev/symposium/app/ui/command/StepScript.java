package dev.symposium.app.ui.command;

import java.util.ArrayList;
import java.util.List;

/**
 * Commands of step mode to be done in order, checked before the first is. Immutable.
 *
 * @param entries the lines that say something
 */
public record StepScript(List<Entry> entries) {

  /** Copies the list. */
  public StepScript {
    entries = List.copyOf(entries);
  }

  /**
   * One line.
   *
   * @param where it stands: {@code circle.txt:3}
   * @param text as it stands there
   */
  public record Entry(String where, String text, StepAction action) {}

  /** Whether it ends the program. */
  public boolean quits() {
    return entries.stream().anyMatch(entry -> entry.action() instanceof StepAction.Quit);
  }

  /** What a text turned out to be. */
  public sealed interface Reading {}

  /** All of it is legal. */
  public record Legal(StepScript script) implements Reading {}

  /** The first line that is wrong. */
  public record Illegal(String where, String text, Complaint complaint) implements Reading {}

  /**
   * Reads a file.
   *
   * @param name of the file, for complaints
   * @param actors the names that can be used
   * @param seed of a scheduler that is named without one
   */
  public static Reading file(String name, String text, List<String> actors, long seed) {
    List<Entry> entries = new ArrayList<>();
    int number = 1;
    for (String line : text.split("\\R", -1)) {
      String where = name + ":" + number++;
      StepParsed parsed = StepGrammar.command(line, actors, seed);
      if (parsed instanceof StepParsed.Illegal illegal) {
        return new Illegal(where, line, illegal.complaint());
      } else if (parsed instanceof StepParsed.Legal legal) {
        entries.add(new Entry(where, line.strip(), legal.action()));
      }
    }
    return new Legal(new StepScript(entries));
  }
}
