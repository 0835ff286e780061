package dev.symposium.problems.engine;

import dev.symposium.problems.engine.World.Member;
import dev.symposium.problems.observe.ResourceView;
import dev.symposium.problems.observe.ResourceView.Kind;
import dev.symposium.problems.observe.WaitWord;
import dev.symposium.problems.observe.WaitWord.State;
import dev.symposium.problems.sync.free.TimeSource;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;

/**
 * A clock for tests that moves only when every actor sleeps or is blocked. For runs of locks and
 * sleeps that nobody sends commands to.
 *
 * <p>The one thread that owns the test moves it; actors park on it.
 */
final class StillTime implements TimeSource {

  private final Map<Thread, Long> sleepers = new ConcurrentHashMap<>();
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
    throw new IllegalStateException("no timed waits on this clock");
  }

  /** When the first sleeper is due; {@link TimeSource#NEVER} if nobody sleeps. */
  long nextDue() {
    return sleepers.values().stream().mapToLong(Long::longValue).min().orElse(NEVER);
  }

  /** Moves to a moment, and wakes who is due. */
  void moveTo(long nanos) {
    now = nanos;
    sleepers.forEach(
        (thread, due) -> {
          if (due <= nanos) {
            sleepers.remove(thread);
            LockSupport.unpark(thread);
          }
        });
  }

  /** Returns when nobody can do anything before the clock moves. */
  void awaitStill(World world) {
    long until = System.nanoTime() + TimeUnit.SECONDS.toNanos(30);
    while (!isStill(world)) {
      if (System.nanoTime() > until) {
        throw new IllegalStateException("somebody is busy for ever");
      }
      LockSupport.parkNanos(5_000);
    }
  }

  private boolean isStill(World world) {
    long[] words = words(world);
    for (Member member : world.cast()) {
      if (!isStill(world, member)) {
        return false;
      }
    }
    return java.util.Arrays.equals(words, words(world));
  }

  private static long[] words(World world) {
    return world.cast().stream().mapToLong(Member::word).toArray();
  }

  private boolean isStill(World world, Member member) {
    long word = member.word();
    State state = WaitWord.state(word);
    if (state == State.SLEEP) {
      Long due = sleepers.get(member.free().thread());
      return due != null && due > now;
    }
    if (state != State.WAIT) {
      return state == State.ENDED;
    }
    ResourceView what = world.sync().resource(WaitWord.resource(word));
    return what.kind() == Kind.LOCK
        && what.owner() >= 0
        && what.owner() != member.slot()
        && world.sync().slot(what.owner()).held(what.id()) > 0;
  }
}
