package dev.symposium.problems.engine;

import dev.symposium.problems.observe.Request;
import dev.symposium.problems.observe.ResourceView;
import dev.symposium.problems.observe.ResourceView.Kind;
import dev.symposium.problems.observe.Slot;
import dev.symposium.problems.sync.free.FreeSync;
import java.util.ArrayList;
import java.util.List;

/**
 * Words and holdings of all slots at one moment, as far as that can be had without stopping
 * anybody.
 *
 * <p>Read twice; if nothing changed meanwhile it was true at one instant. Under full speed that
 * fails again and again; then whoever was read last is believed, so that no single thing is ever in
 * two hands. Observer thread only.
 */
final class Sight {

  private static final int TRIES = 4;

  private final FreeSync sync;
  private final List<One> ones = new ArrayList<>();

  /** What one slot said. */
  @SuppressWarnings("ArrayRecordComponent") // made and read here only
  record One(Slot slot, long word, long[] holdings, Request request) {}

  private Sight(FreeSync sync) {
    this.sync = sync;
  }

  static Sight of(FreeSync sync) {
    Sight sight = new Sight(sync);
    for (int i = 0; i < TRIES; i++) {
      sight.read();
      if (sight.isStill()) {
        break;
      }
    }
    sight.believeTheLast();
    return sight;
  }

  private void read() {
    ones.clear();
    for (int i = 0; i < sync.slots(); i++) {
      Slot slot = sync.slot(i);
      ones.add(new One(slot, slot.word(), slot.holdings(), slot.request()));
    }
  }

  private boolean isStill() {
    for (One one : ones) {
      if (one.slot.word() != one.word
          || !java.util.Arrays.equals(one.slot.holdings(), one.holdings)) {
        return false;
      }
    }
    return true;
  }

  private void believeTheLast() {
    for (int i = ones.size() - 1; i > 0; i--) {
      for (long entry : ones.get(i).holdings) {
        if (entry != 0 && isSingle(Slot.resourceOf(entry))) {
          takeFromEarlier(i, Slot.resourceOf(entry));
        }
      }
    }
  }

  private boolean isSingle(int resource) {
    ResourceView view = sync.resource(resource);
    return view != null
        && (view.kind() == Kind.LOCK || (view.kind() == Kind.OWNED_SEMAPHORE && view.total() == 1));
  }

  private void takeFromEarlier(int before, int resource) {
    for (int i = 0; i < before; i++) {
      long[] holdings = ones.get(i).holdings;
      for (int k = 0; k < holdings.length; k++) {
        if (holdings[k] != 0 && Slot.resourceOf(holdings[k]) == resource) {
          holdings[k] = 0;
        }
      }
    }
  }

  One one(int slot) {
    return ones.get(slot);
  }

  int size() {
    return ones.size();
  }

  /** Units of a resource that a slot holds. */
  int held(int slot, int resource) {
    for (long entry : ones.get(slot).holdings) {
      if (entry != 0 && Slot.resourceOf(entry) == resource) {
        return Slot.unitsOf(entry);
      }
    }
    return 0;
  }

  /** Names of those who hold a resource, once per unit if {@code perUnit}. */
  List<String> holders(int resource, boolean perUnit) {
    List<String> names = new ArrayList<>();
    for (int i = 0; i < ones.size(); i++) {
      int units = Math.min(held(i, resource), perUnit ? Integer.MAX_VALUE : 1);
      for (int k = 0; k < units; k++) {
        names.add(ones.get(i).slot.occupant().name());
      }
    }
    return names;
  }
}
