package dev.symposium.problems.engine;

import dev.symposium.problems.observe.Slot;
import dev.symposium.problems.observe.WaitWord;
import dev.symposium.problems.observe.WaitWord.State;
import dev.symposium.problems.sync.free.FreeActor;
import dev.symposium.problems.sync.free.FreeSync;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/**
 * Where everybody is while nobody moves: the words and the holdings of all. Immutable.
 *
 * <p>Two of them that are equal say that nobody seems to have moved in between: each actor was
 * found parked in the same wait or sleep both times, and what it does on an errand while it sleeps
 * changes what it holds. One that was let go looks parked until it has a processor, so only a
 * standstill that lasts proves anything.
 *
 * @param words by slot
 * @param holdings by slot
 */
record Standstill(List<Long> words, List<List<Long>> holdings) {

  /** Of all who play; empty if somebody moves. */
  static Optional<Standstill> of(FreeSync sync) {
    List<Long> words = new ArrayList<>();
    List<List<Long>> holdings = new ArrayList<>();
    for (int i = 0; i < sync.slots(); i++) {
      FreeActor actor = sync.actor(i);
      Slot slot = actor.slot();
      long word = slot.word();
      boolean still = isStill(actor, WaitWord.state(word));
      holdings.add(Arrays.stream(slot.holdings()).boxed().toList());
      words.add(word);
      if (!still || slot.word() != word) {
        return Optional.empty();
      }
    }
    return Optional.of(new Standstill(words, holdings));
  }

  private static boolean isStill(FreeActor actor, State state) {
    return switch (state) {
      case WAIT, TIMED, SIGNALLED, SLEEP, GATED, CRASHED -> isParked(actor.thread());
      case NEW, ENDED -> true;
      case RUN, ABORT -> false;
    };
  }

  private static boolean isParked(Thread thread) {
    Thread.State state = thread.getState();
    return state == Thread.State.WAITING || state == Thread.State.TIMED_WAITING;
  }
}
