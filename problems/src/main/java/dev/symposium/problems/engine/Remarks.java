package dev.symposium.problems.engine;

import dev.symposium.problems.observe.InvariantState;
import dev.symposium.problems.observe.Verdict;
import dev.symposium.problems.observe.VerdictKind;
import java.time.Duration;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * Brings into the books what is not a proof: suspicions by the rules that count, actors that died,
 * invariants that broke. Control thread only.
 */
final class Remarks {

  private static final long GRACE_NANOS = 2_000_000_000L;

  private final Stage stage;
  private final World world;
  private final Ledger ledger;
  // run clock at which each was last seen
  private final Map<Object, Long> suspected = new HashMap<>();
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
    suspected.keySet().forEach(ledger::close);
    suspected.clear();
  }

  /** Takes in which rules hold now; whether anything is new. */
  boolean takeIn(List<Proof.Suspected> found, long run) {
    boolean news = false;
    Set<Object> now = new HashSet<>();
    for (Proof.Suspected one : found) {
      Object key = List.of(one.kind(), one.members());
      now.add(key);
      if (suspected.put(key, run) == null) {
        faults += one.kind().isFault() ? 1 : 0;
        ledger.open(key, verdict(one, run));
        news = true;
      }
    }
    for (Object key : List.copyOf(suspected.keySet())) {
      if (!now.contains(key) && run - suspected.get(key) > graceNanos(key)) {
        ledger.close(key);
        suspected.remove(key);
        news = true;
      }
    }
    return news;
  }

  /** A group in livelock is seen to be one only from time to time. */
  private static long graceNanos(Object key) {
    return ((List<?>) key).get(0) == VerdictKind.LIVELOCK ? GRACE_NANOS : 0;
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
        "",
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
