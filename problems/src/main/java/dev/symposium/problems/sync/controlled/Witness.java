package dev.symposium.problems.sync.controlled;

/** Is told of every step, by whoever has the baton; must not wait. */
@FunctionalInterface
public interface Witness {

  /** Does not listen. */
  Witness NOBODY = happening -> {};

  /** A step was made. */
  void happened(Happening happening);
}
