package dev.symposium.app.headless;

import dev.symposium.problems.observe.ActorView;
import dev.symposium.problems.observe.Snapshot;
import java.util.List;
import java.util.stream.Collectors;

/** A row per actor and snapshot, below one row of names (RFC 4180, 2005, but lines end in LF). */
final class CsvReport implements Report {

  private static final List<String> COLUMNS =
      List.of(
          "atSeconds",
          "problem",
          "solution",
          "actor",
          "role",
          "state",
          "operations",
          "holds",
          "wants",
          "waitP50Ms",
          "waitP99Ms",
          "longestWaitMs",
          "currentWaitMs");

  private final Sink sink;
  private boolean headed;

  CsvReport(Sink sink) {
    this.sink = sink;
  }

  @Override
  public void snapshot(Snapshot snapshot) {
    if (!headed) {
      headed = true;
      row(COLUMNS);
    }
    snapshot.actors().forEach(actor -> row(cells(snapshot, actor)));
  }

  @Override
  public void summary(Snapshot snapshot) {
    snapshot(snapshot);
  }

  private static List<String> cells(Snapshot snapshot, ActorView actor) {
    return List.of(
        number(Numbers.seconds(snapshot.runTime())),
        snapshot.run().problem(),
        snapshot.run().solution(),
        actor.name(),
        actor.role(),
        Wording.state(actor),
        String.valueOf(actor.operations()),
        String.join(" + ", Wording.holds(actor)),
        Wording.wants(actor).orElse(""),
        number(Numbers.millis(actor.waits().p50())),
        number(Numbers.millis(actor.waits().p99())),
        number(Numbers.millis(actor.waits().longest())),
        number(Numbers.millis(actor.waits().current())));
  }

  private static String number(double value) {
    return Numbers.decimal(value).toPlainString();
  }

  private void row(List<String> cells) {
    sink.line(cells.stream().map(CsvReport::cell).collect(Collectors.joining(",")));
  }

  private static String cell(String text) {
    boolean plain = text.chars().noneMatch(c -> c == ',' || c == '"' || c == '\n' || c == '\r');
    return plain ? text : '"' + text.replace("\"", "\"\"") + '"';
  }
}
