package dev.symposium.problems.deadlock;

import dev.symposium.problems.observe.Picture;
import dev.symposium.problems.observe.ResourceView;
import dev.symposium.problems.observe.Slot;
import dev.symposium.problems.observe.WaitWord.State;

/**
 * A proof of nothing real: two actors who hold one lock each and want the other's, told, and broken
 * on paper. Loads the code that the first real proof will need, which else would come a tenth of a
 * second late on a small machine. Stateless; never blocks.
 */
public final class Rehearsal {

  private Rehearsal() {}

  /** Goes through it once; how many were found stuck, which is always 2. */
  public static int run() {
    Picture two = new Two();
    Collected collected = Collect.of(two);
    int stuck = 0;
    for (Finding finding : Findings.of(collected)) {
      stuck += finding.all().size();
      Words.of(finding, collected, 1, 0);
      Victims.choose(collected, finding, VictimPolicy.YOUNGEST, two);
    }
    return stuck;
  }

  /** Two slots, two locks. */
  private static final class Two implements Picture {
    private final Slot[] slots = {new Slot(0, 0), new Slot(1, 0)};

    Two() {
      for (Slot slot : slots) {
        int mine = slot.id();
        slot.seat(new Slot.Occupant(mine == 0 ? "One" : "Other", "rehearser", mine));
        slot.hold(mine, 1);
        slot.enter(State.WAIT, 1 - mine, 1);
      }
    }

    @Override
    public int slots() {
      return slots.length;
    }

    @Override
    public Slot slot(int id) {
      return slots[id];
    }

    @Override
    public int resources() {
      return slots.length;
    }

    @Override
    public ResourceView resource(int id) {
      return new HeldLock(id);
    }
  }

  /** A lock held by the slot of the same number. */
  private record HeldLock(int id) implements ResourceView {
    @Override
    public String name() {
      return "lock " + id;
    }

    @Override
    public Kind kind() {
      return Kind.LOCK;
    }

    @Override
    public int total() {
      return 1;
    }

    @Override
    public int free() {
      return 0;
    }

    @Override
    public int owner() {
      return id;
    }

    @Override
    public int guard() {
      return -1;
    }

    @Override
    public long grants() {
      return 1;
    }

    @Override
    public boolean isReleasedBy(String role) {
      return false;
    }

    @Override
    public boolean hasGrantInFlight() {
      return false;
    }

    @Override
    public int[] queued() {
      return new int[0];
    }

    @Override
    public boolean isLeaving() {
      return false;
    }
  }
}
