package dev.symposium.problems.catalog.barrier;

import dev.symposium.problems.spi.Actor;
import dev.symposium.problems.spi.Knob;
import dev.symposium.problems.spi.Knobs;
import dev.symposium.problems.spi.Part;
import dev.symposium.problems.spi.Role;
import dev.symposium.problems.spi.SetUp;
import dev.symposium.problems.spi.Setting;
import dev.symposium.problems.sync.Cell;
import dev.symposium.problems.sync.CellMode;
import dev.symposium.problems.sync.Sync;
import java.util.LinkedHashMap;
import java.util.Map;

/**
 * One run of parties that meet. Who joins starts when the barrier counts it in; who leaves says so,
 * however it leaves.
 */
final class BarrierSetting implements Setting {

  private final Sync sync;
  private final Knobs knobs;
  private final Phases phases;
  private final Meeting meeting;
  private final Cell<Boolean> isToBeCounted; // control thread only

  BarrierSetting(SetUp setUp, Phases phases, Meeting meeting) {
    sync = setUp.sync();
    knobs = setUp.knobs();
    this.phases = phases;
    this.meeting = meeting;
    isToBeCounted = sync.bookCell("to be counted", false, CellMode.PLAIN);
  }

  @Override
  public Part part(Role role) {
    return new Part() {
      @Override
      public void play(Actor me) {
        stay(me);
      }

      @Override
      public void turnedAway(Actor me) {
        meeting.leave(false);
      }
    };
  }

  /** All phases of one party: between them it says nothing, so that it is counted on throughout. */
  private void stay(Actor actor) {
    Party me = new Party(sync, knobs, phases, meeting::current, actor, actor.seat());
    if (me.comesBack()) { // it was sent out to break a deadlock, and said that it goes
      meeting.join();
    }
    boolean retires = false;
    try {
      while (actor.goesOn()) {
        meet(me);
      }
      retires = true;
      meeting.retire(me);
    } finally {
      boolean hasArrived = me.takesNoPart();
      if (!retires) {
        meeting.leave(hasArrived);
      }
    }
  }

  private void meet(Party me) {
    try {
      meeting.phase(me);
    } catch (WorkFailed failed) {
      // it begins the same phase again; the others wait for it
    }
  }

  /** It is counted only when it has a seat, so that nobody waits for one who is nowhere. */
  @Override
  public void join(Role role, int seat) {
    isToBeCounted.set(true);
  }

  @Override
  public Admission mayStart(Role role, int seat, Watch watch) {
    if (isToBeCounted.get()) {
      isToBeCounted.set(false);
      meeting.join();
    }
    return meeting.mayStart()
        ? Admission.now()
        : Admission.later("joins when the next phase begins");
  }

  @Override
  public Admission leave(Role role, int seat, Watch watch) {
    if (!(meeting instanceof SmallPool)) { // there the rows are of tasks
      phases.clear(seat);
    }
    return Admission.now();
  }

  @Override
  public boolean mayCutShort(Role role, int seat, boolean waits) {
    return meeting.mayCutShort(!phases.row(seat).stand().get().atBarrier(), waits);
  }

  @Override
  public void changed(Knob<?> knob) {
    if (knob.equals(BarrierKnobs.PARTIES) || knob.equals(BarrierKnobs.COUNT)) {
      meeting.fit();
    }
  }

  @Override
  public Map<String, Double> figures() {
    Map<String, Double> figures = new LinkedHashMap<>();
    figures.put(Figures.HERE, (double) meeting.here());
    figures.put(Figures.NEEDED, (double) meeting.needed());
    figures.put(Figures.BROKEN, (double) meeting.timesBroken());
    figures.put(Figures.QUEUED, (double) meeting.queued());
    figures.putAll(phases.figures());
    return figures;
  }
}
