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
import dev.symposium.problems.deadlock.Wait;
import dev.symposium.problems.deadlock.Words;
import dev.symposium.problems.observe.BreakReport;
import dev.symposium.problems.observe.DeadlockStats;
import dev.symposium.problems.observe.InvariantState;
import dev.symposium.problems.observe.LogLine;
import dev.symposium.problems.observe.ResourceView;
import dev.symposium.problems.observe.SlotFigures.Figure;
import dev.symposium.problems.observe.Verdict;
import dev.symposium.problems.observe.VerdictKind;
import dev.symposium.problems.sync.Unwinding.Reason;
import dev.symposium.problems.sync.free.TimeSource;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * Keeps the books of what was found, counts down, and breaks deadlocks. Control thread only; it
 * alone decides on victims.
 */
final class Arbiter {

  private final Stage stage;
  private final World world;
  private final Ledger ledger;
  private final DeadlockBook book = new DeadlockBook();
  private final List<Standing> standing = new ArrayList<>();
  private final Set<Object> suspected = new HashSet<>();
  private final Set<String> brokenInvariants = new HashSet<>();
  private Optional<Breaking> breaking = Optional.empty();
  private long seenProof = -1;
  private long faults;
  private boolean changed;

  /** A deadlock that stands. */
  private static final class Standing {
    private final int number;
    private final long provenRun;
    private final long detectNanos;
    private final long formNanos;
    private Finding finding;
    private String hint = "";
    private boolean tried;

    Standing(Finding finding, int number, long provenRun, long detectNanos, long formNanos) {
      this.finding = finding;
      this.number = number;
      this.provenRun = provenRun;
      this.detectNanos = detectNanos;
      this.formNanos = formNanos;
    }
  }

  Arbiter(Stage stage, World world, Ledger ledger) {
    this.stage = stage;
    this.world = world;
    this.ledger = ledger;
  }

  boolean hasChanged() {
    boolean was = changed;
    changed = false;
    return was;
  }

  /** Whether the actor in a slot stands in a deadlock, or behind one. */
  boolean isStuck(int slot) {
    return standing.stream()
        .flatMap(s -> s.finding.all().stream())
        .anyMatch(party -> party.slot() == slot && isStillIn(party));
  }

  private boolean isStillIn(Party party) {
    return world.sync().slot(party.slot()).word() == party.word();
  }

  /** Faults found so far, of whatever kind. */
  long faults() {
    return faults;
  }

  /** Deadlocks proven under the present solution. */
  long stops() {
    return book.sinceSolution();
  }

  void newSolution() {
    book.newSolution();
  }

  Optional<BreakReport> report() {
    return breaking.filter(b -> !b.isOver()).map(Breaking::report);
  }

  DeadlockStats stats() {
    return book.stats(standing.size(), world);
  }

  void forgetStanding() {
    standing.forEach(ledger::close);
    standing.clear();
    suspected.forEach(ledger::close);
    suspected.clear();
    breaking = Optional.empty();
    changed = true;
  }

  /**
   * Takes in what was found and does what is due; whether it is to be called again soon.
   *
   * @param draining whether all are about to leave, so that nothing is counted or broken
   */
  boolean step(boolean draining) {
    long run = run();
    breaking.ifPresent(b -> follow(b, run)); // who has moved counts before what was found since
    Proof proof = stage.proof();
    if (proof.isOf(world, world.builds()) && proof.number() != seenProof) {
      seenProof = proof.number();
      takeIn(proof, run);
      takeIn(proof.suspicions(), run, draining);
    }
    takeInAccidents(run);
    if (draining || world.sync().clock().isPaused()) {
      tellCountdowns();
      return false;
    }
    breakWhatIsDue(run);
    tellCountdowns();
    return breaking.filter(b -> !b.isOver()).isPresent();
  }

  private long run() {
    return world.sync().clock().runNanos();
  }

  // ---- the books ----------------------------------------------------------------------------

  private void takeIn(Proof proof, long run) {
    List<Standing> still = new ArrayList<>();
    for (Finding finding : proof.findings()) {
      Optional<Standing> known =
          standing.stream().filter(s -> finding.isGrownFrom(s.finding)).findFirst();
      if (known.isPresent()) {
        grow(known.get(), finding, proof.collected());
        still.add(known.get());
      } else {
        still.add(open(finding, proof, run));
      }
    }
    standing.stream().filter(s -> !still.contains(s)).forEach(this::close);
    standing.clear();
    standing.addAll(still);
  }

  private Standing open(Finding finding, Proof proof, long run) {
    int number = ledger.next(finding.kind());
    long detect = proof.wallNanos() - lastStamp(finding);
    Standing opened = new Standing(finding, number, run, detect, formNanos(finding));
    breaking.filter(b -> !b.hasMoved() && finding.kind() == b.kind()).ifPresent(this::failed);
    breaking.ifPresent(Breaking::dismiss);
    faults++;
    book.proven(finding, detect);
    ledger.open(opened, verdict(opened, proof.collected()));
    changed = true;
    return opened;
  }

  /** When the last of its members had published that it waits, wall clock. */
  private long lastStamp(Finding finding) {
    return finding.members().stream()
        .mapToLong(p -> world.sync().slot(p.slot()).figures().get(Figure.WAIT_STAMP))
        .max()
        .orElse(stage.time().nanoTime());
  }

  /** From the first hold of a member to the closing wait, run clock. */
  private long formNanos(Finding finding) {
    long first = Long.MAX_VALUE;
    long closed = 0;
    for (Party party : finding.members()) {
      long held = world.sync().slot(party.slot()).figures().get(Figure.HOLD_SINCE);
      if (!party.holds().isEmpty() && held > 0) {
        first = Math.min(first, held);
      }
      long waits = world.sync().slot(party.slot()).figures().get(Figure.STATE_SINCE);
      closed = Math.max(closed, waits);
    }
    return first == Long.MAX_VALUE ? -1 : Math.max(0, closed - first);
  }

  private void grow(Standing known, Finding finding, Collected collected) {
    if (!finding.identity().equals(known.finding.identity())) {
      known.finding = finding;
      ledger.update(known, verdict(known, collected), due(known));
      changed = true;
    }
  }

  private void close(Standing gone) {
    ledger.close(gone);
    changed = true;
  }

  private Verdict verdict(Standing s, Collected collected) {
    Words.Sentences words = Words.of(s.finding, collected, s.number, (int) book.broken());
    return new Verdict(
        s.number,
        s.finding.kind(),
        Duration.ofNanos(s.provenRun),
        s.finding.members().stream().map(Party::name).toList(),
        s.finding.tail().stream().map(Party::name).toList(),
        words.headline(),
        words.reason(),
        Optional.empty(),
        s.detectNanos,
        s.formNanos,
        true,
        s.hint);
  }

  private void takeIn(List<Proof.Suspected> found, long run, boolean draining) {
    Set<Object> now = new HashSet<>();
    for (Proof.Suspected one : found) {
      Object key = List.of(one.kind(), one.members());
      now.add(key);
      if (!suspected.contains(key) && !draining) {
        faults += one.kind().isFault() ? 1 : 0;
        ledger.open(key, verdict(one, run));
        changed = true;
      }
    }
    for (Object key : List.copyOf(suspected)) {
      if (!now.contains(key)) {
        ledger.close(key);
        suspected.remove(key);
        changed = true;
      }
    }
    suspected.addAll(now);
  }

  private Verdict verdict(Proof.Suspected one, long run) {
    return new Verdict(
        ledger.next(one.kind()),
        one.kind(),
        Duration.ofNanos(run),
        one.members(),
        List.of(),
        one.headline(),
        one.reason(),
        Optional.empty(),
        -1,
        -1,
        true,
        "");
  }

  private void takeInAccidents(long run) {
    for (Stage.Accident a = stage.accidents().poll(); a != null; a = stage.accidents().poll()) {
      if (a.kind() == VerdictKind.DIED) {
        faults++;
        note(
            run,
            a.kind(),
            List.of(a.actor()),
            "DIED: " + a.actor() + " ended by an error",
            a.what());
      }
    }
    for (InvariantState state : world.invariants().states()) {
      if (!state.held() && brokenInvariants.add(state.name())) {
        faults++;
        note(
            run,
            VerdictKind.INVARIANT,
            List.of(),
            "BROKEN RULE: " + state.name() + " must always hold",
            state.detail());
      }
    }
  }

  private void note(
      long run, VerdictKind kind, List<String> members, String headline, String reason) {
    ledger.note(kind, Duration.ofNanos(run), members, headline, reason);
    changed = true;
  }

  // ---- the countdown ------------------------------------------------------------------------

  private Optional<Long> due(Standing s) {
    if (!s.hint.isEmpty()) {
      return Optional.empty();
    }
    return stage.board().get(EngineKnobs.BREAK_AFTER).map(d -> s.provenRun + d.toNanos());
  }

  private void tellCountdowns() {
    for (Ledger.Entry entry : ledger.standing()) {
      for (Standing s : standing) {
        if (s.number == entry.verdict().number()
            && s.finding.kind() == entry.verdict().kind()
            && !entry.dueNanos().equals(due(s))) {
          ledger.update(s, entry.verdict(), due(s));
          changed = true;
        }
      }
    }
  }

  private void breakWhatIsDue(long run) {
    for (Standing s : List.copyOf(standing)) {
      if (!s.tried && due(s).filter(at -> run >= at).isPresent()) {
        breakIt(s, run);
      }
    }
  }

  /** When it wants to be called, on the wall clock. */
  long nextDueWall(long wallNow) {
    long run = run();
    return standing.stream()
        .filter(s -> !s.tried)
        .flatMap(s -> due(s).stream())
        .min(Long::compare)
        .map(at -> wallNow + Math.max(1, at - run))
        .orElse(TimeSource.NEVER);
  }

  Outcome breakNow() {
    Optional<Standing> first = standing.stream().filter(s -> isStillStuck(s.finding)).findFirst();
    if (first.isEmpty()) {
      return new Outcome.Rejected("nothing stands that could be broken", Optional.empty());
    }
    String sentence = breakIt(first.get(), run());
    return first.get().hint.isEmpty()
        ? new Outcome.Applied(sentence)
        : new Outcome.Rejected(sentence, Optional.empty());
  }

  private boolean isStillStuck(Finding finding) {
    return finding.members().stream().allMatch(this::isStillIn);
  }

  // ---- breaking -----------------------------------------------------------------------------

  /** Breaks it if it still stands; what was done, as a sentence. */
  private String breakIt(Standing s, long run) {
    Collected collected = Collect.of(world.sync());
    Optional<Finding> now =
        Findings.of(collected).stream().filter(f -> overlaps(f, s.finding)).findFirst();
    if (now.isEmpty()) {
      return "it has resolved itself";
    }
    VictimPolicy policy =
        VictimPolicy.of(stage.board().get(EngineKnobs.VICTIM)).orElse(VictimPolicy.YOUNGEST);
    BreakPlan plan = Victims.choose(collected, now.get(), policy, world.sync());
    if (plan instanceof BreakPlan.Helpless helpless) {
      s.hint = "no victim can help; this would: " + helpless.would();
      ledger.update(s, verdict(s, collected), Optional.empty());
      changed = true;
      return s.hint;
    }
    return carryOut(s, now.get(), (BreakPlan.Act) plan, collected, run);
  }

  private static boolean overlaps(Finding a, Finding b) {
    Set<Wait> shared = new HashSet<>(a.identity());
    shared.retainAll(b.identity());
    return a.kind() == b.kind() && !shared.isEmpty();
  }

  private String carryOut(
      Standing s, Finding finding, BreakPlan.Act act, Collected collected, long run) {
    Breaking.Deed deed = deed(s, act, collected, run);
    Breaking next =
        new Breaking(
            world,
            finding,
            s.number,
            deed,
            run,
            new Breaking.Times(s.formNanos, s.detectNanos, run - s.provenRun));
    if (!act(act)) {
      return "it has resolved itself";
    }
    s.tried = true;
    breaking = Optional.of(next);
    book.broke(act.chosen(), run - s.provenRun, act.action() instanceof BreakAction.Abort);
    stage.journal().write(LogLine.Kind.BREAK, deed.to().name(), deed.sentence());
    changed = true;
    return deed.sentence();
  }

  private boolean act(BreakPlan.Act act) {
    Party to = act.chosen();
    BreakAction action = act.action();
    if (action instanceof BreakAction.Abort) {
      return world.sync().actor(to.slot()).orderOutOf(to.word(), Reason.VICTIM);
    }
    if (action instanceof BreakAction.Wake) {
      return world.sync().actor(to.slot()).wake(to.word());
    }
    BreakAction.Revoke revoke = (BreakAction.Revoke) action;
    world.sync().actor(revoke.slot()).revoke(revoke.resource(), revoke.units());
    return true;
  }

  private Breaking.Deed deed(Standing s, BreakPlan.Act act, Collected collected, long run) {
    Party to = act.chosen();
    String after = "BROKEN after " + Breaking.seconds(run - s.provenRun) + ": ";
    if (act.action() instanceof BreakAction.Abort) {
      List<String> back = to.holds().stream().map(h -> resource(h.resource())).toList();
      String gave =
          back.isEmpty()
              ? " starts over"
              : " "
                  + stage.problem().verbs().gaveBack()
                  + " "
                  + String.join(", ", back)
                  + " and starts over";
      String sentence = after + to.name() + " was chosen (" + act.why() + ")," + gave;
      return new Breaking.Deed("abort", to, act.why(), back, sentence);
    }
    if (act.action() instanceof BreakAction.Revoke revoke) {
      String what = resource(revoke.resource());
      String sentence = after + what + " was taken back from " + to.name() + ", who crashed";
      return new Breaking.Deed("revoke", to, "dead", List.of(what), sentence);
    }
    String sentence = after + to.name() + " was woken from " + collected.wanted(to);
    return new Breaking.Deed("wake", to, act.why(), List.of(), sentence);
  }

  private String resource(int id) {
    ResourceView view = world.sync().resource(id);
    return view == null ? "something" : view.name();
  }

  private void follow(Breaking b, long run) {
    if (b.isOver()) {
      return;
    }
    boolean hadMoved = b.hasMoved();
    if (b.look(run)) {
      changed = true;
    }
    if (!hadMoved && b.hasMoved()) {
      book.recovered(b.firstProgress().orElse(0L));
    }
    if (b.isOver()) {
      stage.journal().write(LogLine.Kind.BREAK, "", b.report().progress());
    }
  }

  private void failed(Breaking b) {
    if (!b.isFailed()) {
      b.fail();
      book.failedBreak();
      stage.journal().write(LogLine.Kind.BREAK, "", b.report().progress());
    }
  }
}
