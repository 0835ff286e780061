package dev.symposium.problems.sync.controlled;

/**
 * What an operation touches: one object, or a part of it, and maybe a second object. Immutable.
 *
 * @param resource number of the object
 * @param part of it; 0 for all
 * @param also number of a second object; -1 for none
 * @param isRead whether it changes nothing there
 */
public record Footprint(int resource, int part, int also, boolean isRead) {

  /** Whether both orders of the two come to the same. */
  public boolean isIndependentOf(Footprint other) {
    return (isRead && other.isRead) || !(touches(other) || other.touches(this));
  }

  private boolean touches(Footprint other) {
    if (resource == other.resource) {
      return part == 0 || other.part == 0 || part == other.part;
    }
    return also >= 0 && (also == other.resource || also == other.also);
  }
}
