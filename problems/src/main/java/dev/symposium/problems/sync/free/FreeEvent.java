package dev.symposium.problems.sync.free;

import dev.symposium.problems.sync.Event;
import dev.symposium.problems.sync.Pause;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicReference;

/**
 * A flag made of real {@link CountDownLatch}es of one: setting opens the present one, clearing puts
 * another in its place. So whoever waits when it is set is let go, whatever comes after.
 * Thread-safe.
 */
final class FreeEvent extends AwaitedResource implements Event {

  private final AtomicReference<Door> door = new AtomicReference<>(Door.closed(0));

  /** One latch, and how many came before it. */
  private record Door(CountDownLatch real, long number) {
    static Door closed(long number) {
      return new Door(new CountDownLatch(1), number);
    }

    boolean isOpen() {
      return real.getCount() == 0;
    }
  }

  FreeEvent(FreeSync world, String name, String... setters) {
    super(world, name, Kind.EVENT, setters);
  }

  @Override
  public void set() {
    door.get().real.countDown();
  }

  @Override
  public void clear() {
    Door now = door.get();
    if (now.isOpen()) {
      door.compareAndSet(now, Door.closed(now.number + 1));
    }
  }

  @Override
  public boolean isSet() {
    return door.get().isOpen();
  }

  @Override
  public void await() {
    await(world.me(), Deadline.NONE);
  }

  @Override
  public boolean await(Pause patience) {
    FreeActor me = world.me();
    return await(me, world.deadline(me, patience));
  }

  private boolean await(FreeActor me, Deadline deadline) {
    me.gate();
    boolean open = isSet() || me.await(this, 1, deadline, new Waiting(door.get()));
    if (open) {
      me.recorder().granted(this, 0);
    }
    return open;
  }

  /** A wait at one door. */
  private record Waiting(Door at) implements OwnThread.Real {
    @Override
    public boolean acquire(long nanos) throws InterruptedException {
      if (nanos == TimeSource.NEVER) {
        at.real.await();
        return true;
      }
      return at.real.await(nanos, TimeUnit.NANOSECONDS);
    }

    @Override
    public void giveBack() {
      // an open door stays open: nothing was taken
    }

    @Override
    public long detail() {
      return at.number;
    }
  }

  @Override
  public int total() {
    return 1;
  }

  @Override
  public int free() {
    return isSet() ? 1 : 0;
  }

  @Override
  public int awaited(long detail) {
    Door now = door.get();
    return now.number != detail || now.isOpen() ? GRANTED : ANYBODY;
  }

  @Override
  public String label(long detail) {
    return name() + " is not set";
  }
}
