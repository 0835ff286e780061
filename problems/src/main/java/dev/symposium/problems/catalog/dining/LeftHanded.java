package dev.symposium.problems.catalog.dining;

/**
 * One philosopher picks up the forks the other way round.
 *
 * <p>All others take left before right; the one in the first seat takes right before left. Its left
 * fork is therefore everybody's second fork: whoever has it eats, and gives it back. The circle is
 * cut there. It can still happen that one waits for long while others eat again and again.
 */
final class LeftHanded implements Manners {

  @Override
  public void dine(Seat me) {
    me.think();

    boolean otherWayRound = me.number() == 0;
    Hand first = otherWayRound ? me.right() : me.left();
    Hand second = otherWayRound ? me.left() : me.right();
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
