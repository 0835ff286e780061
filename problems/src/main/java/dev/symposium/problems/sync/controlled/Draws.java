package dev.symposium.problems.sync.controlled;

/**
 * A row of fractions that a seed fixes: SplitMix64 (Steele, Lea, Flood, 2014). Used by one thread
 * at a time.
 */
public final class Draws {

  private static final long GOLDEN = 0x9E37_79B9_7F4A_7C15L;
  private final long start;
  private long counter;

  /**
   * The row of one of several.
   *
   * @param of 0 for the first
   */
  public Draws(long seed, int of) {
    start = mix(seed + GOLDEN * (of + 1));
  }

  /** The next fraction in [0, 1). */
  public double next() {
    counter++;
    return (mix(start + GOLDEN * counter) >>> 11) * 0x1.0p-53;
  }

  /** The next number from 0 to one less than {@code bound}. */
  public int next(int bound) {
    return (int) (next() * bound);
  }

  /** Spreads the bits of a number over all 64. */
  public static long mix(long z) {
    long a = (z ^ (z >>> 30)) * 0xBF58_476D_1CE4_E5B9L;
    long b = (a ^ (a >>> 27)) * 0x94D0_49BB_1331_11EBL;
    return b ^ (b >>> 31);
  }
}
