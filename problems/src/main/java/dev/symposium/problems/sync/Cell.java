package dev.symposium.problems.sync;

import java.util.function.UnaryOperator;

/**
 * A variable that actors share. How it may be raced on is its {@link CellMode}. Never blocks.
 *
 * @param <T> an immutable value
 */
public interface Cell<T> {

  /** Reads the value. */
  T get();

  /** Writes the value. */
  void set(T value);

  /**
   * Reads, computes and writes back: one step in an {@link CellMode#ATOMIC} cell, a read and a
   * later write in the others.
   *
   * @param change may run more than once, so it must have no effects
   * @return the value written
   */
  T update(UnaryOperator<T> change);
}
