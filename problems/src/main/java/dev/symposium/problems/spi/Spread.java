package dev.symposium.problems.spi;

/**
 * A distribution of durations: a shift, plus a uniform part, plus an exponential part. Immutable.
 *
 * <p>One draw needs one fraction, by inversion, so that a draw keeps its place in the distribution
 * when the distribution is changed while somebody sleeps in it. All in nanoseconds at full speed,
 * not negative.
 *
 * @param shiftNanos added always
 * @param uniformNanos width of the uniform part
 * @param meanNanos mean of the exponential part
 */
public record Spread(double shiftNanos, double uniformNanos, double meanNanos) {

  /** No time at all. */
  public static final Spread ZERO = new Spread(0, 0, 0);

  /** Rejects negative and non-finite parts. */
  public Spread {
    if (!(isPart(shiftNanos) && isPart(uniformNanos) && isPart(meanNanos))) {
      throw new IllegalArgumentException("negative or endless duration");
    }
  }

  private static boolean isPart(double nanos) {
    return nanos >= 0 && !Double.isInfinite(nanos);
  }

  /** Always the same. */
  public static Spread fixed(double nanos) {
    return new Spread(nanos, 0, 0);
  }

  /** The duration at {@code fraction} of the distribution, which is in [0, 1). */
  public double nanos(double fraction) {
    double exponential = meanNanos == 0 ? 0 : -meanNanos * StrictMath.log(1 - fraction);
    return shiftNanos + uniformNanos * fraction + exponential;
  }

  /** The mean. */
  public double mean() {
    return shiftNanos + uniformNanos / 2 + meanNanos;
  }

  /** The same shape, stretched. */
  public Spread times(double factor) {
    return new Spread(shiftNanos * factor, uniformNanos * factor, meanNanos * factor);
  }

  /** Whether it is always zero. */
  public boolean isZero() {
    return shiftNanos == 0 && uniformNanos == 0 && meanNanos == 0;
  }
}
