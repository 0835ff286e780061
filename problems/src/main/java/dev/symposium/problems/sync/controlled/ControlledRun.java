package dev.symposium.problems.sync.controlled;

import dev.symposium.problems.observe.LeftOver;
import dev.symposium.problems.observe.Picture;
import dev.symposium.problems.observe.ResourceView;
import dev.symposium.problems.sync.Unwinding.Reason;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Predicate;

/**
 * One run in which one thread goes at a time: actors are entered, then {@link #go} lets it go on
 * until a scheduler holds it or nothing can happen, as often as wanted, and {@link #close} ends it
 * at any step.
 *
 * <p>Used by one thread, which drives it; {@link #interrupt} by anybody.
 */
public final class ControlledRun implements AutoCloseable {

  private final ControlledSync sync;
  private final Baton baton;
  private final long seed;
  private final ControlledPicture picture;

  /**
   * A run nobody plays in yet.
   *
   * @param seed fixes the draws of every actor
   * @param crew plays no other run until this one is closed
   */
  public ControlledRun(Pauses pauses, Timing timing, long seed, Crew crew) {
    this.sync = new ControlledSync(pauses, timing, crew);
    this.baton = sync.baton();
    this.seed = seed;
    this.picture = new ControlledPicture(baton.seats(), sync.views());
  }

  /** Makes its shared objects. */
  public ControlledSync sync() {
    return sync;
  }

  /**
   * Adds an actor, before the run begins.
   *
   * @param body all it does, on its own thread; lets an {@code Unwinding} pass, or settles it
   * @return its number, from 0
   */
  public int enter(String name, String role, Runnable body) {
    return baton.seat(name, role, body, seed).id;
  }

  /** Whom to tell of every step; before the run begins, or while it is held. */
  public void tell(Witness witness) {
    baton.witness(witness);
  }

  /** Somebody will ask for {@link #likeness}; before the run begins. */
  public void watchLikeness() {
    baton.likeness.watch();
  }

  // ---- driving it ---------------------------------------------------------------------------

  /**
   * Lets it go on. The first time each actor goes to its first operation before anybody is asked.
   *
   * @throws RuntimeException what the scheduler has thrown, or an actor that has ended by an error
   */
  public Rest go(Scheduler scheduler) {
    return baton.go(scheduler);
  }

  /** Tells an actor to leave its round; heard by it at its next choice. Only while it is held. */
  public void order(int actor, Reason reason) {
    baton.order(actor, reason);
  }

  /** Holds it before the next choice; any thread. */
  public void interrupt() {
    baton.interrupt();
  }

  /** Ends it where it is: everybody leaves, one after the other, and all threads are free again. */
  @Override
  public void close() {
    baton.stop();
  }

  // ---- on the thread of an actor ------------------------------------------------------------

  /** Holds the run before the next choice; by the actor whose turn it is. */
  public void hold() {
    baton.hold();
  }

  /**
   * After an unwinding has left the round: the calling actor is in order again, and has given back
   * whatever it still had, object by object, each a step of its own.
   */
  public void settle() {
    Seat me = baton.me();
    List<View> views = sync.views();
    for (int i = 0; i < views.size(); i++) { // giving back may make further ones
      if (views.get(i).unitsOf(me.id) > 0) {
        giveBack(views.get(i).thing());
      }
    }
    me.unwinding = null;
    me.request = null;
  }

  /** Counts a finished operation of the calling actor. */
  public void done() {
    baton.counting().done(baton.me());
  }

  /**
   * Something of the calling actor's is over: what it still has, of what counts, is left over from
   * now on.
   *
   * @param failed whether that ended without a finished operation
   * @return what was not left over before; numbers are those of the picture
   */
  public List<LeftOver> leaveOver(Predicate<ResourceView> counts, boolean failed) {
    Seat me = baton.me();
    return LeftOvers.leave(me, sync.views(), counts, failed, (long) baton.nanos());
  }

  private static <S> void giveBack(Thing<S> thing) {
    thing.does(new GiveBack<>(thing));
  }

  /** Lets the calling actor sleep so long on the virtual clock. */
  public void sleepFor(String pause, double nanos) {
    sync.sleepFor(pause, nanos);
  }

  // ---- what there is to see -----------------------------------------------------------------

  /** Why it stands. */
  public Rest rest() {
    return baton.rest();
  }

  /** Steps made so far. */
  public long steps() {
    return baton.steps();
  }

  /** The virtual clock, in nanoseconds. */
  public double nanos() {
    return baton.nanos();
  }

  /**
   * How all stand now, as the detectors of the free back end read it: the same slots and resources
   * every time, written anew at each call. By whoever has the baton.
   */
  public Picture picture() {
    return picture.now();
  }

  /**
   * Whether, since this was asked last, a try has failed or one who waits was passed over in such a
   * way that starvation or livelock may have to be told. By whoever has the baton.
   */
  public boolean takeNews() {
    return baton.counting().takeNews();
  }

  /** A hash of all that has happened: the same for the same run on every Java. */
  public long eventHash() {
    return baton.hash();
  }

  /** A hash of the states of all shared objects; of this Java only. */
  public int stateHash() {
    return sync.things().stream().map(thing -> thing.state).toList().hashCode();
  }

  /**
   * A number for how it stands: runs of one configuration that have the same one go on alike, and
   * can do the same from there. Of this process only; needs {@link #watchLikeness}.
   */
  public long likeness() {
    return baton.likeness.key(baton.seats().size(), nanos());
  }

  /** How each actor stands; only while it is held. */
  public List<Standing> standings() {
    List<Standing> all = new ArrayList<>();
    for (Seat seat : baton.seats()) {
      all.add(standing(seat));
    }
    return all;
  }

  /** Names of the objects of which an actor has something; by whoever has the baton. */
  public List<String> held(int actor) {
    return held(baton.seats().get(actor));
  }

  /** The name of a shared object, by its number. */
  public String nameOf(int thing) {
    return sync.things().get(thing).name();
  }

  /** Where in the code an actor is, innermost call first; only while the run is held. */
  public List<StackTraceElement> calls(int actor) {
    Carrier carrier = baton.seats().get(actor).carrier;
    return carrier == null ? List.of() : List.of(carrier.stack());
  }

  private Standing standing(Seat seat) {
    Pending<?> next = seat.pending;
    if (next == null) {
      Standing.State state = seat.crashed ? Standing.State.CRASHED : Standing.State.ENDED;
      double never = Double.POSITIVE_INFINITY;
      return new Standing(seat.id, seat.name, state, "", "", never, List.of(), held(seat), null);
    }
    Standing.State state = state(seat, next);
    boolean isCalled = !isForACall(seat, next);
    return new Standing(
        seat.id,
        seat.name,
        state,
        next.op().word(),
        isCalled ? next.what() : nameOf(next.op().also()),
        next.untilNanos(),
        isCalled && state == Standing.State.WAITS ? holders(next.thing(), seat) : List.of(),
        held(seat),
        next.footprint());
  }

  private static Standing.State state(Seat seat, Pending<?> next) {
    if (next.isEnabled(seat.id)) {
      return Standing.State.READY;
    }
    if (next.op() instanceof Nap) {
      return Standing.State.SLEEPS;
    }
    return next.op().isIdle() ? Standing.State.IDLE : Standing.State.WAITS;
  }

  private static <S> boolean isForACall(Seat seat, Pending<S> next) {
    return next.op().isForACall(next.thing().state, seat.id);
  }

  private List<String> holders(Thing<?> thing, Seat but) {
    return baton.seats().stream()
        .filter(seat -> !seat.equals(but) && thing.isHeldBy(seat.id))
        .map(seat -> seat.name)
        .toList();
  }

  private List<String> held(Seat seat) {
    return sync.views().stream().filter(view -> view.unitsOf(seat.id) > 0).map(View::name).toList();
  }
}
