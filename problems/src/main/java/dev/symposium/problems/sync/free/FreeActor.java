package dev.symposium.problems.sync.free;

import dev.symposium.problems.observe.EventRing;
import dev.symposium.problems.observe.Slot;
import dev.symposium.problems.observe.SlotFigures.Figure;
import dev.symposium.problems.observe.WaitWord;
import dev.symposium.problems.observe.WaitWord.State;
import dev.symposium.problems.sync.Unwinding.Reason;
import java.lang.invoke.VarHandle;
import java.util.HashMap;
import java.util.Map;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.locks.LockSupport;

/**
 * One actor on a real thread: its rounds, and the orders it is given.
 *
 * <p>The first group of methods is called on the actor's own thread, as are those it inherits; the
 * second ({@code order}, {@code poke}, …) on the control thread, which is the only arbiter.
 *
 * <p><b>How a wait is taken away.</b> The token gives the meaning, the interrupt carries it. The
 * arbiter changes the published word from WAIT(s) to ABORT(s) by compare-and-set, interrupts, then
 * sets {@code delivered}. The returning actor changes WAIT(s) to RUN by compare-and-set; if that
 * fails it waits for {@code delivered}, clears the interrupt, and knows that no late interrupt can
 * hit its next wait.
 */
public final class FreeActor extends OwnThread {

  private final EventRing ring;

  // volatile: set by control before the thread starts
  private volatile Thread thread;
  // volatile: counted up by control, after the thread was set
  private volatile int hires;
  // thread-safe: offered by control, polled by the crashed actor's thread
  private final Queue<Revocation> revocations = new ConcurrentLinkedQueue<>();
  // the actor's thread only, or control before that thread starts: units by number of the resource
  // that were taken back and whose late release is to do nothing
  private final Map<Integer, Integer> fenced = new HashMap<>();

  /** Units of a resource that an actor is told to give back. */
  private record Revocation(FreeResource resource, int units) {}

  FreeActor(Slot slot, FreeSync world, EventRing ring, long seed) {
    super(slot, world, ring, seed);
    this.ring = ring;
  }

  /** Where it publishes. */
  public Slot slot() {
    return slot;
  }

  /** Its events. */
  public EventRing ring() {
    return ring;
  }

  /** Counts the beginning of a round. */
  public void beginRound() {
    recorder.roundBegins();
  }

  /** Counts a finished operation. */
  public void done() {
    recorder.done();
  }

  /** Says how far it is with what it does. */
  public void progress(int done, int of) {
    recorder.progress(done, of);
  }

  /** Says which item is in its hands; 0 if none. */
  public void carries(long item) {
    recorder.carries(item);
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
      forgetUnwinding();
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

  /** The round is over: what it still holds is left over from now on. */
  public void endRound() {
    recorder.roundEnds();
  }

  /** Between two rounds of a part that loops: permits still held are left over from now on. */
  public void endLap() {
    recorder.lapEnds();
  }

  /**
   * Whether a release of what it does not hold any more is of what was taken back from it, so that
   * it does nothing.
   */
  boolean isFenced(FreeResource what, int units) {
    int left = fenced.getOrDefault(what.id(), 0) - units;
    if (left < 0) {
      return false;
    }
    fenced.put(what.id(), left);
    return true;
  }

  @Override
  void runErrands() {
    for (Revocation r = revocations.poll(); r != null; r = revocations.poll()) {
      int before = slot.held(r.resource.id());
      recorder.takenBack(r.resource, r.units);
      r.resource.giveBack(this, r.units);
      int gone = before - slot.held(r.resource.id());
      fenced.merge(r.resource.id(), gone, Integer::sum);
    }
  }

  /**
   * Stays as a crashed actor: only this thread can unlock what it holds, so it gives back what it
   * is told to, until the run stops or it is told to leave; then it gives back everything.
   */
  public void stayCrashed() {
    recorder.waitBegins(); // from now on others may wait for ever
    recorder.diesWithPermits();
    slot.enter(State.CRASHED, 0, 0);
    while (!orders.isStopOrLeave()) {
      Revocation now = revocations.poll();
      if (now != null) {
        // Alive while it gives back, dead again by a new word: whoever looks at the holdings of
        // the dead relies on it that they do not change under the same word.
        slot.run();
        recorder.takenBack(now.resource, now.units);
        now.resource.giveBack(this, now.units);
        slot.enter(State.CRASHED, 0, 0);
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
    return waitingUntil().leftNanos();
  }

  // ---- on the control thread ----------------------------------------------------------------

  /** Makes it ready for a new thread, which is not started yet. */
  public void hire(Slot.Occupant who, Thread player, boolean paused) {
    orders.clear(paused);
    recorder.clear();
    revocations.clear();
    fenced.clear();
    forgetUnwinding();
    thread = player;
    hired();
    slot.seat(who);
    slot.figures().set(Figure.FAILED_TRIES, 0);
    slot.figures().set(Figure.VICTIM_IN_A_ROW, 0);
  }

  @SuppressWarnings("NonAtomicVolatileUpdate") // one writer
  private void hired() {
    hires++;
  }

  /** How often it was given a thread: tells those who waited for the end of an earlier one. */
  int hires() {
    return hires;
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

  /**
   * Holds it in a pause, or lets it go on; a timed wait looks at the clock again.
   *
   * @return whether that cost it its place in a queue
   */
  public boolean pause(boolean on) {
    orders.pause(on);
    return poke();
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
    if (!isTakenFor(word, reason)) {
      return false;
    }
    letGo();
    return true;
  }

  /** The first half of it: that very wait is taken away, but the actor is not told yet. */
  boolean isTakenFor(long word, Reason reason) {
    if (!isTakable(word) || !slot.exchange(word, WaitWord.withState(word, State.ABORT))) {
      return false;
    }
    orders.tell(reason);
    return true;
  }

  /** The second half of it: the actor is told. */
  void letGo() {
    orders.deliver(Orders.Token.OUT, thread);
  }

  /**
   * Makes it look again at clock and values; to it, a spurious wake-up.
   *
   * @return whether that ended a timed wait, which begins again behind all others in its queue
   */
  public boolean poke() {
    VarHandle.fullFence(); // either what changed is seen before blocking, or the wait is seen here
    long word = slot.word();
    boolean taken = WaitWord.state(word) == State.TIMED && take(word, Orders.Token.POKE);
    if (!taken) {
      LockSupport.unpark(thread);
    }
    return taken;
  }

  /** If it sleeps, makes it look again at clock and values. */
  public void pokeSleeper() {
    LockSupport.unpark(thread);
  }

  /** Ends that very wait as if for nothing, so that it looks again; whether it still was in it. */
  public boolean wake(long word) {
    return isTakable(word) && take(word, Orders.Token.POKE);
  }

  /**
   * Tells it to give something back, wherever it is: only its own thread can. A wait is taken away
   * from it for that and begins anew, to it a spurious wake-up.
   */
  public void revoke(int resource, int units) {
    FreeResource what = world.resource(resource);
    if (what != null) {
      revocations.add(new Revocation(what, units));
      orders.errand();
      VarHandle.fullFence(); // either the errand is seen before blocking, or the wait is seen here
      long word = slot.word();
      if (!isTakable(word) || !mayBePoked(word) || !take(word, Orders.Token.POKE)) {
        LockSupport.unpark(thread);
      }
    }
  }

  private boolean mayBePoked(long word) {
    FreeResource wanted = world.resource(WaitWord.resource(word));
    return wanted != null && wanted.mayWaitAnew();
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
