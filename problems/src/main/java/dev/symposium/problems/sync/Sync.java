package dev.symposium.problems.sync;

import java.util.function.Supplier;

/**
 * What one run of a problem is built from: makes the shared objects, and spends the time and the
 * choices of the actor that calls.
 *
 * <p>Factory methods are called while a solution is built or changed. The operations ({@code
 * sleep}, {@code window}, {@code choose}, …) act for the calling actor and must be called on its
 * thread. Every blocking operation may throw {@link Unwinding}. Thread-safe.
 */
public interface Sync {

  /** Makes a re-entrant mutual exclusion lock with one owner at a time. */
  Lock lock(String name, Fairness fairness);

  /**
   * Makes a counting semaphore whose permits have holders: who acquires a permit gives it back.
   *
   * @param permits at least 0
   */
  Semaphore ownedSemaphore(String name, int permits, Fairness fairness);

  /**
   * Makes a counting semaphore whose permits have holders, and that takes every release at its
   * word, as {@link java.util.concurrent.Semaphore} does: what is given back by one who has it not
   * is one permit more.
   *
   * @param permits at least 0
   */
  Semaphore trustingSemaphore(String name, int permits);

  /**
   * Makes a counting semaphore used for signalling: acquire consumes a permit, anybody with one of
   * the declared roles may release one.
   *
   * @param permits at least 0
   * @param releasers names of the roles whose actors may release; declared, since a deadlock can
   *     only be judged with it
   */
  Semaphore signalSemaphore(String name, int permits, Fairness fairness, String... releasers);

  /**
   * Makes a queue with room for {@code capacity} elements.
   *
   * @param capacity at least 1
   * @param producers name of the role whose actors put; declared, since a deadlock can only be
   *     judged with it
   * @param consumers name of the role whose actors take
   */
  <T> BlockingQueue<T> blockingQueue(
      String name, int capacity, Fairness fairness, String producers, String consumers);

  /**
   * Makes an unguarded ring of plain cells.
   *
   * @param capacity the one asked for, at least 1; it is not kept
   */
  <T> Store<T> store(String name, int capacity);

  /**
   * Makes a barrier that opens again and again. May be called by an actor, too.
   *
   * @param parties how many it waits for, at least 1
   * @param action run by the last to arrive before anybody passes; must not wait or sleep
   * @param roles names of the roles whose actors arrive; declared, since a deadlock can only be
   *     judged with it
   */
  CyclicBarrier cyclicBarrier(String name, int parties, Runnable action, String... roles);

  /** Makes a barrier without an action. */
  default CyclicBarrier cyclicBarrier(String name, int parties, String... roles) {
    return cyclicBarrier(name, parties, () -> {}, roles);
  }

  /**
   * Makes a door that opens once. May be called by an actor, too.
   *
   * @param count how often it has to be counted down, at least 0
   * @param counters names of the roles whose actors count down
   */
  CountDownLatch countDownLatch(String name, int count, String... counters);

  /**
   * Makes a barrier whose parties come and go.
   *
   * @param parties registered to begin with, at least 0
   * @param action run by the last to arrive before anybody passes; must not wait or sleep
   * @param roles names of the roles whose actors arrive
   */
  Phaser phaser(String name, int parties, Runnable action, String... roles);

  /**
   * Makes a flag that actors wait for, which is not set.
   *
   * @param setters names of the roles whose actors set it
   */
  Event event(String name, String... setters);

  /**
   * Makes a pool whose tasks are run by the actors of a role, as many as there are.
   *
   * @param workers name of that role
   */
  Pool pool(String name, String workers);

  /** Makes a lock that many may hold for reading or one for writing. */
  ReadWriteLock readWriteLock(String name, Fairness fairness);

  /** Makes a lock for reading and writing by stamps. */
  StampedLock stampedLock(String name);

  /** Makes a variable that actors share. */
  <T> Cell<T> cell(String name, T initial, CellMode mode);

  /**
   * Makes a variable that actors share and that the picture shows by that name, with its value as
   * {@link Object#toString} says it.
   *
   * @param initial as all later values immutable, or at least safe to ask for its text any time
   */
  <T> Cell<T> shownCell(String name, T initial, CellMode mode);

  /**
   * Makes a variable of the books: it counts, checks, shows, or says where things are kept, and no
   * thread ever waits for it to change. Where one thread goes at a time, using it is no step.
   */
  <T> Cell<T> bookCell(String name, T initial, CellMode mode);

  /**
   * What somebody says who only checks or shows. Where one thread goes at a time, what it asks for
   * is no step.
   *
   * @param says asks shared objects how they stand; changes nothing and never waits
   */
  <T> T aside(Supplier<T> says);

  /**
   * Takes an object out of the picture as soon as nobody holds it or waits for it; those who still
   * do are not disturbed. Never waits; may be called by any thread.
   */
  void retire(Resource resource);

  /**
   * Waits until the actor of that name has ended, as {@link Thread#join()}; returns at once if
   * there is none.
   */
  void join(String actor);

  /**
   * As {@link #join(String)}, for at most one draw of {@code patience}; false if that has passed.
   */
  boolean join(String actor, Pause patience);

  /** Sleeps for one draw of {@code pause}; ends early or late when the pause's value is changed. */
  void sleep(Pause pause);

  /**
   * Sleeps for one draw of {@code pause} times {@code factor}, as a back-off does.
   *
   * @param factor at least 0
   */
  void sleep(Pause pause, double factor);

  /** Sleeps until the next multiple of {@code period} on a clock common to all actors. */
  void sleepUntilTick(Pause period);

  /**
   * A named point in the problem's code that can be held open: passes at once while its pause is
   * zero, else sleeps for one draw of it.
   */
  void window(Pause place);

  /**
   * Chooses one of {@code alternatives} at random; an exploration branches here.
   *
   * @param alternatives at least 1
   * @return 0 to {@code alternatives - 1}
   */
  int choose(int alternatives);

  /**
   * A moment of the run clock in nanoseconds, for figures only, and as precise at full speed as in
   * slow motion. Never waits; may be called by any thread; nothing may depend on it.
   */
  long stampNanos();

  /**
   * Whether something happens that does with {@code probability}; an exploration branches here,
   * unless it is 0 or 1.
   */
  boolean happens(double probability);

  /**
   * Draws a fraction in [0, 1) that only stretches durations; an exploration does not branch here.
   */
  double draw();
}
