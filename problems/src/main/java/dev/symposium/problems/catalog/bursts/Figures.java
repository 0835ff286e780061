package dev.symposium.problems.catalog.bursts;

/** Names of the figures that only this problem has, as in snapshots and JSON. */
final class Figures {

  static final String PUT = "put";
  static final String TAKEN = "taken";
  static final String INSIDE = "inside";
  static final String DROPPED = "dropped";
  static final String IN_HAND = "inHand";
  static final String FINISHED = "finished";
  static final String LOST = "lost";
  static final String AGES_MS = "agesInAllMs";
  static final String WORST_AGE_MS = "worstAgeMs";
  static final String IN_RATE = "inPerSecond";
  static final String OUT_RATE = "outPerSecond";
  static final String BLOCKED_PRODUCERS = "blockedProducers";
  static final String BLOCKED_CONSUMERS = "blockedConsumers";
  static final String AGE_MS = "itemAgeMs";
  static final String MEAN_INSIDE = "meanInside";
  static final String LITTLE = "lambdaTimesW";

  private Figures() {}
}
