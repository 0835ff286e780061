package dev.symposium.problems.sync.controlled;

/**
 * An operation that only waits until something is as it should be, and changes nothing. Immutable.
 *
 * @param <S> the state of the object that is waited at
 */
interface Wait<S> extends Op<S> {

  /** Whether it is as it should be. */
  @Override
  boolean enabled(S state, int me);

  @Override
  default boolean isGate() {
    return true;
  }

  @Override
  default boolean isRead() {
    return true;
  }

  @Override
  default Done<S> apply(S state, int me) {
    return Done.of(state);
  }

  @Override
  default boolean mayExpire(S state, int me) {
    return !enabled(state, me);
  }

  @Override
  default Done<S> expire(S state, int me) {
    return Done.of(state, false);
  }
}
