package dev.symposium.app.ui.view;

import dev.symposium.app.ui.model.Layout;
import dev.symposium.app.ui.model.RunState;
import dev.symposium.app.ui.model.Target;
import dev.symposium.app.ui.style.Canvas;
import dev.symposium.app.ui.text.Numbers;
import dev.symposium.problems.observe.BreakReport;
import dev.symposium.problems.observe.Snapshot;
import dev.symposium.problems.observe.Verdict;
import dev.symposium.problems.observe.VerdictKind;
import dev.symposium.themes.Role;
import java.time.Duration;
import java.util.ArrayList;
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
   * Draws them on two rows, in the fullest words that fit; where the screen is small on three if
   * they need that and stay for a while.
   *
   * @return how many rows they take: two or three
   */
  static int draw(Screen screen, Canvas canvas) {
    List<VerdictText> forms = of(screen);
    boolean small = screen.model().layout() == Layout.SMALL;
    int most = small && forms.get(0).stays() ? canvas.rows() : 2;
    return HeadFlow.draw(forms, most, canvas);
  }

  /** The same ever briefer; at least one. */
  private static List<VerdictText> of(Screen screen) {
    RunState run = screen.run();
    Snapshot snapshot = run.snapshot();
    if (isRush(snapshot)) {
      return List.of(rush(run));
    }
    Optional<Verdict> standing = heads(snapshot).findFirst();
    Optional<BreakReport> broken = run.breakToRead();
    if (standing.isPresent() && (broken.isEmpty() || isNewer(standing.get(), broken.get()))) {
      return standing(run, standing.get(), broken);
    }
    boolean wide = screen.model().layout() == Layout.WIDE;
    return broken.map(report -> broken(report, wide)).orElseGet(() -> List.of(RunsText.of(screen)));
  }

  /** A crowd is a remark: it stands with how the run goes, and hides nothing. */
  private static Stream<Verdict> heads(Snapshot snapshot) {
    return snapshot.standing().stream().filter(v -> !v.kind().isCrowd());
  }

  private static boolean isNewer(Verdict verdict, BreakReport report) {
    return report.failed() || verdict.at().compareTo(report.at()) > 0;
  }

  private static List<VerdictText> standing(
      RunState run, Verdict verdict, Optional<BreakReport> failed) {
    String reason =
        failed
            .filter(report -> !verdict.kind().isMark())
            .map(BreakReport::sentence)
            .orElse(verdict.reason());
    Role role = verdict.kind().isFault() ? Role.VERDICT_BAD : Role.VERDICT_WARN;
    String countdown = countdown(run, verdict);
    List<VerdictText> forms = new ArrayList<>();
    for (String second : List.of(withHint(reason, verdict), reason)) {
      for (String others : others(heads(run.snapshot()).toList())) {
        forms.add(new VerdictText(verdict.headline() + others, countdown, second, role, true));
      }
    }
    return forms;
  }

  /** What else stands: {@code (2 more likewise)} if it is the same again, of others. */
  static List<String> others(List<Verdict> standing) {
    int others = standing.size() - 1;
    if (others == 0) {
      return List.of("");
    }
    boolean alike = standing.stream().map(Verdict::kind).distinct().count() == 1;
    String words = alike ? " (" + others + " more likewise)" : " (and " + others + " more)";
    return List.of(words, " (+ " + others + ")", "");
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

  /** Who was chosen and who moved first; and that it is no cure, once that is clear. */
  private static List<VerdictText> broken(BreakReport report, boolean wide) {
    Role role =
        report.failed()
            ? Role.VERDICT_BAD
            : report.allMoved().isPresent() ? Role.VERDICT_GOOD : Role.VERDICT_WARN;
    String moved = "moved: " + report.moved() + " of " + report.members();
    if (report.noCure().isEmpty()) {
      String second = wide ? history(report) : report.progress();
      return List.of(new VerdictText(report.sentence(), wide ? moved : "", second, role, true));
    }
    String noCure =
        report.noCure().substring(0, 1).toUpperCase(Locale.ROOT) + report.noCure().substring(1);
    List<VerdictText> forms = new ArrayList<>();
    for (String progress : progress(report)) {
      boolean whole = progress.equals(report.progress()); // and says how many have moved
      for (String right : whole ? List.of("") : List.of(moved, "")) {
        for (String first : List.of(report.sentence(), withoutEnd(report.sentence()))) {
          forms.add(new VerdictText(first, right, progress + " " + noCure, role, true));
        }
      }
    }
    return forms;
  }

  /** That who was chosen starts over is what being chosen means. */
  private static String withoutEnd(String sentence) {
    return sentence.replaceFirst(", starts over$", "");
  }

  /** Who moved first, ever briefer. */
  private static List<String> progress(BreakReport report) {
    if (report.firstMover().isEmpty()) {
      return List.of(report.progress(), "Nobody has moved yet.", "Nobody yet.");
    }
    String mover = report.firstMover().get();
    return List.of(report.progress(), mover + " moved first.", mover + " first.");
  }

  /** All times of a break in their order; what holds nothing, as a barrier, forms in no time. */
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
    String formed = report.form().isZero() ? "" : "formed in " + Numbers.age(report.form()) + " > ";
    return formed
        + String.join(
            " > ",
            List.of(
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
