package dev.symposium.problems.engine;

import dev.symposium.problems.deadlock.BreakAction;
import dev.symposium.problems.deadlock.Finding;
import dev.symposium.problems.observe.BreakReport;
import dev.symposium.problems.observe.LogLine;
import dev.symposium.problems.spi.Solution;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * The breaks of a run: carries them out, follows what comes of each, and notices when the same
 * cause comes back again and again. Control thread only.
 */
final class Breakings {

  /** So many breaks of the same cause show that breaking is no cure. */
  private static final int NO_CURE = 3;

  private final Stage stage;
  private final World world;
  private final DeadlockBook book;
  // oldest first
  private final List<Breaking> list = new ArrayList<>();
  private final Map<Object, Integer> causes = new HashMap<>();
  private String cure = "";
  private boolean changed;

  Breakings(Stage stage, World world, DeadlockBook book) {
    this.stage = stage;
    this.world = world;
    this.book = book;
  }

  /** From now on that solution plays: what was broken under another is another's. */
  void plays(Solution solution) {
    causes.clear();
    book.noCure("");
    cure = solution.outcome() instanceof Solution.Faulty faulty ? ". s: try " + faulty.cure() : "";
  }

  boolean hasChanged() {
    boolean was = changed;
    changed = false;
    return was;
  }

  void forget() {
    list.clear();
  }

  boolean isBusy() {
    return !list.isEmpty();
  }

  Optional<BreakReport> report() {
    return list.stream()
        .filter(Breaking::isShown)
        .reduce((older, newer) -> newer)
        .map(Breaking::report);
  }

  /** Does it; the sentence about it, or nothing if what it is about has passed meanwhile. */
  Optional<String> carryOut(Case about, Deed deed, long run) {
    Breaking next = new Breaking(world, about, deed, run); // looks before anybody can move
    List<Long> lost = next.workToBeLost();
    if (!deed.carryOut(world)) {
      return Optional.empty();
    }
    list.removeIf(Breaking::isFailed);
    list.add(next);
    if (about.isDeadlock()) {
      boolean victim = deed.action() instanceof BreakAction.Abort;
      book.broke(deed.to(), about.stoodNanos(), victim);
      lost.forEach(book::lost);
    }
    stage.journal().write(LogLine.Kind.BREAK, deed.to().name(), next.sentence());
    if (!deed.isByChange()) {
      count(about.cause(), next);
    }
    changed = true;
    return Optional.of(next.sentence());
  }

  private void count(Object cause, Breaking next) {
    causes.merge(cause, 1, Integer::sum);
    String noCure = noCure(cause);
    next.noCure(noCure);
    if (!noCure.isEmpty()) { // now, while the count in it is the newest
      stage.journal().write(LogLine.Kind.BREAK, "", noCure);
      book.noCure(noCure);
    }
  }

  /** What to say of a cause that breaking does not cure; empty before that is clear. */
  String noCure(Object cause) {
    int times = causes.getOrDefault(cause, 0);
    return times < NO_CURE ? "" : "broken " + times + " times, same cause: no cure" + cure;
  }

  /** Looks who has moved since. */
  void follow(long run) {
    for (Breaking b : list) {
      boolean hadMoved = b.hasMoved();
      changed |= b.look(run);
      if (!hadMoved && b.hasMoved() && b.about().isDeadlock()) {
        book.recovered(b.firstProgress().orElse(0L));
      }
      if (b.isOver()) {
        stage.journal().write(LogLine.Kind.BREAK, "", b.progress());
      }
    }
    list.removeIf(Breaking::isOver);
  }

  /** Something stands that did not: what was about the same has failed, the rest is said. */
  void somethingElseStands(Finding finding) {
    for (Breaking b : list) {
      if (!b.hasMoved() && b.isAbout(finding)) {
        failed(b);
      } else {
        b.dismiss();
      }
    }
  }

  /**
   * Whether a proof is of the time before a break: it says nothing of what has come of it, and the
   * next one will.
   */
  boolean isOutdated(Proof proof) {
    return proof.findings().stream().anyMatch(f -> list.stream().anyMatch(b -> b.isAfter(f)));
  }

  /** Somebody was woken in vain, so that the very same stands again; the number that it had. */
  Optional<Integer> wokenInVain(Finding finding) {
    Optional<Breaking> vain =
        list.stream()
            .filter(b -> b.isWake() && !b.hasMoved() && !b.isFailed())
            .filter(b -> b.isAbout(finding) && b.hasChosenOneOf(finding))
            .findFirst();
    vain.ifPresent(this::failed);
    return vain.map(b -> b.about().number());
  }

  private void failed(Breaking b) {
    if (!b.isFailed()) {
      b.fail();
      if (b.about().isDeadlock()) {
        book.failedBreak();
      }
      if (!b.isByChange()) {
        causes.merge(b.about().cause(), -1, Integer::sum);
      }
      b.noCure("");
      stage.journal().write(LogLine.Kind.BREAK, "", b.report().progress());
      changed = true;
    }
  }
}
