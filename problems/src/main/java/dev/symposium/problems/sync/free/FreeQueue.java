package dev.symposium.problems.sync.free;

import dev.symposium.problems.observe.Stock;
import dev.symposium.problems.sync.BlockingQueue;
import dev.symposium.problems.sync.Fairness;
import dev.symposium.problems.sync.Pause;
import java.util.List;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.TimeUnit;

/**
 * A real {@link ConcurrentLinkedQueue} for the elements, and two real semaphores: putters wait at
 * the one for room, takers at the other for items. Together they are the one bounded queue whose
 * capacity can be changed while it is used (Dijkstra, Cooperating Sequential Processes, 1965).
 * Thread-safe.
 *
 * <p>Room is taken before an element goes in and given back after one came out; an item is given
 * after an element went in and taken before one comes out, so whoever has an item finds an element,
 * and who has to leave after all gives the item back and disturbs no order. A capacity below the
 * depth is a debt of the semaphore for room.
 */
final class FreeQueue<T> extends AwaitedResource implements BlockingQueue<T> {

  private final ConcurrentLinkedQueue<T> real = new ConcurrentLinkedQueue<>();
  private final ShrinkingSemaphore places;
  private final ShrinkingSemaphore items;
  private final QueueSide room;
  private final QueueSide elements;

  FreeQueue(
      FreeSync world,
      String name,
      int capacity,
      Fairness fairness,
      String producers,
      String consumers) {
    super(world, name, Kind.QUEUE);
    this.places = new ShrinkingSemaphore(capacity, fairness == Fairness.FAIR);
    this.items = new ShrinkingSemaphore(0, fairness == Fairness.FAIR);
    this.room = new QueueSide(world, "room in " + name, name + " full", places, consumers);
    this.elements = new QueueSide(world, "item in " + name, name + " empty", items, producers);
  }

  @Override
  List<FreeResource> parts() {
    return List.of(room, elements);
  }

  /** A wait at one side: for one permit of its semaphore. */
  private record Wait(ShrinkingSemaphore permits) implements OwnThread.Real {
    @Override
    public boolean acquire(long nanos) throws InterruptedException {
      if (nanos == TimeSource.NEVER) {
        permits.acquire();
        return true;
      }
      return permits.tryAcquire(nanos, TimeUnit.NANOSECONDS);
    }

    @Override
    public void giveBack() {
      permits.release();
    }
  }

  /** The zero time-out honours the queue of a fair one. */
  private static boolean atOnce(ShrinkingSemaphore permits) {
    if (!permits.isFair()) {
      return permits.tryAcquire();
    }
    try {
      return permits.tryAcquire(0, TimeUnit.NANOSECONDS);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      return false;
    }
  }

  private static boolean passes(
      FreeActor me, QueueSide side, ShrinkingSemaphore permits, Deadline deadline) {
    return atOnce(permits) || me.await(side, 1, deadline, new Wait(permits));
  }

  // ---- putting ------------------------------------------------------------------------------

  @Override
  public void put(T element) {
    FreeActor me = world.me();
    me.gate();
    entered(me, element, passes(me, room, places, Deadline.NONE));
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
    return entered(me, element, passes(me, room, places, world.deadline(me, patience)));
  }

  private boolean entered(FreeActor me, T element, boolean granted) {
    if (!granted) {
      me.recorder().tryFailed(room, -1);
      return false;
    }
    room.took();
    me.recorder().granted(room, 1);
    real.add(element);
    elements.give(1);
    items.release();
    return true;
  }

  // ---- taking -------------------------------------------------------------------------------

  @Override
  public T take() {
    FreeActor me = world.me();
    me.gate();
    return left(me, passes(me, elements, items, Deadline.NONE));
  }

  @Override
  public T poll() {
    FreeActor me = world.me();
    me.gate();
    return left(me, items.tryAcquire());
  }

  @Override
  public T poll(Pause patience) {
    FreeActor me = world.me();
    me.gate();
    return left(me, passes(me, elements, items, world.deadline(me, patience)));
  }

  private T left(FreeActor me, boolean granted) {
    if (!granted) {
      me.recorder().tryFailed(elements, -1);
      return null;
    }
    elements.took();
    me.recorder().granted(elements, 1);
    T element = real.poll();
    room.give(1);
    places.release();
    return element;
  }

  // ---- what anybody may ask -----------------------------------------------------------------

  @Override
  public T peek() {
    return real.peek();
  }

  @Override
  public int size() {
    return Math.max(0, elements.free());
  }

  @Override
  public int capacity() {
    return room.total();
  }

  @Override
  public int remainingCapacity() {
    return places.availablePermits();
  }

  @Override
  public void setCapacity(int elements) {
    room.resize(elements);
  }

  @Override
  public int total() {
    return room.total();
  }

  @Override
  public int free() {
    return room.free();
  }

  /** A moment old: elements that are just put or taken may be missing. */
  @Override
  public Stock stock() {
    List<String> items = real.stream().limit(Stock.MOST_TOLD).map(Object::toString).toList();
    return new Stock(Math.max(elements.free(), items.size()), room.total(), items);
  }
}
