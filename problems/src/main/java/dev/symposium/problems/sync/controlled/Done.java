package dev.symposium.problems.sync.controlled;

/**
 * What an operation comes to. Immutable.
 *
 * @param state of the object from now on
 * @param code what it came to, as a number that goes into the hash of the run: 0 for no, 1 for yes
 * @param value what the caller is given; null if nothing
 * @param then what the caller has to wait for next before its call returns; null if nothing
 * @param error why it may not be done at all; null if it may
 */
record Done<S>(S state, long code, Object value, Op<S> then, String error) {

  static final long NO = 0;
  static final long YES = 1;

  static <S> Done<S> of(S state) {
    return new Done<>(state, YES, null, null, null);
  }

  static <S> Done<S> of(S state, long code) {
    return new Done<>(state, code, null, null, null);
  }

  static <S> Done<S> of(S state, boolean yes) {
    return of(state, yes ? YES : NO);
  }

  static <S> Done<S> with(S state, Object value) {
    return new Done<>(state, value == null ? NO : YES, value, null, null);
  }

  /** The call goes on with another operation. */
  static <S> Done<S> then(S state, Op<S> next) {
    return new Done<>(state, NO, null, next, null);
  }

  /** It may not be done; nothing has changed. */
  static <S> Done<S> error(S state, String why) {
    return new Done<>(state, NO, null, null, why);
  }

  boolean isYes() {
    return code != NO;
  }
}
