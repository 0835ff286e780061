package dev.symposium.problems.schedule;

import dev.symposium.problems.sync.controlled.Moment;
import dev.symposium.problems.sync.controlled.Scheduler;
import java.util.List;

/**
 * Decides as a list of moves says, and holds the run at its end or before somebody is to be told
 * something. A move that is not possible is a {@link Divergence}.
 */
public final class Replay implements Scheduler {

  private final List<Move> moves;
  private int at;

  /** From the first of them on. */
  public Replay(List<Move> moves) {
    this.moves = List.copyOf(moves);
  }

  /** Whether it has come to the end. */
  public boolean isOver() {
    return at == moves.size();
  }

  /** The move that comes next. */
  public Move next() {
    return moves.get(at);
  }

  /** Leaves out a move, which somebody else has carried out. */
  void skip() {
    at++;
  }

  @Override
  public int pick(Moment moment) {
    if (isOver() || next() instanceof Move.Ordered) {
      return HOLD;
    }
    if (next() instanceof Move.Goes goes) {
      for (int choice = 0; choice < moment.choices(); choice++) {
        if (moment.actor(choice) == goes.actor() && moment.turn(choice) == goes.turn()) {
          at++;
          return choice;
        }
      }
    }
    throw new Divergence(at, next());
  }

  @Override
  public int choose(int actor, int alternatives, double chance) {
    if (!isOver()
        && next() instanceof Move.Chose chose
        && chose.actor() == actor
        && chose.alternatives() == alternatives) {
      at++;
      return chose.chosen();
    }
    throw new Divergence(at, isOver() ? new Move.Chose(actor, alternatives, 0) : next());
  }
}
