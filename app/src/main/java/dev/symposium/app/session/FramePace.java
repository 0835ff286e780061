package dev.symposium.app.session;

/**
 * When frames may be drawn: ticks cause at most so many a second, a key is answered at once but
 * never sooner than a sixtieth of a second after the frame before. Used by one thread; nanoseconds
 * of any clock.
 */
final class FramePace {

  private static final long SECOND = 1_000_000_000L;
  private static final long ANSWER = SECOND / 60;

  private final long interval;
  private long last;

  FramePace(int framesPerSecond, long now) {
    interval = SECOND / Math.max(1, framesPerSecond);
    last = now - interval;
  }

  /** How long until a frame may be drawn; not positive if it may now. */
  long untilFrame(boolean answersKey, long now) {
    return last + (answersKey ? Math.min(ANSWER, interval) : interval) - now;
  }

  /** A frame tick was used, whether or not there was anything to draw. */
  void used(long now) {
    last = now;
  }
}
