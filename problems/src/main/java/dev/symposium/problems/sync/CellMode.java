package dev.symposium.problems.sync;

/** How a shared variable is read and written. */
public enum CellMode {
  /** As a plain field: no ordering, no visibility promised. */
  PLAIN,
  /** As a volatile field: ordered and visible, read-modify-write is not atomic. */
  VOLATILE,
  /** As an atomic reference: {@link Cell#update} is one step. */
  ATOMIC
}
