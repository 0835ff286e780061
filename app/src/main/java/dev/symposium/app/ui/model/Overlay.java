package dev.symposium.app.ui.model;

import dev.symposium.app.ui.command.Complaint;
import dev.symposium.app.ui.command.Completions;
import dev.symposium.problems.observe.LogLine;
import java.util.Optional;

/** What lies over the screen and has the keys, if anything. Immutable. */
public sealed interface Overlay {

  /** Nothing lies over it. */
  Overlay NONE = new None();

  /** Nothing. */
  record None() implements Overlay {}

  /** The keys: the ten that one needs first. */
  record Help(ListState list) implements Overlay {}

  /**
   * The solutions of the problem.
   *
   * @param preset which preset of the marked one is chosen, from 0
   */
  record Solutions(ListState list, int preset) implements Overlay {}

  /** All knobs. */
  record Knobs(ListState list) implements Overlay {}

  /** What there is to know about one thread. */
  record Card(String actor) implements Overlay {}

  /** One line of the log in full. */
  record Line(LogLine line) implements Overlay {}

  /** What a word of the field means. */
  record Word(String term) implements Overlay {}

  /**
   * A value being typed for a knob.
   *
   * @param error what was wrong with the last try; may be empty
   * @param from what Esc goes back to
   */
  record Value(Target target, TextField field, String error, Overlay from) implements Overlay {}

  /**
   * A line of command being typed.
   *
   * @param recalled how many lines back in the history; 0 for a line of its own
   * @param draft the line of its own, while an older one is shown
   * @param offer what Tab has offered, if it was asked
   * @param shown which candidate of the offer stands in the line; -1 for none
   * @param complaint what was wrong with the last try, if anything
   */
  record CommandLine(
      TextField field,
      int recalled,
      String draft,
      Optional<Completions> offer,
      int shown,
      Optional<Complaint> complaint)
      implements Overlay {

    /** An empty line. */
    public static final CommandLine EMPTY = of(TextField.EMPTY);

    /** A line without anything offered or wrong. */
    public static CommandLine of(TextField field) {
      return recalled(field, 0, "");
    }

    /** A line out of the history. */
    public static CommandLine recalled(TextField field, int back, String draft) {
      return new CommandLine(field, back, draft, Optional.empty(), -1, Optional.empty());
    }

    /** The same with what is wrong. */
    public CommandLine withComplaint(Complaint wrong) {
      return new CommandLine(field, recalled, draft, Optional.empty(), -1, Optional.of(wrong));
    }

    /** The same with what is wrong, and what may have been meant, for Tab to choose from. */
    public CommandLine withChoice(TextField text, Completions meant, Complaint wrong) {
      return new CommandLine(text, 0, "", Optional.of(meant), -1, Optional.of(wrong));
    }

    /** Another text, with what was offered for it. */
    public CommandLine withOffer(TextField text, Completions offered, int which) {
      return new CommandLine(text, 0, "", Optional.of(offered), which, Optional.empty());
    }
  }
}
