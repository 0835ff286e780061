package dev.symposium.problems.sync.free;

import dev.symposium.problems.observe.WaitWord;
import dev.symposium.problems.sync.Unwinding;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * Ends waits of many at once and from outside: as if for nothing, or by breaking what they wait
 * for.
 *
 * <p>Never blocks. Waits for a thing may be ended by any thread, barriers broken by control only.
 */
public final class WaitEnds {

  private final Actors actors;
  private final Register register;

  WaitEnds(Actors actors, Register register) {
    this.actors = actors;
    this.register = register;
  }

  /** Ends all waits for that resource as if for nothing. */
  void endAllFor(FreeResource resource) {
    for (FreeActor actor : actors.all()) {
      long word = actor.slot().word();
      if (WaitWord.isWaiting(word) && WaitWord.resource(word) == resource.id()) {
        actor.wake(word);
      }
    }
  }

  /**
   * Breaks a barrier or phaser, as one act, for all who still are in one of these waits for it:
   * each leaves its round as a victim, and a new one with the parties asked for last stands in the
   * place of the old. Control thread only.
   *
   * @param words by slot
   * @return whether anybody was
   */
  public boolean breakBarrier(int barrier, Map<Integer, Long> words) {
    List<FreeActor> taken = new ArrayList<>();
    words.forEach(
        (slot, word) -> {
          FreeActor actor = actors.get(slot);
          if (actor.isTakenFor(word, Unwinding.Reason.VICTIM)) {
            taken.add(actor);
          }
        });
    if (!taken.isEmpty() && register.get(barrier) instanceof Gatherer real) {
      real.buildAnew(); // none of them can return before it is told, so none arrives again
    }
    taken.forEach(FreeActor::letGo);
    return !taken.isEmpty();
  }

  /**
   * Barriers of which another number of parties is asked than the present generation waits for, by
   * number, with what is asked. Control thread only.
   */
  public Map<Integer, Integer> barriersToChange() {
    Map<Integer, Integer> found = new TreeMap<>();
    for (int i = 0; i < register.size(); i++) {
      FreeResource resource = register.get(i);
      if (resource instanceof Gatherer barrier && barrier.partiesAsked() != resource.total()) {
        found.put(i, barrier.partiesAsked());
      }
    }
    return found;
  }
}
