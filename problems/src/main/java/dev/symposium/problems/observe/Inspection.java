package dev.symposium.problems.observe;

import java.time.Duration;
import java.util.List;
import java.util.Optional;

/**
 * Where each thread stands in the code at one moment, and what the JVM itself says of deadlocks.
 * Immutable. Taken only when somebody wants to see it, since it stops each thread for a moment.
 *
 * @param at run clock
 * @param threads those that live, in the order of their slots
 * @param jvm what the JVM says
 */
public record Inspection(Duration at, List<Stand> threads, Jvm jvm) {

  /** Nobody has looked. */
  public static final Inspection NONE = new Inspection(Duration.ZERO, List.of(), Jvm.SILENT);

  /** Copies the list. */
  public Inspection {
    threads = List.copyOf(threads);
  }

  /**
   * Where one thread stands.
   *
   * @param actor its name
   * @param stack the latest call first
   */
  public record Stand(String actor, List<StackTraceElement> stack) {
    /** Copies the list. */
    public Stand {
      stack = List.copyOf(stack);
    }

    /**
     * The line of a class, or of one inside it, in which this thread is: that of its latest call
     * there. Empty if it is not in that class, or the class was compiled without lines.
     */
    public Optional<StackTraceElement> in(String className) {
      return stack.stream().filter(call -> isIn(call, className)).findFirst();
    }

    private static boolean isIn(StackTraceElement call, String className) {
      String there = call.getClassName();
      boolean inside = there.equals(className) || there.startsWith(className + "$");
      return inside && call.getLineNumber() > 0;
    }
  }

  /**
   * What {@link java.lang.management.ThreadMXBean} answers: it knows owners of monitors and locks,
   * and nothing of permits, places, calls or arrivals, nor of virtual threads.
   *
   * @param asked whether it was asked; not where all threads are virtual
   * @param deadlocked those that it calls deadlocked, of this run; empty if it calls nobody so
   */
  public record Jvm(boolean asked, List<Stuck> deadlocked) {

    /** It was not asked. */
    public static final Jvm SILENT = new Jvm(false, List.of());

    /** Copies the list. */
    public Jvm {
      deadlocked = List.copyOf(deadlocked);
    }
  }

  /**
   * One whom the JVM calls deadlocked.
   *
   * @param actor its name
   * @param state the JVM's word for its state: {@code WAITING}
   * @param lock what it waits for, as the JVM names it
   * @param owner name of the actor that owns it; the thread's name if it is none of the run
   */
  public record Stuck(String actor, String state, String lock, String owner) {}

  /** Where the actor of that name stands. */
  public Optional<Stand> of(String actor) {
    return threads.stream().filter(stand -> stand.actor().equals(actor)).findFirst();
  }
}
