package dev.symposium.problems.sync.free;

import dev.symposium.problems.observe.Slot;
import dev.symposium.problems.observe.WaitWord;
import dev.symposium.problems.observe.WaitWord.State;
import dev.symposium.problems.sync.Pause;
import dev.symposium.problems.sync.Unwinding;
import java.lang.reflect.InvocationTargetException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;
import java.util.function.BooleanSupplier;

/**
 * A world of actors for tests, without the engine: the test is the control thread. Closing it stops
 * everybody and fails if somebody does not end.
 */
final class Hall implements AutoCloseable {

  private static final long PATIENCE_SECONDS = 30;
  private static final List<String> PAUSES = List.of("nap", "patience", "tick");

  /** A nap, whose length is set by {@link #set}. */
  static final Pause NAP = () -> "nap";

  /** A time-out. */
  static final Pause PATIENCE = () -> "patience";

  /** A period. */
  static final Pause TICK = () -> "tick";

  final RunClock clock;
  final FreeSync sync;
  private final boolean virtual;
  private final Map<String, Double> nanos = new ConcurrentHashMap<>();
  private final List<Played> cast = new ArrayList<>();
  private final List<Throwable> faults = new CopyOnWriteArrayList<>();

  /** Whether virtual threads are to be had; then every test that asks for kinds runs on both. */
  static List<Boolean> kinds() {
    return Runtime.version().feature() >= 21 ? List.of(false, true) : List.of(false);
  }

  /** An actor and the thread that plays it. */
  static final class Played {
    final FreeActor free;
    final Thread thread;
    // volatile: set by the actor's thread as its last deed
    private volatile Unwinding.Reason left;

    private Played(FreeActor free, Thread thread) {
      this.free = free;
      this.thread = thread;
    }

    long word() {
      return free.slot().word();
    }

    State state() {
      return WaitWord.state(word());
    }

    void awaitState(State state) {
      Hall.await(free.slot().occupant().name() + " " + state, () -> state() == state);
    }

    /** Waits until it is in a state and its thread is parked, too. */
    void awaitBlocked(State state) {
      awaitState(state);
      Hall.await(
          "a parked thread",
          () ->
              state() == state
                  && (thread.getState() == Thread.State.WAITING
                      || thread.getState() == Thread.State.TIMED_WAITING));
    }

    void awaitEnd() {
      Hall.await(free.slot().occupant().name() + " to end", () -> state() == State.ENDED);
    }

    /** Why it left its part; null if it did not. */
    Unwinding.Reason left() {
      return left;
    }
  }

  Hall() {
    this(false);
  }

  Hall(boolean virtual) {
    this.virtual = virtual;
    this.clock = new RunClock(TimeSource.SYSTEM, 1);
    PAUSES.forEach(name -> nanos.put(name, 0.0));
    this.sync = new FreeSync(clock, new Lengths(), circle -> {}, 1);
    sync.record(true);
  }

  /** Sets the length of a pause in milliseconds, and lets everybody look again. */
  void set(Pause pause, double millis) {
    nanos.put(pause.name(), millis * 1e6);
    cast.forEach(played -> played.free.poke());
  }

  private final class Lengths implements Pauses {
    @Override
    public int count() {
      return PAUSES.size();
    }

    @Override
    public int indexOf(String name) {
      return PAUSES.indexOf(name);
    }

    @Override
    public double nanos(int pause, int slot, double fraction) {
      return nanos.get(PAUSES.get(pause));
    }
  }

  /** An actor that plays {@code part} once; a victim settles and ends, too. */
  Played plays(String name, Runnable part) {
    return start(name, part, false);
  }

  /** An actor that plays {@code part} again whenever it was a victim. */
  Played playsOn(String name, Runnable part) {
    return start(name, part, true);
  }

  private Played start(String name, Runnable part, boolean again) {
    FreeActor free = sync.addActor();
    Played[] played = new Played[1];
    Thread thread = thread(name, () -> play(played[0], part, again));
    played[0] = new Played(free, thread);
    free.hire(new Slot.Occupant(name, "actor", cast.size()), thread, clock.isPaused());
    cast.add(played[0]);
    thread.start();
    return played[0];
  }

  private void play(Played me, Runnable part, boolean again) {
    sync.enter(me.free);
    try {
      while (!settled(me, part) && again && me.free.goesOn()) {
        Thread.onSpinWait();
      }
    } catch (RuntimeException | Error fault) {
      faults.add(fault);
    } finally {
      me.free.releaseAll();
      me.free.end();
      sync.leave();
    }
  }

  private boolean settled(Played me, Runnable part) {
    try {
      me.free.beginRound();
      part.run();
      return true;
    } catch (Unwinding leaves) {
      me.left = leaves.reason();
      me.free.settle(leaves.reason());
      if (leaves.reason() == Unwinding.Reason.CRASH) {
        me.free.stayCrashed();
      }
      return leaves.reason() != Unwinding.Reason.VICTIM;
    }
  }

  private Thread thread(String name, Runnable work) {
    if (!virtual) {
      Thread thread = new Thread(work, "hall-" + name);
      thread.setDaemon(true);
      return thread;
    }
    try {
      Object builder = Thread.class.getMethod("ofVirtual").invoke(null);
      Class<?> type = Class.forName("java.lang.Thread$Builder");
      return (Thread) type.getMethod("unstarted", Runnable.class).invoke(builder, work);
    } catch (ReflectiveOperationException e) {
      throw new IllegalStateException(e instanceof InvocationTargetException ? e.getCause() : e);
    }
  }

  /** Pauses or resumes all, as control does. */
  void pause(boolean on) {
    clock.pause(on);
    cast.forEach(played -> played.free.pause(on));
  }

  /** Changes the speed, as control does. */
  void slowness(double slowness) {
    clock.slowness(slowness);
    cast.forEach(played -> played.free.poke());
  }

  /** Waits for something that other threads bring about; fails after far longer than it takes. */
  static void await(String what, BooleanSupplier isSo) {
    long until = System.nanoTime() + TimeUnit.SECONDS.toNanos(PATIENCE_SECONDS);
    while (!isSo.getAsBoolean()) {
      if (System.nanoTime() > until) {
        throw new AssertionError("waited in vain for " + what);
      }
      LockSupport.parkNanos(20_000);
    }
  }

  @Override
  public void close() {
    cast.forEach(played -> played.free.order(Unwinding.Reason.STOP));
    cast.forEach(Played::awaitEnd);
    if (!faults.isEmpty()) {
      throw new AssertionError("an actor died", faults.get(0));
    }
  }
}
