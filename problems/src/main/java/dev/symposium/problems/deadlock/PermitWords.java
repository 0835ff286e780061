package dev.symposium.problems.deadlock;

import dev.symposium.problems.deadlock.Finding.Shape;
import dev.symposium.problems.observe.ResourceView.Kind;
import java.util.List;
import java.util.stream.Stream;

/**
 * What is said of those who hold permits of one pool and want more of it, in place of a circle that
 * nobody could point at. Immutable.
 */
record PermitWords(List<Party> members, Facts pool) {

  /** Whether that is what a finding is about. */
  static boolean fit(Finding finding, Collected collected) {
    Facts pool = collected.whatIsWanted(finding.members().get(0));
    boolean eachOther = finding.shape() == Shape.CIRCLE || finding.shape() == Shape.KNOT;
    return eachOther
        && pool != null
        && pool.kind() == Kind.OWNED_SEMAPHORE
        && pool.total() > 1
        && finding.lost(collected).isEmpty()
        && finding.members().stream()
            .allMatch(p -> collected.whatIsWanted(p) == pool && p.held(pool.id()) > 0);
  }

  static PermitWords of(Finding finding, Collected collected) {
    List<Party> members = finding.members();
    return new PermitWords(members, collected.whatIsWanted(members.get(0)));
  }

  /** {@code 3 threads hold 1 permit each and want another; none is free}. */
  Stream<String> whats() {
    boolean one = members.size() == 1;
    String who = Fit.threads(members.size()) + (one ? " holds " : " hold ");
    String what = held() + (one ? " and wants " : " each and want ") + wanted();
    String free = pool.free() <= 0 ? "; none is free" : "; too few are free";
    return Stream.of(who + what + free, who + what);
  }

  private String held() {
    long most = members.stream().mapToInt(p -> p.held(pool.id())).max().orElse(1);
    boolean alike = members.stream().allMatch(p -> p.held(pool.id()) == most);
    return !alike ? "permits" : most == 1 ? "1 permit" : most + " permits";
  }

  private String wanted() {
    int units = members.get(0).units();
    boolean alike = members.stream().allMatch(p -> p.units() == units);
    return !alike ? "more" : units == 1 ? "another" : units + " more";
  }

  /** {@code Ann, Bob and Cem hold permits and want more. Only they could give back.} */
  Stream<String> whys() {
    boolean one = members.size() == 1;
    String end =
        one
            ? " holds what it waits for, and nobody else could give it back."
            : " hold permits and want more. Only they could give back.";
    String brief = one ? " holds what it waits for." : " hold permits and want more.";
    return Stream.concat(
        Stream.of(end, brief)
            .flatMap(how -> Fit.lists(Fit.names(members)).map(names -> names + how)),
        Stream.of("Each holds permits and wants more."));
  }
}
