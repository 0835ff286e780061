package dev.symposium.problems.schedule;

import dev.symposium.problems.spi.Challenge;
import dev.symposium.problems.spi.Goal;
import dev.symposium.problems.spi.Limit;
import dev.symposium.problems.sync.controlled.Draws;
import dev.symposium.problems.sync.controlled.Moment;
import dev.symposium.problems.sync.controlled.Rest;
import dev.symposium.problems.sync.controlled.Scheduler;
import dev.symposium.problems.sync.controlled.Turn;
import java.util.Arrays;

/**
 * Judges a run by a challenge while another policy decides, and holds the run where the goal is
 * reached or a limit is passed. Guarded by the baton.
 */
final class Referee implements Scheduler {

  private final Play play;
  private final Challenge challenge;
  private final Scheduler policy;
  private final boolean[] waits; // by actor: found waiting last time
  private final boolean[] canGo; // by actor
  private final int[] timesWaited; // by actor, in its present operation
  private final long[] operations; // by actor, as of the last look
  private int faults; // looked at
  private int preemptions;
  private int last = -1;
  private long base = -1; // operations of the others when the starving one began to wait; -1 if not
  private boolean reached;
  private String passed = ""; // which limit; empty if none

  Referee(Play play, Challenge challenge, Scheduler policy) {
    this.play = play;
    this.challenge = challenge;
    this.policy = policy;
    int actors = play.actors();
    waits = new boolean[actors];
    canGo = new boolean[actors];
    timesWaited = new int[actors];
    operations = new long[actors];
  }

  private boolean isSo(Fault fault) {
    if (challenge.target() instanceof Goal.Breaks breaks) {
      return fault.kind() == Fault.Kind.INVARIANT
          && fault.sentence().startsWith(breaks.invariant().name() + ": ");
    }
    return challenge.target() instanceof Goal.Dies && fault.kind() == Fault.Kind.DIED;
  }

  @Override
  public int pick(Moment moment) {
    look(moment);
    if (isOver()) {
      return HOLD;
    }
    int choice = policy.pick(moment);
    if (choice != HOLD) {
      goes(moment, choice);
    }
    return isOver() ? HOLD : choice;
  }

  private void look(Moment moment) {
    Arrays.fill(canGo, false);
    for (int choice = 0; choice < moment.choices(); choice++) {
      canGo[moment.actor(choice)] |= moment.turn(choice) == Turn.GO;
    }
    looks();
  }

  /** The run has come to its end: nobody can go. */
  void atRest(Rest rest) {
    reached |= rest == Rest.STUCK && challenge.target() instanceof Goal.Stuck;
    Arrays.fill(canGo, false);
    looks();
  }

  private void looks() {
    for (int actor = 0; actor < canGo.length; actor++) {
      if (play.operations(actor) != operations[actor]) {
        operations[actor] = play.operations(actor);
        timesWaited[actor] = 0;
      }
      boolean now = !canGo[actor] && !play.isOver(actor);
      timesWaited[actor] += now && !waits[actor] ? 1 : 0;
      waits[actor] = now;
    }
    if (challenge.target() instanceof Goal.Starves starves) {
      starving(starves);
    }
    reached |= needed() > 0 && progress() >= needed();
    if (play.timesWrong() > faults) {
      faults = play.timesWrong();
      reached |= play.faults().stream().anyMatch(this::isSo);
    }
    challenge.limits().forEach(this::check);
  }

  private void starving(Goal.Starves starves) {
    int actor = play.number(starves.actor());
    if (last == actor) {
      base = -1;
    }
    if (base < 0 && waits[actor]) {
      base = others(actor);
    }
  }

  private long others(int actor) {
    return Arrays.stream(operations).sum() - operations[actor];
  }

  private void goes(Moment moment, int choice) {
    int actor = moment.actor(choice);
    boolean interrupts = last >= 0 && actor != last && canGo[last];
    preemptions += interrupts ? 1 : 0;
    challenge.limits().forEach(this::check);
    if (passed.isEmpty()) {
      last = actor;
    }
  }

  private void check(Limit limit) {
    if (limit instanceof Limit.Preemptions most && preemptions > most.most()) {
      passed = "that would interrupt once more than is allowed";
    } else if (limit instanceof Limit.Waits most) {
      for (int actor = 0; actor < timesWaited.length && passed.isEmpty() && !reached; actor++) {
        if (timesWaited[actor] > most.most()) {
          passed = play.name(actor) + " waits once more than is allowed";
        }
      }
    }
  }

  @Override
  public int choose(int actor, int alternatives, double chance) {
    return policy.choose(actor, alternatives, chance);
  }

  // ---- what it has come to ------------------------------------------------------------------

  boolean isOver() {
    return reached || !passed.isEmpty();
  }

  boolean isReached() {
    return reached && passed.isEmpty();
  }

  String passed() {
    return passed;
  }

  /** How far the goal has come, where it is a count. */
  long progress() {
    if (challenge.target() instanceof Goal.Starves starves) {
      return base < 0 ? 0 : others(play.number(starves.actor())) - base;
    }
    return challenge.target() instanceof Goal.Serves serves
        ? Arrays.stream(operations).map(done -> Math.min(done, serves.each())).sum()
        : 0;
  }

  /** How far it has to come; 0 where it is no count. */
  long needed() {
    if (challenge.target() instanceof Goal.Starves starves) {
      return starves.operations();
    }
    return challenge.target() instanceof Goal.Serves serves
        ? (long) serves.each() * canGo.length
        : 0;
  }

  /** A number for all that its judgement depends on from here. */
  long key() {
    boolean counts = challenge.limits().stream().anyMatch(Limit.Preemptions.class::isInstance);
    long key = counts ? 31L * preemptions + last + 2 : 0;
    boolean waiting = challenge.limits().stream().anyMatch(Limit.Waits.class::isInstance);
    for (int actor = 0; waiting && actor < waits.length; actor++) {
      key = Draws.mix(key * 31 + timesWaited[actor] * 2L + (waits[actor] ? 1 : 0));
    }
    boolean starves = challenge.target() instanceof Goal.Starves;
    return Draws.mix(key * 31 + (!starves ? 0 : base < 0 ? 1 : progress() + 2));
  }
}
