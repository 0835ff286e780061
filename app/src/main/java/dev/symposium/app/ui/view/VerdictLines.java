package dev.symposium.app.ui.view;

import dev.symposium.app.ui.model.Layout;
import dev.symposium.app.ui.model.RunState;
import dev.symposium.app.ui.model.Target;
import dev.symposium.app.ui.style.Canvas;
import dev.symposium.app.ui.text.DisplayWidth;
import dev.symposium.app.ui.text.Numbers;
import dev.symposium.app.ui.text.Texts;
import dev.symposium.problems.observe.BreakReport;
import dev.symposium.problems.observe.Snapshot;
import dev.symposium.problems.observe.Verdict;
import dev.symposium.problems.observe.VerdictKind;
import dev.symposium.themes.Role;
import java.time.Duration;
import java.util.List;
import java.util.Optional;

/** What is wrong, since when, why, what happens next; or what was done about it. Stateless. */
final class VerdictLines {

  /** Verdicts that come more often are summed up: nobody reads a banner that flickers. */
  private static final Duration LATELY = Duration.ofSeconds(5);

  private static final int TOO_MANY = 5;

  private static final String TOO_FAST =
      "Too fast to draw each step: the words are shares of the last second.";

  private VerdictLines() {}

  static void draw(Screen screen, Canvas canvas) {
    VerdictText text = of(screen);
    int room = canvas.columns() - 1;
    int rightWidth = text.right().isEmpty() ? 0 : DisplayWidth.of(text.right()) + 1;
    String first = Texts.shorten(text.first(), room - rightWidth, canvas.glyphs());
    canvas.put(1, 0, first, text.role());
    canvas.putRight(canvas.columns(), 0, text.right(), text.role());
    canvas.put(1, 1, Texts.shorten(text.second(), room, canvas.glyphs()), Role.TEXT);
  }

  private static VerdictText of(Screen screen) {
    RunState run = screen.run();
    Snapshot snapshot = run.snapshot();
    if (isRush(snapshot)) {
      return rush(snapshot);
    }
    Optional<Verdict> standing = snapshot.standing().stream().findFirst();
    Optional<BreakReport> broken = run.breakToRead();
    if (standing.isPresent() && (broken.isEmpty() || isNewer(standing.get(), broken.get()))) {
      return standing(run, standing.get(), broken);
    }
    boolean wide = screen.model().layout() == Layout.WIDE;
    return broken.map(report -> broken(report, wide)).orElseGet(() -> runs(screen));
  }

  private static boolean isNewer(Verdict verdict, BreakReport report) {
    return report.failed() || verdict.at().compareTo(report.at()) > 0;
  }

  private static VerdictText standing(RunState run, Verdict verdict, Optional<BreakReport> failed) {
    int others = run.snapshot().standing().size() - 1;
    String headline = verdict.headline() + (others > 0 ? " (and " + others + " more)" : "");
    String reason = failed.map(BreakReport::sentence).orElse(verdict.reason());
    Role role = verdict.kind().isFault() ? Role.VERDICT_BAD : Role.VERDICT_WARN;
    return new VerdictText(headline, countdown(run, verdict), withHint(reason, verdict), role);
  }

  private static String withHint(String reason, Verdict verdict) {
    return verdict.hint().isEmpty() ? reason : reason + " " + verdict.hint();
  }

  private static String countdown(RunState run, Verdict verdict) {
    if (verdict.breaksIn().isPresent()) {
      return "breaks in " + Numbers.age(verdict.breaksIn().get());
    }
    boolean breakable =
        verdict.kind() == VerdictKind.DEADLOCK || verdict.kind() == VerdictKind.ORPHANED;
    boolean off = run.inForce(Target.all("break-after")).orElse("").equals("off");
    return breakable && off ? "break is off" : "";
  }

  private static VerdictText broken(BreakReport report, boolean wide) {
    Role role =
        report.failed()
            ? Role.VERDICT_BAD
            : report.allMoved().isPresent() ? Role.VERDICT_GOOD : Role.VERDICT_WARN;
    String moved = wide ? "moved: " + report.moved() + " of " + report.members() : "";
    return new VerdictText(
        report.sentence(), moved, wide ? history(report) : report.progress(), role);
  }

  /** All times of a break in their order. */
  private static String history(BreakReport report) {
    String first =
        report
            .firstProgress()
            .map(
                after ->
                    "first move "
                        + Numbers.age(after)
                        + " later"
                        + report.firstMover().map(name -> " (" + name + ")").orElse(""))
            .orElse("first move: ...");
    String all = report.allMoved().map(after -> Numbers.age(after) + " later").orElse("...");
    return String.join(
        " > ",
        List.of(
            "formed in " + Numbers.age(report.form()),
            "seen after " + rounded((double) report.detect().toNanos()),
            "broken after " + Numbers.age(report.stood()),
            first,
            "all moved: " + all));
  }

  private static VerdictText runs(Screen screen) {
    RunState run = screen.run();
    Snapshot snapshot = run.snapshot();
    String sentence = screen.showsShares() ? TOO_FAST : run.problem().sentence(snapshot);
    return switch (snapshot.phase()) {
      case STARTING -> new VerdictText("STARTS.", "", sentence, Role.VERDICT_GOOD);
      case DRAINING ->
          new VerdictText("CHANGES: " + snapshot.notice(), "", sentence, Role.VERDICT_WARN);
      case PAUSED ->
          new VerdictText(
              "PAUSED: threads and clocks stand still. space goes on, . is one step",
              "",
              sentence,
              Role.VERDICT_WARN);
      case STOPPED -> new VerdictText("ENDED.", "", sentence, Role.VERDICT_WARN);
      case RUNNING -> new VerdictText("RUNS.  " + soFar(run), "", sentence, Role.VERDICT_GOOD);
    };
  }

  private static String soFar(RunState run) {
    long proven = run.snapshot().deadlocks().proven();
    var compared = run.comparison();
    if (!compared.isThere()) {
      return deadlocks(proven) + " so far" + broken(run.snapshot());
    }
    Duration time = run.snapshot().runTime().minus(compared.since());
    return compared.previous()
        + " "
        + deadlocks(compared.previousProven())
        + " in "
        + compared.previousTime().toSeconds()
        + " s -> "
        + compared.solution()
        + " "
        + (proven - compared.provenBefore())
        + " in "
        + time.toSeconds()
        + " s";
  }

  private static String broken(Snapshot snapshot) {
    long broken = snapshot.deadlocks().broken();
    return broken == 0 ? "" : ", " + Numbers.count(broken) + " broken";
  }

  private static String deadlocks(long count) {
    return Numbers.count(count) + (count == 1 ? " deadlock" : " deadlocks");
  }

  private static boolean isRush(Snapshot snapshot) {
    return lately(snapshot) >= TOO_MANY;
  }

  private static long lately(Snapshot snapshot) {
    Duration from = snapshot.runTime().minus(LATELY);
    return snapshot.verdicts().stream().filter(v -> v.at().compareTo(from) > 0).count();
  }

  private static VerdictText rush(Snapshot snapshot) {
    var d = snapshot.deadlocks();
    String rate = Numbers.rate(lately(snapshot) / (double) LATELY.toSeconds());
    String first =
        "DEADLOCKS: "
            + Numbers.count(d.proven())
            + " so far, "
            + Numbers.count(d.broken())
            + " broken, lately "
            + rate;
    String failed = d.failedBreaks() == 0 ? "" : ", breaks that moved nobody: " + d.failedBreaks();
    String second =
        "half of them seen within "
            + rounded(d.detectMicros().p50() * 1e3)
            + ", moving again within "
            + rounded(d.recoverMs().p50() * 1e6)
            + failed;
    return new VerdictText(first, "", second, Role.VERDICT_BAD);
  }

  /** Whole microseconds, or tenths of milliseconds: more digits than that tell nothing. */
  private static String rounded(double nanos) {
    long step = nanos < 1e6 ? 1_000 : 100_000;
    return Numbers.duration(Duration.ofNanos(Math.round(nanos / step) * step));
  }
}
