package dev.symposium.problems.schedule;

import dev.symposium.problems.sync.controlled.Moment;
import dev.symposium.problems.sync.controlled.Scheduler;

/**
 * A policy that somebody else may lead: it is asked at every step all the same, so that what it
 * says later depends on the steps made alone, and not on who chose them.
 */
final class Guided implements Scheduler {

  private final Scheduler policy;
  private final long from;
  private boolean watches;
  private Scheduler lead;

  /**
   * Led by nobody.
   *
   * @param from the first step at which the policy is asked; -1 if even before anybody has moved
   */
  Guided(Scheduler policy, long from) {
    this.policy = policy;
    this.from = from;
    this.watches = from < 0;
    this.lead = policy;
  }

  /** From now on led by that; what is left to chance is decided by the policy, unless replayed. */
  Guided ledBy(Scheduler other) {
    lead = other;
    return this;
  }

  /**
   * From now on led by the policy itself, up to a number of steps from the beginning of the run.
   */
  Guided free(long most) {
    return ledBy(new Bounded(policy, most));
  }

  private boolean isLed() {
    return !(lead instanceof Bounded);
  }

  @Override
  public int pick(Moment moment) {
    int choice = lead.pick(moment);
    watches |= moment.step() >= from;
    if (choice != HOLD && isLed() && watches) {
      int unused = policy.pick(moment);
    }
    return choice;
  }

  @Override
  public int choose(int actor, int alternatives, double chance) {
    int own = watches ? policy.choose(actor, alternatives, chance) : 0;
    return lead instanceof Replay ? lead.choose(actor, alternatives, chance) : own;
  }
}
