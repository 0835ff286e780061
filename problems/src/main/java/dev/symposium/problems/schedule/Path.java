package dev.symposium.problems.schedule;

import dev.symposium.problems.sync.controlled.Moment;
import dev.symposium.problems.sync.controlled.Scheduler;
import java.util.ArrayList;
import java.util.List;

/**
 * Goes a way and holds the run at its end, where it notes what can be done next. What is left to
 * chance and stands not in the way is answered by 0, and the other answers are noted.
 */
final class Path implements Scheduler {

  private final List<Move> moves;
  private final boolean lenient;
  private final List<Move> gone = new ArrayList<>();
  private final List<Move> next = new ArrayList<>();
  private final List<List<Move>> others = new ArrayList<>();
  private int at;
  private boolean isAtEnd;

  /**
   * A way from the beginning.
   *
   * @param lenient whether what cannot be done is passed over; else it is a {@link Divergence}
   */
  Path(List<Move> moves, boolean lenient) {
    this.moves = moves;
    this.lenient = lenient;
  }

  /** Whether it has come to the end of the way and seen what can be done there. */
  boolean isAtEnd() {
    return isAtEnd;
  }

  /** What can be done at the end. */
  List<Move> next() {
    return next;
  }

  /** Ways that are the same up to an answer of chance behind the end. */
  List<List<Move>> others() {
    return others;
  }

  @Override
  public int pick(Moment moment) {
    while (at < moves.size()) {
      Move move = moves.get(at++);
      int choice = move instanceof Move.Goes goes ? choice(moment, goes) : HOLD;
      if (choice != HOLD) {
        gone.add(move);
        return choice;
      }
      if (!lenient) {
        throw new Divergence(at - 1, move);
      }
    }
    for (int choice = 0; choice < moment.choices(); choice++) {
      next.add(new Move.Goes(moment.actor(choice), moment.turn(choice)));
    }
    isAtEnd = true;
    return HOLD;
  }

  private static int choice(Moment moment, Move.Goes goes) {
    for (int choice = 0; choice < moment.choices(); choice++) {
      if (moment.actor(choice) == goes.actor() && moment.turn(choice) == goes.turn()) {
        return choice;
      }
    }
    return HOLD;
  }

  @Override
  public int choose(int actor, int alternatives, double chance) {
    int chosen = 0;
    if (at < moves.size()
        && moves.get(at) instanceof Move.Chose chose
        && chose.actor() == actor
        && chose.chosen() < alternatives) {
      at++;
      chosen = chose.chosen();
    } else {
      noteOthers(actor, alternatives);
    }
    gone.add(new Move.Chose(actor, alternatives, chosen));
    return chosen;
  }

  private void noteOthers(int actor, int alternatives) {
    for (int other = 1; other < alternatives; other++) {
      List<Move> way = new ArrayList<>(gone);
      way.add(new Move.Chose(actor, alternatives, other));
      others.add(way);
    }
  }
}
