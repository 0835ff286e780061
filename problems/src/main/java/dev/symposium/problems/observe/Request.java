package dev.symposium.problems.observe;

/**
 * What a waiting actor needs, from when on, and how often that had been granted by then.
 *
 * <p>Outlives wake-ups for nothing: it ends when something wanted is acquired. Not changed after it
 * was published; the arrays are never written again.
 *
 * @param sinceNanos run clock at its beginning
 * @param resources numbers of what is needed
 * @param grantsBefore grants of each of them at its beginning
 */
@SuppressWarnings("ArrayRecordComponent") // published once, never written again, never compared
public record Request(long sinceNanos, int[] resources, long[] grantsBefore) {

  /** Whether it needs that resource. */
  public boolean needs(int resource) {
    for (int wanted : resources) {
      if (wanted == resource) {
        return true;
      }
    }
    return false;
  }
}
