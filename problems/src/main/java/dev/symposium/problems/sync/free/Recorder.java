package dev.symposium.problems.sync.free;

import dev.symposium.problems.observe.EventKind;
import dev.symposium.problems.observe.EventRing;
import dev.symposium.problems.observe.LeftOver;
import dev.symposium.problems.observe.Request;
import dev.symposium.problems.observe.ResourceView;
import dev.symposium.problems.observe.Slot;
import dev.symposium.problems.observe.SlotFigures;
import dev.symposium.problems.observe.SlotFigures.Figure;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.function.Predicate;

/**
 * Writes an actor's slot and ring: what it holds, what it needs, what it did. The actor's thread
 * only; never waits.
 */
final class Recorder {

  private final Slot slot;
  private final EventRing ring;
  private final FreeSync world;
  private int holdings;
  private int leftOver; // units, part of holdings
  private long operationsBefore;
  private long lookedAt; // run clock
  private boolean holdsSinceLook; // having held nothing when it looked

  Recorder(Slot slot, EventRing ring, FreeSync world) {
    this.slot = slot;
    this.ring = ring;
    this.world = world;
  }

  /** Before a new actor begins, whose thread has not started. */
  void clear() {
    holdings = 0;
    progress(0, 0);
    carries(0);
    leftOver = 0;
    lookedAt = run();
    holdsSinceLook = false;
    operationsBefore = figures().get(Figure.OPERATIONS);
  }

  private SlotFigures figures() {
    return slot.figures();
  }

  private long run() {
    return world.clock().runNanos();
  }

  void event(EventKind kind, int subject, int units) {
    if (world.isRecording()) {
      ring.offer(world.eventNanos(), kind, subject, units);
    }
  }

  /** It has looked at the run clock; what it took since its last look, it took in between. */
  void looked(long now) {
    if (holdsSinceLook && holdings > 0) {
      figures().set(Figure.HOLD_AFTER, lookedAt);
      figures().set(Figure.HOLD_BEFORE, now);
      holdsSinceLook = false;
    }
    lookedAt = now;
  }

  private long look() {
    long now = run();
    looked(now);
    return now;
  }

  /** At full speed a look at the clock would cost more than the lock itself. */
  private void holdBegins() {
    holdsSinceLook = true;
    if (world.isExact()) {
      lookedAt = run();
      looked(lookedAt);
    }
  }

  /** The present state begins now. */
  void stateBegins() {
    figures().set(Figure.STATE_SINCE, look());
  }

  /** A wait is about to be published. */
  void waitBegins() {
    figures().set(Figure.WAIT_STAMP, world.clock().time().nanoTime());
    stateBegins();
  }

  void waitEnded() {
    long now = look();
    figures().set(Figure.WAIT_ENDED, now);
    figures().set(Figure.STATE_SINCE, now);
  }

  /** Opens a request for one thing unless one is open; whether it did. */
  boolean openRequest(int resource) {
    if (slot.request() != null) {
      return false;
    }
    slot.request(world.request(resource));
    return true;
  }

  /** Opens a request for several things, unless the same one is open already. */
  void openRequest(Request wanted) {
    Request open = slot.request();
    if (open == null || !Arrays.equals(open.resources(), wanted.resources())) {
      slot.request(wanted);
    }
  }

  void closeRequest() {
    Request open = slot.request();
    if (open != null) {
      slot.request(null);
      figures().waited(run() - open.sinceNanos());
    }
  }

  /** Publishes what was acquired, and ends the request for it. */
  void acquired(FreeResource what, int units) {
    boolean begins = holdings == 0;
    holdings += units;
    if (begins) {
      holdBegins();
    }
    slot.hold(what.id(), units);
    granted(what, units);
  }

  /** Ends the request for something that is consumed rather than held. */
  void granted(FreeResource what, int units) {
    Request open = slot.request();
    if (open == null) {
      figures().add(Figure.GRANTED_AT_ONCE, 1);
    } else if (open.needs(what.id())) {
      closeRequest();
    }
    event(EventKind.ACQUIRED, what.id(), units);
  }

  /** Takes the publication back, before the release; how many units it had published. */
  int releasing(FreeResource what, int units) {
    int had = slot.unhold(what.id(), units);
    holdings -= had;
    if (leftOver > 0) {
      forgetLeftOvers(what.id(), slot.held(what.id()));
    }
    if (had > 0) {
      event(EventKind.RELEASED, what.id(), had);
    }
    return had;
  }

  void tryFailed(FreeResource what, int owner) {
    figures().add(Figure.FAILED_TRIES, 1);
    figures().add(Figure.FAILED_TRIES_EVER, 1);
    figures().set(Figure.FAILED_ON, what.id());
    figures().set(Figure.FAILED_AGAINST, owner);
    event(EventKind.FAILED, what.id(), 0);
  }

  void roundBegins() {
    figures().add(Figure.ROUNDS, 1);
    if (figures().get(Figure.VICTIM_IN_A_ROW) == 0) {
      figures().set(Figure.ROUND_SINCE, look());
    }
  }

  /** What is still held is left over. */
  void roundEnds() {
    if (holdings > leftOver) {
      leaveOver(what -> true);
    }
    operationsBefore = figures().get(Figure.OPERATIONS);
  }

  /** As {@link #roundEnds}, but for locks, under which a part may ask whether it is to go on. */
  void lapEnds() {
    if (holdings > leftOver) {
      leaveOver(what -> what.kind() == ResourceView.Kind.OWNED_SEMAPHORE);
    }
    operationsBefore = figures().get(Figure.OPERATIONS);
  }

  /**
   * Of a pool of several the permits of the dead are lost to the others although nobody need wait
   * for them yet. Whoever waits for a single thing of the dead is orphaned, which says more.
   */
  void diesWithPermits() {
    leaveOver(what -> what.kind() == ResourceView.Kind.OWNED_SEMAPHORE && what.total() > 1);
  }

  private void leaveOver(Predicate<ResourceView> counts) {
    List<LeftOver> now = new ArrayList<>(slot.leftOvers());
    boolean failed = figures().get(Figure.OPERATIONS) == operationsBefore;
    for (long entry : slot.holdings()) {
      ResourceView what = entry == 0 ? null : world.resource(Slot.resourceOf(entry));
      if (what != null && counts.test(what)) {
        int fresh = Slot.unitsOf(entry) - leftOver(now, what.id());
        if (fresh > 0) {
          now.add(new LeftOver(what.id(), fresh, run(), failed));
        }
      }
    }
    publishLeftOvers(now);
  }

  /** Whatever was given back, what is left over of it is at most what is still held. */
  private void forgetLeftOvers(int resource, int held) {
    List<LeftOver> now = new ArrayList<>(slot.leftOvers());
    int gone = leftOver(now, resource) - held;
    for (int i = 0; gone > 0 && i < now.size(); i++) {
      LeftOver one = now.get(i);
      if (one.resource() == resource) {
        int less = Math.min(gone, one.units());
        now.set(i, new LeftOver(resource, one.units() - less, one.sinceNanos(), one.failed()));
        gone -= less;
      }
    }
    now.removeIf(one -> one.units() == 0);
    publishLeftOvers(now);
  }

  /** Something was taken back from it: what it has left over for longest goes first. */
  void takenBack(FreeResource what, int units) {
    if (leftOver > 0) {
      int left = leftOver(slot.leftOvers(), what.id());
      forgetLeftOvers(what.id(), Math.max(0, left - units));
    }
  }

  private static int leftOver(List<LeftOver> all, int resource) {
    return all.stream().filter(l -> l.resource() == resource).mapToInt(LeftOver::units).sum();
  }

  private void publishLeftOvers(List<LeftOver> now) {
    if (!now.equals(slot.leftOvers())) {
      slot.leftOvers(now);
      leftOver = now.stream().mapToInt(LeftOver::units).sum();
      world.leftOversChanged();
    }
  }

  void done() {
    figures().add(Figure.OPERATIONS, 1);
    figures().set(Figure.FAILED_TRIES, 0);
    figures().set(Figure.VICTIM_IN_A_ROW, 0);
    figures().set(Figure.WOKEN, 0);
    event(EventKind.DONE, 0, 0);
  }

  void progress(int done, int of) {
    figures().set(Figure.WORK_DONE, done);
    figures().set(Figure.WORK_OF, of);
  }

  void carries(long item) {
    figures().set(Figure.CARRIES, item);
  }

  void victim() {
    progress(0, 0);
    carries(0);
    figures().add(Figure.VICTIM, 1);
    figures().add(Figure.VICTIM_IN_A_ROW, 1);
    figures().add(Figure.RESTARTS, 1);
  }
}
