package dev.symposium.problems.engine;

import dev.symposium.problems.deadlock.Collected;
import dev.symposium.problems.deadlock.Finding;
import dev.symposium.problems.observe.VerdictKind;
import java.util.List;

/**
 * What the observer has found. Immutable.
 *
 * @param number counts the proofs
 * @param world in which it was found
 * @param build which build of that world it looked at
 * @param collected what it was found in; null if nothing was looked at yet
 * @param findings what is certain
 * @param suspicions what the rules that count have found, while they hold
 * @param wallNanos when it was proven
 */
record Proof(
    long number,
    World world,
    long build,
    Collected collected,
    List<Finding> findings,
    List<Suspected> suspicions,
    long wallNanos) {

  static final Proof NONE = new Proof(0, null, 0, null, List.of(), List.of(), 0);

  /**
   * A verdict by a rule that counts, not by a proof.
   *
   * @param about what makes it the same one at the next look
   */
  record Suspected(
      VerdictKind kind, Object about, List<String> members, String headline, String reason) {
    List<Object> key() {
      return List.of(kind, about);
    }

    /** That, and what may become clear later; figures that change with every look are left out. */
    private List<Object> known() {
      return List.of(kind, about, kind == VerdictKind.CONVOY ? reason : "");
    }
  }

  /** Whether it is about that build of that world. */
  boolean isOf(World its, long itsBuild) {
    return world == its && build == itsBuild;
  }

  /** Whether it says the same as another, but for the moment. */
  boolean saysTheSame(Proof other) {
    return isOf(other.world, other.build)
        && identities(this).equals(identities(other))
        && keys(this).equals(keys(other));
  }

  private static List<?> identities(Proof proof) {
    return proof.findings.stream().map(Finding::identity).toList();
  }

  private static List<?> keys(Proof proof) {
    return proof.suspicions.stream().map(Suspected::known).toList();
  }
}
