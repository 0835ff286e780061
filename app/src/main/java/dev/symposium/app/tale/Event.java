package dev.symposium.app.tale;

import dev.symposium.problems.sync.controlled.Happening;
import java.util.BitSet;
import java.util.List;

/**
 * One event among the lanes.
 *
 * @param lane of who moved, from 0
 * @param from where the arrows that end here come from
 * @param waiting the lanes whose actors wait after it; never changed
 * @param gone the lanes whose actors have gone home or crashed before it; never changed
 */
record Event(Happening happening, int lane, List<Source> from, BitSet waiting, BitSet gone) {

  /** Where an arrow begins. */
  record Source(int lane, long step) {}
}
