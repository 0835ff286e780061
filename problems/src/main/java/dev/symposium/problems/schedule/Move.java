package dev.symposium.problems.schedule;

import dev.symposium.problems.sync.Unwinding.Reason;
import dev.symposium.problems.sync.controlled.Turn;

/** One decision of a run. Immutable. */
public sealed interface Move {

  /** An actor moves. */
  record Goes(int actor, Turn turn) implements Move {}

  /** What was left to chance was decided so. */
  record Chose(int actor, int alternatives, int chosen) implements Move {}

  /** Somebody told an actor to leave its round. */
  record Ordered(int actor, Reason reason) implements Move {}
}
