package dev.symposium.problems.engine;

import dev.symposium.problems.deadlock.Party;
import dev.symposium.problems.deadlock.Wait;
import dev.symposium.problems.observe.VerdictKind;
import java.util.Collections;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * What a break is about, as it was at the last look before. Immutable.
 *
 * @param kind of the verdict
 * @param number of the verdict
 * @param cause what makes two of them the same again: shape, and names of what is waited for
 * @param stuck who waits
 * @param detectNanos from the closing wait to the proof
 * @param formNanos from the first hold to the closing
 * @param stoodNanos how long it has stood, run clock
 */
record Case(
    VerdictKind kind,
    int number,
    Object cause,
    List<Party> stuck,
    long detectNanos,
    long formNanos,
    long stoodNanos) {

  /** Copies the list. */
  Case {
    stuck = List.copyOf(stuck);
  }

  boolean isDeadlock() {
    return kind == VerdictKind.DEADLOCK;
  }

  /** Whether one of those waits is one of its own: somebody has not moved since. */
  boolean shares(Set<Wait> waits) {
    Set<Wait> mine =
        stuck.stream()
            .map(party -> new Wait(party.slot(), party.sequence()))
            .collect(Collectors.toSet());
    return !Collections.disjoint(mine, waits);
  }
}
