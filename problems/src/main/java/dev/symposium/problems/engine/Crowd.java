package dev.symposium.problems.engine;

import dev.symposium.problems.engine.World.Member;
import dev.symposium.problems.observe.Pending;
import dev.symposium.problems.observe.SlotFigures.Figure;
import dev.symposium.problems.observe.WaitWord;
import dev.symposium.problems.observe.WaitWord.State;
import dev.symposium.problems.spi.Role;
import dev.symposium.problems.spi.Setting;
import dev.symposium.problems.spi.Setting.Admission;
import dev.symposium.problems.sync.Unwinding.Reason;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.IntPredicate;

/**
 * Lets actors of one role join and leave, one at a time, as soon as the problem's rules allow,
 * until there are as many as asked for. Control thread only; never blocks.
 */
final class Crowd implements Setting.Watch {

  /** A leaver who still has not finished its round by then is taken out of it. */
  private static final long PATIENCE_NANOS = 10_000_000_000L;

  /** Who has failed so often in a row is as little in the middle of something as one who waits. */
  private static final long TRIES_IN_VAIN = 3;

  private final World world;
  private final Role role;
  private final IntPredicate isStuck;
  private Optional<Member> joiner = Optional.empty();
  private Optional<Member> leaver = Optional.empty();
  private final Map<Integer, Long> roundsWhenAsked = new HashMap<>();
  private long leaverSince;
  private boolean roomAsked;
  private String why = "";

  /**
   * The crowd of a role.
   *
   * @param isStuck whether the actor in a slot stands in a deadlock
   */
  Crowd(World world, Role role, IntPredicate isStuck) {
    this.world = world;
    this.role = role;
    this.isStuck = isStuck;
  }

  /** Does what can be done now; whether somebody is still to join or to leave. */
  boolean step(int target) {
    why = "";
    boolean moved = true;
    for (int most = 2 * (world.count(role) + target) + 2; moved && most > 0; most--) {
      moved = oneStep(target);
    }
    return isPending(target);
  }

  boolean isPending(int target) {
    return joiner.isPresent() || leaver.isPresent() || world.count(role) != target;
  }

  private boolean oneStep(int target) {
    if (joiner.isPresent()) {
      return startJoiner();
    }
    if (leaver.isPresent()) {
      return seeOff();
    }
    int there = world.count(role);
    if (there < target) {
      return join(there);
    }
    if (there > target) {
      return beginLeaving(there - 1);
    }
    return false;
  }

  private boolean join(int seat) {
    Admission may = world.setting().mayJoin(role, seat, this);
    if (!may.granted()) {
      why = may.why();
      return false;
    }
    world.setting().join(role, seat);
    joiner = Optional.of(world.seat(role, seat, 0));
    return true;
  }

  private boolean startJoiner() {
    Member member = joiner.orElseThrow();
    Admission may = world.setting().mayStart(role, member.seat(), this);
    why = may.why();
    if (may.granted()) {
      world.start(member);
      joiner = Optional.empty();
    }
    return may.granted();
  }

  private boolean beginLeaving(int seat) {
    Member member = world.find(role, seat).orElseThrow();
    leaver = Optional.of(member);
    leaverSince = world.sync().clock().runNanos();
    roomAsked = false;
    member.free().retire();
    return true;
  }

  private boolean seeOff() {
    Member member = leaver.orElseThrow();
    if (!member.player().hasEnded()) {
      boolean now = mustBeTakenOut(member);
      if (now) {
        member.free().order(Reason.LEAVE);
      }
      why = "leaves " + (now ? Leavers.AT_ONCE : Leavers.AFTER_ITS_ROUND);
      return false;
    }
    return clearRoom(member);
  }

  private boolean mustBeTakenOut(Member member) {
    return mayGoAtOnce(member) || world.sync().clock().runNanos() - leaverSince > PATIENCE_NANOS;
  }

  private boolean mayGoAtOnce(Member member) {
    return world.mayCutShort(member)
        || member.player().hasEnded()
        || member.free().isFrozen()
        || member.free().isCrashed()
        || member.state() == State.CRASHED
        || isStuck.test(member.slot());
  }

  /** Who goes if so many are to stay, and when, as they stand now; by seat. */
  Leavers leavers(int target) {
    List<String> atOnce = new ArrayList<>();
    List<String> later = new ArrayList<>();
    for (int seat = target; seat < world.count(role); seat++) {
      Optional<Member> member = world.find(role, seat);
      member.ifPresent(m -> (mayGoAtOnce(m) ? atOnce : later).add(m.name()));
    }
    return new Leavers(atOnce, later);
  }

  private boolean clearRoom(Member member) {
    if (!roomAsked) {
      roomAsked = true;
      roundsWhenAsked.clear();
      world.cast().forEach(m -> roundsWhenAsked.put(m.slot(), rounds(m)));
    }
    Admission may = world.setting().leave(role, member.seat(), this);
    why = may.why();
    if (may.granted()) {
      world.forget(member);
      leaver = Optional.empty();
    }
    return may.granted();
  }

  private static long rounds(Member member) {
    return member.free().slot().figures().get(Figure.ROUNDS);
  }

  /** Who is to join next, or all who are to leave in their order; and what that waits for. */
  List<Pending> pending(int target) {
    if (leaver.isPresent()) {
      return leaving(leaver.get().seat(), target);
    }
    if (joiner.isPresent()) {
      return List.of(pending(joiner.get().seat(), true, why));
    }
    int there = world.count(role);
    return there < target ? List.of(pending(there, true, why)) : List.of();
  }

  private List<Pending> leaving(int first, int target) {
    List<Pending> leaving = new ArrayList<>(List.of(pending(first, false, why)));
    for (int seat = first - 1; seat >= target; seat--) {
      leaving.add(pending(seat, false, "leaves " + Leavers.AFTER_ITS_ROUND));
    }
    return leaving;
  }

  private Pending pending(int seat, boolean joins, String reason) {
    return new Pending(role.name(), role.nameOf(seat), seat, joins, reason);
  }

  String why() {
    return why;
  }

  @Override
  public boolean isIdle(Role of, int seat) {
    return world.find(of, seat).map(Crowd::isIdle).orElse(true);
  }

  private static boolean isIdle(Member member) {
    return WaitWord.isWaiting(member.word())
        || member.holdsNothing()
        || member.free().slot().figures().get(Figure.FAILED_TRIES) >= TRIES_IN_VAIN
        || member.player().hasEnded()
        || member.state() == State.CRASHED;
  }

  @Override
  public boolean hasTurnedOver(Role of, int seat) {
    return world
        .find(of, seat)
        .map(m -> m.player().hasEnded() || rounds(m) != roundsWhenAsked.getOrDefault(m.slot(), -1L))
        .orElse(true);
  }

  @Override
  public String name(Role of, int seat) {
    return of.nameOf(seat);
  }
}
