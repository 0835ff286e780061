package dev.symposium.problems.observe;

import java.util.List;

/**
 * How far a rule that counts is from its verdict. Immutable.
 *
 * @param kind the verdict that it would be
 * @param members names of those concerned
 * @param count what has been counted so far: failed tries in a row, grants to those who came later
 * @param enough the count at which it is one
 */
public record Nearing(VerdictKind kind, List<String> members, long count, long enough) {

  /** Copies the list. */
  public Nearing {
    members = List.copyOf(members);
  }
}
