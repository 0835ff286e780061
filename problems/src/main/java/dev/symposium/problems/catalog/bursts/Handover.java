package dev.symposium.problems.catalog.bursts;

/** How items get from producers to consumers: one solution of the problem. Built anew for a run. */
interface Handover {

  /** The name of the lock that guards the buffer, where there is one. */
  String LOCK = "lock";

  /** Hands over one item, once there is room for it. */
  void put(Producer me);

  /** Takes the oldest item, once there is one. */
  void take(Consumer me);

  /**
   * Fits the buffer to a capacity; nothing that is inside is lost. Called on the control thread
   * when the knob has changed.
   */
  void fit(int capacity);

  /** How many items are inside; exact while nobody moves. May be asked by any thread. */
  int inside();
}
