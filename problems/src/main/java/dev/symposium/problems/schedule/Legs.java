package dev.symposium.problems.schedule;

import dev.symposium.problems.spi.BadValue;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Deque;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * Goes towards a goal that is a count: each time to a near state in which it has come further, and
 * back where that leads nowhere. What has led further before is tried again first.
 */
final class Legs {

  private static final int MOST_REPEATED = 4;
  private static final int WISHES = 6;

  private final Search search;
  private final Scout scout;
  private final Set<Long> seen = new HashSet<>();
  private final Deque<Leg> open = new ArrayDeque<>();

  /** From one state to another; the first has none before it. */
  private record Leg(Leg before, Spot end) {

    int moves() {
      return end.moves().size();
    }
  }

  Legs(Search search, Scout scout) {
    this.search = search;
    this.scout = scout;
  }

  /** The goal, by near legs; empty if all of them lead nowhere, or it takes too long. */
  Optional<Spot> from(Spot start) throws BadValue {
    open.push(new Leg(null, start));
    while (!open.isEmpty() && !search.isEnough()) {
      Leg leg = open.pop();
      if (leg.end().reached()) {
        return Optional.of(leg.end());
      }
      Optional<Spot> again = again(leg);
      if (again.isPresent() && seen.add(again.get().key())) {
        open.push(leg); // should the repetition lead nowhere
        open.push(new Leg(leg, again.get()));
      } else {
        spread(leg);
      }
    }
    return Optional.empty();
  }

  private void spread(Leg leg) throws BadValue {
    List<Spot> next = new ArrayList<>(search.further(leg.end(), WISHES));
    Collections.reverse(next); // the nearest is to come out first
    for (Spot spot : next) {
      if (seen.add(spot.key())) {
        open.push(new Leg(leg, spot));
      }
    }
  }

  /** What was done one, two, ... legs ago once more. */
  private Optional<Spot> again(Leg now) throws BadValue {
    Leg old = now;
    for (int ago = 1; ago <= MOST_REPEATED && hasFullLeg(old); ago++) {
      List<Move> way = new ArrayList<>(now.end().moves());
      way.addAll(old.end().moves().subList(old.before().moves(), old.moves()));
      Spot tried = scout.tries(way);
      boolean isWhole = tried.moves().size() == way.size() || tried.reached();
      if (isWhole && tried.passed().isEmpty() && tried.progress() > now.end().progress()) {
        return Optional.of(tried);
      }
      old = old.before();
    }
    return Optional.empty();
  }

  /** The first leg is longer: it begins where nobody holds anything yet. */
  private static boolean hasFullLeg(Leg leg) {
    return leg.before() != null && leg.before().before() != null;
  }
}
