package dev.symposium.problems.engine;

import java.lang.invoke.MethodHandle;
import java.lang.invoke.MethodHandles;
import java.lang.invoke.MethodType;
import java.util.Optional;

/**
 * Makes the threads that play actors. The one place that knows what only newer JDKs have: virtual
 * threads (21 and later) are looked up when this is made. Immutable, thread-safe.
 */
final class Threads {

  static final String VIRTUAL = "virtual";
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

  static Threads find() {
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

  /** Why a kind of thread is not to be had; empty if it is. */
  Optional<String> whyNot(String kind) {
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
