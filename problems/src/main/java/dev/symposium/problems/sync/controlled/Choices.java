package dev.symposium.problems.sync.controlled;

import java.util.Arrays;
import java.util.List;

/** What may happen now, and the virtual clock. Guarded by the baton. */
final class Choices implements Moment {

  private static final int FEW = 8;

  private final List<Seat> seats;
  private final Hash hash;
  private int[] movers = new int[FEW];
  private boolean[] byTime = new boolean[FEW];
  private int count;
  private int last = -1;
  private double nanos;

  Choices(List<Seat> seats, Hash hash) {
    this.seats = seats;
    this.hash = hash;
  }

  /** Finds what may happen now; if nothing, what may when the clock has moved. */
  void find() {
    lookAtAll();
    if (count == 0) {
      double soonest = soonest();
      if (soonest < Double.POSITIVE_INFINITY) {
        nanos = soonest;
        lookAtAll();
      }
    }
  }

  /** When the next sleep or patience is over. */
  private double soonest() {
    double soonest = Double.POSITIVE_INFINITY;
    for (Seat seat : seats) {
      if (seat.pending != null) {
        soonest = Math.min(soonest, seat.pending.expiresAt(seat.id));
      }
    }
    return soonest;
  }

  private void lookAtAll() {
    count = 0;
    for (Seat seat : seats) {
      if (seat.pending != null) {
        lookAt(seat, seat.pending);
      }
    }
  }

  /** Who is told to leave does nothing else where it hears that. */
  private void lookAt(Seat seat, Pending<?> pending) {
    if (seat.order != null && seat.hears()) {
      add(seat, false);
      return;
    }
    if (isEnabled(seat, pending)) {
      add(seat, false);
    }
    if (pending.mayExpire(seat.id, nanos)) {
      add(seat, true);
    }
  }

  /** The same operation in the same state gives the same answer, so it is asked once. */
  @SuppressWarnings("ReferenceEquality") // the very ones: comparing what is in them would cost more
  private static boolean isEnabled(Seat seat, Pending<?> pending) {
    Object state = pending.thing().state;
    if (seat.asked != pending || seat.askedIn != state) {
      seat.asked = pending;
      seat.askedIn = state;
      seat.canGo = pending.isEnabled(seat.id);
    }
    return seat.canGo;
  }

  private void add(Seat seat, boolean time) {
    if (count == movers.length) {
      movers = Arrays.copyOf(movers, 2 * count);
      byTime = Arrays.copyOf(byTime, 2 * count);
    }
    movers[count] = seat.id;
    byTime[count] = time;
    count++;
  }

  void went(int actor) {
    last = actor;
  }

  double nanos() {
    return nanos;
  }

  @Override
  public long step() {
    return hash.steps();
  }

  @Override
  public int choices() {
    return count;
  }

  @Override
  public int actor(int choice) {
    return movers[choice];
  }

  @Override
  public Turn turn(int choice) {
    if (byTime[choice]) {
      return Turn.TIME_OUT;
    }
    return seats.get(movers[choice]).hears() ? Turn.LEAVE : Turn.GO;
  }

  @Override
  public Footprint footprint(int choice) {
    return seats.get(movers[choice]).pending.footprint();
  }

  @Override
  public int last() {
    return last;
  }

  @Override
  public int actors() {
    return seats.size();
  }
}
