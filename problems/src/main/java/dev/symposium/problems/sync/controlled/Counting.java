package dev.symposium.problems.sync.controlled;

import dev.symposium.problems.observe.Request;
import java.util.List;

/**
 * Counts, as they happen, the grants, the overtakings and the failed tries by which starvation and
 * livelock are judged. Costs a few comparisons a step, and a look at all actors for each grant.
 * Guarded by the baton.
 *
 * <p>A request begins when what somebody waits for is granted to another, or when it says what it
 * needs; it ends when it gets something of that, gives up, or leaves.
 */
final class Counting {

  /** From so many grants to others on, whoever judges is asked to look: no fewer ever count. */
  private static final int ENOUGH = 50;

  /** So many failed tries in a row happen all the time; with more of two, somebody has to look. */
  private static final int SOME = 3;

  private final List<Seat> seats;
  private final Choices choices;
  private boolean hasNews;
  private int failing; // actors with some failed tries in a row

  Counting(List<Seat> seats, Choices choices) {
    this.seats = seats;
    this.choices = choices;
  }

  /** Whether something has happened since it was asked last that may make up one of the two. */
  boolean takeNews() {
    boolean was = hasNews;
    hasNews = false;
    return was;
  }

  /** Whether it took, or failed to. */
  <S> void happened(Seat me, Pending<S> pending, Turn turn, Done<S> done) {
    Op<S> op = pending.op();
    if (!op.takes() || done.then() != null || done.error() != null) {
      return;
    }
    Thing<S> thing = pending.thing();
    View what = thing.granted(op);
    if (done.isYes() || op.also() >= 0) { // whoever was called has its lock again in any case
      granted(me, thing, what);
    } else if (turn != Turn.LEAVE) {
      failed(me, what);
    }
  }

  private void granted(Seat me, Thing<?> thing, View what) {
    if (!thing.isNewTo(me.id)) {
      return;
    }
    what.countGrant();
    closeFor(me, what);
    for (Seat other : seats) {
      if (other != me) {
        passedOver(other, thing, what);
      }
    }
  }

  private void passedOver(Seat other, Thing<?> thing, View what) {
    if (other.request == null) {
      if (waitsFor(other.pending, other.id, thing, what)) {
        opens(other, new int[] {what.id()}, new long[] {what.grants()});
      }
    } else if (other.request.needs(what.id())) {
      other.passedOver++;
      hasNews |= other.passedOver >= ENOUGH;
    }
  }

  private static <S> boolean waitsFor(Pending<S> pending, int actor, Thing<?> thing, View what) {
    return pending != null
        && pending.thing() == thing
        && pending.op().takes()
        && pending.thing().awaited(pending.op()) == what
        && !pending.isEnabled(actor);
  }

  /** An actor says what it needs; the same once more is the same request. */
  void needs(Seat me, List<View> wanted) {
    int[] numbers = wanted.stream().mapToInt(View::id).toArray();
    if (me.request == null || !java.util.Arrays.equals(me.request.resources(), numbers)) {
      opens(me, numbers, wanted.stream().mapToLong(View::grants).toArray());
    }
  }

  private void opens(Seat seat, int[] resources, long[] grants) {
    seat.request = new Request((long) choices.nanos(), resources, grants);
    seat.passedOver = 0;
  }

  private static void closeFor(Seat me, View what) {
    if (me.request != null && me.request.needs(what.id())) {
      me.request = null;
    }
  }

  private void failed(Seat me, View what) {
    closeFor(me, what);
    me.failedTries++;
    failing += me.failedTries == SOME ? 1 : 0;
    me.failedAgainst = holder(what, me);
    hasNews |= failing > 1;
  }

  private int holder(View what, Seat but) {
    for (Seat seat : seats) {
      if (seat != but && what.unitsOf(seat.id) > 0) {
        return seat.id;
      }
    }
    return -1;
  }

  /** An actor has finished an operation. */
  void done(Seat me) {
    me.operations++;
    failing -= me.failedTries >= SOME ? 1 : 0;
    me.failedTries = 0;
  }
}
