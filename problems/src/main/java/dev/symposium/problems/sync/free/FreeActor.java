package dev.symposium.problems.sync.free;

import dev.symposium.problems.observe.EventKind;
import dev.symposium.problems.observe.EventRing;
import dev.symposium.problems.observe.Request;
import dev.symposium.problems.observe.Slot;
import dev.symposium.problems.observe.SlotFigures.Figure;
import dev.symposium.problems.observe.WaitWord;
import dev.symposium.problems.observe.WaitWord.State;
import dev.symposium.problems.sync.Unwinding;
import dev.symposium.problems.sync.Unwinding.Reason;
import java.lang.invoke.VarHandle;
import java.util.EnumMap;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.locks.LockSupport;

/**
 * One actor on a real thread: its slot, the orders it is given, and how it waits.
 *
 * <p>The first group of methods is called on the actor's own thread, the second ({@code order},
 * {@code poke}, …) on the control thread, which is the only arbiter.
 *
 * <p><b>How a wait is taken away.</b> The token gives the meaning, the interrupt carries it. The
 * arbiter changes the published word from WAIT(s) to ABORT(s) by compare-and-set, interrupts, then
 * sets {@code delivered}. The returning actor changes WAIT(s) to RUN by compare-and-set; if that
 * fails it waits for {@code delivered}, clears the interrupt, and knows that no late interrupt can
 * hit its next wait.
 */
public final class FreeActor {

  private static final int FREEZE = 1;
  private static final int PAUSE = 1 << 1;
  private static final int VICTIM = 1 << 2;
  private static final int LEAVE = 1 << 3;
  private static final int CRASH = 1 << 4;
  private static final int STOP = 1 << 5;
  private static final int OUT = VICTIM | LEAVE | CRASH | STOP;
  private static final int HELD_BACK = FREEZE | PAUSE;

  /** What a wait was taken away for. */
  private enum Token {
    /** Look again: the clock or a value has changed. */
    POKE,
    /** Look at your orders. */
    OUT
  }

  private final Slot slot;
  private final FreeSync world;
  private final EventRing ring;
  private final Draws draws;
  private final Map<Reason, Unwinding> unwindings = new EnumMap<>(Reason.class);

  // access: atomic; bits are set by control, VICTIM and CRASH cleared by the actor
  private final AtomicInteger orders = new AtomicInteger();
  // volatile: set by control after the interrupt, cleared by the actor
  private volatile Token delivered;
  // volatile: set by control
  private volatile boolean retiring;
  // volatile: counted up by control for every gate that may be passed in a pause
  private volatile long passes;
  // volatile: set by control, what passes stood at when the present pause began
  private volatile long passesBefore;
  // volatile: set by control before the thread starts
  private volatile Thread thread;
  // volatile: set by control, cleared by the crashed actor's thread
  private volatile Revocation revocation;

  // volatile: set by the actor when it begins to wait
  private volatile Deadline waitingUntil = Deadline.NONE;

  // the actor's thread only
  private Unwinding unwinding;
  private long passesUsed;
  private int holdings;
  private boolean tidying;

  /** Units of a resource that a crashed actor is told to give back. */
  private record Revocation(FreeResource resource, int units) {}

  /** The form of the real object that waits. */
  interface Real {
    /** Waits on the real object; true if it was granted. */
    boolean acquire(long nanos) throws InterruptedException;

    /** Returns what was granted to somebody who may not keep it. */
    void giveBack();
  }

  FreeActor(Slot slot, FreeSync world, EventRing ring, long seed) {
    this.slot = slot;
    this.world = world;
    this.ring = ring;
    this.draws = new Draws(seed, slot.id());
    for (Reason reason : Reason.values()) {
      unwindings.put(reason, new Unwinding(reason));
    }
  }

  /** Where it publishes. */
  public Slot slot() {
    return slot;
  }

  /** Its events. */
  public EventRing ring() {
    return ring;
  }

  // ---- on the actor's own thread ------------------------------------------------------------

  double draw() {
    return draws.next();
  }

  /**
   * Passes at once, or stays while the actor is held back, or leaves the round if it is told to.
   */
  void gate() {
    if (orders.get() != 0) {
      slowGate();
    }
  }

  private void slowGate() {
    leaveIfOrdered();
    boolean published = false;
    while ((orders.get() & HELD_BACK) != 0 && !mayPass()) {
      if (!published) {
        slot.figures().set(Figure.STATE_SINCE, world.clock().runNanos());
        slot.enter(State.GATED, 0, 0);
        published = true;
      }
      LockSupport.park(this);
      endIfInterrupted();
      leaveIfOrdered();
    }
    if (published) {
      running();
    }
  }

  private void leaveIfOrdered() {
    if (unwinding != null) {
      throw unwinding;
    }
    Reason reason = orderedOut();
    if (reason != null) {
      unwinding = unwindings.get(reason);
      running();
      event(EventKind.UNWINDS, 0, 0);
      throw unwinding;
    }
  }

  private Reason orderedOut() {
    int now = orders.get();
    if ((now & STOP) != 0) {
      return Reason.STOP;
    }
    if ((now & CRASH) != 0) {
      return Reason.CRASH;
    }
    if ((now & LEAVE) != 0) {
      return Reason.LEAVE;
    }
    return (now & VICTIM) != 0 ? Reason.VICTIM : null;
  }

  private boolean mayPass() {
    long now = passes;
    if ((orders.get() & FREEZE) != 0 || Math.max(passesUsed, passesBefore) >= now) {
      return false;
    }
    passesUsed = now;
    return true;
  }

  boolean isUnwinding() {
    return unwinding != null;
  }

  private void running() {
    slot.figures().set(Figure.STATE_SINCE, world.clock().runNanos());
    slot.run();
  }

  /**
   * Waits until {@code real} grants, the deadline has passed, or the actor is told to leave.
   *
   * @return whether it was granted
   */
  boolean await(FreeResource what, int units, Deadline deadline, Real real) {
    waitingUntil = deadline;
    boolean mine = openRequest(what.id());
    boolean granted = false;
    try {
      granted = waits(what, units, deadline, real);
    } finally {
      if (mine && !granted) {
        closeRequest();
      }
    }
    return granted;
  }

  private boolean waits(FreeResource what, int units, Deadline deadline, Real real) {
    event(EventKind.WAITS, what.id(), units);
    while (true) {
      long word = publishWait(deadline.isTimed() ? State.TIMED : State.WAIT, what.id(), units);
      boolean granted = false;
      boolean interrupted = false;
      try {
        granted = real.acquire(deadline.waitNanos());
      } catch (InterruptedException e) {
        interrupted = true; // the token says what it means
      }
      endWait(word, granted, interrupted, real);
      if (granted) {
        return true;
      }
      if (deadline.isOver()) {
        return false;
      }
      if (deadline.isTimed() && !interrupted) {
        event(EventKind.LOST_PLACE, what.id(), units);
      }
    }
  }

  /** Publishes before blocking; what comes between is seen by whoever gives orders or walks. */
  long publishWait(State state, int resource, int units) {
    slot.figures().set(Figure.WAIT_STAMP, world.clock().time().nanoTime());
    slot.figures().set(Figure.STATE_SINCE, world.clock().runNanos());
    long word = slot.enter(state, resource, units);
    VarHandle.fullFence();
    if (mustLeave()) {
      withdraw(word);
      leaveIfOrdered();
    }
    world.aboutToBlock(this);
    return word;
  }

  /** While it tidies up only the end of the run drives it out. */
  boolean mustLeave() {
    return (orders.get() & (tidying ? STOP : OUT)) != 0;
  }

  /** Does {@code work}, told to leave only if the run ends. */
  void tidyUp(Runnable work) {
    Unwinding before = unwinding;
    if (before == null || before.reason() != Reason.STOP) {
      unwinding = null;
    }
    tidying = true;
    try {
      if ((orders.get() & STOP) != 0) {
        leaveIfOrdered();
      }
      work.run();
    } finally {
      tidying = false;
      if (unwinding == null) {
        unwinding = before;
      }
    }
  }

  private void withdraw(long word) {
    if (!slot.exchange(word, WaitWord.withState(word, State.RUN))) {
      takeToken();
    }
  }

  /** Ends a wait, and leaves the round if the wait was taken away for that. */
  private void endWait(long word, boolean granted, boolean interrupted, Real real) {
    if (slot.exchange(word, WaitWord.withState(word, State.RUN))) {
      waitEnded();
      if (interrupted) {
        strangerInterrupts();
      }
      return;
    }
    Token token = takeToken();
    slot.run();
    waitEnded();
    if (token == Token.OUT && mustLeave()) {
      if (granted) {
        real.giveBack();
      }
      leaveIfOrdered();
    }
  }

  void waitEnded() {
    long now = world.clock().runNanos();
    slot.figures().set(Figure.WAIT_ENDED, now);
    slot.figures().set(Figure.STATE_SINCE, now);
  }

  /** While it sleeps nobody of ours interrupts it; parking with an interrupt pending would spin. */
  private void endIfInterrupted() {
    if (Thread.interrupted()) {
      strangerInterrupts();
    }
  }

  /** An interrupt that no token explains comes from outside: the actor is to end. */
  void strangerInterrupts() {
    orders.getAndUpdate(now -> now | STOP);
    leaveIfOrdered();
  }

  /** Called when an own compare-and-set failed because the arbiter's had succeeded. */
  @SuppressWarnings("ThreadPriorityCheck") // a few instructions of the arbiter, not a hand-off
  private Token takeToken() {
    Token token = delivered;
    while (token == null) {
      Thread.yield(); // the arbiter is between its compare-and-set and this store
      token = delivered;
    }
    delivered = null;
    boolean cleared = Thread.interrupted();
    assert cleared || token != null : "the interrupt came before the token";
    return token;
  }

  /**
   * After a wait on a condition: back to running; leaves the round if the wait was taken away.
   *
   * @return whether it had been signalled
   */
  boolean endConditionWait(long word, boolean interrupted) {
    if (slot.exchange(word, WaitWord.withState(word, State.RUN))) {
      waitEnded();
      if (interrupted) {
        strangerInterrupts();
      }
      return false;
    }
    long signalled = WaitWord.withState(word, State.SIGNALLED);
    if (slot.exchange(signalled, WaitWord.withState(word, State.RUN))) {
      waitEnded();
      return true;
    }
    takeToken();
    slot.run();
    waitEnded();
    return false;
  }

  /** Leaves the round if told to; after a wait on a condition, once the lock is published again. */
  void leaveAfterWait() {
    if (mustLeave()) {
      leaveIfOrdered();
    }
  }

  private boolean openRequest(int resource) {
    if (slot.request() != null) {
      return false;
    }
    slot.request(world.request(resource));
    return true;
  }

  /** Opens a request for several things, unless the same one is open already. */
  void openRequest(Request wanted) {
    Request open = slot.request();
    if (open == null || !java.util.Arrays.equals(open.resources(), wanted.resources())) {
      slot.request(wanted);
    }
  }

  private void closeRequest() {
    Request open = slot.request();
    if (open != null) {
      slot.request(null);
      slot.figures().waited(world.clock().runNanos() - open.sinceNanos());
    }
  }

  /** Publishes what was acquired, and ends the request for it. */
  void acquired(FreeResource what, int units) {
    if (holdings == 0 && world.isRecording()) {
      slot.figures().set(Figure.HOLD_SINCE, world.clock().runNanos());
    }
    holdings += units;
    slot.hold(what.id(), units);
    granted(what, units);
  }

  /** Ends the request for something that is consumed rather than held. */
  void granted(FreeResource what, int units) {
    Request open = slot.request();
    if (open == null) {
      slot.figures().add(Figure.GRANTED_AT_ONCE, 1);
    } else if (open.needs(what.id())) {
      closeRequest();
    }
    event(EventKind.ACQUIRED, what.id(), units);
  }

  /** Takes the publication back, before the release; how many units it had published. */
  int releasing(FreeResource what, int units) {
    int had = slot.unhold(what.id(), units);
    holdings -= had;
    if (had > 0) {
      event(EventKind.RELEASED, what.id(), had);
    }
    return had;
  }

  void tryFailed(FreeResource what, int owner) {
    slot.figures().add(Figure.FAILED_TRIES, 1);
    slot.figures().add(Figure.FAILED_TRIES_EVER, 1);
    slot.figures().set(Figure.FAILED_ON, what.id());
    slot.figures().set(Figure.FAILED_AGAINST, owner);
    event(EventKind.FAILED, what.id(), 0);
  }

  void event(EventKind kind, int subject, int units) {
    if (world.isRecording()) {
      ring.offer(world.eventNanos(), kind, subject, units);
    }
  }

  /**
   * Sleeps until the alarm's moment on the clock of the simulation; looks again whenever it is
   * woken.
   *
   * @param pause its number
   */
  void sleep(int pause, Alarm alarm) {
    gate();
    RunClock clock = world.clock();
    if (clock.hasReached(alarm.simNanos())) {
      return;
    }
    long since = clock.runNanos();
    double slowness = clock.slowness();
    double asked = (alarm.simNanos() - clock.simNanos()) * slowness;
    slot.figures().set(Figure.STATE_SINCE, since);
    slot.enter(State.SLEEP, pause, 0);
    event(EventKind.SLEEPS, pause, 0);
    boolean whole = sleepUntil(alarm, asked, slowness);
    long got = clock.runNanos() - since;
    slot.figures().slept(pause, whole ? (long) asked : got, got);
    running();
    gate();
  }

  /** True if nobody changed what the sleep was to last. */
  private boolean sleepUntil(Alarm alarm, double asked, double slowness) {
    RunClock clock = world.clock();
    boolean whole = true;
    double first = alarm.simNanos();
    while (true) {
      if ((orders.get() & OUT) != 0) {
        leaveIfOrdered();
      }
      double end = alarm.simNanos();
      whole &= end == first && clock.slowness() == slowness;
      if (clock.hasReached(end) || (clock.isPaused() && mayPass())) {
        return whole && asked >= 0;
      }
      clock.time().parkUntil(clock.wallAtSim(end));
      endIfInterrupted();
    }
  }

  /**
   * When a sleep ends, on the clock of the simulation; asked again whenever the sleeper is woken.
   */
  @FunctionalInterface
  interface Alarm {
    double simNanos();
  }

  /** Counts the beginning of a round. */
  public void beginRound() {
    slot.figures().add(Figure.ROUNDS, 1);
    if (slot.figures().get(Figure.VICTIM_IN_A_ROW) == 0) {
      slot.figures().set(Figure.ROUND_SINCE, world.clock().runNanos());
    }
  }

  /** Counts a finished operation. */
  public void done() {
    slot.figures().add(Figure.OPERATIONS, 1);
    slot.figures().set(Figure.FAILED_TRIES, 0);
    slot.figures().set(Figure.VICTIM_IN_A_ROW, 0);
    event(EventKind.DONE, 0, 0);
  }

  /** How often in a row it was chosen to break a deadlock. */
  public long timesVictimInARow() {
    return slot.figures().get(Figure.VICTIM_IN_A_ROW);
  }

  /** Whether it is to begin another round. */
  public boolean goesOn() {
    return !retiring && (orders.get() & OUT) == 0;
  }

  /**
   * After an unwinding has left the round: gives back what the slot still lists, once, and forgets
   * the order if it is done with it. A crashed actor gives nothing back.
   */
  public void settle(Reason reason) {
    slot.request(null);
    if (reason == Reason.CRASH) {
      return;
    }
    releaseAll();
    if (reason == Reason.VICTIM) {
      slot.figures().add(Figure.VICTIM, 1);
      slot.figures().add(Figure.VICTIM_IN_A_ROW, 1);
      slot.figures().add(Figure.RESTARTS, 1);
      orders.getAndUpdate(now -> now & ~VICTIM);
      unwinding = null;
    }
  }

  /** Gives back all that the slot lists; works while unwinding. */
  public void releaseAll() {
    for (long entry : slot.holdings()) {
      if (entry != 0) {
        FreeResource what = world.resource(Slot.resourceOf(entry));
        if (what != null) {
          what.giveBack(this, Slot.unitsOf(entry));
        }
      }
    }
  }

  /**
   * Stays as a crashed actor: only this thread can unlock what it holds, so it gives back what it
   * is told to, until the run stops or it is told to leave; then it gives back everything.
   */
  public void stayCrashed() {
    slot.figures().set(Figure.STATE_SINCE, world.clock().runNanos());
    slot.enter(State.CRASHED, 0, 0);
    while ((orders.get() & (STOP | LEAVE)) == 0) {
      Revocation now = revocation;
      if (now != null) {
        now.resource.giveBack(this, now.units);
        revocation = null;
      } else {
        LockSupport.park(this);
      }
    }
    releaseAll();
  }

  /** Publishes that its thread ends. */
  public void end() {
    slot.request(null);
    slot.figures().set(Figure.STATE_SINCE, world.clock().runNanos());
    slot.enter(State.ENDED, 0, 0);
  }

  // ---- on any thread ------------------------------------------------------------------------

  /** What is left of the time-out of its present or last wait, as lived; may be a moment old. */
  public long timeLeftNanos() {
    return waitingUntil.leftNanos();
  }

  // ---- on the control thread ----------------------------------------------------------------

  /** Makes it ready for a new thread, which is not started yet. */
  public void hire(Slot.Occupant who, Thread player, boolean paused) {
    orders.set(paused ? PAUSE : 0);
    retiring = false;
    revocation = null;
    unwinding = null;
    holdings = 0;
    passesUsed = passes;
    thread = player;
    slot.seat(who);
    slot.figures().set(Figure.FAILED_TRIES, 0);
    slot.figures().set(Figure.VICTIM_IN_A_ROW, 0);
  }

  /** The thread that plays it; null before it was hired. */
  public Thread thread() {
    return thread;
  }

  /** Tells it to end after this round. */
  public void retire() {
    retiring = true;
  }

  /** Whether it was told to end. */
  public boolean isRetiring() {
    return retiring;
  }

  /** Whether it is frozen. */
  public boolean isFrozen() {
    return (orders.get() & FREEZE) != 0;
  }

  /** Whether it was told to crash. */
  public boolean isCrashed() {
    return (orders.get() & CRASH) != 0;
  }

  /** Holds it at its next operation, or lets it go on. */
  public void freeze(boolean on) {
    setOrder(FREEZE, on);
    LockSupport.unpark(thread);
  }

  /** Holds it in a pause, or lets it go on; a timed wait looks at the clock again. */
  public void pause(boolean on) {
    passesBefore = passes;
    setOrder(PAUSE, on);
    poke();
  }

  /** Lets it pass one gate in the pause. */
  @SuppressWarnings("NonAtomicVolatileUpdate") // control alone counts
  public void pass() {
    passes++;
    LockSupport.unpark(thread);
  }

  /** Tells it to leave its round, wherever it is; a wait is taken away from it. */
  public void order(Reason reason) {
    setOrder(bit(reason), true);
    VarHandle.fullFence(); // either the order is seen before blocking, or the wait is seen here
    long word = slot.word();
    if (!isTakable(word) || !take(word, Token.OUT)) {
      LockSupport.unpark(thread);
    }
  }

  /**
   * Tells it to leave its round if it still is in that very wait.
   *
   * @return whether it was; if not, nothing has changed
   */
  public boolean orderOutOf(long word, Reason reason) {
    if (!isTakable(word) || !slot.exchange(word, WaitWord.withState(word, State.ABORT))) {
      return false;
    }
    setOrder(bit(reason), true);
    deliver(Token.OUT);
    return true;
  }

  /** Makes it look again at clock and values; to it, a spurious wake-up. */
  public void poke() {
    long word = slot.word();
    if (WaitWord.state(word) != State.TIMED || !take(word, Token.POKE)) {
      LockSupport.unpark(thread);
    }
  }

  /** Ends that very wait as if for nothing, so that it looks again; whether it still was in it. */
  public boolean wake(long word) {
    return isTakable(word) && take(word, Token.POKE);
  }

  /** Tells a crashed actor to give something back. */
  public void revoke(int resource, int units) {
    FreeResource what = world.resource(resource);
    if (what != null) {
      revocation = new Revocation(what, units);
      LockSupport.unpark(thread);
    }
  }

  private boolean take(long word, Token token) {
    if (!slot.exchange(word, WaitWord.withState(word, State.ABORT))) {
      return false;
    }
    deliver(token);
    return true;
  }

  private void deliver(Token token) {
    thread.interrupt();
    delivered = token;
  }

  private static boolean isTakable(long word) {
    State state = WaitWord.state(word);
    return state == State.WAIT || state == State.TIMED;
  }

  private void setOrder(int bit, boolean on) {
    orders.getAndUpdate(now -> on ? now | bit : now & ~bit);
  }

  private static int bit(Reason reason) {
    return switch (reason) {
      case VICTIM -> VICTIM;
      case LEAVE -> LEAVE;
      case CRASH -> CRASH;
      case STOP -> STOP;
    };
  }
}
