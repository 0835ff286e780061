package dev.symposium.problems.spi;

import java.util.function.Supplier;

/** The one who plays a part, as its part sees it. Called on the actor's own thread only. */
public interface Actor {

  /** Its position within its role, from 0. */
  int seat();

  /** Such as {@code Kant}. */
  String name();

  /**
   * False once it is to leave after this round; a part that loops by itself asks between rounds.
   */
  boolean goesOn();

  /** Counts one finished operation, such as a meal. */
  void done();

  /**
   * Says how far it is with what it does: {@code burst 3 of 6}. Kept until it says otherwise.
   *
   * @param of 0 to take it back
   */
  void progress(int done, int of);

  /**
   * Says which item is in its hands.
   *
   * @param item its number from 1; 0 if none
   */
  void carries(long item);

  /**
   * States that {@code invariant} holds or does not, at this point and under the guard that makes
   * it decidable.
   *
   * @param detail only asked for when it does not hold
   */
  void mustHold(Invariant invariant, boolean holds, Supplier<String> detail);
}
