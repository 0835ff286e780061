package dev.symposium.problems.engine;

import dev.symposium.problems.deadlock.BreakAction;
import dev.symposium.problems.deadlock.Finding;
import dev.symposium.problems.deadlock.Party;
import dev.symposium.problems.observe.BreakReport;
import dev.symposium.problems.observe.Slot;
import dev.symposium.problems.observe.SlotFigures.Figure;
import dev.symposium.problems.observe.WaitWord;
import dev.symposium.problems.observe.WaitWord.State;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * One break on its way: what was done, and who of those stuck has moved since. Control thread only.
 */
final class Breaking {

  private static final long SHOWN_NANOS = 6_000_000_000L;

  private final World world;
  private final Case about;
  private final Deed deed;
  private final long atRun;
  private final Map<Integer, Long> roundsBefore = new HashMap<>();
  private final Map<Integer, Long> operationsBefore = new HashMap<>();
  // run clock at which each stuck actor moved, by slot
  private final Map<Integer, Long> movedAt = new HashMap<>();
  private String noCure = "";
  private boolean failed;
  private boolean over;
  private boolean dismissed;

  /** A break that is about to be carried out. */
  Breaking(World world, Case about, Deed deed, long atRun) {
    this.world = world;
    this.about = about;
    this.deed = deed;
    this.atRun = atRun;
    for (Party party : about.stuck()) {
      roundsBefore.put(party.slot(), figure(party, Figure.ROUNDS));
      operationsBefore.put(party.slot(), figure(party, Figure.OPERATIONS));
    }
  }

  private long figure(Party party, Figure figure) {
    return world.sync().slot(party.slot()).figures().get(figure);
  }

  /** How long each who is to start over had been in its round when it began to wait. */
  List<Long> workToBeLost() {
    return about.stuck().stream()
        .filter(deed::isSentOut)
        .map(p -> figure(p, Figure.STATE_SINCE) - figure(p, Figure.ROUND_SINCE))
        .map(nanos -> Math.max(0, nanos))
        .toList();
  }

  Case about() {
    return about;
  }

  boolean isOver() {
    return over;
  }

  /** Whether it only made somebody look again. */
  boolean isWake() {
    return deed.action() instanceof BreakAction.Wake;
  }

  boolean isByChange() {
    return deed.isByChange();
  }

  boolean hasMoved() {
    return movedAt.keySet().stream().anyMatch(this::counts);
  }

  /** The victim only makes room: that others move is what it was chosen for. */
  private boolean counts(int slot) {
    return !(deed.action() instanceof BreakAction.Abort abort) || slot != abort.slot();
  }

  boolean isFailed() {
    return failed;
  }

  /** Nobody moved. */
  void fail() {
    failed = true;
  }

  /** The same cause was broken so often that more of it is no cure. */
  void noCure(String sentence) {
    noCure = sentence;
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
    return about.shares(now.identity());
  }

  /** Whether a finding is older than this: somebody waits in it as nobody does since. */
  boolean isAfter(Finding seen) {
    return Stream.concat(seen.all().stream(), seen.dead().stream()).anyMatch(deed::ends);
  }

  /** Whether the one who was chosen is stuck in a finding. */
  boolean hasChosenOneOf(Finding now) {
    return now.all().stream().anyMatch(party -> party.slot() == deed.to().slot());
  }

  Optional<Long> firstProgress() {
    return first().map(Map.Entry::getValue).map(at -> Math.max(0, at - atRun));
  }

  private Optional<Map.Entry<Integer, Long>> first() {
    return movedAt.entrySet().stream()
        .filter(e -> counts(e.getKey()))
        .min(Map.Entry.comparingByValue());
  }

  /** Looks who has moved; whether anything is new. */
  boolean look(long run) {
    int before = movedAt.size();
    for (Party party : about.stuck()) {
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
    if (deed.isSentOut(party)) {
      return startedOver(party, word);
    }
    if (deed.isDisturbed(party)) {
      return wentOn(party, word);
    }
    return WaitWord.sequence(word) != party.sequence() || !WaitWord.isWaiting(word);
  }

  private boolean startedOver(Party party, long word) {
    return figure(party, Figure.ROUNDS) != roundsBefore.get(party.slot())
        || WaitWord.state(word) == State.ENDED;
  }

  /**
   * Its wait was ended by us: it has moved only if it does not begin the same wait anew, which is
   * open while it runs.
   */
  private boolean wentOn(Party party, long word) {
    boolean waitsAgain =
        WaitWord.isWaiting(word) && WaitWord.resource(word) == WaitWord.resource(party.word());
    boolean looks = WaitWord.state(word) == State.RUN;
    return WaitWord.sequence(word) != party.sequence()
        && (!(waitsAgain || looks)
            || startedOver(party, word)
            || figure(party, Figure.OPERATIONS) != operationsBefore.get(party.slot()));
  }

  /** Run clock at which the last of them moved; empty until then. */
  private Optional<Long> allMoved() {
    return movedAt.size() < about.stuck().size()
        ? Optional.empty()
        : Optional.of(movedAt.values().stream().max(Long::compare).orElse(atRun));
  }

  private Optional<String> firstMover() {
    return first().map(e -> world.sync().slot(e.getKey()).occupant().name());
  }

  BreakReport report() {
    return new BreakReport(
        about.number(),
        about.kind(),
        Duration.ofNanos(atRun),
        deed.word(),
        deed.to().name(),
        deed.why(),
        deed.gaveBack(),
        firstMover(),
        Duration.ofNanos(Math.max(0, about.detectNanos())),
        Duration.ofNanos(Math.max(0, about.formNanos())),
        Duration.ofNanos(about.stoodNanos()),
        firstProgress().map(Duration::ofNanos),
        allMoved().map(at -> Duration.ofNanos(Math.max(0, at - atRun))),
        movedAt.size(),
        about.stuck().size(),
        failed,
        sentence(),
        progress(),
        over,
        noCure);
  }

  /** {@code BROKEN after 5.0 s: Kant was chosen (youngest), put down fork 5, starts over}. */
  String sentence() {
    String broken = "BROKEN after " + seconds(about.stoodNanos()) + ": " + deed.sentence();
    if (failed && isWake()) {
      return broken + ", in vain";
    }
    return isWake() && movedAt.containsKey(deed.to().slot()) ? broken + deed.found() : broken;
  }

  /** {@code Hume moved first, after 2 ms; all 5 had moved after 0.4 s.} */
  String progress() {
    int all = about.stuck().size();
    if (failed) {
      return isWake()
          ? deed.to().name() + " looked again, and waits as before: the break has failed."
          : "Nobody moved: the break has failed.";
    }
    if (all == 0) {
      return "Nobody had to wait for it.";
    }
    Optional<String> mover = firstMover();
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
