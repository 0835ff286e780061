package dev.symposium.problems.sync;

/**
 * A named duration that problem code spends, whose value can be changed while somebody sleeps in
 * it.
 *
 * <p>The back end looks the present value up by {@link #name()} for the calling actor. Immutable.
 */
public interface Pause {

  /** The name under which the value is set, such as {@code after-first}. */
  String name();
}
