package dev.symposium.problems.sync.controlled;

/**
 * A point of a run at which somebody has to go next: what may happen. Belongs to the baton.
 *
 * <p>Choices are in the order of the actors; of one actor, going comes before running out of
 * patience.
 */
public interface Moment {

  /** How many steps were made before. */
  long step();

  /** How many choices there are. */
  int choices();

  /** Who moves by a choice. */
  int actor(int choice);

  /** How that actor moves. */
  Turn turn(int choice);

  /** What it touches. */
  Footprint footprint(int choice);

  /** Who went last; -1 at the beginning. */
  int last();

  /** How many actors there are. */
  int actors();
}
