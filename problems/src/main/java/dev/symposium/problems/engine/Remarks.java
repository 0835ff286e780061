package dev.symposium.problems.engine;

import dev.symposium.problems.observe.Verdict;
import dev.symposium.problems.observe.VerdictKind;
import java.time.Duration;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
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
  private final Map<Object, Verdict> suspected = new HashMap<>();
  // run clock at which each of them was found no more
  private final Map<Object, Long> gone = new HashMap<>();
  private final Set<String> brokenInvariants = new HashSet<>();
  // what happened once and left its mark: broken rules, and those who died and lie there
  private final Map<Object, Optional<Player>> marks = new HashMap<>();
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

  /** Another solution is to play: what stands goes with the present one. */
  void forgetStanding() {
    suspected.keySet().forEach(ledger::close);
    suspected.clear();
    gone.clear();
    marks.keySet().forEach(ledger::close);
    marks.clear();
    brokenInvariants.clear();
  }

  /** Takes in which rules hold now; whether anything is new. */
  boolean takeIn(List<Proof.Suspected> found, long run) {
    boolean news = false;
    Set<Object> now = new HashSet<>();
    for (Proof.Suspected one : found) {
      now.add(one.key());
      news |= suspected.containsKey(one.key()) ? retell(one) : open(one, run);
    }
    gone.keySet().removeAll(now);
    for (Object key : suspected.keySet()) {
      if (!now.contains(key)) {
        gone.putIfAbsent(key, run);
      }
    }
    return news;
  }

  private boolean open(Proof.Suspected one, long run) {
    faults += one.kind().isFault() ? 1 : 0;
    Verdict verdict = verdict(one, run);
    suspected.put(one.key(), verdict);
    ledger.open(one.key(), verdict);
    return true;
  }

  /** More is known about it than when it was opened. */
  private boolean retell(Proof.Suspected one) {
    Verdict before = suspected.get(one.key());
    if (one.kind() != VerdictKind.CONVOY || before.reason().equals(one.reason())) {
      return false;
    }
    Verdict now = before.because(one.reason());
    suspected.put(one.key(), now);
    ledger.update(one.key(), now, Optional.empty());
    return true;
  }

  /** Closes what has not been found for long enough; whether anything was. */
  boolean closeWhatIsGone(long run) {
    boolean news = false;
    for (Object key : List.copyOf(gone.keySet())) {
      if (run - gone.get(key) >= graceNanos(key)) {
        ledger.close(key);
        suspected.remove(key);
        gone.remove(key);
        news = true;
      }
    }
    return news;
  }

  /** When the next is to be closed, on the run clock. */
  Optional<Long> nextDue() {
    return gone.entrySet().stream()
        .map(e -> e.getValue() + graceNanos(e.getKey()))
        .min(Long::compare);
  }

  /** A group in livelock, or a crowd, is seen to be one only from time to time. */
  private static long graceNanos(Object key) {
    Object kind = ((List<?>) key).get(0);
    boolean flickers =
        kind == VerdictKind.LIVELOCK
            || kind == VerdictKind.SATURATION
            || kind == VerdictKind.CONVOY;
    return flickers ? GRACE_NANOS : 0;
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

  /**
   * Takes in what happened to actors and invariants; whether anything is new. A broken rule stays
   * broken, and who died lies there until somebody else takes the seat, or another solution plays.
   */
  boolean takeInAccidents(long run) {
    long before = faults;
    for (Stage.Accident a = stage.accidents().poll(); a != null; a = stage.accidents().poll()) {
      if (a.actor().isPresent()) {
        String headline = "DIED at " + clock(run) + ": " + a.actor().get().name();
        note(run, VerdictKind.DIED, a.actor(), headline + " ended by an error", a.what());
      }
    }
    world.invariants().faults().forEach((rule, detail) -> takeInBroken(run, rule, detail));
    return removeWhoWasReplaced() || faults != before;
  }

  private void takeInBroken(long run, String rule, String detail) {
    if (brokenInvariants.add(rule)) {
      String headline = "BROKEN RULE since " + clock(run) + ": " + rule + " must always hold";
      note(run, VerdictKind.INVARIANT, Optional.empty(), headline, detail);
    }
  }

  private static String clock(long run) {
    Duration at = Duration.ofNanos(run);
    return String.format(Locale.ROOT, "%d:%02d", at.toMinutes(), at.toSecondsPart());
  }

  private void note(
      long run, VerdictKind kind, Optional<Player> who, String headline, String reason) {
    faults++;
    int number = ledger.next(kind);
    Object key = List.of(kind, number);
    marks.put(key, who);
    ledger.open(
        key,
        new Verdict(
            number,
            kind,
            Duration.ofNanos(run),
            who.map(Player::name).stream().toList(),
            List.of(),
            headline,
            reason,
            Optional.empty(),
            -1,
            -1,
            true,
            "",
            ""));
  }

  private boolean removeWhoWasReplaced() {
    List<Object> replaced =
        marks.entrySet().stream()
            .filter(mark -> mark.getValue().filter(who -> !liesThere(who)).isPresent())
            .map(Map.Entry::getKey)
            .toList();
    replaced.forEach(ledger::close);
    replaced.forEach(marks::remove);
    return !replaced.isEmpty();
  }

  private boolean liesThere(Player dead) {
    return world.find(dead.name()).filter(m -> m.player() == dead).isPresent();
  }
}
