package dev.symposium.problems.sync.free;

/** Told by a thread that is about to block. Must not block; thread-safe. */
@FunctionalInterface
public interface Suspicion {

  /**
   * Asks for a proof.
   *
   * @param circle whether a circle seems to close; else one cannot be excluded
   */
  void raise(boolean circle);
}
