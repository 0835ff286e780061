package dev.symposium.problems.catalog.dining;

/**
 * The fork with the lower number first (Dijkstra's resource hierarchy).
 *
 * <p>Whoever waits for a fork holds only forks with lower numbers. A circle of waiting would have
 * to climb all the way round and come back to where it began: there is none. Only one line differs
 * from the naive way, and it costs nothing.
 */
final class ResourceOrder implements Manners {

  @Override
  public void dine(Seat me) {
    me.think();

    Hand first = me.lower();
    Hand second = me.higher();
    me.beforeFirst();
    first.pickUp();
    try {
      me.afterFirst();
      second.pickUp();
      try {
        me.eat();
        me.beforePutBack();
      } finally {
        second.putDown();
      }
    } finally {
      first.putDown();
    }
  }
}
