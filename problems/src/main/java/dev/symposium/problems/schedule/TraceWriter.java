package dev.symposium.problems.schedule;

import dev.symposium.problems.spi.BadValue;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/**
 * Writes a trace as text. Moves of one actor in a row are one line, so that two runs can be
 * compared line by line. Used by one thread.
 */
final class TraceWriter {

  /** How a trace begins. */
  static final String TITLE = "symposium-trace";

  /** Which form it has. */
  static final String VERSION = "1";

  private final Trace trace;
  private final List<String> names;
  private final List<String> lines = new ArrayList<>();
  private int going = -1;
  private int length;

  TraceWriter(Trace trace) throws BadValue {
    this.trace = trace;
    this.names = trace.configuration().names();
  }

  List<String> lines() {
    Configuration begins = trace.configuration();
    lines.add(TITLE + " " + VERSION);
    lines.add("problem " + begins.problem().id());
    lines.add("solution " + begins.solution().id());
    lines.add("preset " + begins.preset().name());
    begins.assignments().forEach(assignment -> lines.add("set " + assignment));
    lines.add("time " + begins.timing().name().toLowerCase(Locale.ROOT));
    lines.add("operations " + begins.operations());
    lines.add("seed " + begins.seed());
    lines.add("scheduler " + trace.scheduler());
    trace.moves().forEach(this::add);
    endBlock();
    lines.add("steps " + trace.steps());
    lines.add("hash " + Long.toHexString(trace.hash()));
    return List.copyOf(lines);
  }

  private void add(Move move) {
    if (move instanceof Move.Goes goes) {
      addTurn(goes);
    } else if (move instanceof Move.Chose chose) {
      endBlock();
      lines.add(
          "chance " + names.get(chose.actor()) + " " + chose.chosen() + " " + chose.alternatives());
    } else if (move instanceof Move.Ordered ordered) {
      endBlock();
      lines.add(
          "order "
              + names.get(ordered.actor())
              + " "
              + ordered.reason().name().toLowerCase(Locale.ROOT));
    }
  }

  private void addTurn(Move.Goes goes) {
    switch (goes.turn()) {
      case GO -> {
        if (goes.actor() != going) {
          endBlock();
          going = goes.actor();
        }
        length++;
      }
      case TIME_OUT -> {
        endBlock();
        lines.add("time-out " + names.get(goes.actor()));
      }
      case LEAVE -> {
        endBlock();
        lines.add("leave " + names.get(goes.actor()));
      }
    }
  }

  private void endBlock() {
    if (length > 0) {
      lines.add("go " + names.get(going) + " " + length);
    }
    going = -1;
    length = 0;
  }
}
