package dev.symposium.app.ui.view;

import dev.symposium.app.ui.model.RunState;
import dev.symposium.app.ui.model.SoFar;
import dev.symposium.problems.observe.Nearing;
import dev.symposium.problems.observe.Snapshot;
import dev.symposium.problems.spi.Solution;
import dev.symposium.themes.Role;
import java.util.Optional;

/** The lines under the title while nothing is wrong: how it has gone so far. Stateless. */
final class RunsText {

  private static final String TOO_FAST =
      "Too fast to draw each step: the words are shares of the last second.";

  private RunsText() {}

  static VerdictText of(Screen screen) {
    Snapshot snapshot = screen.run().snapshot();
    String sentence = screen.showsShares() ? TOO_FAST : sentence(screen.run());
    return switch (snapshot.phase()) {
      case STARTING -> text("STARTS.", sentence, Role.VERDICT_GOOD);
      case DRAINING -> text("CHANGES: " + snapshot.notice(), sentence, Role.VERDICT_WARN);
      case PAUSED ->
          text(
              "PAUSED: threads and clocks stand still. space goes on, . is one step",
              sentence,
              Role.VERDICT_WARN);
      case STOPPED -> text("ENDED.", sentence, Role.VERDICT_WARN);
      case RUNNING -> running(screen.run(), sentence);
    };
  }

  private static VerdictText text(String first, String second, Role role) {
    return new VerdictText(first, "", second, role, false);
  }

  /** What is about to be found has the third line, also where shares of time are shown. */
  private static VerdictText running(RunState run, String sentence) {
    String first = "RUNS.  " + SoFar.of(run);
    return nearing(run)
        .map(near -> text(first, near, Role.VERDICT_WARN))
        .orElseGet(() -> text(first, crowd(run).orElse(sentence), Role.VERDICT_GOOD));
  }

  /** That many want the same is no fault, and worth a line. */
  private static Optional<String> crowd(RunState run) {
    return run.snapshot().standing().stream()
        .filter(v -> v.kind().isCrowd())
        .findFirst()
        .map(v -> v.headline() + ".");
  }

  private static String sentence(RunState run) {
    return run.problem().sentence(run.snapshot());
  }

  /** How far the fault is that this solution is there to show, if that is counted. */
  private static Optional<String> nearing(RunState run) {
    if (!(run.solution().outcome() instanceof Solution.Faulty faulty)) {
      return Optional.empty();
    }
    return run.snapshot().nearing().stream()
        .filter(near -> near.kind() == faulty.kind())
        .findFirst()
        .map(RunsText::sentence);
  }

  private static String sentence(Nearing near) {
    String who = String.join(", ", near.members());
    String count = near.count() + " of " + near.enough();
    return switch (near.kind()) {
      case STARVATION -> "starvation? " + who + " was passed over " + count + " times.";
      case LIVELOCK -> "livelock? " + count + " failed tries in a row, each: " + who + ".";
      default -> near.kind().word() + "? " + count + ": " + who + ".";
    };
  }
}
