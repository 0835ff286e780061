package dev.symposium.problems.sync.free;

import dev.symposium.problems.observe.Gathering;
import dev.symposium.problems.sync.BrokenBarrierException;
import dev.symposium.problems.sync.CyclicBarrier;
import dev.symposium.problems.sync.Pause;
import dev.symposium.problems.sync.TimeoutException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicReference;

/**
 * A real {@link java.util.concurrent.CyclicBarrier} per era. Thread-safe.
 *
 * <p>An interrupt breaks the real one for all, so an era says why it ended: all had arrived, or it
 * is broken for good, or it was only renewed, because a party has left, or had to look again at the
 * clock. Of a renewed era the others arrive again in the next one, which is of the same generation,
 * and nobody notices. Arrivals are numbered by tickets before they are made, so that just as many
 * as are needed enter a real barrier, and the era in a wait's second word is the one it waits in.
 */
final class FreeBarrier extends AwaitedResource implements CyclicBarrier, Gatherer {

  private final Runnable action;
  // written by the last to arrive, by who leaves, resets or breaks; compare-and-set decides
  private final AtomicReference<Era> era;
  // of the next generation; atomic, changed by anybody; below 1 while nobody is there
  private final AtomicInteger nextParties;

  /** How an era stands. */
  private enum End {
    OPEN,
    PASSED,
    RENEWED,
    BROKEN
  }

  /** One real barrier, used once or for generation after generation. */
  private record Era(
      long number,
      long generation,
      java.util.concurrent.CyclicBarrier real,
      AtomicInteger tickets,
      AtomicReference<End> end) {

    static Era first(java.util.concurrent.CyclicBarrier real) {
      return new Era(0, 0, real, new AtomicInteger(), new AtomicReference<>(End.OPEN));
    }

    /** The one that stands in the place of this one. */
    Era next(long itsGeneration, java.util.concurrent.CyclicBarrier its) {
      AtomicReference<End> open = new AtomicReference<>(End.OPEN);
      return new Era(number + 1, itsGeneration, its, new AtomicInteger(), open);
    }

    int parties() {
      return real.getParties();
    }

    /** While the last one still runs the action all are here. */
    int here() {
      End now = end.get();
      return now == End.OPEN || now == End.PASSED ? Math.min(tickets.get(), parties()) : 0;
    }

    boolean ends(End how) {
      return end.compareAndSet(End.OPEN, how);
    }

    boolean isBroken() {
      return end.get() == End.BROKEN;
    }

    boolean hasPassed() {
      return end.get() == End.PASSED;
    }
  }

  FreeBarrier(FreeSync world, String name, int parties, Runnable action, String... roles) {
    super(world, name, Kind.BARRIER, roles);
    this.action = action;
    this.nextParties = new AtomicInteger(parties);
    this.era = new AtomicReference<>(Era.first(real(parties)));
  }

  private java.util.concurrent.CyclicBarrier real(int parties) {
    return new Door().opening(parties);
  }

  // ---- waiting ------------------------------------------------------------------------------

  @Override
  public int await() {
    return await(world.me(), Deadline.NONE);
  }

  @Override
  public int await(Pause patience) {
    FreeActor me = world.me();
    return await(me, world.deadline(me, patience));
  }

  private int await(FreeActor me, Deadline deadline) {
    me.gate();
    Arrival arrival = new Arrival(me);
    boolean ended = false;
    boolean left = true;
    try {
      ended = me.await(this, 1, deadline, arrival);
      left = false;
    } finally {
      if (left) { // it unwinds, or the action has failed
        arrival.withdraw();
      }
    }
    if (ended && !arrival.timedOut && !arrival.at.isBroken()) {
      me.recorder().granted(this, 0);
      return arrival.missing;
    }
    me.recorder().closeRequest();
    if (ended && !arrival.timedOut) {
      throw new BrokenBarrierException(name());
    }
    breakGeneration(arrival.at.generation);
    throw new TimeoutException(name());
  }

  /** One party on its way through. The party's thread only. */
  private final class Arrival implements OwnThread.Real {
    private final FreeActor me;
    private Era at;
    private int missing;
    private boolean timedOut;

    Arrival(FreeActor me) {
      this.me = me;
    }

    /** Takes a ticket, if there is one left, and publishes the era that it is for. */
    @Override
    public long detail() {
      at = era.get();
      while (!at.isBroken() && at.tickets.getAndIncrement() >= at.parties()) {
        Moment.pass();
        at = era.get();
      }
      return at.number;
    }

    @Override
    public boolean acquire(long nanos) throws InterruptedException {
      if (at.isBroken()) {
        return true;
      }
      try {
        missing =
            nanos == TimeSource.NEVER
                ? at.real.await()
                : at.real.await(nanos, TimeUnit.NANOSECONDS);
        return true;
      } catch (InterruptedException e) {
        withdraw();
        throw e;
      } catch (java.util.concurrent.TimeoutException e) {
        timedOut = me.waitingUntil().isOver() && breakFor(at);
        withdraw(); // its time went by in a pause: the rest is waited for anew
        return timedOut;
      } catch (java.util.concurrent.BrokenBarrierException | Ended e) {
        return endedOtherwise() == End.BROKEN;
      }
    }

    /** Whoever made the real one break says why in its next instructions. */
    private End endedOtherwise() {
      while (at.end.get() == End.OPEN) {
        Moment.pass();
      }
      return at.end.get();
    }

    /** It will not come: the others wait on without it, unless it has crashed. */
    void withdraw() {
      if (at != null) {
        if (me.orders.isCrash()) {
          breakFor(at);
        } else {
          renew(at, at.parties());
        }
      }
    }

    @Override
    public void giveBack() {
      // the others have passed: its own arrival cannot be undone
    }
  }

  /** The action of one real barrier, which knows whose it is. */
  private final class Door implements Runnable {
    // written before anybody can arrive there
    private java.util.concurrent.CyclicBarrier real;

    java.util.concurrent.CyclicBarrier opening(int parties) {
      real = new java.util.concurrent.CyclicBarrier(parties, this);
      return real;
    }

    @Override
    public void run() {
      pass(real);
    }
  }

  /** Told to the last to arrive: somebody has ended the era while it came, so nobody passes. */
  private static final class Ended extends RuntimeException {
    private static final long serialVersionUID = 1L;

    Ended() {
      super("ended", null, false, false);
    }
  }

  /**
   * The last to arrive, before anybody passes. Whoever ends the era first decides how it ends; the
   * grant is published by that.
   */
  private void pass(java.util.concurrent.CyclicBarrier real) {
    Era now = era.get();
    if (now.real != real || !now.ends(End.PASSED)) {
      throw new Ended();
    }
    world.me().waitIsOver();
    boolean done = false;
    try {
      action.run();
      done = true;
    } finally {
      if (!done) { // else nobody would know why the real one breaks
        now.end.set(End.BROKEN);
      }
    }
    int parties = partiesAsked();
    boolean same = parties == now.parties();
    era.compareAndSet(now, now.next(now.generation + 1, same ? real : real(parties)));
  }

  // ---- breaking, renewing, changing ---------------------------------------------------------

  /** Lets the parties of an era arrive again in another one of the same generation. */
  private void renew(Era old, int parties) {
    if (old.ends(End.RENEWED)) {
      era.compareAndSet(old, old.next(old.generation, real(parties)));
      breakForGood(old.real);
    }
  }

  /** Breaks an era for all; whether nobody else had ended it before. */
  private boolean breakFor(Era now) {
    if (!now.ends(End.BROKEN)) {
      return false;
    }
    breakForGood(now.real);
    return true;
  }

  private void breakGeneration(long generation) {
    for (Era now = era.get();
        now.generation == generation && !now.isBroken() && !breakFor(now);
        now = era.get()) {
      Moment.pass(); // it was renewed meanwhile: that era is to be broken, too
    }
  }

  /**
   * Breaks a real barrier and does not make it whole: who holds a ticket for it and has not come
   * yet must not wait in it alone. Only a party's interrupt does that, and it never lets it pass.
   */
  private static void breakForGood(java.util.concurrent.CyclicBarrier real) {
    boolean before = Thread.interrupted();
    Thread.currentThread().interrupt();
    try {
      real.await();
    } catch (InterruptedException | java.util.concurrent.BrokenBarrierException e) {
      Thread.interrupted(); // broken now, or was before: that is what was wanted
    }
    if (before) {
      Thread.currentThread().interrupt();
    }
  }

  @Override
  public void reset() {
    Era now = era.get();
    while (!now.hasPassed() && !breakFor(now) && !now.isBroken()) {
      Moment.pass(); // renewed just now: the next one is meant
      now = era.get();
    }
    if (now.isBroken()) { // else it is opening just now, and nobody can wait in the next one yet
      era.compareAndSet(now, now.next(now.generation, real(partiesAsked())));
    }
  }

  /** Whoever still waits in the old one arrives in the new one. */
  @Override
  public void buildAnew() {
    Era now = era.get();
    if (now.isBroken()) {
      era.compareAndSet(now, now.next(now.generation, real(partiesAsked())));
    } else if (now.here() < now.parties()) { // else the last one is about to open it
      renew(now, partiesAsked());
    }
  }

  @Override
  public void setParties(int parties) {
    nextParties.set(parties);
  }

  @Override
  public void addParties(int more) {
    nextParties.addAndGet(more);
  }

  @Override
  public int partiesAsked() {
    return Math.max(1, nextParties.get());
  }

  // ---- what anybody may ask -----------------------------------------------------------------

  @Override
  public int getParties() {
    return era.get().parties();
  }

  @Override
  public int getNumberWaiting() {
    return era.get().here();
  }

  @Override
  public long generation() {
    return era.get().generation;
  }

  @Override
  public boolean isBroken() {
    return era.get().isBroken();
  }

  @Override
  public int total() {
    return getParties();
  }

  @Override
  public int free() {
    Era now = era.get();
    return now.parties() - now.here();
  }

  /** Also granted while all are here but the last has not yet said so, and once its era is over. */
  @Override
  public int awaited(long detail) {
    Era now = era.get();
    boolean moves =
        now.number != detail || now.end.get() != End.OPEN || now.here() >= now.parties();
    return moves ? GRANTED : ANYBODY;
  }

  @Override
  public String label(long detail) {
    Era now = era.get();
    return name() + ": " + now.here() + " of " + now.parties() + " are here";
  }

  @Override
  public Gathering gathering() {
    Era now = era.get();
    return new Gathering(now.here(), now.parties(), now.generation, now.isBroken());
  }
}
