package dev.symposium.problems.engine;

import dev.symposium.problems.deadlock.Finding;
import dev.symposium.problems.deadlock.Party;
import dev.symposium.problems.observe.BreakReport;
import dev.symposium.problems.observe.Slot;
import dev.symposium.problems.observe.SlotFigures.Figure;
import dev.symposium.problems.observe.WaitWord;
import java.time.Duration;
import java.util.Collections;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;

/**
 * One break on its way: who was chosen, and who of those stuck has moved since. Control thread
 * only.
 */
final class Breaking {

  private static final long SHOWN_NANOS = 6_000_000_000L;

  private final World world;
  private final Finding finding;
  private final Standing standing;
  private final Deed deed;
  private final long atRun;
  private final long victimRounds;
  // run clock at which each stuck actor moved, by slot
  private final Map<Integer, Long> movedAt = new HashMap<>();
  private boolean failed;
  private boolean over;
  private boolean dismissed;

  /**
   * A break that is about to be carried out.
   *
   * @param finding what stood at the last look
   */
  Breaking(World world, Standing standing, Finding finding, Deed deed, long atRun) {
    this.world = world;
    this.standing = standing;
    this.finding = finding;
    this.deed = deed;
    this.atRun = atRun;
    this.victimRounds = rounds(deed.to());
  }

  private long rounds(Party party) {
    return world.sync().slot(party.slot()).figures().get(Figure.ROUNDS);
  }

  boolean isOver() {
    return over;
  }

  boolean hasMoved() {
    return movedAt.keySet().stream().anyMatch(slot -> slot != deed.to().slot());
  }

  boolean isOfDeadlock() {
    return standing.isDeadlock();
  }

  boolean isFailed() {
    return failed;
  }

  /** Nobody moved. */
  void fail() {
    failed = true;
  }

  /** Not shown any more; still followed. */
  void dismiss() {
    dismissed = true;
  }

  boolean isShown() {
    return !over && !dismissed;
  }

  /** Whether a finding shares a wait with what was broken: somebody has not moved since. */
  boolean isAbout(Finding now) {
    return !Collections.disjoint(now.identity(), finding.identity());
  }

  Optional<Long> firstProgress() {
    return first().map(Map.Entry::getValue).map(at -> Math.max(0, at - atRun));
  }

  private Optional<Map.Entry<Integer, Long>> first() {
    return movedAt.entrySet().stream()
        .filter(e -> e.getKey() != deed.to().slot())
        .min(Map.Entry.comparingByValue());
  }

  /** Looks who has moved; whether anything is new. */
  boolean look(long run) {
    int before = movedAt.size();
    for (Party party : finding.all()) {
      if (!movedAt.containsKey(party.slot()) && hasMoved(party)) {
        Slot slot = world.sync().slot(party.slot());
        long at = Math.max(atRun, Math.min(run, slot.figures().get(Figure.WAIT_ENDED)));
        movedAt.put(party.slot(), at);
      }
    }
    boolean wasOver = over;
    over |= allMoved().filter(at -> run - at > SHOWN_NANOS).isPresent();
    return movedAt.size() != before || over != wasOver;
  }

  private boolean hasMoved(Party party) {
    long word = world.sync().slot(party.slot()).word();
    if (party.slot() == deed.to().slot()) {
      return rounds(party) != victimRounds || WaitWord.state(word) == WaitWord.State.ENDED;
    }
    return WaitWord.sequence(word) != party.sequence() || !WaitWord.isWaiting(word);
  }

  /** Run clock at which the last of them moved; empty until then. */
  private Optional<Long> allMoved() {
    return movedAt.size() < finding.all().size()
        ? Optional.empty()
        : movedAt.values().stream().max(Long::compare);
  }

  BreakReport report() {
    Optional<String> mover = first().map(e -> world.sync().slot(e.getKey()).occupant().name());
    return new BreakReport(
        standing.number(),
        finding.kind(),
        Duration.ofNanos(atRun),
        deed.word(),
        deed.to().name(),
        deed.why(),
        deed.gaveBack(),
        mover,
        Duration.ofNanos(Math.max(0, standing.detectNanos())),
        Duration.ofNanos(Math.max(0, standing.formNanos())),
        Duration.ofNanos(standing.stoodNanos(atRun)),
        firstProgress().map(Duration::ofNanos),
        allMoved().map(at -> Duration.ofNanos(Math.max(0, at - atRun))),
        movedAt.size(),
        finding.all().size(),
        failed,
        sentence(),
        progress(mover),
        over);
  }

  /** {@code BROKEN after 5.0 s: Kant was chosen (youngest), put down fork 5, starts over}. */
  String sentence() {
    return "BROKEN after " + seconds(standing.stoodNanos(atRun)) + ": " + deed.sentence();
  }

  private String progress(Optional<String> mover) {
    int all = finding.all().size();
    if (failed) {
      return "Nobody moved: the break has failed.";
    }
    if (mover.isEmpty()) {
      return "Nobody has moved yet, of " + all + ".";
    }
    String first = mover.get() + " moved first, after " + seconds(firstProgress().orElse(0L));
    return allMoved()
        .map(at -> first + "; all " + all + " had moved after " + seconds(at - atRun) + ".")
        .orElse(first + "; moved: " + movedAt.size() + " of " + all + ".");
  }

  static String seconds(long nanos) {
    return nanos < 1_000_000_000L
        ? Math.max(0, nanos / 1_000_000) + " ms"
        : Math.round(nanos / 1e8) / 10.0 + " s";
  }
}
