package dev.symposium.problems.sync.controlled;

import com.google.common.util.concurrent.Uninterruptibles;
import java.util.concurrent.locks.LockSupport;

/**
 * A thread that waits for the baton, or for a job to begin with it; also whoever drives a run,
 * while it waits for the baton to come back.
 *
 * <p>Everything that is not the baton itself is published by it: written before {@link #give}, read
 * after {@link #await}.
 */
final class Carrier implements Runnable {

  // volatile: set by who gives the baton, cleared by the one who gets it
  private volatile boolean baton;
  // volatile: set by who starts it, before the first baton
  private volatile Thread thread;
  // handed over with the baton
  private Runnable job;
  private boolean ends;

  void start(Thread its) {
    thread = its;
    its.start();
  }

  /** The calling thread is the one that waits here from now on. */
  void isMe() {
    thread = Thread.currentThread();
  }

  /** Its calls, while it waits. */
  StackTraceElement[] stack() {
    return thread.getStackTrace();
  }

  @Override
  public void run() {
    await(Carrier::ignore);
    while (!ends) {
      Runnable now = job;
      job = null;
      now.run();
      await(Carrier::ignore);
    }
  }

  void begin(Runnable work) {
    job = work;
    give();
  }

  void give() {
    baton = true;
    LockSupport.unpark(thread);
  }

  /**
   * Waits for the baton.
   *
   * @param interrupted called when somebody has interrupted the thread, which waits on
   */
  void await(Runnable interrupted) {
    while (!baton) {
      LockSupport.park(this);
      if (Thread.interrupted()) { // else parking would spin
        interrupted.run();
      }
    }
    baton = false;
  }

  /** Waits for the baton, whoever interrupts: nobody of ours does. */
  void await() {
    await(Carrier::ignore);
  }

  private static void ignore() {
    // an interrupt of one who plays comes from outside and means nothing here
  }

  void end() {
    ends = true;
    give();
  }

  void join() {
    Uninterruptibles.joinUninterruptibly(thread);
  }
}
