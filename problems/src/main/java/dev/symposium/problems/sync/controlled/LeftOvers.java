package dev.symposium.problems.sync.controlled;

import dev.symposium.problems.observe.LeftOver;
import dev.symposium.problems.observe.ResourceView;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Predicate;

/** What an actor still has although its round is over. Stateless; guarded by the baton. */
final class LeftOvers {

  private LeftOvers() {}

  /**
   * All that an actor has of what counts is left over from now on.
   *
   * @return what was not before
   */
  static List<LeftOver> leave(
      Seat seat, List<View> views, Predicate<ResourceView> counts, boolean failed, long nanos) {
    List<LeftOver> fresh = new ArrayList<>();
    forgetWhatIsGone(seat, views);
    for (View view : views) {
      int units = view.unitsOf(seat.id);
      if (units > 0 && counts.test(view)) {
        int more = units - units(seat.leftOvers, view.id());
        if (more > 0) {
          fresh.add(new LeftOver(view.id(), more, nanos, failed));
        }
      }
    }
    if (!fresh.isEmpty()) {
      List<LeftOver> all = new ArrayList<>(seat.leftOvers);
      all.addAll(fresh);
      seat.leftOvers = List.copyOf(all);
    }
    return fresh;
  }

  /** Of what was given back since, at most as much is left over as the actor still has. */
  static void forgetWhatIsGone(Seat seat, List<View> views) {
    if (seat.leftOvers.isEmpty()) {
      return;
    }
    List<LeftOver> kept = new ArrayList<>();
    List<LeftOver> all = seat.leftOvers;
    for (int i = all.size() - 1; i >= 0; i--) { // what was left over for longest goes first
      LeftOver one = all.get(i);
      int room = views.get(one.resource()).unitsOf(seat.id) - units(kept, one.resource());
      int units = Math.min(one.units(), room);
      if (units > 0) {
        kept.add(0, new LeftOver(one.resource(), units, one.sinceNanos(), one.failed()));
      }
    }
    seat.leftOvers = List.copyOf(kept);
  }

  private static int units(List<LeftOver> all, int resource) {
    int units = 0;
    for (LeftOver one : all) {
      units += one.resource() == resource ? one.units() : 0;
    }
    return units;
  }
}
