package dev.symposium.problems.deadlock;

import com.google.common.graph.ImmutableValueGraph;
import java.util.ArrayList;
import java.util.List;
import java.util.function.IntToLongFunction;

/**
 * Circles with a time-out in them: a remark, not a fault, since they resolve by themselves.
 *
 * <p>Found by the same reduction with timed waits taken for stuck; what is stuck anyway, and what
 * merely waits to be woken, is left out. Stateless.
 */
public final class TimedCycles {

  private TimedCycles() {}

  /**
   * One circle. Immutable.
   *
   * @param members in the order of waiting
   * @param first whose time-out comes first
   * @param resolvesInNanos time left until then
   */
  public record TimedCycle(List<Party> members, Party first, long resolvesInNanos) {
    /** Copies the list. */
    public TimedCycle {
      members = List.copyOf(members);
    }
  }

  /**
   * All circles that only a time-out will open.
   *
   * @param remainingNanos time left of the wait of the actor in a slot
   */
  public static List<TimedCycle> of(Collected collected, IntToLongFunction remainingNanos) {
    Reduction seen = new Reduction(collected, Assumption.AS_SEEN);
    Reduction timed = new Reduction(collected, Assumption.TIMED_STUCK);
    ImmutableValueGraph<Integer, Integer> graph =
        WaitFor.of(collected, timed, party -> party.isWaiting() && !seen.isStuck(party.slot()));
    List<TimedCycle> cycles = new ArrayList<>();
    for (Findings.Group group : Findings.groups(collected, timed, graph)) {
      Finding finding = group.deadlock(collected);
      if (finding.shape() == Finding.Shape.CIRCLE || finding.shape() == Finding.Shape.KNOT) {
        add(finding, remainingNanos, cycles);
      }
    }
    return cycles;
  }

  private static void add(Finding finding, IntToLongFunction remaining, List<TimedCycle> cycles) {
    Party first = null;
    long least = Long.MAX_VALUE;
    for (Party member : finding.members()) {
      if (member.posture() == Posture.TIMED) {
        long left = Math.max(0, remaining.applyAsLong(member.slot()));
        if (first == null || left < least) {
          first = member;
          least = left;
        }
      }
    }
    if (first != null && finding.members().size() > 1) {
      cycles.add(new TimedCycle(finding.members(), first, least));
    }
  }
}
