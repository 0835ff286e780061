package dev.symposium.problems.engine;

import dev.symposium.problems.engine.World.Member;
import dev.symposium.problems.observe.ResourceView;
import dev.symposium.problems.observe.WaitWord;
import dev.symposium.problems.sync.free.TimeSource;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;

/**
 * A clock for tests that moves only when every actor sleeps or is blocked, whatever it is blocked
 * at; for platform threads.
 *
 * <p>The one thread that owns the test moves it; actors park on it. A timed wait on a real object
 * lasts until the clock is moved to its end and its actor is made to look.
 */
final class StillTime implements TimeSource {

  private final Map<Thread, Long> sleepers = new ConcurrentHashMap<>();
  // the last timed wait of each, meant only while its thread is in one
  private final Map<Thread, Long> timed = new ConcurrentHashMap<>();
  // volatile: written by the owner of the test
  private volatile long now = 1;

  @Override
  public long nanoTime() {
    return now;
  }

  @Override
  public void parkUntil(long deadlineNanos) {
    if (deadlineNanos <= now) {
      return;
    }
    sleepers.put(Thread.currentThread(), deadlineNanos);
    LockSupport.park(this);
    sleepers.remove(Thread.currentThread());
  }

  @Override
  public long waitNanos(long deadlineNanos) {
    timed.put(Thread.currentThread(), deadlineNanos);
    return NEVER;
  }

  /** When the first sleeper or timed wait is due; {@link TimeSource#NEVER} if there is none. */
  long nextDue(World world) {
    long due = sleepers.values().stream().mapToLong(Long::longValue).min().orElse(NEVER);
    for (Member member : world.cast()) {
      due = Math.min(due, timedDue(member));
    }
    return due;
  }

  private long timedDue(Member member) {
    boolean waits = WaitWord.state(member.word()) == WaitWord.State.TIMED;
    return waits ? timed.getOrDefault(member.free().thread(), NEVER) : NEVER;
  }

  /** Moves to a moment, and wakes who is due. */
  void moveTo(long nanos, World world) {
    now = nanos;
    sleepers.forEach(
        (thread, due) -> {
          if (due <= nanos) {
            sleepers.remove(thread);
            LockSupport.unpark(thread);
          }
        });
    world.cast().stream().filter(m -> timedDue(m) <= nanos).forEach(m -> m.free().poke());
  }

  /** Returns when nobody can do anything before the clock moves. */
  void awaitStill(World world) {
    long until = System.nanoTime() + TimeUnit.SECONDS.toNanos(30);
    while (!isStill(world)) {
      if (System.nanoTime() > until) {
        throw new IllegalStateException("somebody is busy for ever: " + busy(world));
      }
      LockSupport.parkNanos(5_000);
    }
  }

  private List<String> busy(World world) {
    return world.cast().stream()
        .filter(m -> !isStill(world, m))
        .map(m -> m.name() + " " + m.state() + " " + List.of(m.free().thread().getStackTrace()))
        .toList();
  }

  private boolean isStill(World world) {
    long[] words = words(world);
    return world.cast().stream().allMatch(m -> isStill(world, m))
        && Arrays.equals(words, words(world));
  }

  private static long[] words(World world) {
    return world.cast().stream().mapToLong(Member::word).toArray();
  }

  private boolean isStill(World world, Member member) {
    long word = member.word();
    return switch (WaitWord.state(word)) {
      case SLEEP -> {
        Long due = sleepers.get(member.free().thread());
        yield due != null && due > now;
      }
      case WAIT -> isParked(member) && !isMet(world, member, word);
      case TIMED -> isParked(member) && !isMet(world, member, word) && timedDue(member) > now;
      case SIGNALLED, ABORT -> isParked(member) && !isMetByGuard(world, member, word);
      case GATED, CRASHED -> isParked(member);
      case NEW, ENDED -> true;
      case RUN -> false;
    };
  }

  private static boolean isParked(Member member) {
    Thread.State state = member.free().thread().getState();
    return state == Thread.State.WAITING || state == Thread.State.TIMED_WAITING;
  }

  /** Whoever leaves a condition needs its lock; whoever leaves anything else, nothing. */
  private static boolean isMetByGuard(World world, Member member, long word) {
    ResourceView left = world.sync().resource(WaitWord.resource(word));
    return left.kind() != ResourceView.Kind.CONDITION
        || isFree(world, member, world.sync().resource(left.guard()));
  }

  /** Whether what it waits for is there: it has been woken, and has only to run. */
  private static boolean isMet(World world, Member member, long word) {
    ResourceView what = world.sync().resource(WaitWord.resource(word));
    return switch (what.kind()) {
      case LOCK -> isFree(world, member, what);
      case CONDITION, STORE, CELL -> false; // a call would have changed the word
      case OWNED_SEMAPHORE, SIGNAL_SEMAPHORE -> isNextMet(world, what);
      case READ_WRITE_LOCK -> throw new IllegalStateException("not on this clock");
      case QUEUE, QUEUE_SIDE, BARRIER, PHASER, LATCH, EVENT, POOL, END ->
          what.awaited(world.sync().slot(member.slot()).detail()) == ResourceView.GRANTED;
    };
  }

  private static boolean isFree(World world, Member member, ResourceView lock) {
    int owner = lock.owner();
    return owner < 0 || owner == member.slot() || world.sync().slot(owner).held(lock.id()) == 0;
  }

  private static boolean isNextMet(World world, ResourceView semaphore) {
    int[] queued = semaphore.queued();
    int needed = queued.length == 0 ? 0 : WaitWord.units(world.sync().slot(queued[0]).word());
    return semaphore.free() >= Math.max(1, needed);
  }
}
