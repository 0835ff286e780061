package dev.symposium.app.headless;

import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;

/** Ends a run from outside: rung once, heard by the waiting run at once. Thread-safe. */
public interface Bell {

  /** Asks the run to end; never blocks. */
  void ring();

  /** Whether it was rung. */
  boolean isRung();

  /** Waits until it is rung, but not longer than that; says whether it was. */
  boolean await(long nanos) throws InterruptedException;

  /** A bell that waits by the wall clock. */
  static Bell hung() {
    CountDownLatch rung = new CountDownLatch(1);
    return new Bell() {
      @Override
      public void ring() {
        rung.countDown();
      }

      @Override
      public boolean isRung() {
        return rung.getCount() == 0;
      }

      @Override
      public boolean await(long nanos) throws InterruptedException {
        return rung.await(nanos, TimeUnit.NANOSECONDS);
      }
    };
  }
}
