package dev.symposium.problems.observe;

import java.time.Duration;
import java.util.List;
import java.util.Optional;

/**
 * One thing found wrong, or remarkable. Immutable.
 *
 * @param number counts verdicts of this kind from 1
 * @param kind what it is
 * @param at run clock when it was found
 * @param members names of those concerned; for a circle in the order in which they wait
 * @param tail names of those stuck behind the members
 * @param headline what is wrong, in capitals first: {@code DEADLOCK no. 4 (3 were broken): 5
 *     threads wait in a circle}
 * @param reason why, in one sentence
 * @param breaksIn time left until it is broken, if that was asked for
 * @param detectNanos from the stamp before the closing wait to the proof; -1 if it has none
 * @param formNanos from the first hold of the circle to its closing, run clock, to a tenth or 0.1
 *     ms; -1 if it has none or that is not known
 * @param standing still so
 * @param breaksBy what is done when {@code breaksIn} is over: {@code breaks}, {@code wakes} or
 *     {@code takes back}; empty if nothing would help, or there is nothing to break
 * @param hint what the person may do, such as {@code no victim can help: reset}; may be empty
 */
public record Verdict(
    int number,
    VerdictKind kind,
    Duration at,
    List<String> members,
    List<String> tail,
    String headline,
    String reason,
    Optional<Duration> breaksIn,
    long detectNanos,
    long formNanos,
    boolean standing,
    String breaksBy,
    String hint) {

  /** Copies the lists. */
  public Verdict {
    members = List.copyOf(members);
    tail = List.copyOf(tail);
  }

  /** One that is broken, if it is, by sending somebody out of its round. */
  public Verdict(
      int number,
      VerdictKind kind,
      Duration at,
      List<String> members,
      List<String> tail,
      String headline,
      String reason,
      Optional<Duration> breaksIn,
      long detectNanos,
      long formNanos,
      boolean standing,
      String hint) {
    this(
        number,
        kind,
        at,
        members,
        tail,
        headline,
        reason,
        breaksIn,
        detectNanos,
        formNanos,
        standing,
        "breaks",
        hint);
  }

  /** The same one, with that time left. */
  public Verdict breaksIn(Optional<Duration> left) {
    return with(left, standing);
  }

  /** The same one, which does not stand any more. */
  public Verdict past() {
    return with(Optional.empty(), false);
  }

  /** The same one, for a reason that is known better. */
  public Verdict because(String better) {
    return new Verdict(
        number,
        kind,
        at,
        members,
        tail,
        headline,
        better,
        breaksIn,
        detectNanos,
        formNanos,
        standing,
        breaksBy,
        hint);
  }

  private Verdict with(Optional<Duration> left, boolean stands) {
    return new Verdict(
        number,
        kind,
        at,
        members,
        tail,
        headline,
        reason,
        left,
        detectNanos,
        formNanos,
        stands,
        breaksBy,
        hint);
  }

  /** Headline and reason in one sentence, for logs and JSON. */
  public String sentence() {
    return headline + ". " + reason;
  }
}
