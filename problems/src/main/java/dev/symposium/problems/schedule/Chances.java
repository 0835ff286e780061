package dev.symposium.problems.schedule;

import dev.symposium.problems.spi.BadValue;
import dev.symposium.problems.sync.controlled.Scheduler;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.BooleanSupplier;
import java.util.function.LongFunction;

/** Stumbles over a goal by chance, and then leaves out what plays no part. */
final class Chances {

  private static final long MOST_STEPS = 400;
  private static final int DEPTH = 3;

  private final Scout scout;
  private final SearchBounds bounds;
  private final BooleanSupplier isEnough;

  Chances(Scout scout, SearchBounds bounds, BooleanSupplier isEnough) {
    this.scout = scout;
    this.bounds = bounds;
    this.isEnough = isEnough;
  }

  /** A short way that begins so; empty if nothing was stumbled over. */
  Optional<Spot> from(Spot start) throws BadValue {
    Spot best = null;
    for (long seed = 1; seed <= bounds.runs() && !isEnough.getAsBoolean(); seed++) {
      long most = best == null ? start.steps() + MOST_STEPS : best.steps() - 1;
      LongFunction<Scheduler> policy =
          seed % 2 == 0 ? RandomChoice::new : s -> new Pct(s, DEPTH, (int) MOST_STEPS / 4);
      Spot found = scout.go(s -> new Led(start.moves(), policy.apply(s)), seed, most);
      if (found.reached()) {
        best = shortened(found, start.moves().size());
      }
    }
    return Optional.ofNullable(best);
  }

  /** Without any of the moves that can be left out one by one, from the end to the beginning. */
  private Spot shortened(Spot found, int fixed) throws BadValue {
    Spot best = found;
    boolean shorter = true;
    while (shorter && !isEnough.getAsBoolean()) {
      shorter = false;
      for (int at = best.moves().size() - 1; at >= fixed; at--) {
        if (at < best.moves().size()) {
          Spot tried = scout.tries(without(best.moves(), at));
          if (tried.reached() && tried.steps() < best.steps()) {
            best = tried;
            shorter = true;
          }
        }
      }
    }
    return best;
  }

  private static List<Move> without(List<Move> moves, int at) {
    List<Move> rest = new ArrayList<>(moves);
    rest.remove(at);
    return rest;
  }
}
