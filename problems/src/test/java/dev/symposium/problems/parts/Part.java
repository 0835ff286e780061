package dev.symposium.problems.parts;

import java.time.Duration;
import java.util.Locale;

/**
 * A part of the tests that is told by how many of something it has done, within a time of its own.
 * Not thread-safe.
 *
 * <p>A part whose time is over before it has done all fails and says how far it got: fewer would
 * prove less than is claimed. {@code -Dsymposium.long.count=N} asks for other numbers in the long
 * build, {@code -Dsymposium.long.budget=PT5M} for another time; what is printed says so.
 */
public final class Part {

  private static final double NANOS = 1e9;

  private final String name;
  private final String what;
  private final long count;
  private final Duration budget;
  private final long began = System.nanoTime();

  private Part(String name, String what, long count, Duration budget) {
    this.name = name;
    this.what = what;
    this.count = count;
    this.budget = budget;
  }

  /** Whether this is the long build. */
  public static boolean isLong() {
    return Boolean.getBoolean("symposium.long");
  }

  /** The same whatever the build. */
  public static Part of(String name, String what, long count, Duration budget) {
    return new Part(name, what, count, budget);
  }

  /**
   * A part of the long build, begun now.
   *
   * @param what is counted, such as {@code commands}
   * @param count how many of them, if nothing else is asked for
   * @param budget how long it may take, if nothing else is asked for
   */
  public static Part ofLong(String name, String what, long count, Duration budget) {
    String time = System.getProperty("symposium.long.budget", budget.toString());
    return of(name, what, Long.getLong("symposium.long.count", count), Duration.parse(time));
  }

  /** How many are to be done. */
  public long count() {
    return count;
  }

  /**
   * Whether there are more to do; fails if there are and its time is over.
   *
   * @param done so far
   */
  public boolean goesOn(long done) {
    if (done < count && nanos() > budget.toNanos()) {
      throw new AssertionError(told(done) + ": its time is over");
    }
    return done < count;
  }

  /** Prints what was done, and how long it took of the time that it has. */
  public void over(long done, String more) {
    System.out.println("part: " + told(done) + (more.isEmpty() ? "" : "; " + more));
  }

  private String told(long done) {
    return String.format(
        Locale.ROOT,
        "%s: %,d of %,d %s in %.1f s of %,d s",
        name,
        done,
        count,
        what,
        nanos() / NANOS,
        budget.toSeconds());
  }

  private long nanos() {
    return System.nanoTime() - began;
  }
}
