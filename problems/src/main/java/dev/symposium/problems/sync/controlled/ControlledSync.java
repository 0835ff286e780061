package dev.symposium.problems.sync.controlled;

import dev.symposium.problems.sync.BlockingQueue;
import dev.symposium.problems.sync.Cell;
import dev.symposium.problems.sync.CellMode;
import dev.symposium.problems.sync.CountDownLatch;
import dev.symposium.problems.sync.CyclicBarrier;
import dev.symposium.problems.sync.Event;
import dev.symposium.problems.sync.Fairness;
import dev.symposium.problems.sync.Lock;
import dev.symposium.problems.sync.Pause;
import dev.symposium.problems.sync.Phaser;
import dev.symposium.problems.sync.Pool;
import dev.symposium.problems.sync.ReadWriteLock;
import dev.symposium.problems.sync.Resource;
import dev.symposium.problems.sync.Semaphore;
import dev.symposium.problems.sync.StampedLock;
import dev.symposium.problems.sync.Store;
import dev.symposium.problems.sync.Sync;
import dev.symposium.problems.sync.controlled.SemaphoreMachine.Trust;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Supplier;

/**
 * What problem code is built from when one thread goes at a time: makes the shared objects, and
 * spends the virtual time and the choices of the actor that calls.
 *
 * <p>Guarded by the baton: used by whoever has it, which is the thread that drives the run while
 * the run is held. What that thread does to shared objects is done at once.
 */
public final class ControlledSync implements Sync {

  private static final int SOME = 48; // objects, so that lists need not grow

  private final List<Thing<?>> things = new ArrayList<>(SOME);
  private final List<View> views = new ArrayList<>(SOME);
  private final Pauses pauses;
  private final Timing timing;
  private final Baton baton;

  ControlledSync(Pauses pauses, Timing timing, Crew crew) {
    this.pauses = pauses;
    this.timing = timing;
    this.baton = new Baton(this, crew);
  }

  /** Enters a shared object; its number. */
  int add(Thing<?> thing) {
    things.add(thing);
    return things.size() - 1;
  }

  /** Enters a shared object into the picture; its number there. */
  int shows(View view) {
    views.add(view);
    return views.size() - 1;
  }

  /** All that somebody may wait for, by their numbers in the picture. */
  List<View> views() {
    return views;
  }

  Baton baton() {
    return baton;
  }

  List<Thing<?>> things() {
    return things;
  }

  /** The calling actor says what it needs. */
  void needs(Resource... wanted) {
    List<View> all = new ArrayList<>();
    for (Resource one : wanted) {
      all.add(((Thing<?>) one).granted(null));
    }
    baton.counting().needs(baton.me(), all);
  }

  // ---- time and chance ----------------------------------------------------------------------

  /** When a patience that begins now is over. */
  double until(Pause patience) {
    return baton.nanos() + (timing == Timing.ANY ? 0 : drawn(patience.name()));
  }

  /** Drawn in any case, so that what is drawn next does not depend on the clock. */
  private double drawn(String pause) {
    Seat me = baton.me();
    double fraction = me.draws.next();
    return timing == Timing.ANY ? 0 : pauses.nanos(pause, me.name, fraction);
  }

  /** Passes at once if it is over at once. */
  void sleepFor(String pause, double nanos) {
    baton.gate();
    if (timing == Timing.VIRTUAL && nanos > 0) {
      baton.sleep(pause, baton.nanos() + nanos);
    }
  }

  @Override
  public void sleep(Pause pause) {
    sleep(pause, 1);
  }

  @Override
  public void sleep(Pause pause, double factor) {
    sleepFor(pause.name(), drawn(pause.name()) * factor);
  }

  @Override
  public void sleepUntilTick(Pause period) {
    Seat me = baton.me();
    double length = pauses.nanos(period.name(), me.name, 0.5);
    double now = baton.nanos();
    double next = length <= 0 ? now : (StrictMath.floor(now / length) + 1) * length;
    sleepFor(period.name(), next - now);
  }

  @Override
  public void window(Pause place) {
    sleep(place, 1);
  }

  @Override
  public int choose(int alternatives) {
    return alternatives == 1 ? 0 : baton.choose(alternatives, Double.NaN);
  }

  @Override
  public boolean happens(double probability) {
    return probability >= 1 || (probability > 0 && baton.choose(2, probability) == 1);
  }

  @Override
  public double draw() {
    return baton.me().draws.next();
  }

  @Override
  public long stampNanos() {
    return (long) baton.nanos();
  }

  // ---- shared objects -----------------------------------------------------------------------

  private static boolean isFair(Fairness fairness) {
    return fairness == Fairness.FAIR;
  }

  @Override
  public Lock lock(String name, Fairness fairness) {
    return new ControlledLock(this, name, isFair(fairness));
  }

  @Override
  public Semaphore ownedSemaphore(String name, int permits, Fairness fairness) {
    return new ControlledSemaphore(this, name, permits, isFair(fairness), Trust.OWNED);
  }

  @Override
  public Semaphore trustingSemaphore(String name, int permits) {
    return new ControlledSemaphore(this, name, permits, false, Trust.TRUSTING);
  }

  @Override
  public Semaphore signalSemaphore(
      String name, int permits, Fairness fairness, String... releasers) {
    return new ControlledSemaphore(this, name, permits, isFair(fairness), Trust.SIGNAL, releasers);
  }

  @Override
  public <T> BlockingQueue<T> blockingQueue(
      String name, int capacity, Fairness fairness, String producers, String consumers) {
    return new ControlledQueue<>(this, name, capacity, isFair(fairness), producers, consumers);
  }

  @Override
  public <T> Store<T> store(String name, int capacity) {
    return new ControlledStore<>(this, name, capacity);
  }

  @Override
  public CyclicBarrier cyclicBarrier(String name, int parties, Runnable action, String... roles) {
    return new ControlledBarrier(this, name, parties, action, roles);
  }

  @Override
  public CountDownLatch countDownLatch(String name, int count, String... counters) {
    return new ControlledLatch(this, name, count, counters);
  }

  @Override
  public Phaser phaser(String name, int parties, Runnable action, String... roles) {
    return new ControlledPhaser(this, name, parties, action, roles);
  }

  @Override
  public Event event(String name, String... setters) {
    return new ControlledEvent(this, name, setters);
  }

  @Override
  public Pool pool(String name, String workers) {
    return new ControlledPool(this, name, workers);
  }

  @Override
  public ReadWriteLock readWriteLock(String name, Fairness fairness) {
    return new ControlledReadWriteLock(this, name, isFair(fairness));
  }

  @Override
  public StampedLock stampedLock(String name) {
    return new ControlledStampedLock(this, name);
  }

  @Override
  public <T> Cell<T> cell(String name, T initial, CellMode mode) {
    return new ControlledCell<>(this, name, initial, mode);
  }

  @Override
  public <T> Cell<T> bookCell(String name, T initial, CellMode mode) {
    return new BookCell<>(this, name, initial);
  }

  @Override
  public <T> T aside(Supplier<T> says) {
    return baton.aside(says);
  }

  @Override
  public <T> Cell<T> shownCell(String name, T initial, CellMode mode) {
    return new ControlledCell<>(this, name, initial, mode);
  }

  /** Nothing is drawn from here, so nothing has to leave the picture. */
  @Override
  public void retire(Resource resource) {
    // its number stays taken: numbers are part of the hash of the run
  }

  @Override
  public void join(String actor) {
    joins(actor, Double.POSITIVE_INFINITY);
  }

  @Override
  public boolean join(String actor, Pause patience) {
    return joins(actor, until(patience));
  }

  private boolean joins(String actor, double untilNanos) {
    for (Seat seat : baton.seats()) {
      if (seat.name.equals(actor)) {
        return baton.join(seat.id, untilNanos);
      }
    }
    return true;
  }
}
