package dev.symposium.problems.sync.free;

import dev.symposium.problems.observe.Stock;
import dev.symposium.problems.sync.BlockingQueue;
import dev.symposium.problems.sync.Fairness;
import dev.symposium.problems.sync.Pause;
import java.util.List;
import java.util.concurrent.LinkedBlockingDeque;
import java.util.concurrent.TimeUnit;

/**
 * A real {@link LinkedBlockingDeque} for the elements, on which takers wait, and a real semaphore
 * for the room, on which putters wait: together the one bounded queue whose capacity can be changed
 * while it is used. Thread-safe.
 *
 * <p>Room is taken before an element goes in and given back after one came out. A capacity below
 * the depth is a debt of the semaphore.
 */
final class FreeQueue<T> extends AwaitedResource implements BlockingQueue<T> {

  private final LinkedBlockingDeque<T> real = new LinkedBlockingDeque<>();
  private final ShrinkingSemaphore places;
  private final QueueSide room;
  private final QueueSide elements;
  // written under this, volatile
  private volatile int capacity;

  FreeQueue(
      FreeSync world,
      String name,
      int capacity,
      Fairness fairness,
      String producers,
      String consumers) {
    super(world, name, Kind.QUEUE);
    this.capacity = capacity;
    this.places = new ShrinkingSemaphore(capacity, fairness == Fairness.FAIR);
    this.room = new QueueSide(world, "room in " + name, name + " full", capacity, consumers);
    this.elements = new QueueSide(world, "item in " + name, name + " empty", 0, producers);
  }

  @Override
  List<FreeResource> parts() {
    return List.of(room, elements);
  }

  // ---- putting ------------------------------------------------------------------------------

  @Override
  public void put(T element) {
    FreeActor me = world.me();
    me.gate();
    if (!roomAtOnce()) {
      me.await(room, 1, Deadline.NONE, new Entering());
    }
    enter(me, element);
  }

  @Override
  public boolean offer(T element) {
    FreeActor me = world.me();
    me.gate();
    return entered(me, element, places.tryAcquire());
  }

  @Override
  public boolean offer(T element, Pause patience) {
    FreeActor me = world.me();
    me.gate();
    boolean granted =
        roomAtOnce() || me.await(room, 1, world.deadline(me, patience), new Entering());
    return entered(me, element, granted);
  }

  private boolean entered(FreeActor me, T element, boolean granted) {
    if (granted) {
      enter(me, element);
    } else {
      me.recorder().tryFailed(room, -1);
    }
    return granted;
  }

  /** The zero time-out honours the queue of a fair one. */
  private boolean roomAtOnce() {
    if (!places.isFair()) {
      return places.tryAcquire();
    }
    try {
      return places.tryAcquire(0, TimeUnit.NANOSECONDS);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      return false;
    }
  }

  private void enter(FreeActor me, T element) {
    room.took();
    me.recorder().granted(room, 1);
    elements.give(1);
    real.addLast(element);
  }

  /** A wait for room. */
  private final class Entering implements OwnThread.Real {
    @Override
    public boolean acquire(long nanos) throws InterruptedException {
      if (nanos == TimeSource.NEVER) {
        places.acquire();
        return true;
      }
      return places.tryAcquire(nanos, TimeUnit.NANOSECONDS);
    }

    @Override
    public void giveBack() {
      places.release();
    }
  }

  // ---- taking -------------------------------------------------------------------------------

  @Override
  public T take() {
    return take(world.me(), Deadline.NONE);
  }

  @Override
  public T poll() {
    FreeActor me = world.me();
    me.gate();
    return left(me, real.pollFirst());
  }

  @Override
  public T poll(Pause patience) {
    FreeActor me = world.me();
    return take(me, world.deadline(me, patience));
  }

  private T take(FreeActor me, Deadline deadline) {
    me.gate();
    T element = real.pollFirst();
    if (element == null) {
      Leaving leaving = new Leaving();
      me.await(elements, 1, deadline, leaving);
      element = leaving.got;
    }
    return left(me, element);
  }

  private T left(FreeActor me, T element) {
    if (element == null) {
      me.recorder().tryFailed(elements, -1);
      return null;
    }
    elements.took();
    me.recorder().granted(elements, 1);
    room.give(1);
    places.release();
    return element;
  }

  /** A wait for an element. */
  private final class Leaving implements OwnThread.Real {
    private T got;

    @Override
    public boolean acquire(long nanos) throws InterruptedException {
      got =
          nanos == TimeSource.NEVER
              ? real.takeFirst()
              : real.pollFirst(nanos, TimeUnit.NANOSECONDS);
      return got != null;
    }

    @Override
    public void giveBack() {
      real.addFirst(got);
    }
  }

  // ---- what anybody may ask -----------------------------------------------------------------

  @Override
  public T peek() {
    return real.peekFirst();
  }

  @Override
  public int size() {
    return real.size();
  }

  @Override
  public int capacity() {
    return capacity;
  }

  @Override
  public int remainingCapacity() {
    return places.availablePermits();
  }

  @Override
  public synchronized void setCapacity(int places) {
    int more = places - capacity;
    capacity = places;
    room.give(more);
    this.places.change(more);
  }

  @Override
  public int total() {
    return capacity;
  }

  @Override
  public int free() {
    return room.free();
  }

  /** A moment old: elements that are just put or taken may be missing. */
  @Override
  public Stock stock() {
    List<String> items = real.stream().limit(Stock.MOST_TOLD).map(Object::toString).toList();
    return new Stock(Math.max(elements.free(), items.size()), capacity, items);
  }
}
