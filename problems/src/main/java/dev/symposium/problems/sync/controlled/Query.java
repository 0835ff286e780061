package dev.symposium.problems.sync.controlled;

import java.util.function.ToLongFunction;

/**
 * Looks at something of an object, as a number.
 *
 * @param word what it looks at, in the form of a verb
 */
record Query<S>(String word, ToLongFunction<S> what) implements Op<S> {

  @Override
  public boolean isRead() {
    return true;
  }

  @Override
  public Done<S> apply(S state, int me) {
    return Done.of(state, what.applyAsLong(state));
  }
}
