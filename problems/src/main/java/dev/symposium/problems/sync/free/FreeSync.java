package dev.symposium.problems.sync.free;

import dev.symposium.problems.deadlock.Walk;
import dev.symposium.problems.observe.EventRing;
import dev.symposium.problems.observe.Picture;
import dev.symposium.problems.observe.Request;
import dev.symposium.problems.observe.Slot;
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
import java.util.Set;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.Supplier;

/**
 * One world of real threads and real {@code java.util.concurrent} objects: makes the shared
 * objects, keeps the register of objects and actors, and is the picture that detectors read.
 *
 * <p>Thread-safe. Actors are added by the control thread.
 */
public final class FreeSync implements Sync, Picture {

  private static final int LARGE_RING = 1 << 12;
  private static final int SMALL_RING = 1 << 8;
  private static final int FEW_ACTORS = 128;

  private final RunClock clock;
  private final Pauses pauses;
  private final Lengths lengths;
  private final Suspicion suspicion;
  private final long seed;
  private final Register register = new Register();
  private final Actors actors = new Actors();
  private final WaitEnds waitEnds = new WaitEnds(actors, register);

  // of this world, so that nothing is static; set while an actor's thread plays
  @SuppressWarnings("ThreadLocalUsage")
  private final ThreadLocal<FreeActor> current = new ThreadLocal<>();

  // guarded by this
  private FreeJoin ends;
  // volatile: set by the control thread
  private volatile boolean recording;
  // volatile: set by the observer, read where a precise stamp would cost too much
  private volatile long coarseNanos;
  // atomic: counted up by actors, read by control
  private final AtomicLong leftOverChanges = new AtomicLong();

  /**
   * An empty world.
   *
   * @param suspicion told by threads that are about to block
   * @param seed fixes the draws of every actor
   */
  public FreeSync(RunClock clock, Pauses pauses, Suspicion suspicion, long seed) {
    this.clock = clock;
    this.pauses = pauses;
    this.lengths = new Lengths(clock, pauses);
    this.suspicion = suspicion;
    this.seed = seed;
  }

  // ---- the register -------------------------------------------------------------------------

  /** A new actor in a slot of its own. Control thread only. */
  public FreeActor addActor() {
    int id = actors.size();
    EventRing ring = new EventRing(id < FEW_ACTORS ? LARGE_RING : SMALL_RING);
    FreeActor actor = new FreeActor(new Slot(id, pauses.count()), this, ring, seed);
    actors.add(actor);
    return actor;
  }

  /** The actor in that slot. */
  public FreeActor actor(int slot) {
    return actors.get(slot);
  }

  /** Binds the calling thread to an actor until {@link #leave}. */
  public void enter(FreeActor actor) {
    current.set(actor);
  }

  /** Ends the binding of the calling thread. */
  public void leave() {
    current.remove();
  }

  FreeActor me() {
    FreeActor me = current.get();
    if (me == null) {
      throw new IllegalStateException("only actors wait: " + Thread.currentThread().getName());
    }
    return me;
  }

  /** The same, sooner found if it is who is expected; null if nobody is. */
  FreeActor me(FreeActor expected) {
    return expected != null && expected.thread() == Thread.currentThread() ? expected : me();
  }

  void register(FreeResource resource) {
    register.add(resource);
    resource.parts().forEach(register::add);
  }

  @Override
  public void retire(Resource resource) {
    FreeResource leaver = (FreeResource) resource;
    register.retire(leaver, actors.all());
    leaver.parts().forEach(part -> register.retire(part, actors.all()));
  }

  /** Takes out of the picture what is leaving and no longer used. The observer only. */
  public void sweep() {
    register.sweep(actors.all());
  }

  /** Takes everything out of the picture; no actor may be at work. Control thread only. */
  public synchronized void clear() {
    ends = null;
    register.clear();
  }

  @Override
  public int slots() {
    return actors.size();
  }

  @Override
  public Slot slot(int id) {
    return actors.get(id).slot();
  }

  @Override
  public int resources() {
    return register.size();
  }

  @Override
  public FreeResource resource(int id) {
    return register.get(id);
  }

  /** How often what actors have left over has changed; any thread. */
  public long leftOverChanges() {
    return leftOverChanges.get();
  }

  void leftOversChanged() {
    leftOverChanges.incrementAndGet();
  }

  /** Ends waits from outside. */
  public WaitEnds waitEnds() {
    return waitEnds;
  }

  /** Says which roles may have nobody for a while. Control thread only, before anybody plays. */
  public void mayBeEmpty(Set<String> roles) {
    actors.mayBeEmpty(roles);
  }

  Actors actors() {
    return actors;
  }

  // ---- what actors share and read -----------------------------------------------------------

  /** The seed of all draws. */
  public long seed() {
    return seed;
  }

  /** The clocks. */
  public RunClock clock() {
    return clock;
  }

  /** Switches the recording of events. Control thread only. */
  public void record(boolean on) {
    recording = on;
  }

  boolean isRecording() {
    return recording;
  }

  /** Sets the coarse clock that stamps events at full speed. The observer only. */
  public void tick(long runNanos) {
    coarseNanos = runNanos;
  }

  /** The stamp of an event: precise in slow motion, as old as a tick at full speed. */
  long eventNanos() {
    return isExact() ? clock.runNanos() : coarseNanos;
  }

  /** Whether there is time for a look at the clock where nobody waits. */
  boolean isExact() {
    return clock.slowness() > 1;
  }

  /** A thread has published that it waits: looks whether that closes a circle. */
  void aboutToBlock(Slot slot) {
    Walk.Answer answer = Walk.from(this, slot.id());
    if (answer != Walk.Answer.NOTHING) {
      suspicion.raise(answer == Walk.Answer.SUSPECT);
    }
  }

  Request request(int resource) {
    return request(register.get(resource));
  }

  Request request(Resource... wanted) {
    int[] ids = new int[wanted.length];
    long[] grants = new long[wanted.length];
    for (int i = 0; i < wanted.length; i++) {
      FreeResource resource = (FreeResource) wanted[i];
      ids[i] = resource.id();
      grants[i] = resource.grants();
    }
    return new Request(clock.runNanos(), ids, grants);
  }

  Deadline deadline(FreeActor me, Pause patience) {
    return lengths.deadline(me, patience);
  }

  // ---- what problem code calls --------------------------------------------------------------

  @Override
  public Lock lock(String name, Fairness fairness) {
    return added(new FreeLock(this, name, fairness));
  }

  @Override
  public Semaphore ownedSemaphore(String name, int permits, Fairness fairness) {
    return added(new FreeSemaphore(this, name, permits, fairness, true));
  }

  @Override
  public Semaphore trustingSemaphore(String name, int permits) {
    return added(new TrustingSemaphore(this, name, permits));
  }

  @Override
  public Semaphore signalSemaphore(
      String name, int permits, Fairness fairness, String... releasers) {
    return added(new FreeSemaphore(this, name, permits, fairness, false, releasers));
  }

  @Override
  public <T> BlockingQueue<T> blockingQueue(
      String name, int capacity, Fairness fairness, String producers, String consumers) {
    return added(new FreeQueue<T>(this, name, capacity, fairness, producers, consumers));
  }

  @Override
  public <T> Store<T> store(String name, int capacity) {
    return added(new FreeStore<T>(this, name, capacity));
  }

  @Override
  public CyclicBarrier cyclicBarrier(String name, int parties, Runnable action, String... roles) {
    return added(new FreeBarrier(this, name, parties, action, roles));
  }

  @Override
  public CountDownLatch countDownLatch(String name, int count, String... counters) {
    return added(new FreeLatch(this, name, count, counters));
  }

  @Override
  public Phaser phaser(String name, int parties, Runnable action, String... roles) {
    return added(new FreePhaser(this, name, parties, action, roles));
  }

  @Override
  public Event event(String name, String... setters) {
    return added(new FreeEvent(this, name, setters));
  }

  @Override
  public Pool pool(String name, String workers) {
    return added(new FreePool(this, name, workers));
  }

  @Override
  public ReadWriteLock readWriteLock(String name, Fairness fairness) {
    return added(new FreeReadWriteLock(this, name, fairness));
  }

  @Override
  public StampedLock stampedLock(String name) {
    return added(new FreeStampedLock(this, name));
  }

  private <R extends FreeResource> R added(R resource) {
    register(resource);
    return resource;
  }

  @Override
  public <T> Cell<T> cell(String name, T initial, CellMode mode) {
    return new FreeCell<>(initial, mode);
  }

  @Override
  public <T> Cell<T> bookCell(String name, T initial, CellMode mode) {
    return cell(name, initial, mode);
  }

  @Override
  public <T> T aside(Supplier<T> says) {
    return says.get();
  }

  @Override
  public <T> Cell<T> shownCell(String name, T initial, CellMode mode) {
    return added(new ShownCell<>(this, name, initial, mode));
  }

  @Override
  public void join(String actor) {
    joins(me(), actor, Deadline.NONE);
  }

  @Override
  public boolean join(String actor, Pause patience) {
    FreeActor me = me();
    return joins(me, actor, deadline(me, patience));
  }

  private boolean joins(FreeActor me, String name, Deadline deadline) {
    FreeActor other = actors.named(name);
    return other == null || ends().await(me, other, deadline);
  }

  /** Made when it is first needed. */
  private synchronized FreeJoin ends() {
    if (ends == null) {
      ends = added(new FreeJoin(this));
    }
    return ends;
  }

  @Override
  public void sleep(Pause pause) {
    sleep(pause, 1);
  }

  @Override
  public void sleep(Pause pause, double factor) {
    FreeActor me = me();
    me.sleep(pauses.indexOf(pause.name()), lengths.drawn(me, pause, factor));
  }

  @Override
  public void sleepUntilTick(Pause period) {
    FreeActor me = me();
    me.sleep(pauses.indexOf(period.name()), lengths.untilTick(me, period));
  }

  /**
   * Sleeps for a fixed time, for the engine's own purposes.
   *
   * @param simNanos nanoseconds at full speed
   */
  public void sleepFor(String pause, double simNanos) {
    me().sleep(pauses.indexOf(pause), lengths.fixed(simNanos));
  }

  @Override
  public void window(Pause place) {
    FreeActor me = me();
    me.sleep(pauses.indexOf(place.name()), lengths.drawn(me, place, 1));
  }

  @Override
  public int choose(int alternatives) {
    return (int) (me().draw() * alternatives);
  }

  @Override
  public long stampNanos() {
    return clock.runNanos(); // what lies between two of them may be shorter than a tick
  }

  @Override
  public boolean happens(double probability) {
    return me().draw() < probability;
  }

  @Override
  public double draw() {
    return me().draw();
  }
}
