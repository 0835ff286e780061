package dev.symposium.problems.engine;

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
import dev.symposium.problems.observe.Verdict;
import dev.symposium.problems.spi.Solution;
import dev.symposium.problems.sync.free.TimeSource;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

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
  private final Breakings breakings;
  private final Leaks leaks;
  private final List<Standing> standing = new ArrayList<>();
  private long seenProof = -1;
  private long proven;
  private boolean changed;

  Arbiter(Stage stage, World world, Ledger ledger) {
    this.stage = stage;
    this.world = world;
    this.ledger = ledger;
    this.remarks = new Remarks(stage, world, ledger);
    this.breakings = new Breakings(stage, world, book);
    this.leaks = new Leaks(world, ledger, breakings, this::brokenByTakingBack);
  }

  boolean hasChanged() {
    boolean was = changed;
    was |= breakings.hasChanged(); // each forgets that it has, so each is asked
    was |= leaks.hasChanged();
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
    return proven + leaks.units() + remarks.faults();
  }

  /** Another solution plays from now on. */
  void plays(Solution solution) {
    breakings.plays(solution);
  }

  Optional<BreakReport> report() {
    return breakings.report();
  }

  DeadlockStats stats() {
    return book.stats(standing.stream().filter(Standing::isDeadlock).count(), world);
  }

  /** All have left, and another solution is to play: what happened until now was the present's. */
  void endSolution() {
    remarks.takeInAccidents(run());
    standing.forEach(ledger::close);
    standing.clear();
    remarks.forgetStanding();
    leaks.forgetStanding();
    breakings.forget();
    changed = true;
  }

  /**
   * Takes in what was found and does what is due; whether it is to be called again soon.
   *
   * @param draining whether all are about to leave, so that nothing is suspected or broken
   */
  boolean step(boolean draining) {
    long run = run();
    breakings.follow(run); // who has moved counts before what was found since
    leaks.look();
    Proof proof = stage.proof();
    if (proof.isOf(world, world.builds()) && proof.number() != seenProof) {
      seenProof = proof.number();
      if (!breakings.isOutdated(proof)) {
        takeIn(proof, run);
      }
      changed |= !draining && remarks.takeIn(proof.suspicions(), run);
    }
    changed |= remarks.closeWhatIsGone(run);
    changed |= remarks.takeInAccidents(run);
    boolean acts = !draining && !world.sync().clock().isPaused();
    if (acts) {
      breakWhatIsDue(run);
    }
    tellCountdowns();
    return acts && breakings.isBusy();
  }

  private long run() {
    return world.sync().clock().runNanos();
  }

  // ---- the books ----------------------------------------------------------------------------

  private void takeIn(Proof proof, long run) {
    List<Standing> still = new ArrayList<>();
    List<Finding> fresh = new ArrayList<>();
    for (Finding finding : proof.findings()) {
      Optional<Standing> known =
          standing.stream().filter(s -> s.isStill(finding, proof.collected())).findFirst();
      known.ifPresent(s -> grow(s, finding, proof.collected(), run));
      known.ifPresentOrElse(still::add, () -> fresh.add(finding));
    }
    standing.stream().filter(s -> !still.contains(s)).forEach(this::close);
    standing.clear();
    standing.addAll(still);
    fresh.forEach(finding -> standing.add(open(finding, proof, run)));
  }

  private Standing open(Finding finding, Proof proof, long run) {
    Optional<Integer> known = breakings.wokenInVain(finding);
    int number = known.orElseGet(() -> ledger.next(finding.kind()));
    Standing opened = new Standing(world, finding, number, run, proof.wallNanos());
    breakings.somethingElseStands(finding);
    Verdict verdict = verdict(opened, proof.collected());
    changed = true;
    if (known.isPresent()) {
      ledger.reopen(opened, verdict);
      return opened;
    }
    proven++;
    if (opened.isDeadlock()) {
      book.proven(finding, opened.detectNanos(), opened.formNanos());
    }
    ledger.open(opened, verdict);
    return opened;
  }

  private void grow(Standing known, Finding finding, Collected collected, long run) {
    if (known.becomes(finding)) {
      if (known.isTried()) {
        breakings.wokenInVain(finding);
        known.again(run);
      }
      retell(known, collected);
    }
  }

  private void retell(Standing s, Collected collected) {
    ledger.update(s, verdict(s, collected), due(s));
    changed = true;
  }

  private Verdict verdict(Standing s, Collected collected) {
    BreakPlan plan = plan(s.finding(), collected);
    String verb = plan instanceof BreakPlan.Act act ? act.action().verb() : "";
    return s.verdict(collected, (int) book.broken(), verb, breakings);
  }

  private void close(Standing gone) {
    ledger.close(gone);
    changed = true;
  }

  // ---- the countdown ------------------------------------------------------------------------

  private Optional<Long> due(Standing s) {
    return s.due(breakAfter());
  }

  private Optional<Duration> breakAfter() {
    return stage.board().get(EngineKnobs.BREAK_AFTER);
  }

  /** Puts into the books when each is to be broken, by the dial as it stands now. */
  void tellCountdowns() {
    leaks.tellCountdowns(breakAfter());
    for (Standing s : standing) {
      changed |= ledger.due(s, due(s));
    }
  }

  private void breakWhatIsDue(long run) {
    buildChangedBarriers(run);
    leaks.takeBackWhatIsDue(breakAfter(), run);
    for (Standing s : List.copyOf(standing)) {
      if (!s.isTried() && due(s).filter(at -> run >= at).isPresent()) {
        breakIt(s, run, false);
      }
    }
  }

  /** A permit that comes back lets one of those go on who stand in a deadlock for want of it. */
  private Optional<Case> brokenByTakingBack(int resource, long run) {
    Collected now = Collect.of(world.sync());
    for (Standing s : standing) {
      Optional<Finding> still =
          Findings.of(now).stream()
              .filter(f -> s.isDeadlock() && !s.isTried() && s.overlaps(f))
              .filter(f -> f.lost(now).filter(lost -> lost == resource).isPresent())
              .findFirst();
      if (still.isPresent()) {
        s.tried();
        return Optional.of(s.about(still.get(), now, run));
      }
    }
    return Optional.empty();
  }

  /** A barrier that stands stuck does not come to a next phase: a change acts at once. */
  private void buildChangedBarriers(long run) {
    Map<Integer, Integer> changed =
        standing.isEmpty() ? Map.of() : world.sync().waitEnds().barriersToChange();
    for (Standing s : changed.isEmpty() ? List.<Standing>of() : List.copyOf(standing)) {
      Optional<Integer> barrier = s.onlyThing().filter(changed::containsKey);
      if (barrier.isPresent() && !s.isTried()) {
        int parties = changed.get(barrier.get());
        Collected now = Collect.of(world.sync());
        Party first = s.finding().members().get(0);
        Deed deed = Deed.barrierChanged(barrier.get(), first, parties, now, world);
        breakings.carryOut(s.about(s.finding(), now, run), deed, run).ifPresent(x -> s.tried());
      }
    }
  }

  /** When it wants to be called, on the wall clock. */
  long nextDueWall(long wallNow) {
    long run = run();
    Stream<Long> stuck = standing.stream().filter(s -> !s.isTried()).flatMap(s -> due(s).stream());
    Stream<Long> others =
        Stream.concat(leaks.nextDue(breakAfter()).stream(), remarks.nextDue().stream());
    return Stream.concat(stuck, others)
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
      return leaks
          .takeBackNow(run())
          .<Outcome>map(Outcome.Applied::new)
          .orElseGet(
              () -> new Outcome.Rejected("nothing stands that could be broken", Optional.empty()));
    }
    String sentence = breakIt(first.get(), run(), true);
    return first.get().hint().isEmpty()
        ? new Outcome.Applied(sentence)
        : new Outcome.Rejected(sentence, Optional.empty());
  }

  /** Breaks it if it still stands; what was done, as a sentence. */
  private String breakIt(Standing s, long run, boolean byHand) {
    Collected collected = Collect.of(world.sync());
    Optional<Finding> now = Findings.of(collected).stream().filter(s::overlaps).findFirst();
    if (now.isEmpty()) {
      return "it has resolved itself";
    }
    BreakPlan plan = plan(now.get(), collected);
    if (plan instanceof BreakPlan.Helpless helpless) {
      s.helpless("no victim can help; this would: " + helpless.would());
      retell(s, collected);
      return s.hint();
    }
    s.helpless("");
    Deed deed = Deed.of((BreakPlan.Act) plan, collected, world, byHand);
    Optional<String> done = breakings.carryOut(s.about(now.get(), collected, run), deed, run);
    done.ifPresent(sentence -> s.tried());
    return done.orElse("it has resolved itself");
  }

  private BreakPlan plan(Finding finding, Collected collected) {
    VictimPolicy policy =
        VictimPolicy.of(stage.board().get(EngineKnobs.VICTIM)).orElse(VictimPolicy.YOUNGEST);
    return Victims.choose(collected, finding, policy, world.sync());
  }
}
