package dev.symposium.problems.engine;

import dev.symposium.problems.observe.InvariantState;
import dev.symposium.problems.observe.Verdict;
import dev.symposium.problems.observe.VerdictKind;
import java.time.Duration;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * Brings into the books what is not a proof: suspicions by the rules that count, actors that died,
 * invariants that broke. Control thread only.
 */
final class Remarks {

  private final Stage stage;
  private final World world;
  private final Ledger ledger;
  private final Set<Object> suspected = new HashSet<>();
  private final Set<String> brokenInvariants = new HashSet<>();
  private long faults;

  Remarks(Stage stage, World world, Ledger ledger) {
    this.stage = stage;
    this.world = world;
    this.ledger = ledger;
  }

  /** Faults found so far. */
  long faults() {
    return faults;
  }

  void forgetStanding() {
    suspected.forEach(ledger::close);
    suspected.clear();
  }

  /** Takes in which rules hold now; whether anything is new. */
  boolean takeIn(List<Proof.Suspected> found, long run) {
    boolean news = false;
    Set<Object> now = new HashSet<>();
    for (Proof.Suspected one : found) {
      Object key = List.of(one.kind(), one.members());
      now.add(key);
      if (suspected.add(key)) {
        faults += one.kind().isFault() ? 1 : 0;
        ledger.open(key, verdict(one, run));
        news = true;
      }
    }
    for (Object key : List.copyOf(suspected)) {
      if (!now.contains(key)) {
        ledger.close(key);
        suspected.remove(key);
        news = true;
      }
    }
    return news;
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

  /** Takes in what happened to actors and invariants; whether anything is new. */
  boolean takeInAccidents(long run) {
    long before = faults;
    for (Stage.Accident a = stage.accidents().poll(); a != null; a = stage.accidents().poll()) {
      if (a.kind() == VerdictKind.DIED) {
        String headline = "DIED: " + a.actor() + " ended by an error";
        note(run, VerdictKind.DIED, List.of(a.actor()), headline, a.what());
      }
    }
    for (InvariantState state : world.invariants().states()) {
      if (!state.held() && brokenInvariants.add(state.name())) {
        String headline = "BROKEN RULE: " + state.name() + " must always hold";
        note(run, VerdictKind.INVARIANT, List.of(), headline, state.detail());
      }
    }
    return faults != before;
  }

  private void note(
      long run, VerdictKind kind, List<String> members, String headline, String reason) {
    faults++;
    ledger.note(kind, Duration.ofNanos(run), members, headline, reason);
  }
}
