package dev.symposium.problems.sync.controlled;

/**
 * What an actor is about to do. Immutable.
 *
 * @param untilNanos when its patience is over, on the virtual clock; infinite if never
 */
record Pending<S>(Thing<S> thing, Op<S> op, double untilNanos) {

  boolean isEnabled(int actor) {
    return op.enabled(thing.state, actor);
  }

  /** Whether its time is over once the clock stands there. */
  boolean mayExpire(int actor, double nanos) {
    return untilNanos <= nanos && op.mayExpire(thing.state, actor);
  }

  /** When the clock has to stand for its time to be over; infinite if that cannot be. */
  double expiresAt(int actor) {
    boolean may = untilNanos < Double.POSITIVE_INFINITY && op.mayExpire(thing.state, actor);
    return may ? untilNanos : Double.POSITIVE_INFINITY;
  }

  /** Does it, and puts the new state in its place. */
  Done<S> moves(int actor, Turn turn, boolean crashes) {
    Done<S> done =
        switch (turn) {
          case GO -> op.apply(thing.state, actor);
          case TIME_OUT -> op.expire(thing.state, actor);
          case LEAVE -> op.leave(thing.state, actor, crashes);
        };
    thing.state = done.state();
    return done;
  }

  /** Name of what it is done to; of a sleep, its own. */
  String what() {
    return op instanceof Nap nap ? nap.pause() : thing.name();
  }

  Footprint footprint() {
    return new Footprint(thing.id, op.part(), op.also(), op.isRead());
  }
}
