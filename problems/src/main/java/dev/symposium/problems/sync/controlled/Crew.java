package dev.symposium.problems.sync.controlled;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ThreadFactory;

/**
 * Threads that play the actors of one run after the other; as many as the largest run had actors.
 *
 * <p>Used by one thread at a time, which starts one run after the other. They live until {@link
 * #close}.
 */
public final class Crew implements AutoCloseable {

  private final ThreadFactory threads;
  private final List<Carrier> carriers = new ArrayList<>();

  /** Makes threads when they are first needed. */
  public Crew(ThreadFactory threads) {
    this.threads = threads;
  }

  /** The thread for an actor. */
  Carrier carrier(int actor) {
    while (carriers.size() <= actor) {
      Carrier next = new Carrier();
      next.start(threads.newThread(next));
      carriers.add(next);
    }
    return carriers.get(actor);
  }

  /** Ends all threads and waits until they have; the last run must have been closed before. */
  @Override
  public void close() {
    carriers.forEach(Carrier::end);
    carriers.forEach(Carrier::join);
    carriers.clear();
  }
}
