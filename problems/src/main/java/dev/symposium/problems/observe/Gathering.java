package dev.symposium.problems.observe;

/**
 * How a barrier, phaser or latch stands. Immutable.
 *
 * @param arrived how many have arrived in this generation
 * @param needed how many it waits for; 0 for a shared object where nobody gathers
 * @param generation counts how often it has opened, or was renewed
 * @param broken whether it lets nobody pass any more, because a party was taken away
 */
public record Gathering(int arrived, int needed, long generation, boolean broken) {

  /** Nobody gathers here. */
  public static final Gathering NONE = new Gathering(0, 0, 0, false);
}
