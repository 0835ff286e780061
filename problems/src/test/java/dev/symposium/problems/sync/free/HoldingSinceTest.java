package dev.symposium.problems.sync.free;

import static org.assertj.core.api.Assertions.assertThat;

import dev.symposium.problems.observe.Slot;
import dev.symposium.problems.observe.SlotFigures.Figure;
import dev.symposium.problems.sync.Fairness;
import dev.symposium.problems.sync.Lock;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicLong;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** When an actor began to hold something: exactly, or between two looks at the clock. */
class HoldingSinceTest {

  private final AtomicLong now = new AtomicLong();
  private final AtomicInteger looks = new AtomicInteger();
  private final RunClock clock = new RunClock(new Counting(), 1);
  private final FreeSync sync = new FreeSync(clock, new NoPauses(), circle -> {}, 1);
  private final Lock lock = sync.lock("lock", Fairness.UNFAIR);
  private final Lock other = sync.lock("other", Fairness.UNFAIR);
  private final FreeActor me = sync.addActor();

  /** A clock that stands where it was put, and counts who looks at it. */
  private final class Counting implements TimeSource {
    @Override
    public long nanoTime() {
      looks.incrementAndGet();
      return now.get();
    }

    @Override
    public void parkUntil(long wallNanos) {
      throw new IllegalStateException("nobody sleeps here");
    }

    @Override
    public long waitNanos(long deadlineNanos) {
      throw new IllegalStateException("nobody waits here");
    }
  }

  private static final class NoPauses implements Pauses {
    @Override
    public int count() {
      return 0;
    }

    @Override
    public int indexOf(String name) {
      throw new IllegalArgumentException(name);
    }

    @Override
    public double nanos(int pause, int slot, double fraction) {
      return 0;
    }
  }

  @BeforeEach
  void enter() {
    me.hire(new Slot.Occupant("me", "actor", 0), Thread.currentThread(), false);
    sync.enter(me);
  }

  @AfterEach
  void leave() {
    sync.leave();
  }

  private void looksAt(long nanos) {
    now.set(nanos);
    me.recorder().stateBegins();
  }

  private void takesAt(long nanos, Lock what) {
    now.set(nanos);
    what.lock();
  }

  private void assertBetween(long after, long before) {
    assertThat(me.slot().figures().get(Figure.HOLD_AFTER)).isEqualTo(after);
    assertThat(me.slot().figures().get(Figure.HOLD_BEFORE)).isEqualTo(before);
  }

  @Test
  void lock_atFullSpeed_looksAtNoClock() {
    looksAt(10);
    looks.set(0);
    takesAt(20, lock);
    takesAt(25, other);
    other.unlock();
    lock.unlock();
    assertThat(looks).hasValue(0);
  }

  @Test
  void lock_atFullSpeed_isKnownBetweenTheLooksBeforeAndAfterIt() {
    looksAt(10);
    takesAt(20, lock);
    looksAt(30);
    takesAt(35, other);
    looksAt(40);
    assertBetween(10, 30);
  }

  @Test
  void lock_givenBackBeforeTheNextLook_doesNotCount() {
    looksAt(10);
    takesAt(20, lock);
    lock.unlock();
    looksAt(30);
    takesAt(40, other);
    looksAt(50);
    assertBetween(30, 50);
  }

  @Test
  void lock_inSlowMotion_isKnownExactly() {
    clock.slowness(20);
    looksAt(10);
    takesAt(20, lock);
    looksAt(30);
    assertBetween(20, 20);
  }
}
