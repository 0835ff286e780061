package dev.symposium.problems.deadlock;

import dev.symposium.problems.observe.Picture;
import dev.symposium.problems.observe.ResourceView;
import dev.symposium.problems.observe.Slot;
import dev.symposium.problems.observe.WaitWord;

/**
 * The walk along the chain of owners that an actor makes when it is about to block: it has
 * published its wait and executed a full fence, so of those who close a circle the last one to
 * fence sees it whole.
 *
 * <p>What it sees may be a moment old, so it only suggests; {@link Collect} and {@link Findings}
 * prove. Stateless; allocates nothing, blocks never, and ends: it notices a circle that it is not
 * part of (Brent, An Improved Monte Carlo Factorization Algorithm, 1980), and gives up after a
 * number of steps that only a moving picture can make it take.
 */
public final class Walk {

  private static final int NOBODY = -1;
  private static final int UNCLEAR = -2;

  /** What a walk suggests. */
  public enum Answer {
    /** Somebody on the chain can move. */
    NOTHING,
    /** There seems to be a circle. */
    SUSPECT,
    /** The chain leads to what only the reduction can judge, and nobody there seems to move. */
    ASK
  }

  private Walk() {}

  /** Walks from the actor in that slot, whose wait is published. */
  public static Answer from(Picture picture, int slot) {
    int at = slot;
    int mark = slot;
    int limit = 4 * picture.slots() + 4;
    int nextMark = 2;
    for (int step = 1; step <= limit; step++) {
      at = next(picture, at);
      if (at < 0) {
        return at == NOBODY ? Answer.NOTHING : Answer.ASK;
      }
      if (at == slot || at == mark) {
        return Answer.SUSPECT;
      }
      if (step == nextMark) {
        mark = at;
        nextMark = 2 * step;
      }
    }
    return Answer.ASK;
  }

  /** Who keeps that actor waiting: a slot, nobody, or unclear. */
  private static int next(Picture picture, int at) {
    long word = picture.slot(at).word();
    WaitWord.State state = WaitWord.state(word);
    if (state == WaitWord.State.CRASHED) {
      return UNCLEAR;
    }
    if (state != WaitWord.State.WAIT && state != WaitWord.State.SIGNALLED) {
      return NOBODY;
    }
    ResourceView what = view(picture, WaitWord.resource(word));
    if (what != null && state == WaitWord.State.SIGNALLED) {
      what = view(picture, what.guard());
    }
    return what == null ? NOBODY : next(picture, at, what, Math.max(1, WaitWord.units(word)));
  }

  private static int next(Picture picture, int at, ResourceView what, int units) {
    return switch (what.kind()) {
      case LOCK -> what.owner() == at ? NOBODY : Math.max(NOBODY, what.owner());
      case OWNED_SEMAPHORE ->
          what.total() == 1 ? anyHolder(picture, what) : judgePermits(picture, at, what, units);
      case SIGNAL_SEMAPHORE -> what.free() >= units ? NOBODY : judgeReleasers(picture, at, what);
      case CONDITION -> judgeReleasers(picture, at, what);
      case READ_WRITE_LOCK -> judgePermits(picture, at, what, units);
      case QUEUE, QUEUE_SIDE, BARRIER, PHASER, LATCH, EVENT, POOL, END, STORE, CELL ->
          judgeAwaited(picture, at, what);
    };
  }

  private static int anyHolder(Picture picture, ResourceView what) {
    for (int i = 0, slots = picture.slots(); i < slots; i++) {
      if (picture.slot(i).held(what.id()) > 0) {
        return i;
      }
    }
    return NOBODY;
  }

  /** Unclear if those who wait hold too much of it, or one who waits for more may be ahead. */
  private static int judgePermits(Picture picture, int me, ResourceView what, int units) {
    int left = what.total();
    int most = units;
    for (int i = 0, slots = picture.slots(); i < slots; i++) {
      Slot slot = picture.slot(i);
      long word = slot.word();
      if (!canMove(word)) {
        left -= slot.held(what.id());
        if (i != me && WaitWord.isWaiting(word) && WaitWord.resource(word) == what.id()) {
          most = Math.max(most, WaitWord.units(word));
        }
      }
    }
    return left >= most ? NOBODY : UNCLEAR;
  }

  private static int judgeAwaited(Picture picture, int at, ResourceView what) {
    int awaited = what.awaited(picture.slot(at).detail());
    return switch (awaited) {
      case ResourceView.GRANTED -> NOBODY;
      case ResourceView.ANYBODY -> judgeReleasers(picture, at, what);
      default -> awaited;
    };
  }

  private static int judgeReleasers(Picture picture, int me, ResourceView what) {
    for (int i = 0, slots = picture.slots(); i < slots; i++) {
      Slot slot = picture.slot(i);
      if (i != me && canMove(slot.word()) && what.isReleasedBy(slot.occupant().role())) {
        return NOBODY;
      }
    }
    return UNCLEAR;
  }

  private static boolean canMove(long word) {
    return switch (WaitWord.state(word)) {
      case RUN, TIMED, SLEEP, GATED, ABORT, NEW -> true;
      case WAIT, SIGNALLED, CRASHED, ENDED -> false;
    };
  }

  private static ResourceView view(Picture picture, int resource) {
    return resource >= 0 && resource < picture.resources() ? picture.resource(resource) : null;
  }
}
