package dev.symposium.problems.observe;

import java.time.Duration;
import java.util.List;
import java.util.Optional;

/**
 * How one deadlock was broken, and what came of it. Immutable; a newer report replaces it as things
 * move.
 *
 * @param verdict the number of the verdict
 * @param kind of the verdict
 * @param at run clock of the break
 * @param action what was done: {@code abort} or {@code revoke}
 * @param chosen name of the actor it was done to
 * @param policy why this one, such as {@code youngest}
 * @param gaveBack names of what it gave back
 * @param firstMover who finished or went on first
 * @param detect from the closing wait to the proof
 * @param form from the first hold of the circle to its closing; zero if that is not known
 * @param stood from the proof to the break
 * @param firstProgress from the break to the first progress of a member
 * @param allMoved from the break until all members had moved
 * @param moved members that have moved since
 * @param members how many were stuck
 * @param failed nobody moved
 * @param sentence the line on screen: {@code BROKEN after 5.0 s: Kant was chosen (youngest), put
 *     down fork 5 and starts over}
 * @param progress second line: who moved first, and when all had moved
 * @param over all have moved and six seconds have passed, or it was dismissed
 * @param noCure that breaking is no cure, and what is: {@code broken 3 times, same cause: no cure.
 *     s: try resource-order}; empty before that is clear
 */
public record BreakReport(
    int verdict,
    VerdictKind kind,
    Duration at,
    String action,
    String chosen,
    String policy,
    List<String> gaveBack,
    Optional<String> firstMover,
    Duration detect,
    Duration form,
    Duration stood,
    Optional<Duration> firstProgress,
    Optional<Duration> allMoved,
    int moved,
    int members,
    boolean failed,
    String sentence,
    String progress,
    boolean over,
    String noCure) {

  /** Copies the list. */
  public BreakReport {
    gaveBack = List.copyOf(gaveBack);
  }
}
