package dev.symposium.app.demo;

import dev.symposium.app.ui.model.RunState;
import dev.symposium.app.ui.model.SoFar;
import dev.symposium.problems.engine.Command;
import dev.symposium.problems.observe.BreakReport;
import dev.symposium.problems.observe.Snapshot;
import dev.symposium.problems.observe.Verdict;
import dev.symposium.problems.spi.Problem;
import dev.symposium.problems.spi.Tour.Sign;
import java.time.Duration;
import java.util.Optional;

/** What has really happened in a run since a tour has announced it. Used by one thread. */
final class Happening {

  /** After a break: who has not moved by then may wait for something else. */
  private static final Duration SETTLED = Duration.ofSeconds(6);

  private static final int ROUNDS_TO_COMPARE = 3;

  private final Problem problem;
  private RunState run;
  private Duration stoodAt = Duration.ZERO;
  private Optional<BreakReport> broke = Optional.empty();
  private String solution;

  Happening(Problem problem, Snapshot first) {
    this.problem = problem;
    this.run = RunState.opened(problem, first);
    this.solution = first.run().solution();
  }

  /** Takes note of a snapshot. */
  void see(Snapshot newest) {
    Snapshot before = run.snapshot();
    if (!newest.equals(before)) {
      run = run.withSnapshot(newest, run.comparison().next(problem, before, newest));
      broke = newest.lastBreak().filter(this::isOfIt).or(() -> broke);
    }
  }

  /** The first break after what was seen to stand; at full speed the next ones follow at once. */
  private boolean isOfIt(BreakReport report) {
    return report.at().compareTo(stoodAt) >= 0
        && broke.map(known -> known.verdict() == report.verdict()).orElse(true);
  }

  /** Something is done to the run. */
  void does(Command command) {
    if (command instanceof Command.UseSolution change) {
      solution = change.solution();
    }
  }

  /** The sentence that tells of a sign; empty as long as it is not there. */
  Optional<String> shows(Sign sign, Snapshot now) {
    see(now);
    return switch (sign) {
      case ROUNDS ->
          rounds(1).or(() -> fault().map(any -> now)).map(any -> sentence(problem.sentence(now)));
      case STANDS -> stands();
      case BROKEN -> broken();
      case CURED ->
          rounds(ROUNDS_TO_COMPARE)
              .filter(any -> run.snapshot().run().solution().equals(solution))
              .map(any -> sentence(SoFar.of(run)));
    };
  }

  private Optional<Snapshot> rounds(int each) {
    Snapshot now = run.snapshot();
    long done = now.totals().solutionOperations();
    return done >= (long) each * now.actors().size() ? Optional.of(now) : Optional.empty();
  }

  private Optional<Verdict> fault() {
    return run.snapshot().standing().stream().filter(v -> v.kind().isFault()).findFirst();
  }

  private Optional<String> stands() {
    Optional<Verdict> fault = fault();
    if (fault.isPresent()) {
      stoodAt = fault.get().at();
      broke = Optional.empty();
    }
    return fault.map(found -> sentence(found.sentence()));
  }

  private Optional<String> broken() {
    Snapshot now = run.snapshot();
    return broke
        .filter(report -> isSettled(report, now))
        .map(report -> sentence(report.sentence()) + " " + sentence(report.progress()));
  }

  private static boolean isSettled(BreakReport report, Snapshot now) {
    boolean told = report.allMoved().isPresent() || report.failed() || report.over();
    boolean next = now.lastBreak().map(last -> last.verdict() != report.verdict()).orElse(true);
    return told || next || now.runTime().minus(report.at()).compareTo(SETTLED) >= 0;
  }

  /** With a full stop. */
  static String sentence(String text) {
    String end = text.strip();
    return end.isEmpty() || end.endsWith(".") ? end : end + ".";
  }
}
