package dev.symposium.problems.sync.controlled;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashMap;
import java.util.Map;
import java.util.SortedSet;
import java.util.TreeSet;

/**
 * What steps on one shared object hand on to later ones: what a thread did before it releases is
 * seen by whoever acquires that. Kept by keys that the object gives a meaning. Guarded by the
 * baton; filled only while somebody listens, since nothing depends on it.
 *
 * <p>The edges are those that {@code java.util.concurrent} promises (Java Language Specification,
 * 17.4.5, and the "memory consistency effects" of each class), as few of them as tell the same.
 */
final class Memory {

  /** Who released, and in which step. */
  private record Stamp(int actor, long step) {}

  private final Map<Long, Deque<Stamp>> released = new HashMap<>();
  private final SortedSet<Long> from = new TreeSet<>();
  private Stamp now = new Stamp(-1, 0);

  /** A step is made; nothing was acquired in it yet. */
  void begin(int actor, long step) {
    now = new Stamp(actor, step);
    from.clear();
  }

  /** Steps of others whose releases were acquired in this one, in order. */
  SortedSet<Long> from() {
    return from;
  }

  // ---- what a step hands on -------------------------------------------------------------------

  /** Releases in place of whatever was released by this key before. */
  void releases(long key) {
    stamps(key).clear();
    adds(key, 1);
  }

  /** Releases beside what was released by this key before, so many times. */
  void adds(long key, int times) {
    for (int i = 0; i < times; i++) {
      stamps(key).addLast(now);
    }
  }

  // ---- what a step is handed ------------------------------------------------------------------

  /** Acquires all that was released by this key; others may, too. */
  void acquires(long key) {
    stamps(key).forEach(this::acquire);
  }

  /** Acquires all that was released by this key, and nobody will again. */
  void drains(long key) {
    acquires(key);
    stamps(key).clear();
  }

  /** Acquires what was released last by this key, so many of it. */
  void takesNewest(long key, int times) {
    for (int i = 0; i < times && !stamps(key).isEmpty(); i++) {
      acquire(stamps(key).removeLast());
    }
  }

  /** Acquires what was released first by this key, and nobody will again. */
  void takesOldest(long key) {
    if (!stamps(key).isEmpty()) {
      acquire(stamps(key).removeFirst());
    }
  }

  private Deque<Stamp> stamps(long key) {
    return released.computeIfAbsent(key, none -> new ArrayDeque<>());
  }

  /** One's own steps are in order anyway. */
  private void acquire(Stamp stamp) {
    if (stamp.actor != now.actor) {
      from.add(stamp.step);
    }
  }
}
