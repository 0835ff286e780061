package dev.symposium.problems.deadlock;

import dev.symposium.problems.observe.Picture;
import dev.symposium.problems.observe.ResourceView;
import dev.symposium.problems.observe.Slot;
import dev.symposium.problems.observe.WaitWord;
import java.lang.invoke.VarHandle;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * The double collect: all words, then all holdings and the state of all that is waited for, then
 * all words again.
 *
 * <p>Why it proves something although nobody stands still: call an actor a <em>member</em> if it
 * was found waiting (or dead) with the very same word both times. Words carry a sequence, so a
 * member was in that wait from before the middle until after it.
 *
 * <ul>
 *   <li>A member's holdings are written by itself only, and not while it waits. So what was read of
 *       them in the middle was true all the time. (Whoever waits for a condition gives its lock
 *       back after it has published the wait: that lock is left out.)
 *   <li>Whoever is not a member counts as live, and what the live hold, or are about to publish, or
 *       have on its way, counts as nobody's. For locks and owned semaphores only what <em>members
 *       </em> hold is counted against a waiter, so a hand-over in flight can only make it live.
 *   <li>Permits of a signal semaphore have no holders: there the free count is read, then whether a
 *       grant is on its way (in that order), and a live releaser makes every waiter live.
 *   <li>A condition's signal changes the word of the one it wakes before it wakes it, so a member
 *       that waits for a condition has not been signalled.
 *   <li>Whoever leaves a condition, called, timed out or told to, needs its lock and nothing else;
 *       so a time-out makes a sleeper live only if that lock can be had.
 *   <li>Where a wait ends by what others do (a queue, a barrier, a latch, an event, a future, an
 *       actor's end), the granter publishes the grant before the waiter is let go: a generation, a
 *       count, a flag, which the second word of the wait is held against in the middle.
 *   <li>An edge to somebody queued ahead counts only if both were seen really queued, in that
 *       order, in the middle; members do not leave a queue.
 *   <li>A total that changed meanwhile makes its waiters live; so does an actor who came meanwhile.
 * </ul>
 *
 * So at every instant of the middle all that is used against members was true together, and what
 * the reduction leaves is closed: nobody outside can give its members what they need. That is
 * stable, so no second look is needed.
 *
 * <p>Stateless; may be called by any thread; never blocks. Double collect: Afek et al., Atomic
 * Snapshots of Shared Memory, 1993; the reduction: Holt, Some Deadlock Properties of Computer
 * Systems, 1972.
 */
public final class Collect {

  private final Picture picture;
  private final List<First> first = new ArrayList<>();
  private final Map<Integer, Facts.Reading> readings = new HashMap<>();
  // by slot
  private final Map<Integer, Awaited> awaited = new HashMap<>();

  private record First(Slot slot, Slot.Occupant who, long word, List<Party.Held> holds) {}

  /** Whom a waiter waits for, and for what, as read between the two passes over the words. */
  private record Awaited(int whom, String label) {
    static final Awaited NOBODY_SPECIAL = new Awaited(ResourceView.ANYBODY, "");
  }

  private Collect(Picture picture) {
    this.picture = picture;
  }

  /** Takes one double collect. */
  public static Collected of(Picture picture) {
    Collect collect = new Collect(picture);
    collect.readWords();
    VarHandle.fullFence();
    collect.readHoldings();
    collect.readResources();
    VarHandle.fullFence();
    return collect.readWordsAgain();
  }

  private void readWords() {
    int slots = picture.slots();
    for (int i = 0; i < slots; i++) {
      Slot slot = picture.slot(i);
      long word = slot.word();
      first.add(new First(slot, slot.occupant(), word, new ArrayList<>()));
    }
  }

  private void readHoldings() {
    for (First seen : first) {
      for (long entry : seen.slot.holdings()) {
        if (entry != 0) {
          int resource = Slot.resourceOf(entry);
          int units = Slot.unitsOf(entry);
          int lost = Math.min(units, seen.slot.kept(resource));
          seen.holds.add(new Party.Held(resource, units, lost));
        }
      }
    }
  }

  private void readResources() {
    for (First seen : first) {
      if (needsResource(seen.word)) {
        read(WaitWord.resource(seen.word));
        readAwaited(seen);
      }
    }
  }

  /** Also a wait that is being taken away: the one on a condition does not end without its lock. */
  private static boolean needsResource(long word) {
    return WaitWord.isWaiting(word) || WaitWord.state(word) == WaitWord.State.ABORT;
  }

  /** What the granter has published, and the waiter's second word, which belongs to its first. */
  private void readAwaited(First seen) {
    Facts.Reading what = readings.get(WaitWord.resource(seen.word));
    if (what != null && what.view.kind().isAwaited()) {
      long detail = seen.slot.detail();
      awaited.put(seen.slot.id(), new Awaited(what.view.awaited(detail), what.view.label(detail)));
    }
  }

  private void read(int resource) {
    ResourceView view = readings.containsKey(resource) ? null : view(resource);
    if (view == null) {
      return;
    }
    readings.put(resource, new Facts.Reading(view));
    if (view.guard() >= 0) {
      read(view.guard());
    }
  }

  private ResourceView view(int resource) {
    return resource < picture.resources() ? picture.resource(resource) : null;
  }

  private Collected readWordsAgain() {
    List<Party> parties = new ArrayList<>(first.size());
    for (First seen : first) {
      addParty(seen, parties);
    }
    for (int i = first.size(), now = picture.slots(); i < now; i++) {
      Slot slot = picture.slot(i);
      parties.add(new Party(i, slot.occupant(), Posture.LIVE, slot.word(), List.of()));
    }
    Map<Integer, Facts> facts = new HashMap<>();
    readings.forEach(
        (id, reading) -> facts.put(id, new Facts(reading, reading.isSteady(), releasers(reading))));
    return new Collected(parties, facts, names());
  }

  private void addParty(First seen, List<Party> parties) {
    long again = seen.slot.word();
    if (again != seen.word) {
      Slot.Occupant now = seen.slot.occupant();
      parties.add(new Party(seen.slot.id(), now, Posture.LIVE, again, seen.holds));
      return;
    }
    WaitWord.State state = WaitWord.state(seen.word);
    if (state != WaitWord.State.ENDED || !seen.holds.isEmpty()) {
      Awaited by = awaited.getOrDefault(seen.slot.id(), Awaited.NOBODY_SPECIAL);
      parties.add(
          new Party(
              seen.slot.id(),
              seen.who,
              posture(seen, state),
              seen.word,
              trulyHeld(seen),
              by.whom,
              by.label));
    }
  }

  private Posture posture(First seen, WaitWord.State state) {
    return switch (state) {
      case RUN, SLEEP, GATED, NEW -> Posture.LIVE;
      case ABORT -> guardOf(seen) < 0 ? Posture.LIVE : Posture.SIGNALLED;
      case TIMED -> Posture.TIMED;
      case WAIT -> Posture.WAITS;
      case SIGNALLED -> Posture.SIGNALLED;
      case CRASHED, ENDED -> Posture.DEAD;
    };
  }

  /** Whoever waits for a condition does not own its lock, whatever it still lists. */
  private List<Party.Held> trulyHeld(First seen) {
    int lock = guardOf(seen);
    return lock < 0
        ? seen.holds
        : seen.holds.stream().filter(held -> held.resource() != lock).toList();
  }

  /** The lock of the condition that it waits for; -1 if it waits for none. */
  private int guardOf(First seen) {
    Facts.Reading wanted =
        needsResource(seen.word) ? readings.get(WaitWord.resource(seen.word)) : null;
    return wanted == null ? -1 : wanted.view.guard();
  }

  /** A slot that changed hands meanwhile counts with both roles. */
  private BitSet releasers(Facts.Reading reading) {
    BitSet slots = new BitSet();
    for (int i = 0, now = picture.slots(); i < now; i++) {
      if (reading.view.isReleasedBy(picture.slot(i).occupant().role())
          || (i < first.size() && reading.view.isReleasedBy(first.get(i).who.role()))) {
        slots.set(i);
      }
    }
    return slots;
  }

  private Map<Integer, String> names() {
    Map<Integer, String> names = new HashMap<>();
    readings.forEach((id, reading) -> names.put(id, reading.view.name()));
    for (First seen : first) {
      for (Party.Held held : seen.holds) {
        ResourceView view = names.containsKey(held.resource()) ? null : view(held.resource());
        if (view != null) {
          names.put(held.resource(), view.name());
        }
      }
    }
    return names;
  }
}
