package dev.symposium.app.ui.model;

import dev.symposium.problems.observe.ActorView;
import dev.symposium.problems.observe.Inspection;
import dev.symposium.problems.observe.Inspection.Stand;
import dev.symposium.problems.observe.Snapshot;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;

/**
 * Where the threads stood whenever they were asked, as far as it is kept: so that it can be told of
 * a moment that is looked back at. Immutable; of each call stack only what is in the problem's own
 * code.
 */
public final class Stood {

  /** Nobody was asked. */
  static final Stood NONE = new Stood(List.of());

  /** So many threads in all are kept: of five some minutes, of 64 a quarter of one. */
  static final int MOST = 6_000;

  private final List<Inspection> askings; // oldest first

  private Stood(List<Inspection> askings) {
    this.askings = askings;
  }

  /**
   * One more; the same if no time has passed. A run that has started over has a past of its own.
   *
   * @param home the package of the problem's code
   */
  Stood and(Inspection newer, String home) {
    if (newer.threads().isEmpty()) {
      return this;
    }
    Duration last = askings.isEmpty() ? null : askings.get(askings.size() - 1).at();
    if (last != null && last.equals(newer.at())) {
      return this;
    }
    boolean startedOver = last != null && newer.at().compareTo(last) < 0;
    List<Inspection> next = new ArrayList<>(startedOver ? List.of() : askings);
    List<Stand> stands = newer.threads().stream().map(stand -> within(stand, home)).toList();
    next.add(new Inspection(newer.at(), stands, Inspection.Jvm.SILENT));
    return new Stood(List.copyOf(next.subList(next.size() - kept(next), next.size())));
  }

  private static Stand within(Stand stand, String home) {
    return new Stand(
        stand.actor(),
        stand.stack().stream().filter(call -> call.getClassName().startsWith(home)).toList());
  }

  /** How many of the newest have room. */
  private static int kept(List<Inspection> all) {
    int threads = 0;
    int kept = 0;
    for (int i = all.size() - 1; i >= 0 && threads < MOST; i--) {
      threads += all.get(i).threads().size();
      kept++;
    }
    return kept;
  }

  /**
   * Where those stood at a moment who were asked before it and have done nothing in between: the
   * state in which they are then had begun when they were asked.
   */
  Inspection at(Snapshot then) {
    Inspection asked = Inspection.NONE;
    for (Inspection one : askings) {
      if (one.at().compareTo(then.runTime()) <= 0) {
        asked = one;
      }
    }
    Duration when = asked.at();
    List<Stand> still =
        asked.threads().stream()
            .filter(
                stand -> then.actor(stand.actor()).filter(a -> began(a, then, when)).isPresent())
            .toList();
    return new Inspection(when, still, Inspection.Jvm.SILENT);
  }

  private static boolean began(ActorView actor, Snapshot then, Duration asked) {
    return then.runTime().minus(actor.since()).compareTo(asked) <= 0;
  }
}
