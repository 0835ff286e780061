package dev.symposium.problems.sync.controlled;

import dev.symposium.problems.observe.LeftOver;
import dev.symposium.problems.observe.Request;
import dev.symposium.problems.sync.Unwinding;
import dev.symposium.problems.sync.Unwinding.Reason;
import java.util.List;

/** One actor of a run. Everything here is guarded by the baton. */
final class Seat {

  final int id;
  final String name;
  final String role;
  final Runnable body;
  final Draws draws;

  Carrier carrier; // null until its thread has begun
  Pending<?> pending; // null while it runs between two operations, and once it has ended
  Turn turn;
  Reason order; // what it was told and has not heard yet; null if nothing
  Unwinding unwinding; // null while it is in order
  boolean tidying;
  boolean isAside; // only asks: makes no steps
  boolean ended;
  boolean crashed;
  Pending<?> asked; // what was asked last whether it can be done,
  Object askedIn; // in which state of the object,
  boolean canGo; // and the answer
  int afterStop; // operations since the run was told to stop

  // what is counted of it, for whoever judges
  long operations; // finished
  long failedTries; // in a row
  int failedAgainst = -1; // whom, the last time; -1 if nobody had it
  int passedOver; // grants of what it needs to others, since its request began
  Request request; // what it needs; null if nothing
  List<LeftOver> leftOvers = List.of(); // what it still has from rounds that are over

  Seat(int id, String name, String role, Runnable body, long seed) {
    this.id = id;
    this.name = name;
    this.role = role;
    this.body = body;
    this.draws = new Draws(seed, id);
  }

  boolean isAtRest() {
    return ended || crashed;
  }

  /** Whether it may be told to leave where it is: not on its way out, nor tidying up. */
  boolean hears() {
    return order != null && unwinding == null && !tidying && pending.op().isGate();
  }

  /** Leaves its round from now on. */
  Unwinding unwinds(Reason reason) {
    order = null;
    crashed |= reason == Reason.CRASH;
    unwinding = new Unwinding(reason);
    return unwinding;
  }
}
