package dev.symposium.problems.engine;

import dev.symposium.problems.deadlock.Finding;
import dev.symposium.problems.deadlock.Party;
import dev.symposium.problems.observe.BreakReport;
import dev.symposium.problems.observe.Slot;
import dev.symposium.problems.observe.SlotFigures.Figure;
import dev.symposium.problems.observe.VerdictKind;
import dev.symposium.problems.observe.WaitWord;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
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
  private final int number;
  private final Deed deed;
  private final long atRun;
  private final Times times;
  // run clock at which each stuck actor moved, by slot
  private final Map<Integer, Long> movedAt = new HashMap<>();
  private final Map<Integer, Long> victimRounds = new HashMap<>();
  private boolean failed;
  private boolean over;

  /** What was done, to whom, why, and what that gave back. */
  record Deed(String action, Party to, String why, List<String> gaveBack, String sentence) {}

  /** How long it took to form, to be proven, and how long it stood. */
  record Times(long formNanos, long detectNanos, long stoodNanos) {}

  Breaking(World world, Finding finding, int number, Deed deed, long atRun, Times times) {
    this.world = world;
    this.finding = finding;
    this.number = number;
    this.deed = deed;
    this.atRun = atRun;
    this.times = times;
    victimRounds.put(deed.to.slot(), rounds(deed.to));
  }

  private long rounds(Party party) {
    return world.sync().slot(party.slot()).figures().get(Figure.ROUNDS);
  }

  int number() {
    return number;
  }

  boolean isOver() {
    return over;
  }

  boolean hasMoved() {
    return movedAt.keySet().stream().anyMatch(slot -> slot != deed.to.slot());
  }

  boolean isFailed() {
    return failed;
  }

  /** Nobody moved. */
  void fail() {
    failed = true;
  }

  void dismiss() {
    over = true;
  }

  Optional<Long> firstProgress() {
    return first().map(Map.Entry::getValue).map(at -> Math.max(0, at - atRun));
  }

  private Optional<Map.Entry<Integer, Long>> first() {
    return movedAt.entrySet().stream()
        .filter(e -> e.getKey() != deed.to.slot())
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
    if (party.slot() == deed.to.slot()) {
      return rounds(party) != victimRounds.get(party.slot())
          || WaitWord.state(word) == WaitWord.State.ENDED;
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
        number,
        finding.kind(),
        Duration.ofNanos(atRun),
        deed.action,
        deed.to.name(),
        deed.why,
        deed.gaveBack,
        mover,
        Duration.ofNanos(Math.max(0, times.detectNanos)),
        Duration.ofNanos(Math.max(0, times.formNanos)),
        Duration.ofNanos(times.stoodNanos),
        firstProgress().map(Duration::ofNanos),
        allMoved().map(at -> Duration.ofNanos(Math.max(0, at - atRun))),
        movedAt.size(),
        finding.all().size(),
        failed,
        deed.sentence,
        progress(mover),
        over);
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

  VerdictKind kind() {
    return finding.kind();
  }
}
