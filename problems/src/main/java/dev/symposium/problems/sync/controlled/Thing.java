package dev.symposium.problems.sync.controlled;

import dev.symposium.problems.sync.Resource;
import java.util.Collection;
import java.util.function.ToLongFunction;

/**
 * A shared object: its name, its number, and the present state of its machine, which the baton
 * guards.
 *
 * @param <S> the state
 */
class Thing<S> implements Resource {

  final ControlledSync world;
  final int id;
  S state; // guarded by the baton
  private Memory memory; // guarded by the baton; null until somebody has listened
  private final String name;

  Thing(ControlledSync world, String name, S initial) {
    this.world = world;
    this.name = name;
    this.id = world.add(this);
    this.state = initial;
  }

  @Override
  public final String name() {
    return name;
  }

  /** The state without what the actor has of it. */
  S givenBack(S now, int actor) {
    return now;
  }

  /** Steps of others that this step is ordered after; asked of every step, or of none. */
  final Collection<Long> after(
      long step, Op<S> op, S before, Done<S> done, int actor, boolean orders) {
    if (memory == null) {
      memory = new Memory();
    }
    memory.begin(actor, step);
    if (orders) {
      orders(memory, op, before, done, actor);
    }
    return memory.from();
  }

  /** What a step at it releases and acquires; as the operation says, if nothing else is known. */
  void orders(Memory told, Op<S> op, S before, Done<S> done, int actor) {
    op.orders(told, before, done, actor);
  }

  /** What one with that operation waits for, as detectors see it; null if nobody waits for it. */
  View awaited(Op<?> op) {
    return null;
  }

  /** What one has got who has taken something by that operation. */
  View granted(Op<?> op) {
    return awaited(op);
  }

  /** Whether the actor, who has just got it, had it not before. */
  boolean isNewTo(int actor) {
    return true;
  }

  /** Whether the actor has something of it. */
  final boolean isHeldBy(int actor) {
    S without = givenBack(state, actor);
    return without != state && !without.equals(state);
  }

  /** How a mistake of problem code is told. */
  RuntimeException misused(String why) {
    return new IllegalMonitorStateException(why + ": " + name);
  }

  /** The calling actor does it, waiting as long as it takes. */
  final Done<S> does(Op<S> op) {
    return does(op, Double.POSITIVE_INFINITY);
  }

  /** The calling actor does it, waiting until the clock stands there. */
  final Done<S> does(Op<S> op, double untilNanos) {
    Done<S> done = world.baton().perform(this, op, untilNanos);
    if (done.error() != null && !world.baton().isUnwinding()) {
      throw misused(done.error());
    }
    return done;
  }

  /** The calling actor looks at it. */
  final long asks(String word, ToLongFunction<S> what) {
    return does(new Query<>(word, what)).code();
  }

  /** The calling actor looks whether something is so. */
  final boolean asksWhether(String word, java.util.function.Predicate<S> what) {
    return asks(word, s -> what.test(s) ? Done.YES : Done.NO) != Done.NO;
  }
}
