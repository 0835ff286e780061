package dev.symposium.problems.sync.controlled;

import dev.symposium.problems.sync.Unwinding.Reason;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Supplier;

/**
 * Who goes: the one thing that all threads of a run wait for, and that guards everything else.
 *
 * <p>Before every operation the one who has the baton asks the scheduler and hands it to whom that
 * picks, or keeps it. It comes back to whoever drives the run when the scheduler holds it, or when
 * nothing can happen any more. Before the first choice each actor runs to its first operation, in
 * the order of the seats: a start is no scheduling point.
 */
final class Baton {

  private static final int MOST_AFTER_STOP = 10_000;

  private final Crew crew;
  private final Thing<Boolean> clock;
  private final Thing<EndsMachine> ends;
  private final Carrier driver = new Carrier();
  private final List<Seat> seats = new ArrayList<>();
  private final Hash hash = new Hash();
  final Likeness likeness = new Likeness();
  private final Choices choices = new Choices(seats, hash);
  private final Counting counting = new Counting(seats, choices);

  // all guarded by the baton
  private Seat current; // null: the driver
  private Scheduler scheduler;
  private RuntimeException failure;
  private Witness witness = Witness.NOBODY;
  private Rest rest = Rest.HELD;
  private int started;
  private boolean stopping;
  private boolean holds;

  // the driver's thread only
  private boolean wasInterrupted;
  // volatile: set by whoever watches
  private volatile boolean interrupted;

  Baton(ControlledSync world, Crew crew) {
    this.crew = crew;
    this.clock = new Thing<>(world, "clock", true);
    this.ends = new ControlledEnds(world);
  }

  // ---- the driver ---------------------------------------------------------------------------

  Seat seat(String name, String role, Runnable body, long seed) {
    Seat seat = new Seat(seats.size(), name, role, body, seed);
    seats.add(seat);
    return seat;
  }

  List<Seat> seats() {
    return seats;
  }

  void witness(Witness who) {
    witness = who;
  }

  /** Lets the run go on until it stands. */
  Rest go(Scheduler policy) {
    if (current != null || stopping) {
      throw new IllegalStateException("the run goes on already, or has ended");
    }
    scheduler = policy;
    holds = false;
    driver.isMe();
    Seat first = next();
    if (first != null) {
      handTo(first);
      waitAsDriver();
    }
    if (failure != null) {
      RuntimeException told = failure;
      failure = null;
      throw told;
    }
    return rest;
  }

  private void waitAsDriver() {
    wasInterrupted = false;
    driver.await(this::driverInterrupted);
    current = null;
    if (wasInterrupted) {
      Thread.currentThread().interrupt();
    }
  }

  private void driverInterrupted() {
    wasInterrupted = true;
    interrupt();
  }

  /** Tells everybody to leave, one after the other, and waits until their threads are free. */
  void stop() {
    stopping = true;
    driver.isMe();
    for (Seat seat : seats) {
      if (seat.carrier != null && !seat.ended) {
        current = seat;
        seat.carrier.give();
        waitAsDriver();
      }
    }
  }

  void order(int actor, Reason reason) {
    seats.get(actor).order = reason;
  }

  /** The run is held before the next choice; called by whoever has the baton. */
  void hold() {
    holds = true;
  }

  /** The run is held before the next choice; called by anybody. */
  void interrupt() {
    interrupted = true;
  }

  // ---- who goes next ------------------------------------------------------------------------

  /** Who has the baton next; null for the driver. */
  private Seat next() {
    if (started < seats.size()) {
      return seats.get(started++);
    }
    if (holds || interrupted || failure != null) {
      interrupted = false;
      rest = Rest.HELD;
      return null;
    }
    choices.find();
    if (choices.choices() == 0) {
      rest = seats.stream().allMatch(this::isDone) ? Rest.FINISHED : Rest.STUCK;
      return null;
    }
    return picked();
  }

  private Seat picked() {
    int choice;
    try {
      choice = scheduler.pick(choices);
    } catch (RuntimeException wrong) {
      failure = wrong; // told to the driver, whose scheduler it is
      return null;
    } catch (Error wrong) { // else all threads would wait for ever
      failure = new IllegalStateException("who chooses has failed", wrong);
      return null;
    }
    if (choice == Scheduler.HOLD) {
      rest = Rest.HELD;
      return null;
    }
    Seat seat = seats.get(choices.actor(choice));
    seat.turn = choices.turn(choice);
    return seat;
  }

  private boolean isDone(Seat seat) {
    return seat.isAtRest() || (seat.pending != null && seat.pending.op().isIdle());
  }

  private void handTo(Seat seat) {
    current = seat;
    if (seat.carrier == null) {
      seat.carrier = crew.carrier(seat.id);
      seat.carrier.begin(() -> play(seat));
    } else {
      seat.carrier.give();
    }
  }

  /** On the actor's thread: all it does, and the baton goes on. */
  private void play(Seat seat) {
    try {
      seat.body.run();
      if (!stopping && !seat.crashed) {
        perform(ends, new EndsMachine.End(seat.id), Double.POSITIVE_INFINITY);
      }
    } catch (RuntimeException | Error bug) {
      failure = new IllegalStateException("an actor has ended by an error: " + seat.name, bug);
    }
    seat.ended = true;
    seat.pending = null;
    Seat next = stopping ? null : next();
    if (next == null) {
      driver.give();
    } else {
      handTo(next);
    }
  }

  // ---- on the thread of an actor ------------------------------------------------------------

  Seat me() {
    if (current == null) {
      throw new IllegalStateException("only actors wait: " + Thread.currentThread().getName());
    }
    return current;
  }

  /** The number of who has the baton; -1 for the driver. */
  int whose() {
    return current == null ? -1 : current.id;
  }

  boolean isUnwinding() {
    return current != null && (stopping || current.unwinding != null);
  }

  /** Does an operation when it is the caller's turn; by the driver, at once. */
  <S> Done<S> perform(Thing<S> thing, Op<S> op, double untilNanos) {
    Seat me = current;
    if (me == null) {
      return atOnce(thing, op, -1);
    }
    if (me.isAside) {
      return atOnce(thing, op, me.id);
    }
    if (stopping) {
      return whileStopping(me, thing, op);
    }
    if (me.unwinding != null && op.isGate() && !me.tidying) {
      throw me.unwinding;
    }
    return step(me, new Pending<>(thing, op, untilNanos));
  }

  private <S> Done<S> step(Seat me, Pending<S> first) {
    Pending<S> pending = first;
    Reason leaves = null;
    while (true) {
      me.pending = pending;
      Turn turn = waitForTurn(me);
      if (stopping) {
        me.pending = null;
        return whileStopping(me, pending.thing(), pending.op());
      }
      if (turn == Turn.LEAVE) {
        leaves = me.order;
        me.order = null;
      }
      S before = pending.thing().state;
      Done<S> done = pending.moves(me.id, turn, leaves == Reason.CRASH);
      me.pending = null;
      likeness.did(pending.thing(), me.id, turn, pending.op(), before, done, nanos());
      happened(me, pending, before, turn, done);
      if (done.then() == null) {
        if (leaves != null) {
          throw me.unwinds(leaves);
        }
        return done;
      }
      pending = new Pending<>(pending.thing(), done.then(), pending.untilNanos());
    }
  }

  /** Asks who goes, and returns when it is the caller. */
  private Turn waitForTurn(Seat me) {
    Seat next = next();
    if (next == null) {
      driver.give();
    } else if (!next.equals(me)) {
      handTo(next);
    }
    if (next == null || !next.equals(me)) {
      me.carrier.await();
    }
    return me.turn;
  }

  private <S> void happened(Seat me, Pending<S> pending, S before, Turn turn, Done<S> done) {
    choices.went(me.id);
    counting.happened(me, pending, turn, done);
    hash.step(me.id, turn, pending.op().word(), pending.thing().id, done.code());
    if (witness != Witness.NOBODY) {
      witness.happened(told(me, pending, before, turn, done));
    }
  }

  /** Time that runs out, leaving and a mistake order nothing. */
  private <S> Happening told(Seat me, Pending<S> pending, S before, Turn turn, Done<S> done) {
    boolean orders = turn == Turn.GO && done.error() == null;
    return new Happening(
        hash.steps(),
        nanos(),
        me.name,
        turn,
        pending.op().word(),
        pending.what(),
        done.code(),
        done.then() == null,
        List.copyOf(
            pending.thing().after(hash.steps(), pending.op(), before, done, me.id, orders)));
  }

  private <S> Done<S> atOnce(Thing<S> thing, Op<S> op, int actor) {
    if (!op.enabled(thing.state, actor)) {
      throw new IllegalStateException("only actors wait: " + op.word() + " " + thing.name());
    }
    S before = thing.state;
    Done<S> done = op.apply(before, actor);
    thing.state = done.state();
    likeness.did(thing, actor, Turn.GO, op, before, done, nanos());
    return done;
  }

  /** Nobody waits any more; what does not wait is done at once, as long as that ends. */
  private <S> Done<S> whileStopping(Seat me, Thing<S> thing, Op<S> op) {
    if (op.isGate() || me.afterStop++ > MOST_AFTER_STOP) {
      throw me.unwinds(Reason.STOP);
    }
    return op.enabled(thing.state, me.id) ? atOnce(thing, op, me.id) : Done.of(thing.state);
  }

  /** Sleeps until the clock stands there. */
  void sleep(String pause, double untilNanos) {
    perform(clock, new Nap(pause), untilNanos);
  }

  /** Waits until another has ended, or the clock stands there; whether it has. */
  boolean join(int other, double untilNanos) {
    return ends.does(new EndsMachine.Join(other), untilNanos).isYes();
  }

  /** One who is on its way out goes on its way. */
  void gate() {
    Seat me = current;
    if (me != null && me.unwinding != null && !me.tidying) {
      throw me.unwinding;
    }
  }

  /** Does work as one who is in order, unless the run ends. */
  void tidyUp(Runnable work) {
    Seat me = me();
    boolean before = me.tidying;
    me.tidying = true;
    try {
      work.run();
    } finally {
      me.tidying = before;
    }
  }

  /** Asks without making steps. */
  <T> T aside(Supplier<T> says) {
    Seat me = current;
    if (me == null || me.isAside) {
      return says.get();
    }
    me.isAside = true;
    try {
      return says.get();
    } finally {
      me.isAside = false;
    }
  }

  int choose(int alternatives, double chance) {
    Seat me = me();
    if (stopping) {
      return 0;
    }
    int chosen = scheduler.choose(me.id, alternatives, chance);
    hash.chose(me.id, alternatives, chosen);
    likeness.chose(me.id, alternatives, chosen);
    return chosen;
  }

  Counting counting() {
    return counting;
  }

  double nanos() {
    return choices.nanos();
  }

  long steps() {
    return hash.steps();
  }

  long hash() {
    return hash.value();
  }

  Rest rest() {
    return rest;
  }
}
