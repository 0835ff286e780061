package dev.symposium.problems.catalog.dining;

import dev.symposium.problems.sync.Lock;
import dev.symposium.problems.sync.Pause;
import dev.symposium.problems.sync.Resource;
import dev.symposium.problems.sync.Semaphore;

/** What makes a fork exclusive: a lock, or a semaphore with one permit. */
sealed interface Grip {

  Resource resource();

  void take();

  boolean tryTake();

  boolean tryTake(Pause patience);

  void give();

  boolean isMine();

  /** A fork that the JVM knows the owner of. */
  record ByLock(Lock lock) implements Grip {

    @Override
    public Resource resource() {
      return lock;
    }

    @Override
    public void take() {
      lock.lock();
    }

    @Override
    public boolean tryTake() {
      return lock.tryLock();
    }

    @Override
    public boolean tryTake(Pause patience) {
      return lock.tryLock(patience);
    }

    @Override
    public void give() {
      lock.unlock();
    }

    @Override
    public boolean isMine() {
      return lock.isHeldByMe();
    }
  }

  /** A fork whose holder the JVM does not know. */
  record BySemaphore(Semaphore semaphore) implements Grip {

    @Override
    public Resource resource() {
      return semaphore;
    }

    @Override
    public void take() {
      semaphore.acquire();
    }

    @Override
    public boolean tryTake() {
      return semaphore.tryAcquire();
    }

    @Override
    public boolean tryTake(Pause patience) {
      return semaphore.tryAcquire(1, patience);
    }

    @Override
    public void give() {
      semaphore.release();
    }

    @Override
    public boolean isMine() {
      return semaphore.heldByMe() > 0;
    }
  }
}
