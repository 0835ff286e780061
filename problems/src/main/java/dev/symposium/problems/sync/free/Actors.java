package dev.symposium.problems.sync.free;

import dev.symposium.problems.observe.WaitWord;
import java.util.Collections;
import java.util.List;
import java.util.Set;
import java.util.concurrent.CopyOnWriteArrayList;

/**
 * The actors of a world, by slot: who they are, and which role nobody plays now.
 *
 * <p>Thread-safe, never blocks. Added to by the control thread.
 */
final class Actors {

  private static final int MAX = 1 << 12;

  // copy on write; added to by the control thread
  private final List<FreeActor> bySlot = new CopyOnWriteArrayList<>();
  // volatile: set by the control thread
  private volatile Set<String> mayBeEmpty = Set.of();

  /** Puts an actor into the next slot. Control thread only. */
  void add(FreeActor actor) {
    if (bySlot.size() >= MAX) {
      throw new IllegalStateException("more than " + MAX + " actors");
    }
    bySlot.add(actor);
  }

  int size() {
    return bySlot.size();
  }

  FreeActor get(int slot) {
    return bySlot.get(slot);
  }

  /** All of them, in the order of slots: a view. */
  List<FreeActor> all() {
    return Collections.unmodifiableList(bySlot);
  }

  /** The last to have that name; null if nobody has. */
  FreeActor named(String name) {
    FreeActor found = null;
    for (FreeActor actor : bySlot) {
      found = actor.slot().occupant().name().equals(name) ? actor : found;
    }
    return found;
  }

  /** The slot of whom that thread plays; -1 if it plays nobody. */
  int slotOf(Thread thread) {
    for (FreeActor actor : bySlot) {
      if (actor.thread() == thread) {
        return actor.slot().id();
      }
    }
    return -1;
  }

  /** Units of it that all hold together; a moment old. */
  int heldByAll(FreeResource resource) {
    return bySlot.stream().mapToInt(actor -> actor.slot().held(resource.id())).sum();
  }

  /** The slot of somebody who holds units of it; -1 if nobody does. */
  int someHolder(FreeResource resource) {
    for (FreeActor actor : bySlot) {
      if (actor.slot().held(resource.id()) > 0) {
        return actor.slot().id();
      }
    }
    return -1;
  }

  /** Says which roles may have nobody for a while. Control thread only, before anybody plays. */
  void mayBeEmpty(Set<String> roles) {
    mayBeEmpty = Set.copyOf(roles);
  }

  /** Whether one of those roles has nobody now, and may. */
  boolean awaitsSomebodyOf(Set<String> roles) {
    Set<String> empty = mayBeEmpty;
    return !empty.isEmpty()
        && roles.stream().anyMatch(role -> empty.contains(role) && !isPlayed(role));
  }

  private boolean isPlayed(String role) {
    return bySlot.stream()
        .anyMatch(
            actor ->
                actor.slot().occupant().role().equals(role)
                    && WaitWord.state(actor.slot().word()) != WaitWord.State.ENDED);
  }
}
