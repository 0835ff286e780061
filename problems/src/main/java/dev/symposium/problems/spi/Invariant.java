package dev.symposium.problems.spi;

/**
 * Something that must always hold. Immutable.
 *
 * @param name short, such as {@code one owner per fork}
 * @param meaning one sentence
 */
public record Invariant(String name, String meaning) {
  /**
   * By the name, which tells the invariants of a problem apart: quicker than what a record does.
   */
  @Override
  public boolean equals(Object other) {
    return other instanceof Invariant invariant && name.equals(invariant.name);
  }

  @Override
  public int hashCode() {
    return name.hashCode();
  }
}
