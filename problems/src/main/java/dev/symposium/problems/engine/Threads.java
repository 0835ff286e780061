package dev.symposium.problems.engine;

import java.lang.invoke.MethodHandle;
import java.lang.invoke.MethodHandles;
import java.lang.invoke.MethodType;
import java.util.Optional;
import java.util.concurrent.ThreadFactory;
import java.util.concurrent.atomic.AtomicInteger;

/**
 * Makes the threads that play actors. The one place that knows what only newer JDKs have: virtual
 * threads (21 and later) are looked up when this is made. Immutable, thread-safe.
 */
public final class Threads {

  static final String VIRTUAL = "virtual";
  private static final String PLATFORM = "platform";
  private final MethodHandle ofVirtual;
  private final MethodHandle name;
  private final MethodHandle unstarted;
  private final MethodHandle isVirtual;

  private Threads(MethodHandle[] found) {
    ofVirtual = found[0];
    name = found[1];
    unstarted = found[2];
    isVirtual = found[3];
  }

  /** What this Java has. */
  public static Threads find() {
    try {
      MethodHandles.Lookup lookup = MethodHandles.publicLookup();
      Class<?> builder = Class.forName("java.lang.Thread$Builder$OfVirtual");
      return new Threads(
          new MethodHandle[] {
            lookup.findStatic(Thread.class, "ofVirtual", MethodType.methodType(builder)),
            lookup.findVirtual(builder, "name", MethodType.methodType(builder, String.class)),
            lookup.findVirtual(
                builder, "unstarted", MethodType.methodType(Thread.class, Runnable.class)),
            lookup.findVirtual(Thread.class, "isVirtual", MethodType.methodType(boolean.class))
          });
    } catch (ReflectiveOperationException e) {
      return new Threads(new MethodHandle[4]); // an older JDK: whyNot says so to whoever asks
    }
  }

  /** The kind that hands over fastest: virtual threads where there are some. */
  public String fastest() {
    return ofVirtual == null ? PLATFORM : VIRTUAL;
  }

  /**
   * Makes daemon threads of a kind, one after the other; thread-safe.
   *
   * @param kind {@code platform}, or {@code virtual} where there are some
   * @param prefix of their names, which end by a number from 1
   */
  public ThreadFactory factory(String kind, String prefix) {
    AtomicInteger number = new AtomicInteger();
    return work -> unstarted(kind, prefix + number.incrementAndGet(), work);
  }

  /** Why a kind of thread is not to be had; empty if it is. */
  public Optional<String> whyNot(String kind) {
    if (!kind.equals(VIRTUAL) || ofVirtual != null) {
      return Optional.empty();
    }
    return Optional.of(
        "virtual threads need Java 21 or newer, this is Java " + Runtime.version().feature());
  }

  /** A thread of that kind, not started. */
  Thread unstarted(String kind, String threadName, Runnable work) {
    if (!kind.equals(VIRTUAL)) {
      return daemon(threadName, work);
    }
    try {
      Object builder = name.invoke(ofVirtual.invoke(), threadName);
      return (Thread) unstarted.invoke(builder, work);
    } catch (Throwable e) {
      throw new IllegalStateException("a virtual thread could not be made", e);
    }
  }

  /** A platform thread that does not keep the program alive. */
  static Thread daemon(String threadName, Runnable work) {
    Thread thread = new Thread(work, threadName);
    thread.setDaemon(true);
    return thread;
  }

  /** The number of a thread, by the method that 17 has. */
  @SuppressWarnings("deprecation")
  static long idOf(Thread thread) {
    return thread.getId();
  }

  /** Whether a thread is virtual. */
  boolean isVirtual(Thread thread) {
    try {
      return isVirtual != null && (boolean) isVirtual.invoke(thread);
    } catch (Throwable e) {
      throw new IllegalStateException("a thread does not say whether it is virtual", e);
    }
  }
}
