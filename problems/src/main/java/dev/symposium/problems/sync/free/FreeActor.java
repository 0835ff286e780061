package dev.symposium.problems.sync.free;

import dev.symposium.problems.observe.EventKind;
import dev.symposium.problems.observe.EventRing;
import dev.symposium.problems.observe.Slot;
import dev.symposium.problems.observe.SlotFigures.Figure;
import dev.symposium.problems.observe.WaitWord;
import dev.symposium.problems.observe.WaitWord.State;
import dev.symposium.problems.sync.Unwinding;
import dev.symposium.problems.sync.Unwinding.Reason;
import java.lang.invoke.VarHandle;
import java.util.EnumMap;
import java.util.Map;
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

  private final Slot slot;
  private final FreeSync world;
  private final EventRing ring;
  private final Recorder recorder;
  private final Orders orders = new Orders();
  private final Draws draws;
  private final Map<Reason, Unwinding> unwindings = new EnumMap<>(Reason.class);

  // volatile: set by control before the thread starts
  private volatile Thread thread;
  // volatile: set by control, cleared by the crashed actor's thread
  private volatile Revocation revocation;

  // volatile: set by the actor when it begins to wait
  private volatile Deadline waitingUntil = Deadline.NONE;

  // the actor's thread only
  private Unwinding unwinding;
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
    this.recorder = new Recorder(slot, ring, world);
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

  Recorder recorder() {
    return recorder;
  }

  double draw() {
    return draws.next();
  }

  /**
   * Passes at once, or stays while the actor is held back, or leaves the round if it is told to.
   */
  void gate() {
    if (!orders.isEmpty()) {
      slowGate();
    }
  }

  private void slowGate() {
    leaveIfOrdered();
    boolean published = false;
    while (orders.isHeldBack() && !orders.mayPass()) {
      if (!published) {
        recorder.stateBegins();
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
    Reason reason = orders.out();
    if (reason != null) {
      unwinding = unwindings.get(reason);
      running();
      recorder.event(EventKind.UNWINDS, 0, 0);
      throw unwinding;
    }
  }

  boolean isUnwinding() {
    return unwinding != null;
  }

  private void running() {
    recorder.stateBegins();
    slot.run();
  }

  /**
   * Waits until {@code real} grants, the deadline has passed, or the actor is told to leave.
   *
   * @return whether it was granted
   */
  boolean await(FreeResource what, int units, Deadline deadline, Real real) {
    waitingUntil = deadline;
    boolean mine = recorder.openRequest(what.id());
    boolean granted = false;
    try {
      granted = waits(what, units, deadline, real);
    } finally {
      if (mine && !granted) {
        recorder.closeRequest();
      }
    }
    return granted;
  }

  private boolean waits(FreeResource what, int units, Deadline deadline, Real real) {
    recorder.event(EventKind.WAITS, what.id(), units);
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
        recorder.event(EventKind.LOST_PLACE, what.id(), units);
      }
    }
  }

  /** Publishes before blocking; what comes between is seen by whoever gives orders or walks. */
  long publishWait(State state, int resource, int units) {
    recorder.waitBegins();
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
    return tidying ? orders.isStop() : orders.isOut();
  }

  /** Does {@code work}, told to leave only if the run ends. */
  void tidyUp(Runnable work) {
    Unwinding before = unwinding;
    if (before == null || before.reason() != Reason.STOP) {
      unwinding = null;
    }
    tidying = true;
    try {
      if (orders.isStop()) {
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
      orders.take();
    }
  }

  /** Ends a wait, and leaves the round if the wait was taken away for that. */
  private void endWait(long word, boolean granted, boolean interrupted, Real real) {
    if (slot.exchange(word, WaitWord.withState(word, State.RUN))) {
      recorder.waitEnded();
      if (interrupted) {
        strangerInterrupts();
      }
      return;
    }
    Orders.Token token = orders.take();
    slot.run();
    recorder.waitEnded();
    if (token == Orders.Token.OUT && mustLeave()) {
      if (granted) {
        real.giveBack();
      }
      leaveIfOrdered();
    }
  }

  /** While it sleeps nobody of ours interrupts it; parking with an interrupt pending would spin. */
  private void endIfInterrupted() {
    if (Thread.interrupted()) {
      strangerInterrupts();
    }
  }

  /** An interrupt that no token explains comes from outside: the actor is to end. */
  void strangerInterrupts() {
    orders.stopMyself();
    leaveIfOrdered();
  }

  /**
   * After a wait on a condition: back to running; leaves the round if the wait was taken away.
   *
   * @return whether it had been signalled
   */
  boolean endConditionWait(long word, boolean interrupted) {
    if (slot.exchange(word, WaitWord.withState(word, State.RUN))) {
      recorder.waitEnded();
      if (interrupted) {
        strangerInterrupts();
      }
      return false;
    }
    long signalled = WaitWord.withState(word, State.SIGNALLED);
    if (slot.exchange(signalled, WaitWord.withState(word, State.RUN))) {
      recorder.waitEnded();
      return true;
    }
    orders.take();
    slot.run();
    recorder.waitEnded();
    return false;
  }

  /** Leaves the round if told to; after a wait on a condition, once the lock is published again. */
  void leaveAfterWait() {
    if (mustLeave()) {
      leaveIfOrdered();
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
    recorder.event(EventKind.SLEEPS, pause, 0);
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
      if (orders.isOut()) {
        leaveIfOrdered();
      }
      double end = alarm.simNanos();
      whole &= end == first && clock.slowness() == slowness;
      if (clock.hasReached(end) || (clock.isPaused() && orders.mayPass())) {
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
    recorder.roundBegins();
  }

  /** Counts a finished operation. */
  public void done() {
    recorder.done();
  }

  /** How often in a row it was chosen to break a deadlock. */
  public long timesVictimInARow() {
    return slot.figures().get(Figure.VICTIM_IN_A_ROW);
  }

  /** Whether it is to begin another round. */
  public boolean goesOn() {
    return !orders.isRetiring() && !orders.isOut();
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
      recorder.victim();
      orders.forgetVictim();
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
    recorder.stateBegins();
    slot.enter(State.CRASHED, 0, 0);
    while (!orders.isStopOrLeave()) {
      Revocation now = revocation;
      if (now != null) {
        // Alive while it gives back, dead again by a new word: whoever looks at the holdings of
        // the dead relies on it that they do not change under the same word.
        slot.run();
        now.resource.giveBack(this, now.units);
        slot.enter(State.CRASHED, 0, 0);
        revocation = null;
      } else {
        LockSupport.park(this);
      }
    }
    slot.run();
    releaseAll();
  }

  /** Publishes that its thread ends. */
  public void end() {
    slot.request(null);
    recorder.stateBegins();
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
    orders.clear(paused);
    recorder.clear();
    revocation = null;
    unwinding = null;
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
    orders.retire();
  }

  /** Whether it was told to end. */
  public boolean isRetiring() {
    return orders.isRetiring();
  }

  /** Whether it is frozen. */
  public boolean isFrozen() {
    return orders.isFrozen();
  }

  /** Whether it was told to crash. */
  public boolean isCrashed() {
    return orders.isCrash();
  }

  /** Holds it at its next operation, or lets it go on. */
  public void freeze(boolean on) {
    orders.freeze(on);
    LockSupport.unpark(thread);
  }

  /** Holds it in a pause, or lets it go on; a timed wait looks at the clock again. */
  public void pause(boolean on) {
    orders.pause(on);
    poke();
  }

  /** Lets it pass one gate in the pause. */
  public void pass() {
    orders.pass();
    LockSupport.unpark(thread);
  }

  /** Tells it to leave its round, wherever it is; a wait is taken away from it. */
  public void order(Reason reason) {
    orders.tell(reason);
    VarHandle.fullFence(); // either the order is seen before blocking, or the wait is seen here
    long word = slot.word();
    if (!isTakable(word) || !take(word, Orders.Token.OUT)) {
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
    orders.tell(reason);
    orders.deliver(Orders.Token.OUT, thread);
    return true;
  }

  /** Makes it look again at clock and values; to it, a spurious wake-up. */
  public void poke() {
    long word = slot.word();
    if (WaitWord.state(word) != State.TIMED || !take(word, Orders.Token.POKE)) {
      LockSupport.unpark(thread);
    }
  }

  /** Ends that very wait as if for nothing, so that it looks again; whether it still was in it. */
  public boolean wake(long word) {
    return isTakable(word) && take(word, Orders.Token.POKE);
  }

  /** Tells a crashed actor to give something back. */
  public void revoke(int resource, int units) {
    FreeResource what = world.resource(resource);
    if (what != null) {
      revocation = new Revocation(what, units);
      LockSupport.unpark(thread);
    }
  }

  private boolean take(long word, Orders.Token token) {
    if (!slot.exchange(word, WaitWord.withState(word, State.ABORT))) {
      return false;
    }
    orders.deliver(token, thread);
    return true;
  }

  private static boolean isTakable(long word) {
    State state = WaitWord.state(word);
    return state == State.WAIT || state == State.TIMED;
  }
}
