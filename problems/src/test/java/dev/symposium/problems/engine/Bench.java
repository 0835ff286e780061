package dev.symposium.problems.engine;

import static java.util.stream.Collectors.toSet;
import static org.assertj.core.api.Assertions.assertThat;

import com.google.common.util.concurrent.Uninterruptibles;
import dev.symposium.problems.deadlock.Collect;
import dev.symposium.problems.deadlock.Collected;
import dev.symposium.problems.deadlock.Finding;
import dev.symposium.problems.deadlock.Findings;
import dev.symposium.problems.observe.Slot.Occupant;
import dev.symposium.problems.observe.WaitWord;
import dev.symposium.problems.sync.Pause;
import dev.symposium.problems.sync.Unwinding;
import dev.symposium.problems.sync.Unwinding.Reason;
import dev.symposium.problems.sync.free.FreeActor;
import dev.symposium.problems.sync.free.FreeSync;
import dev.symposium.problems.sync.free.Pauses;
import dev.symposium.problems.sync.free.RunClock;
import dev.symposium.problems.sync.free.TimeSource;
import java.lang.management.ManagementFactory;
import java.util.ArrayList;
import java.util.List;
import java.util.Queue;
import java.util.Set;
import java.util.SplittableRandom;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.Predicate;
import java.util.stream.LongStream;

/**
 * Actors on real threads over real objects, and one thread that collects without a pause.
 *
 * <p>Built and closed by the test's thread. What it finds is handed on by queue and semaphore.
 */
final class Bench implements AutoCloseable {

  /** A patience of {@link #patience(long)}. */
  static final Pause PATIENCE = () -> "patience";

  private static final long ENOUGH_SECONDS = 60;

  final FreeSync sync;
  private final Threads threads = Threads.find();
  private final List<FreeActor> actors = new ArrayList<>();
  private final List<Thread> crew = new ArrayList<>();
  private final Thread observer = new Thread(this::observe, "bench-observer");
  private final Queue<Throwable> failures = new ConcurrentLinkedQueue<>();
  private final Semaphore found = new Semaphore(0);
  private final Semaphore raised = new Semaphore(0);
  private final AtomicLong rounds = new AtomicLong();
  private final CountDownLatch startLine = new CountDownLatch(1);
  // volatile: written by the observer
  private volatile List<Finding> latest = List.of();
  private volatile Collected collected;
  private final AtomicLong collects = new AtomicLong();
  // volatile: written by the test's thread
  private volatile boolean over;
  private volatile long patienceNanos = 100_000;
  private volatile Watcher watcher = (findings, seen) -> {};

  /** One round of an actor. */
  @FunctionalInterface
  interface Round {
    void play(SplittableRandom random);
  }

  /** Called by the observer for every collect in which something was found. */
  @FunctionalInterface
  interface Watcher {
    void found(List<Finding> findings, Collected seen);
  }

  Bench() {
    Pauses pauses =
        new Pauses() {
          @Override
          public int count() {
            return 1;
          }

          @Override
          public int indexOf(String name) {
            return 0;
          }

          @Override
          public double nanos(int pause, int slot, double fraction) {
            return patienceNanos;
          }
        };
    sync = new FreeSync(new RunClock(TimeSource.SYSTEM, 1), pauses, circle -> raised.release(), 7);
  }

  void patience(long nanos) {
    patienceNanos = nanos;
  }

  void watch(Watcher who) {
    watcher = who;
  }

  /** An actor that plays a number of rounds; a victim starts its round over. */
  int actor(String kind, String name, String role, int times, Round round) {
    FreeActor actor = sync.addActor();
    int slot = actor.slot().id();
    SplittableRandom random = new SplittableRandom(slot);
    Thread thread =
        threads.unstarted(kind, "bench-" + name, () -> play(actor, times, random, round));
    actor.hire(new Occupant(name, role, slot), thread, false);
    actors.add(actor);
    crew.add(thread);
    return slot;
  }

  @SuppressWarnings("ThreadPriorityCheck") // so that whoever was woken finds it free now and then
  private void play(FreeActor me, int times, SplittableRandom random, Round round) {
    Uninterruptibles.awaitUninterruptibly(startLine); // else the first are done before the last
    sync.enter(me);
    try {
      int done = 0;
      while (done < times && me.goesOn()) {
        try {
          me.beginRound();
          round.play(random);
          me.done();
          done++;
          rounds.incrementAndGet();
          if (random.nextInt(4) == 0) {
            Thread.yield();
          }
        } catch (Unwinding leaves) {
          me.settle(leaves.reason());
          if (leaves.reason() == Reason.CRASH) {
            me.stayCrashed();
            return;
          }
        }
      }
    } catch (RuntimeException | Error e) {
      failures.add(e);
    } finally {
      me.end();
      sync.leave();
    }
  }

  Bench start() {
    observer.setDaemon(true);
    observer.start();
    crew.forEach(Thread::start);
    startLine.countDown();
    return this;
  }

  private void observe() {
    try {
      while (!over) {
        Collected seen = Collect.of(sync);
        List<Finding> findings = Findings.of(seen);
        collects.incrementAndGet();
        if (!findings.isEmpty()) {
          watcher.found(findings, seen);
        }
        latest = findings;
        collected = seen;
        found.release();
      }
    } catch (RuntimeException | Error e) {
      failures.add(e);
    }
  }

  /** Waits until every actor has ended; anything found on the way fails. */
  void runsThroughAndNothingIsFound() throws InterruptedException {
    watch(
        (findings, seen) -> {
          throw new AssertionError("a false report: " + findings + " in " + seen.parties());
        });
    start().runsThrough();
  }

  /** Waits until every actor has ended. */
  void runsThrough() throws InterruptedException {
    for (Thread thread : crew) {
      while (thread.isAlive()) {
        long before = rounds.get();
        thread.join(TimeUnit.SECONDS.toMillis(ENOUGH_SECONDS));
        assertThat(failures).as("thrown meanwhile").isEmpty();
        assertThat(thread.isAlive() && rounds.get() == before)
            .as("%s stands still: %s", thread.getName(), words())
            .isFalse();
      }
    }
    assertThat(failures).isEmpty();
    assertThat(collects.get()).as("collects meanwhile").isGreaterThan(50);
  }

  /** Waits until what is found satisfies the test. */
  List<Finding> await(Predicate<List<Finding>> shows) throws InterruptedException {
    long until = System.nanoTime() + TimeUnit.SECONDS.toNanos(ENOUGH_SECONDS);
    while (true) {
      found.drainPermits();
      List<Finding> now = latest;
      if (shows.test(now)) {
        return now;
      }
      assertThat(failures).isEmpty();
      assertThat(System.nanoTime()).as("missed; found %s in %s", now, words()).isLessThan(until);
      assertThat(found.tryAcquire(5, TimeUnit.SECONDS)).as("the observer lives").isTrue();
    }
  }

  /** Waits until one group of so many is stuck. */
  Finding awaitStuck(int many) throws InterruptedException {
    return await(all -> all.size() == 1 && all.get(0).all().size() == many).get(0);
  }

  /** The same, and the virtual machine's own detector, asked then, does not know of it. */
  Finding awaitStuckUnseen(int many) throws InterruptedException {
    Finding found = awaitStuck(many);
    found.all().forEach(party -> awaitWaiting(party.slot()));
    assertThat(seenByTheJvm()).as("by the JVM").isEmpty();
    return found;
  }

  /** Names of those whom the virtual machine's own detector calls deadlocked now. */
  @SuppressWarnings("deprecation") // the successor of getId is only in newer JDKs
  Set<String> seenByTheJvm() {
    long[] ids = ManagementFactory.getThreadMXBean().findDeadlockedThreads();
    Set<Long> seen = ids == null ? Set.of() : LongStream.of(ids).boxed().collect(toSet());
    return actors.stream()
        .filter(actor -> seen.contains(thread(actor.slot().id()).getId()))
        .map(actor -> actor.slot().occupant().name())
        .collect(toSet());
  }

  /** Waits until that actor waits; for setting the stage, not for what is tested. */
  void awaitWaiting(int slot) {
    long until = System.nanoTime() + TimeUnit.SECONDS.toNanos(ENOUGH_SECONDS);
    while (!WaitWord.isWaiting(actors.get(slot).slot().word()) || !isParked(slot)) {
      assertThat(System.nanoTime()).isLessThan(until);
      Thread.onSpinWait();
    }
  }

  private boolean isParked(int slot) {
    Thread.State state = crew.get(slot).getState();
    return state == Thread.State.WAITING || state == Thread.State.TIMED_WAITING;
  }

  FreeActor actor(int slot) {
    return actors.get(slot);
  }

  Thread thread(int slot) {
    return crew.get(slot);
  }

  Collected collected() {
    return collected;
  }

  /** How often anybody really had to wait. */
  long waits() {
    return actors.stream().mapToLong(actor -> WaitWord.sequence(actor.slot().word())).sum();
  }

  /** How often a thread that was about to block raised a suspicion. */
  int suspicions() {
    return raised.availablePermits();
  }

  boolean allEnded() {
    return crew.stream().noneMatch(Thread::isAlive);
  }

  Queue<Throwable> failures() {
    return failures;
  }

  private List<String> words() {
    return actors.stream()
        .map(actor -> actor.slot().occupant().name() + " " + WaitWord.state(actor.slot().word()))
        .toList();
  }

  @Override
  public void close() {
    actors.forEach(actor -> actor.order(Reason.STOP));
    for (Thread thread : crew) {
      Uninterruptibles.joinUninterruptibly(thread, 10, TimeUnit.SECONDS);
      assertThat(thread.isAlive()).as("%s is left over: %s", thread.getName(), words()).isFalse();
    }
    over = true;
    Uninterruptibles.joinUninterruptibly(observer, 10, TimeUnit.SECONDS);
    assertThat(observer.isAlive()).isFalse();
    assertThat(failures).isEmpty();
  }
}
