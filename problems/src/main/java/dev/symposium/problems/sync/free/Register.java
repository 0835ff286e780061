package dev.symposium.problems.sync.free;

import dev.symposium.problems.observe.Slot;
import dev.symposium.problems.observe.SlotFigures.Figure;
import dev.symposium.problems.observe.WaitWord;
import dev.symposium.problems.observe.WaitWord.State;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.atomic.AtomicReferenceArray;

/**
 * The numbers of the shared objects. Numbers of those that have left are used again.
 *
 * <p>Changes are guarded by {@code this}; reading is lock-free.
 */
final class Register {

  private static final int MAX = 1 << 13;

  private final AtomicReferenceArray<FreeResource> byNumber = new AtomicReferenceArray<>(MAX);
  // guarded by this
  private final List<Leaver> leavers = new ArrayList<>();
  // written under this, read by anybody, volatile
  private volatile int size;

  /** A resource that leaves, and the round in which each slot was when it began to. */
  private record Leaver(FreeResource resource, List<Long> rounds) {}

  synchronized void add(FreeResource resource) {
    for (int i = 0; i < MAX; i++) {
      if (byNumber.get(i) == null) {
        resource.register(i);
        byNumber.set(i, resource);
        size = Math.max(size, i + 1);
        return;
      }
    }
    throw new IllegalStateException("more than " + MAX + " shared objects");
  }

  FreeResource get(int number) {
    return number < MAX ? byNumber.get(number) : null;
  }

  int size() {
    return size;
  }

  synchronized void retire(FreeResource resource, List<FreeActor> actors) {
    if (byNumber.get(resource.id()) != resource || resource.isLeaving()) {
      return;
    }
    resource.leave();
    List<Long> rounds = new ArrayList<>();
    for (FreeActor actor : actors) {
      rounds.add(actor.slot().figures().get(Figure.ROUNDS));
    }
    leavers.add(new Leaver(resource, rounds));
  }

  /** An actor may know a resource until it has begun another round, or has ended. */
  synchronized void sweep(List<FreeActor> actors) {
    leavers.removeIf(
        leaver -> {
          boolean unused = isUnused(leaver, actors);
          if (unused) {
            byNumber.set(leaver.resource.id(), null);
          }
          return unused;
        });
  }

  private static boolean isUnused(Leaver leaver, List<FreeActor> actors) {
    int number = leaver.resource.id();
    for (int i = 0; i < actors.size(); i++) {
      Slot slot = actors.get(i).slot();
      boolean mayKnow =
          i < leaver.rounds.size()
              && slot.figures().get(Figure.ROUNDS) == leaver.rounds.get(i)
              && WaitWord.state(slot.word()) != State.ENDED;
      if (mayKnow || slot.held(number) > 0 || waitsFor(slot, number)) {
        return false;
      }
    }
    return true;
  }

  private static boolean waitsFor(Slot slot, int number) {
    long word = slot.word();
    return WaitWord.isWaiting(word) && WaitWord.resource(word) == number;
  }

  synchronized void clear() {
    leavers.clear();
    for (int i = 0; i < size; i++) {
      byNumber.set(i, null);
    }
    size = 0;
  }
}
