package dev.symposium.problems.schedule;

import dev.symposium.problems.sync.controlled.Moment;
import dev.symposium.problems.sync.controlled.Scheduler;
import java.util.List;

/** Plays moves, and lets another policy decide from there on. */
final class Led implements Scheduler {

  private final Replay moves;
  private final Scheduler then;

  Led(List<Move> moves, Scheduler then) {
    this.moves = new Replay(moves);
    this.then = then;
  }

  @Override
  public int pick(Moment moment) {
    return moves.isOver() ? then.pick(moment) : moves.pick(moment);
  }

  @Override
  public int choose(int actor, int alternatives, double chance) {
    return moves.isOver()
        ? then.choose(actor, alternatives, chance)
        : moves.choose(actor, alternatives, chance);
  }
}
