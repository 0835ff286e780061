package dev.symposium.app.tale;

import dev.symposium.app.ui.text.Glyphs;
import dev.symposium.app.ui.text.Texts;
import dev.symposium.problems.schedule.Configuration;
import dev.symposium.problems.schedule.Fault;
import dev.symposium.problems.schedule.Stepped;
import dev.symposium.problems.schedule.Trace;
import dev.symposium.problems.schedule.VirtualTime;
import dev.symposium.problems.sync.controlled.Rest;
import dev.symposium.problems.sync.controlled.Standing;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** A run that was written down and played again, told from end to end. Stateless. */
public final class Tale {

  private Tale() {}

  /**
   * Header, lanes and verdict, line by line.
   *
   * @param view how the run stands after it was played again
   */
  public static List<String> of(Trace trace, Stepped view, int columns, Glyphs glyphs) {
    List<String> lines = new ArrayList<>(header(trace, columns));
    lines.add("");
    Lanes lanes = Lanes.of(view, columns, glyphs);
    lines.addAll(lanes.head());
    for (int row = 0; row < lanes.size(); row++) {
      lines.add(lanes.row(row));
    }
    lines.add("");
    lines.addAll(
        Texts.wrap(
            "* moves. An arrow comes from the step, by its number, that released what the step at"
                + " its point acquires. A broken line waits for somebody.",
            columns));
    lines.add("");
    lines.addAll(verdict(view, columns));
    return lines;
  }

  // ---- with what it began ---------------------------------------------------------------------

  /** Header and verdict of a run that has just been made. */
  public static List<String> report(Trace trace, Stepped view, int columns) {
    String made = trace.steps() + "; event hash " + Long.toHexString(trace.hash());
    List<String> lines = header(trace, made, columns);
    lines.addAll(verdict(view, columns));
    return lines;
  }

  /** What was played again, and that it was the same. */
  public static List<String> header(Trace trace, int columns) {
    String hash = Long.toHexString(trace.hash());
    String same = trace.steps() + "; played again: the same, event hash " + hash;
    return header(trace, same, columns);
  }

  private static List<String> header(Trace trace, String steps, int columns) {
    Configuration with = trace.configuration();
    List<String> lines = new ArrayList<>();
    lines.add(
        with.problem().title() + ", " + with.solution().id() + ": " + with.solution().motto());
    lines.addAll(wrapped("  with       ", with(with), columns));
    lines.addAll(wrapped("  scheduler  ", trace.scheduler(), columns));
    lines.addAll(wrapped("  steps      ", steps, columns));
    return lines;
  }

  private static String with(Configuration with) {
    List<String> all = new ArrayList<>();
    all.add("preset " + with.preset().name());
    all.addAll(with.assignments());
    all.add("time " + with.timing().name().toLowerCase(Locale.ROOT));
    all.add(with.operations() == 0 ? "no end" : "home after " + with.operations());
    all.add("seed " + with.seed());
    return String.join(", ", all);
  }

  static List<String> wrapped(String label, String text, int columns) {
    List<String> lines = new ArrayList<>();
    for (String line : Texts.wrap(text, columns - label.length())) {
      lines.add((lines.isEmpty() ? label : Texts.blanks(label.length())) + line);
    }
    return lines;
  }

  // ---- how it stands --------------------------------------------------------------------------

  /** What has gone wrong, and one sentence for each thread. */
  public static List<String> verdict(Stepped view, int columns) {
    List<String> lines = new ArrayList<>();
    for (Fault fault : view.faults()) {
      lines.addAll(Texts.wrap(sentence(fault), columns));
      lines.addAll(wrapped("  ", fault.sentence(), columns));
    }
    if (view.faults().isEmpty()) {
      lines.addAll(Texts.wrap(calm(view), columns));
    }
    for (Stepped.One one : view.actors()) {
      String label = isIn(one, view) ? "  > " : "    "; // those whom it is about
      lines.addAll(wrapped(label, sentence(one), columns));
    }
    return lines;
  }

  /** Such as {@code After step 27: DEADLOCK no. 1: 3 threads wait in a circle.} */
  private static String sentence(Fault fault) {
    return "After step " + fault.step() + ": " + fault.headline() + ".";
  }

  /** How a run stands in which nothing has gone wrong. */
  static String calm(Stepped view) {
    String when = "after step " + view.steps() + ", at " + VirtualTime.words(view.nanos());
    return view.rest() == Rest.FINISHED
        ? "All have ended " + when + "; nothing has gone wrong."
        : "It was left " + when + "; nothing has gone wrong so far.";
  }

  private static boolean isIn(Stepped.One one, Stepped view) {
    return view.faults().stream().anyMatch(fault -> fault.actors().contains(one.name()));
  }

  private static String sentence(Stepped.One one) {
    boolean stays = one.state() == Standing.State.ENDED || one.state() == Standing.State.CRASHED;
    String has =
        one.has().isEmpty() || stays ? "" : "has " + String.join(", ", one.has()) + " and ";
    return one.name() + " " + has + one.sentence() + ".";
  }
}
