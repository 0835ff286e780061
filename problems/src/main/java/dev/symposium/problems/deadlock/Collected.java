package dev.symposium.problems.deadlock;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableMap;
import com.google.common.graph.ImmutableValueGraph;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * The actors and resources of a run as one double collect found them. Immutable.
 *
 * <p>Of all that is said about actors that are not live, and about what they wait for, there was
 * one instant at which it was true together; see {@link Collect}.
 */
public final class Collected {

  private final ImmutableList<Party> parties;
  private final ImmutableMap<Integer, Party> bySlot;
  private final ImmutableMap<Integer, Facts> facts;
  private final ImmutableMap<Integer, String> names;

  Collected(List<Party> parties, Map<Integer, Facts> facts, Map<Integer, String> names) {
    this.parties = ImmutableList.copyOf(parties);
    Map<Integer, Party> index = new HashMap<>();
    parties.forEach(p -> index.put(p.slot(), p));
    this.bySlot = ImmutableMap.copyOf(index);
    this.facts = ImmutableMap.copyOf(facts);
    this.names = ImmutableMap.copyOf(names);
  }

  /** All actors, in the order of their slots; who has ended with empty hands is none. */
  public List<Party> parties() {
    return parties;
  }

  /** The actor in that slot. */
  public Optional<Party> party(int slot) {
    return Optional.ofNullable(bySlot.get(slot));
  }

  /** The name of a resource that somebody held or waited for; empty for others. */
  public String nameOf(int resource) {
    return names.getOrDefault(resource, "");
  }

  /**
   * The name of what a waiting actor waits for: the lock for one that was signalled; empty if it
   * does not wait.
   */
  public String wanted(Party waiter) {
    Facts what = waiter.isWaiting() ? whatIsWanted(waiter) : null;
    return what == null ? "" : what.name();
  }

  /**
   * Who waits for whom, slots by number; the value of an edge is the number of the resource. Waits
   * with a time-out are included. Somebody who waits to be signalled waits for those who may.
   */
  public ImmutableValueGraph<Integer, Integer> waitFor() {
    return WaitFor.of(this, new Reduction(this, Assumption.NOBODY_LIVE), party -> true);
  }

  /** What a waiter needs; null if it has left the picture. */
  Facts whatIsWanted(Party waiter) {
    return waiter.posture() == Posture.SIGNALLED ? guardOf(waiter) : facts.get(waiter.resource());
  }

  /** The lock of the condition that it waits for, or leaves; null if it does neither. */
  Facts guardOf(Party waiter) {
    Facts what = facts.get(waiter.resource());
    return what == null ? null : facts.get(what.guard());
  }

  Party at(int slot) {
    return bySlot.get(slot);
  }

  /** Every slot's number is below this. */
  int slots() {
    return parties.isEmpty() ? 0 : parties.get(parties.size() - 1).slot() + 1;
  }
}
