package dev.symposium.problems.sync.free;

/**
 * The draws of one actor: SplitMix64 (Steele, Lea, Flood 2014) over (seed, actor, counter).
 *
 * <p>Used by the actor's thread only.
 */
final class Draws {

  private static final long GOLDEN = 0x9E37_79B9_7F4A_7C15L;
  private final long start;
  private long counter;

  Draws(long seed, int actor) {
    this.start = mix(seed + GOLDEN * (actor + 1));
  }

  /** The next fraction in [0, 1). */
  double next() {
    counter++;
    return (mix(start + GOLDEN * counter) >>> 11) * 0x1.0p-53;
  }

  private static long mix(long z) {
    long a = (z ^ (z >>> 30)) * 0xBF58_476D_1CE4_E5B9L;
    long b = (a ^ (a >>> 27)) * 0x94D0_49BB_1331_11EBL;
    return b ^ (b >>> 31);
  }
}
