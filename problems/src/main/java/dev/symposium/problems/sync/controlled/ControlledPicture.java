package dev.symposium.problems.sync.controlled;

import dev.symposium.problems.observe.Picture;
import dev.symposium.problems.observe.ResourceView;
import dev.symposium.problems.observe.Slot;
import dev.symposium.problems.observe.SlotFigures.Figure;
import dev.symposium.problems.observe.WaitWord;
import dev.symposium.problems.observe.WaitWord.State;
import java.util.ArrayList;
import java.util.List;

/**
 * The states of all machines, and what each actor is about to do, as the picture that detectors
 * read; derived when asked for, so that a run of which nobody asks pays nothing. Guarded by the
 * baton.
 *
 * <p>Who can go, or waits for work, is said to run; who cannot go waits. One wait has one sequence,
 * however often it is looked at.
 */
final class ControlledPicture implements Picture {

  private final List<Seat> seats;
  private final List<View> views;
  private final List<Slot> slots = new ArrayList<>();
  // by slot: what its word was written for
  private final List<Object> writtenFor = new ArrayList<>();

  ControlledPicture(List<Seat> seats, List<View> views) {
    this.seats = seats;
    this.views = views;
  }

  /** The same, as all stand now. */
  ControlledPicture now() {
    for (Seat seat : seats) {
      if (seat.id == slots.size()) {
        slots.add(new Slot(seat.id, 0));
        writtenFor.add(seat);
        slots.get(seat.id).seat(new Slot.Occupant(seat.name, seat.role, seat.id));
      }
      write(seat, slots.get(seat.id));
    }
    return this;
  }

  private void write(Seat seat, Slot slot) {
    writeHoldings(seat, slot);
    LeftOvers.forgetWhatIsGone(seat, views);
    if (!slot.leftOvers().equals(seat.leftOvers)) {
      slot.leftOvers(seat.leftOvers);
    }
    slot.request(seat.request);
    slot.figures().set(Figure.OPERATIONS, seat.operations);
    slot.figures().set(Figure.FAILED_TRIES, seat.failedTries);
    slot.figures().set(Figure.FAILED_AGAINST, seat.failedAgainst);
    State state = state(seat);
    Object now = seat.pending == null ? state : seat.pending;
    if (now != writtenFor.get(seat.id)) {
      writtenFor.set(seat.id, now);
      enter(seat, slot, state);
    } else if (WaitWord.state(slot.word()) != state) {
      slot.exchange(slot.word(), WaitWord.withState(slot.word(), state));
    }
  }

  private void writeHoldings(Seat seat, Slot slot) {
    for (View view : views) {
      int more = view.unitsOf(seat.id) - slot.held(view.id());
      if (more > 0) {
        slot.hold(view.id(), more);
      } else if (more < 0) {
        slot.unhold(view.id(), -more);
      }
    }
  }

  private static void enter(Seat seat, Slot slot, State state) {
    Pending<?> pending = seat.pending;
    View what = pending == null ? null : pending.thing().awaited(pending.op());
    if (what == null) {
      slot.enter(state, 0, 0);
    } else {
      slot.enter(state, what.id(), pending.op().units(), pending.op().detail());
    }
  }

  private static State state(Seat seat) {
    if (seat.pending != null) {
      return state(seat, seat.pending);
    }
    if (seat.ended) {
      return seat.crashed ? State.CRASHED : State.ENDED;
    }
    return seat.carrier == null ? State.NEW : State.RUN;
  }

  private static <S> State state(Seat seat, Pending<S> pending) {
    Op<S> op = pending.op();
    S now = pending.thing().state;
    if (seat.hears() || op.isIdle() || pending.isEnabled(seat.id)) {
      return State.RUN;
    }
    if (op instanceof Nap) {
      return State.SLEEP;
    }
    if (op.also() >= 0 && !op.isForACall(now, seat.id)) {
      return State.SIGNALLED;
    }
    boolean timed = pending.expiresAt(seat.id) < Double.POSITIVE_INFINITY;
    return timed ? State.TIMED : State.WAIT;
  }

  @Override
  public int slots() {
    return slots.size();
  }

  @Override
  public Slot slot(int id) {
    return slots.get(id);
  }

  @Override
  public int resources() {
    return views.size();
  }

  @Override
  public ResourceView resource(int id) {
    return views.get(id);
  }
}
