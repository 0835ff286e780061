package dev.symposium.app.ui.view;

import dev.symposium.app.ui.model.Layout;
import dev.symposium.app.ui.model.RunState;
import dev.symposium.app.ui.model.Target;
import dev.symposium.app.ui.style.Canvas;
import dev.symposium.app.ui.text.DisplayWidth;
import dev.symposium.app.ui.text.Numbers;
import dev.symposium.problems.observe.ActorView;
import dev.symposium.problems.observe.BreakReport;
import dev.symposium.problems.observe.Snapshot;
import dev.symposium.problems.observe.Verdict;
import dev.symposium.problems.observe.VerdictKind;
import dev.symposium.themes.Role;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;

/** What is wrong, since when, why, what happens next; or what was done about it. Stateless. */
final class VerdictLines {

  /** Verdicts that come more often are summed up: nobody reads a banner that flickers. */
  private static final Duration LATELY = Duration.ofSeconds(5);

  private static final int TOO_MANY = 5;

  private VerdictLines() {}

  /**
   * Draws them on two rows, or on three if they need that and stay for a while.
   *
   * @return how many rows they take: two or three
   */
  static int draw(Screen screen, Canvas canvas) {
    VerdictText text = of(screen);
    int most = text.stays() ? canvas.rows() : 2;
    int beside = text.right().isEmpty() ? 0 : DisplayWidth.of(text.right()) + 1;
    HeadFlow flow = HeadFlow.of(text, beside, most, canvas.columns());
    flow.draw(most, canvas);
    canvas.putRight(canvas.columns(), 0, text.right(), text.role());
    return Math.max(2, Math.min(flow.height(), most));
  }

  private static VerdictText of(Screen screen) {
    RunState run = screen.run();
    Snapshot snapshot = run.snapshot();
    if (isRush(snapshot)) {
      return rush(run);
    }
    Optional<Verdict> standing = heads(snapshot).findFirst();
    Optional<BreakReport> broken = run.breakToRead();
    if (standing.isPresent() && (broken.isEmpty() || isNewer(standing.get(), broken.get()))) {
      return standing(run, standing.get(), broken);
    }
    boolean wide = screen.model().layout() == Layout.WIDE;
    return broken
        .map(report -> broken(report, wide))
        .or(() -> accident(run))
        .orElseGet(() -> RunsText.of(screen));
  }

  /** A crowd is a remark: it stands with how the run goes, and hides nothing. */
  private static Stream<Verdict> heads(Snapshot snapshot) {
    return snapshot.standing().stream().filter(v -> !v.kind().isCrowd());
  }

  private static boolean isNewer(Verdict verdict, BreakReport report) {
    return report.failed() || verdict.at().compareTo(report.at()) > 0;
  }

  private static VerdictText standing(RunState run, Verdict verdict, Optional<BreakReport> failed) {
    String headline = verdict.headline() + others(heads(run.snapshot()).toList());
    String reason = failed.map(BreakReport::sentence).orElse(verdict.reason());
    Role role = verdict.kind().isFault() ? Role.VERDICT_BAD : Role.VERDICT_WARN;
    return new VerdictText(
        headline, countdown(run, verdict), withHint(reason, verdict), role, true);
  }

  /** What else stands: {@code (2 more likewise)} if it is the same again, of others. */
  private static String others(List<Verdict> standing) {
    int others = standing.size() - 1;
    boolean alike = standing.stream().map(Verdict::kind).distinct().count() == 1;
    return others == 0
        ? ""
        : alike ? " (" + others + " more likewise)" : " (and " + others + " more)";
  }

  /**
   * The last thing that happened once and left its mark under the present solution: somebody died
   * of an error and lies there, something that must always hold did not.
   */
  private static Optional<VerdictText> accident(RunState run) {
    return run.snapshot().verdicts().stream()
        .filter(v -> v.at().compareTo(run.comparison().since()) >= 0 && isMarked(v, run.snapshot()))
        .reduce((older, newer) -> newer)
        .map(v -> new VerdictText(v.headline(), "", v.reason(), Role.VERDICT_BAD, true));
  }

  private static boolean isMarked(Verdict verdict, Snapshot snapshot) {
    return switch (verdict.kind()) {
      case DIED ->
          verdict.members().stream()
              .anyMatch(name -> snapshot.actor(name).filter(ActorView::crashed).isPresent());
      case INVARIANT -> snapshot.invariants().stream().anyMatch(i -> !i.held());
      default -> false;
    };
  }

  /** That it is no cure takes the place of the reason, which was read often enough by then. */
  static String withHint(String reason, Verdict verdict) {
    if (verdict.hint().contains("no cure")) {
      return verdict.hint();
    }
    return verdict.hint().isEmpty() ? reason : reason + " " + verdict.hint();
  }

  private static String countdown(RunState run, Verdict verdict) {
    if (verdict.breaksIn().isPresent()) {
      String does = verdict.breaksBy().isEmpty() ? "tries" : verdict.breaksBy();
      return does + " in " + Numbers.age(verdict.breaksIn().get());
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
        report.sentence(), moved, wide ? history(report) : report.progress(), role, true);
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

  private static boolean isRush(Snapshot snapshot) {
    return lately(snapshot) >= TOO_MANY;
  }

  /** Of what comes again and again; who has died and what was broken stays so. */
  private static long lately(Snapshot snapshot) {
    Duration from = snapshot.runTime().minus(LATELY);
    return snapshot.verdicts().stream()
        .filter(v -> v.kind() != VerdictKind.DIED && v.kind() != VerdictKind.INVARIANT)
        .filter(v -> !v.kind().isCrowd() && v.at().compareTo(from) > 0)
        .count();
  }

  /** That it is no cure takes the place of the figures, as it does of a reason. */
  private static VerdictText rush(RunState run) {
    Snapshot snapshot = run.snapshot();
    var d = snapshot.deadlocks();
    String rate = Numbers.rate(lately(snapshot) / (double) LATELY.toSeconds());
    String first =
        run.problem().stop().many().toUpperCase(Locale.ROOT)
            + ": "
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
    String reason = d.noCure().isEmpty() ? second : d.noCure();
    return new VerdictText(first, "", reason, Role.VERDICT_BAD, true);
  }

  /** Whole microseconds, or tenths of milliseconds: more digits than that tell nothing. */
  private static String rounded(double nanos) {
    long step = nanos < 1e6 ? 1_000 : 100_000;
    return Numbers.duration(Duration.ofNanos(Math.round(nanos / step) * step));
  }
}
