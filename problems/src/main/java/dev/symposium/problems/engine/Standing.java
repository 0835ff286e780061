package dev.symposium.problems.engine;

import dev.symposium.problems.deadlock.Collected;
import dev.symposium.problems.deadlock.Finding;
import dev.symposium.problems.deadlock.Party;
import dev.symposium.problems.deadlock.Wait;
import dev.symposium.problems.deadlock.Words;
import dev.symposium.problems.observe.SlotFigures;
import dev.symposium.problems.observe.SlotFigures.Figure;
import dev.symposium.problems.observe.Verdict;
import dev.symposium.problems.observe.VerdictKind;
import java.time.Duration;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;

/** A deadlock that stands, or orphans that wait. Control thread only. */
final class Standing {

  /** How well the time to form must be known to be told: so well, or to that part of it. */
  private static final long NEAR_NANOS = 100_000;

  private static final int NEAR_PART = 10;

  private final int number;
  private final long provenRun;
  private final long detectNanos;
  private final long formNanos;
  private Finding finding;
  private String hint = "";
  private boolean tried;
  private long countsFrom;

  /**
   * One just proven.
   *
   * @param provenRun run clock
   * @param provenWall wall clock
   */
  Standing(World world, Finding finding, int number, long provenRun, long provenWall) {
    this.finding = finding;
    this.number = number;
    this.provenRun = provenRun;
    this.countsFrom = provenRun;
    this.detectNanos = provenWall - lastStamp(world, finding, provenWall);
    this.formNanos = formNanos(world, finding);
  }

  /**
   * When the last of its members had published that it waits, or the dead that it is, wall clock.
   */
  private static long lastStamp(World world, Finding finding, long otherwise) {
    return Stream.concat(finding.members().stream(), finding.dead().stream())
        .mapToLong(p -> world.sync().slot(p.slot()).figures().get(Figure.WAIT_STAMP))
        .max()
        .orElse(otherwise);
  }

  /**
   * From the first hold of a member to the closing wait, run clock; -1 if that is not known well.
   * At full speed nobody looks at a clock when it takes something, so the first hold lies between
   * two looks; it is told only if they are close together.
   */
  private static long formNanos(World world, Finding finding) {
    long after = Long.MAX_VALUE;
    long before = Long.MAX_VALUE;
    long closed = 0;
    for (Party party : finding.members()) {
      SlotFigures of = world.sync().slot(party.slot()).figures();
      if (!party.holds().isEmpty() && of.get(Figure.HOLD_BEFORE) > 0) {
        after = Math.min(after, of.get(Figure.HOLD_AFTER));
        before = Math.min(before, of.get(Figure.HOLD_BEFORE));
      }
      closed = Math.max(closed, of.get(Figure.STATE_SINCE));
    }
    return after == Long.MAX_VALUE ? -1 : told(after, before, closed);
  }

  /** The longest that it can have taken if that is near enough to the shortest, else -1. */
  static long told(long after, long before, long closed) {
    long atMost = Math.max(0, closed - after);
    return before - after <= Math.max(NEAR_NANOS, atMost / NEAR_PART) ? atMost : -1;
  }

  int number() {
    return number;
  }

  Finding finding() {
    return finding;
  }

  /** The one thing that all members wait for, if it is one. */
  Optional<Integer> onlyThing() {
    Set<Integer> wanted = new HashSet<>();
    finding.members().forEach(party -> wanted.add(party.resource()));
    return wanted.size() == 1 ? Optional.of(wanted.iterator().next()) : Optional.empty();
  }

  boolean isDeadlock() {
    return finding.kind() == VerdictKind.DEADLOCK;
  }

  long detectNanos() {
    return detectNanos;
  }

  long formNanos() {
    return formNanos;
  }

  /** How long it has stood, run clock. */
  long stoodNanos(long run) {
    return run - provenRun;
  }

  /** Whether the arbiter has acted on it. */
  boolean isTried() {
    return tried;
  }

  void tried() {
    tried = true;
  }

  /** Why nothing can be done about it, and what would help; empty if something can. */
  String hint() {
    return hint;
  }

  void helpless(String why) {
    hint = why;
  }

  /** The same one, grown or shrunk; whether that is news. */
  boolean becomes(Finding now) {
    boolean news = !now.identity().equals(finding.identity());
    finding = now;
    return news;
  }

  /**
   * Whether a finding of now is this one: grown, or orphans of the same dead, or those who wait for
   * what nobody is left to see to, of whom some went on.
   */
  boolean isStill(Finding now, Collected collected) {
    return now.isGrownFrom(finding) || (hasTheCauseOf(now, collected) && overlaps(now));
  }

  private boolean hasTheCauseOf(Finding now, Collected collected) {
    if (now.kind() == VerdictKind.ORPHANED) {
      return now.dead().map(Party::slot).equals(finding.dead().map(Party::slot));
    }
    Optional<Integer> deserted = now.deserted(collected);
    return deserted.isPresent() && deserted.equals(onlyThing());
  }

  /** What was done has helped some, not all: the countdown begins again. */
  void again(long run) {
    tried = false;
    countsFrom = run;
  }

  /** Whether a finding of now shares a wait with it. */
  boolean overlaps(Finding now) {
    Set<Wait> shared = new HashSet<>(now.identity());
    shared.retainAll(finding.identity());
    return now.kind() == finding.kind() && !shared.isEmpty();
  }

  /** When it is to be broken on the run clock, if it is. */
  Optional<Long> due(Optional<Duration> breakAfter) {
    return hint.isEmpty()
        ? breakAfter.map(after -> countsFrom + after.toNanos())
        : Optional.empty();
  }

  /** What a break of it is about. */
  Case about(Finding now, Collected collected, long run) {
    return new Case(
        now.kind(),
        number,
        cause(now, collected),
        now.all(),
        detectNanos,
        formNanos,
        stoodNanos(run));
  }

  /**
   * The same kind, the same shape, the same things waited for: the same cause. Where all that is
   * wanted was lost, the loss is the cause, whether anybody stood in a deadlock for it or not.
   */
  private static List<Object> cause(Finding now, Collected collected) {
    Optional<Integer> lost = now.lost(collected);
    if (lost.isPresent()) {
      return Leaks.cause(lost.get());
    }
    Set<String> wanted = new TreeSet<>();
    now.members().forEach(party -> wanted.add(collected.wanted(party)));
    return List.of(now.kind(), now.shape(), wanted);
  }

  /**
   * In words.
   *
   * @param breaksBy what would be done about it; empty if nothing would help
   * @param breakings knows whether breaking it is no cure
   */
  Verdict verdict(Collected collected, int broken, String breaksBy, Breakings breakings) {
    Words.Sentences words = Words.of(finding, collected, number, broken);
    return new Verdict(
        number,
        finding.kind(),
        Duration.ofNanos(provenRun),
        finding.members().stream().map(Party::name).toList(),
        finding.tail().stream().map(Party::name).toList(),
        words.headline(),
        words.reason(),
        Optional.empty(),
        detectNanos,
        formNanos,
        true,
        breaksBy,
        hint.isEmpty() ? breakings.noCure(cause(finding, collected)) : hint);
  }
}
