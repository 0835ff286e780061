package dev.symposium.problems.schedule;

import dev.symposium.problems.sync.controlled.Moment;
import dev.symposium.problems.sync.controlled.Scheduler;
import dev.symposium.problems.sync.controlled.Turn;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Holds the run, having looked at what may happen now. */
final class Peek implements Scheduler {

  private final Map<Integer, List<Turn>> turns = new HashMap<>();

  /** How an actor can move; empty if it cannot. */
  List<Turn> turns(int actor) {
    return turns.getOrDefault(actor, List.of());
  }

  @Override
  public int pick(Moment moment) {
    for (int choice = 0; choice < moment.choices(); choice++) {
      turns
          .computeIfAbsent(moment.actor(choice), actor -> new ArrayList<>())
          .add(moment.turn(choice));
    }
    return HOLD;
  }

  @Override
  public int choose(int actor, int alternatives, double chance) {
    throw new IllegalStateException("nobody moves");
  }
}
