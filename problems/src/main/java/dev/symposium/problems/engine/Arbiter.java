package dev.symposium.problems.engine;

import dev.symposium.problems.deadlock.BreakAction;
import dev.symposium.problems.deadlock.BreakPlan;
import dev.symposium.problems.deadlock.Collect;
import dev.symposium.problems.deadlock.Collected;
import dev.symposium.problems.deadlock.Finding;
import dev.symposium.problems.deadlock.Findings;
import dev.symposium.problems.deadlock.Party;
import dev.symposium.problems.deadlock.VictimPolicy;
import dev.symposium.problems.deadlock.Victims;
import dev.symposium.problems.observe.BreakReport;
import dev.symposium.problems.observe.DeadlockStats;
import dev.symposium.problems.observe.LogLine;
import dev.symposium.problems.sync.free.TimeSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * Keeps the books of what was found, counts down, and breaks deadlocks. Control thread only; it
 * alone decides on victims.
 */
final class Arbiter {

  private final Stage stage;
  private final World world;
  private final Ledger ledger;
  private final Remarks remarks;
  private final DeadlockBook book = new DeadlockBook();
  private final List<Standing> standing = new ArrayList<>();
  // oldest first
  private final List<Breaking> breakings = new ArrayList<>();
  private long seenProof = -1;
  private long proven;
  private boolean changed;

  Arbiter(Stage stage, World world, Ledger ledger) {
    this.stage = stage;
    this.world = world;
    this.ledger = ledger;
    this.remarks = new Remarks(stage, world, ledger);
  }

  boolean hasChanged() {
    boolean was = changed;
    changed = false;
    return was;
  }

  /** Whether the actor in a slot stands in a deadlock, or behind one. */
  boolean isStuck(int slot) {
    return standing.stream()
        .flatMap(s -> s.finding().all().stream())
        .anyMatch(party -> party.slot() == slot && isStillIn(party));
  }

  private boolean isStillIn(Party party) {
    return world.sync().slot(party.slot()).word() == party.word();
  }

  /** Faults found so far, of whatever kind. */
  long faults() {
    return proven + remarks.faults();
  }

  /** Deadlocks proven under the present solution. */
  long stops() {
    return book.sinceSolution();
  }

  void newSolution() {
    book.newSolution();
  }

  Optional<BreakReport> report() {
    return breakings.stream()
        .filter(Breaking::isShown)
        .reduce((older, newer) -> newer)
        .map(Breaking::report);
  }

  DeadlockStats stats() {
    return book.stats(standing.stream().filter(Standing::isDeadlock).count(), world);
  }

  void forgetStanding() {
    standing.forEach(ledger::close);
    standing.clear();
    remarks.forgetStanding();
    breakings.clear();
    changed = true;
  }

  /**
   * Takes in what was found and does what is due; whether it is to be called again soon.
   *
   * @param draining whether all are about to leave, so that nothing is suspected or broken
   */
  boolean step(boolean draining) {
    long run = run();
    breakings.forEach(b -> follow(b, run)); // who has moved counts before what was found since
    Proof proof = stage.proof();
    if (proof.isOf(world, world.builds()) && proof.number() != seenProof) {
      seenProof = proof.number();
      takeIn(proof, run);
      changed |= !draining && remarks.takeIn(proof.suspicions(), run);
    }
    breakings.removeIf(Breaking::isOver);
    changed |= remarks.takeInAccidents(run);
    boolean acts = !draining && !world.sync().clock().isPaused();
    if (acts) {
      breakWhatIsDue(run);
    }
    tellCountdowns();
    return acts && !breakings.isEmpty();
  }

  private long run() {
    return world.sync().clock().runNanos();
  }

  // ---- the books ----------------------------------------------------------------------------

  private void takeIn(Proof proof, long run) {
    List<Standing> still = new ArrayList<>();
    for (Finding finding : proof.findings()) {
      Optional<Standing> known = standing.stream().filter(s -> s.isStill(finding)).findFirst();
      known.ifPresent(s -> grow(s, finding, proof.collected(), run));
      still.add(known.orElseGet(() -> open(finding, proof, run)));
    }
    standing.stream().filter(s -> !still.contains(s)).forEach(this::close);
    standing.clear();
    standing.addAll(still);
  }

  private Standing open(Finding finding, Proof proof, long run) {
    int number = ledger.next(finding.kind());
    Standing opened = new Standing(world, finding, number, run, proof.wallNanos());
    for (Breaking b : breakings) {
      if (!b.hasMoved() && b.isAbout(finding)) {
        failed(b);
      }
      b.dismiss();
    }
    proven++;
    if (opened.isDeadlock()) {
      book.proven(finding, opened.detectNanos());
    }
    ledger.open(opened, opened.verdict(proof.collected(), (int) book.broken()));
    changed = true;
    return opened;
  }

  private void grow(Standing known, Finding finding, Collected collected, long run) {
    if (known.becomes(finding)) {
      if (known.isTried()) {
        known.again(run);
      }
      retell(known, collected);
    }
  }

  private void retell(Standing s, Collected collected) {
    ledger.update(s, s.verdict(collected, (int) book.broken()), due(s));
    changed = true;
  }

  private void close(Standing gone) {
    ledger.close(gone);
    changed = true;
  }

  // ---- the countdown ------------------------------------------------------------------------

  private Optional<Long> due(Standing s) {
    return s.due(stage.board().get(EngineKnobs.BREAK_AFTER));
  }

  private void tellCountdowns() {
    for (Standing s : standing) {
      changed |= ledger.due(s, due(s));
    }
  }

  private void breakWhatIsDue(long run) {
    for (Standing s : List.copyOf(standing)) {
      if (!s.isTried() && due(s).filter(at -> run >= at).isPresent()) {
        breakIt(s, run);
      }
    }
  }

  /** When it wants to be called, on the wall clock. */
  long nextDueWall(long wallNow) {
    long run = run();
    return standing.stream()
        .filter(s -> !s.isTried())
        .flatMap(s -> due(s).stream())
        .min(Long::compare)
        .map(at -> wallNow + Math.max(1, at - run))
        .orElse(TimeSource.NEVER);
  }

  // ---- breaking -----------------------------------------------------------------------------

  Outcome breakNow() {
    Optional<Standing> first =
        standing.stream()
            .filter(s -> s.finding().members().stream().allMatch(this::isStillIn))
            .findFirst();
    if (first.isEmpty()) {
      return new Outcome.Rejected("nothing stands that could be broken", Optional.empty());
    }
    String sentence = breakIt(first.get(), run());
    return first.get().hint().isEmpty()
        ? new Outcome.Applied(sentence)
        : new Outcome.Rejected(sentence, Optional.empty());
  }

  /** Breaks it if it still stands; what was done, as a sentence. */
  private String breakIt(Standing s, long run) {
    Collected collected = Collect.of(world.sync());
    Optional<Finding> now = Findings.of(collected).stream().filter(s::overlaps).findFirst();
    if (now.isEmpty()) {
      return "it has resolved itself";
    }
    VictimPolicy policy =
        VictimPolicy.of(stage.board().get(EngineKnobs.VICTIM)).orElse(VictimPolicy.YOUNGEST);
    BreakPlan plan = Victims.choose(collected, now.get(), policy, world.sync());
    if (plan instanceof BreakPlan.Helpless helpless) {
      s.helpless("no victim can help; this would: " + helpless.would());
      retell(s, collected);
      return s.hint();
    }
    s.helpless("");
    Deed deed = Deed.of((BreakPlan.Act) plan, collected, world, stage.problem());
    return carryOut(s, now.get(), deed, run);
  }

  private String carryOut(Standing s, Finding finding, Deed deed, long run) {
    Breaking next = new Breaking(world, s, finding, deed, run); // looks before anybody can move
    if (!deed.carryOut(world)) {
      return "it has resolved itself";
    }
    s.tried();
    breakings.add(next);
    if (s.isDeadlock()) {
      book.broke(deed.to(), s.stoodNanos(run), deed.action() instanceof BreakAction.Abort);
    }
    stage.journal().write(LogLine.Kind.BREAK, deed.to().name(), next.sentence());
    changed = true;
    return next.sentence();
  }

  private void follow(Breaking b, long run) {
    if (b.isOver()) {
      return;
    }
    boolean hadMoved = b.hasMoved();
    changed |= b.look(run);
    if (!hadMoved && b.hasMoved() && b.isOfDeadlock()) {
      book.recovered(b.firstProgress().orElse(0L));
    }
    if (b.isOver()) {
      stage.journal().write(LogLine.Kind.BREAK, "", b.report().progress());
    }
  }

  private void failed(Breaking b) {
    if (!b.isFailed()) {
      b.fail();
      if (b.isOfDeadlock()) {
        book.failedBreak();
      }
      stage.journal().write(LogLine.Kind.BREAK, "", b.report().progress());
    }
  }
}
