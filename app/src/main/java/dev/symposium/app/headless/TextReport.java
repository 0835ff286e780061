package dev.symposium.app.headless;

import dev.symposium.problems.observe.ActorView;
import dev.symposium.problems.observe.DeadlockStats;
import dev.symposium.problems.observe.InvariantState;
import dev.symposium.problems.observe.Snapshot;
import dev.symposium.problems.observe.Verdict;
import dev.symposium.problems.observe.VerdictKind;
import dev.symposium.problems.spi.Problem;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;

/** For people: a line per snapshot, a page at the end. */
final class TextReport implements Report {

  private static final int LAST_VERDICTS = 3;

  private final Sink sink;
  private final Problem problem;

  TextReport(Sink sink, Problem problem) {
    this.sink = sink;
    this.problem = problem;
  }

  @Override
  public void snapshot(Snapshot snapshot) {
    sink.line(
        String.format(
            Locale.ROOT,
            "%8.2f s  %s  %s",
            Numbers.seconds(snapshot.runTime()),
            operations(snapshot),
            snapshot.standing().stream()
                    .filter(v -> !v.kind().isCrowd())
                    .findFirst()
                    .map(Verdict::headline)
                    .orElseGet(() -> problem.sentence(snapshot))
                + noCure(snapshot)));
  }

  /** In a line about a moment: what that cause is stands in the summary. */
  private static String noCure(Snapshot snapshot) {
    return snapshot.deadlocks().noCure().isEmpty() ? "" : "  (no cure)";
  }

  @Override
  public void remark(String sentence) {
    sink.line(sentence);
  }

  @Override
  public void summary(Snapshot snapshot) {
    Snapshot.Run run = snapshot.run();
    sink.line(
        String.format(
            Locale.ROOT,
            "%s, %s (preset %s), speed %s, %s threads, seed %d: %.2f s",
            problem.title(),
            run.solution(),
            run.preset(),
            snapshot.speed(),
            run.threadKind(),
            run.seed(),
            Numbers.seconds(snapshot.runTime())));
    sink.line(operations(snapshot));
    actors(snapshot.actors());
    verdicts(snapshot.verdicts());
    counts(snapshot);
    deadlocks(snapshot.deadlocks());
    snapshot.invariants().forEach(this::invariant);
    sink.line(problem.sentence(snapshot));
  }

  private String operations(Snapshot snapshot) {
    long operations = snapshot.totals().operations();
    return String.format(
        Locale.ROOT,
        "%d %s, %.1f/s",
        operations,
        problem.operation().of(operations),
        Numbers.perSecond(snapshot));
  }

  private void actors(List<ActorView> actors) {
    sink.line(row("thread", "state", problem.operation().many(), "holds", "wants", "longest wait"));
    for (ActorView actor : actors) {
      sink.line(
          row(
              actor.name(),
              Wording.state(actor),
              String.valueOf(actor.operations()),
              String.join(" + ", Wording.holds(actor)),
              Wording.wants(actor).orElse(""),
              millis(actor.waits().longest())));
    }
  }

  private static String row(String... cells) {
    return String.format(Locale.ROOT, "%-12s %-12s %9s  %-16s %-10s %12s", (Object[]) cells)
        .stripTrailing();
  }

  private static String millis(Duration duration) {
    return String.format(Locale.ROOT, "%.1f ms", Numbers.millis(duration));
  }

  private void verdicts(List<Verdict> verdicts) {
    int hidden = Math.max(0, verdicts.size() - LAST_VERDICTS);
    if (hidden > 0) {
      String what = hidden + " earlier verdict" + (hidden == 1 ? "" : "s");
      sink.line("(" + what + " not shown; --output json has all)");
    }
    for (Verdict verdict : verdicts.subList(hidden, verdicts.size())) {
      double at = Numbers.seconds(verdict.at());
      sink.line(String.format(Locale.ROOT, "at %.2f s: %s", at, verdict.sentence()));
    }
  }

  private void deadlocks(DeadlockStats stats) {
    sink.line(
        "deadlocks: "
            + stats.proven()
            + " proven, "
            + stats.broken()
            + " broken, "
            + stats.failedBreaks()
            + " failed breaks, "
            + stats.standing()
            + " standing");
    if (!stats.noCure().isEmpty()) {
      sink.line(stats.noCure().replace("s: try ", "try --solution "));
    }
    if (stats.proven() > 0) {
      sink.line("half, and the longest: " + times(stats));
      sink.line(
          "same circle again: "
              + stats.repeats()
              + ", most breaks of one thread in a row: "
              + stats.mostConsecutiveAborts());
    }
  }

  private static String times(DeadlockStats stats) {
    return "formed in "
        + millis(stats.formMs())
        + ", broken after "
        + millis(stats.breakMs())
        + ", moved after "
        + millis(stats.recoverMs())
        + ", work lost "
        + millis(stats.workLostMs());
  }

  private static String millis(DeadlockStats.Figures figures) {
    return figures.count() == 0
        ? "--"
        : String.format(Locale.ROOT, "%.1f, %.1f ms", figures.p50(), figures.max());
  }

  /** How many of each kind there were, if there were any but deadlocks, which have their line. */
  private void counts(Snapshot snapshot) {
    String counts =
        Arrays.stream(VerdictKind.values())
            .filter(kind -> kind != VerdictKind.DEADLOCK && snapshot.count(kind) > 0)
            .map(kind -> snapshot.count(kind) + " " + kind.word())
            .collect(Collectors.joining(", "));
    if (!counts.isEmpty()) {
      sink.line("verdicts: " + counts);
    }
  }

  private void invariant(InvariantState state) {
    String outcome = state.held() ? "held" : "BROKEN: " + state.detail();
    sink.line("must always hold: " + state.name() + ": " + outcome);
  }
}
