package dev.symposium.problems.deadlock;

import dev.symposium.problems.observe.ResourceView;
import java.util.BitSet;

/**
 * One resource as a double collect found it. Immutable: the queue and the set are never handed out.
 */
final class Facts {

  private final int id;
  private final String name;
  private final ResourceView.Kind kind;
  private final int total;
  private final int free;
  private final int guard;
  private final boolean grantInFlight;
  private final boolean fromOutside;
  private final int[] queue;
  private final boolean steady;
  private final BitSet releasers;

  Facts(Reading reading, boolean steady, BitSet releasers) {
    this.id = reading.view.id();
    this.name = reading.view.name();
    this.kind = reading.view.kind();
    this.total = reading.total;
    this.free = reading.free;
    this.guard = reading.view.guard();
    this.grantInFlight = reading.grantInFlight;
    this.fromOutside = reading.fromOutside;
    this.queue = reading.queue;
    this.steady = steady;
    this.releasers = releasers;
  }

  /** What was read between the two passes over the words. */
  static final class Reading {
    final ResourceView view;
    final int total;
    final int free;
    final boolean grantInFlight;
    final boolean fromOutside;
    final int[] queue;

    /**
     * Reads the free permits before the question whether a grant is on its way: a grant that comes
     * in between is then seen as a free permit, one that came before as on its way. The other order
     * could see neither.
     */
    Reading(ResourceView view) {
      this.view = view;
      this.total = view.total();
      this.free = view.free();
      this.grantInFlight = view.hasGrantInFlight();
      this.fromOutside = view.isReleasedFromOutside();
      this.queue = view.queued().clone();
    }

    boolean isSteady() {
      return view.total() == total;
    }
  }

  int id() {
    return id;
  }

  String name() {
    return name;
  }

  ResourceView.Kind kind() {
    return kind;
  }

  int total() {
    return total;
  }

  int free() {
    return free;
  }

  int guard() {
    return guard;
  }

  boolean isGrantInFlight() {
    return grantInFlight;
  }

  /** Whether a role that may release it has nobody, and somebody may join; or waits are ended. */
  boolean isReleasedFromOutside() {
    return fromOutside;
  }

  /** Whether its total was the same before and after; if not, who waits for it counts as live. */
  boolean isSteady() {
    return steady;
  }

  /** Whether the actor of that slot may signal it or release what it has not acquired. */
  boolean isReleasedBy(int slot) {
    return releasers.get(slot);
  }

  /** Slots that may signal or release it, in order, from {@code slot} on; -1 if none. */
  int nextReleaser(int slot) {
    return releasers.nextSetBit(slot);
  }

  /** Place of a slot in the real queue, from 0; -1 if it was not seen there. */
  int placeOf(int slot) {
    for (int i = 0; i < queue.length; i++) {
      if (queue[i] == slot) {
        return i;
      }
    }
    return -1;
  }

  /** The slot at a place of the real queue. */
  int queuedAt(int place) {
    return queue[place];
  }
}
