package dev.symposium.problems.deadlock;

import dev.symposium.problems.deadlock.Finding.Shape;
import dev.symposium.problems.observe.ResourceView.Kind;
import java.util.List;
import java.util.stream.Stream;

/**
 * What is said where permits were never given back and those who lost them wait for one like all
 * others: nobody holds anything on purpose, so no circle is told. Immutable.
 *
 * @param stuck how many wait in all
 */
record LostWords(List<Party> members, Facts pool, int stuck) {

  /** Whether that is what a finding is about. */
  static boolean fit(Finding finding, Collected collected) {
    Facts pool = collected.whatIsWanted(finding.members().get(0));
    boolean eachOther = finding.shape() == Shape.CIRCLE || finding.shape() == Shape.KNOT;
    return eachOther
        && pool != null
        && pool.kind() == Kind.OWNED_SEMAPHORE
        && finding.members().stream()
            .allMatch(p -> collected.whatIsWanted(p) == pool && isAllLost(p, pool.id()));
  }

  private static boolean isAllLost(Party party, int pool) {
    return party.lost(pool) > 0 && party.lost(pool) == party.held(pool);
  }

  static LostWords of(Finding finding, Collected collected) {
    Facts pool = collected.whatIsWanted(finding.members().get(0));
    return new LostWords(finding.members(), pool, finding.all().size());
  }

  /** {@code all 3 permits are lost, 7 threads wait for ever}. */
  Stream<String> whats() {
    String wait = stuck == 1 ? " waits for ever" : " wait for ever";
    return Stream.of(
        lost() + ", " + Fit.threads(stuck) + wait, lost() + ", " + stuck + wait, lost());
  }

  private String lost() {
    int units = members.stream().mapToInt(p -> p.lost(pool.id())).sum();
    if (pool.total() == 1) {
      return Fit.only(pool.name()) + " is lost";
    }
    String which = units >= pool.total() ? "all " + pool.total() : units + " of " + pool.total();
    return which + " permits are lost";
  }

  /** {@code Bob, Dan and Gus never gave back what they took.} */
  Stream<String> whys() {
    String took = members.size() == 1 ? " what it took." : " what they took.";
    return Stream.of(took, ".")
        .flatMap(
            end -> Fit.lists(Fit.names(members)).map(names -> names + " never gave back" + end));
  }
}
