package dev.symposium.problems.engine;

import dev.symposium.problems.engine.World.Member;
import dev.symposium.problems.observe.WaitWord.State;
import dev.symposium.problems.spi.Knob;
import dev.symposium.problems.spi.Preset;
import dev.symposium.problems.spi.Solution;
import dev.symposium.problems.sync.Unwinding.Reason;
import dev.symposium.problems.sync.free.RunClock;
import java.util.LinkedHashSet;
import java.util.Set;
import java.util.function.IntPredicate;

/**
 * The way to another solution, or to the same one built anew: all finish their round, and whoever
 * cannot is taken out of it. Control thread only; never blocks.
 */
final class Swap {

  private static final long DRAIN_NANOS = 3_000_000_000L;

  private final World world;
  private final IntPredicate isStuck;
  private final Solution next;
  private final Preset preset;
  private final boolean applyPreset;
  private final boolean keepDials;
  private final long since;
  private final Set<Knob<?>> turnedMeanwhile = new LinkedHashSet<>();

  /**
   * Tells all to finish.
   *
   * @param isStuck whether the actor in a slot stands in a deadlock
   * @param applyPreset whether the values of the preset are to be set
   * @param keepDials whether turned dials stay all the same: nobody has asked for the preset
   */
  Swap(
      World world,
      IntPredicate isStuck,
      Solution next,
      Preset preset,
      boolean applyPreset,
      boolean keepDials) {
    this.world = world;
    this.isStuck = isStuck;
    this.next = next;
    this.preset = preset;
    this.applyPreset = applyPreset;
    this.keepDials = keepDials;
    this.since = clock().runNanos();
    world.cast().forEach(m -> m.free().retire());
  }

  private RunClock clock() {
    return world.sync().clock();
  }

  Solution next() {
    return next;
  }

  Preset preset() {
    return preset;
  }

  boolean appliesPreset() {
    return applyPreset;
  }

  boolean keepsDials() {
    return keepDials;
  }

  /** What was turned while they finish: the next preset does not take it back. */
  Set<Knob<?>> turnedMeanwhile() {
    return turnedMeanwhile;
  }

  void turned(Knob<?> knob) {
    turnedMeanwhile.add(knob);
  }

  /** It was turned back: the next preset's value is as good. */
  void turnedBack(Knob<?> knob) {
    turnedMeanwhile.remove(knob);
  }

  /** Takes out who cannot finish; whether all have left. */
  boolean step() {
    boolean late = clock().runNanos() - since > DRAIN_NANOS;
    for (Member member : world.cast()) {
      if (!member.player().hasEnded() && (late || cannotFinish(member))) {
        startIfNew(member);
        member.free().order(Reason.LEAVE);
      }
    }
    return world.allEnded();
  }

  private boolean cannotFinish(Member member) {
    return world.mayCutShort(member)
        || clock().isPaused()
        || member.free().isFrozen()
        || member.state() == State.CRASHED
        || isStuck.test(member.slot());
  }

  /** One who was seated but not let in yet only has to come in to leave. */
  private void startIfNew(Member member) {
    if (member.free().thread().getState() == Thread.State.NEW) {
      world.start(member);
    }
  }
}
