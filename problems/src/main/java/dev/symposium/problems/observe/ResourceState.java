package dev.symposium.problems.observe;

import java.util.List;

/**
 * One shared object as a snapshot shows it. Immutable.
 *
 * @param name such as {@code fork 3}
 * @param kind {@code lock}, {@code semaphore}, {@code condition}, {@code queue}, {@code barrier}, …
 * @param total permits in all; 1 for a lock; the capacity of a queue or store, the parties of a
 *     barrier
 * @param free units nobody holds; negative is a debt; of a queue the room left, negative is an
 *     overhang; of a barrier the parties that are missing
 * @param holders names of the actors that hold it, once per unit
 * @param waiters names of the actors that wait for it, longest first
 * @param leaving taken out of the picture as soon as nobody uses it
 * @param stock what lies in a queue or store; else {@link Stock#NONE}
 * @param gathering how a barrier, phaser or latch stands; else {@link Gathering#NONE}
 * @param calls what came of the wake-up calls of a condition; else {@link Calls#NONE}
 */
public record ResourceState(
    String name,
    String kind,
    int total,
    int free,
    List<String> holders,
    List<String> waiters,
    boolean leaving,
    Stock stock,
    Gathering gathering,
    Calls calls) {

  /** Copies the lists. */
  public ResourceState {
    holders = List.copyOf(holders);
    waiters = List.copyOf(waiters);
  }

  /** A shared object that stores nothing, where nobody gathers, that calls nobody. */
  public ResourceState(
      String name,
      String kind,
      int total,
      int free,
      List<String> holders,
      List<String> waiters,
      boolean leaving) {
    this(
        name, kind, total, free, holders, waiters, leaving, Stock.NONE, Gathering.NONE, Calls.NONE);
  }
}
