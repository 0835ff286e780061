package dev.symposium.problems.sync.controlled;

/** How an actor moves. */
public enum Turn {
  /** It does what it is about to do. */
  GO,
  /** Its time is over: a sleep ends, or a patience runs out. */
  TIME_OUT,
  /** It is told to leave its round. */
  LEAVE
}
