package dev.symposium.problems.catalog.dining;

/**
 * Left fork, then right fork: the first thing that comes to mind.
 *
 * <p>It works as long as not everybody holds the left fork at the same time. If that happens once,
 * each waits for the neighbour's fork and nobody ever puts one down: deadlock. The time between the
 * first and the second fork decides how often; no time makes it impossible.
 *
 * <p>There is no {@code finally} either: whoever fails with a fork in hand takes it along.
 */
final class Naive implements Manners {

  @Override
  public void dine(Seat me) {
    me.think();

    me.beforeFirst();
    me.left().pickUp();
    me.afterFirst();
    me.right().pickUp();

    me.eat();

    me.beforePutBack();
    me.right().putDown();
    me.left().putDown();
  }
}
