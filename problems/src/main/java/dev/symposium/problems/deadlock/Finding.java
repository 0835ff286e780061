package dev.symposium.problems.deadlock;

import com.google.common.collect.ImmutableSet;
import dev.symposium.problems.observe.VerdictKind;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * Actors that are certain never to move again by themselves, with the reason they share. Immutable.
 *
 * @param kind {@link VerdictKind#DEADLOCK} or {@link VerdictKind#ORPHANED}
 * @param shape how its members keep each other waiting
 * @param members who makes it: for a circle in the order of waiting, else in the order of slots
 * @param tail who is stuck behind the members, in the order of slots
 * @param dead whom orphans wait for
 */
public record Finding(
    VerdictKind kind, Shape shape, List<Party> members, List<Party> tail, Optional<Party> dead) {

  /** Copies the lists. */
  public Finding {
    members = List.copyOf(members);
    tail = List.copyOf(tail);
  }

  /** How members keep each other waiting. */
  public enum Shape {
    /** Each waits for the next, the last for the first. */
    CIRCLE,
    /** Each waits for some of the others. */
    KNOT,
    /** All wait to be woken, and nobody is left who could. */
    ASLEEP,
    /** All wait for somebody to come, to bring or to open something, and nobody is left to. */
    STUCK,
    /** Wants more permits than there are. */
    TOO_MANY,
    /** Wait for what somebody dead keeps. */
    ORPHANS
  }

  /** All who are stuck: members, then tail. */
  public List<Party> all() {
    return Stream.concat(members.stream(), tail.stream()).toList();
  }

  /**
   * The pool of permits that all of it comes down to: members want it, and what they have of it
   * they took in rounds that have ended, and never gave back; empty if it is about something else.
   */
  public Optional<Integer> lost(Collected collected) {
    return LostWords.fit(this, collected)
        ? Optional.of(members.get(0).resource())
        : Optional.empty();
  }

  /**
   * The one thing that all members wait for while none of them could see to it, were it awake, so
   * that one who leaves helps none of the others; empty if they wait for each other.
   */
  public Optional<Integer> deserted(Collected collected) {
    Facts what = collected.whatIsWanted(members.get(0));
    boolean alone =
        what != null
            && (shape == Shape.ASLEEP || shape == Shape.STUCK)
            && members.stream()
                .allMatch(
                    party ->
                        collected.whatIsWanted(party) == what && !what.isReleasedBy(party.slot()));
    return alone ? Optional.of(what.id()) : Optional.empty();
  }

  /** What makes it the one it is: every wait in it. */
  public ImmutableSet<Wait> identity() {
    return all().stream().map(Wait::of).collect(ImmutableSet.toImmutableSet());
  }

  /**
   * Whether it is an earlier finding: all who made that one still are in that very wait, whoever
   * has joined or left its tail since.
   */
  public boolean isGrownFrom(Finding previous) {
    ImmutableSet<Wait> now = identity();
    return kind == previous.kind && previous.members.stream().map(Wait::of).allMatch(now::contains);
  }
}
