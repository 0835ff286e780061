package dev.symposium.problems.schedule;

import dev.symposium.problems.schedule.Way.Proof;
import dev.symposium.problems.spi.BadValue;
import dev.symposium.problems.spi.Challenge;
import dev.symposium.problems.sync.controlled.Crew;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Queue;
import java.util.Set;
import java.util.function.Predicate;

/**
 * Looks for a shortest way to the goal of a challenge: breadth first over all that can be done,
 * answers of chance included, where states that were seen before are recognised; so the first way
 * found is a shortest one. Where that comes to its bounds, a goal that is a count is gone towards
 * in short legs, and any other is stumbled over by chance and the way shortened.
 *
 * <p>Used by one thread, which it keeps busy for as long as the bounds say.
 */
public final class Search {

  /** As far as a way is, it is proven to be a shortest. */
  static final long FAR = 25;

  private static final long STATES_OF_A_LEG = 4_000;

  private final Scout scout;
  private final SearchBounds bounds;
  private final long until;
  private boolean exhausted;

  /**
   * A search that has not begun.
   *
   * @param crew plays nothing else meanwhile
   */
  public Search(Challenge challenge, Configuration configuration, Crew crew, SearchBounds bounds) {
    this.scout = new Scout(configuration, challenge, crew);
    this.bounds = bounds;
    long now = bounds.clock().getAsLong();
    this.until = bounds.nanos() > Long.MAX_VALUE - now ? Long.MAX_VALUE : now + bounds.nanos();
  }

  /**
   * A shortest way from the beginning that begins with those moves; empty if there is none within
   * the bounds.
   *
   * @throws Divergence if the moves are none of this challenge
   */
  public Optional<Way> from(List<Move> moves) throws BadValue {
    Spot start = scout.go(moves);
    if (start.reached()) {
      return Optional.of(way(start, Proof.PROVEN));
    }
    return start.needed() > 0 ? counted(start) : nearestOrByChance(start);
  }

  private Optional<Way> counted(Spot start) throws BadValue {
    Optional<Spot> far = new Legs(this, scout).from(start);
    if (far.isPresent() && far.get().steps() - start.steps() > FAR) {
      return far.map(spot -> way(spot, Proof.FOUND));
    }
    Optional<Spot> nearest = nearest(start, bounds.states());
    return nearest.isPresent()
        ? nearest.map(spot -> way(spot, Proof.PROVEN))
        : far.map(spot -> way(spot, Proof.FOUND));
  }

  private Optional<Way> nearestOrByChance(Spot start) throws BadValue {
    Optional<Spot> nearest = nearest(start, bounds.states());
    if (nearest.isPresent() || exhausted) {
      return nearest.map(spot -> way(spot, Proof.PROVEN));
    }
    Optional<Spot> found = new Chances(scout, bounds, this::isEnough).from(start);
    return found.map(spot -> way(spot, Proof.FOUND));
  }

  /** Whether all that can be done was looked at, so that what was not found cannot be. */
  public boolean isExhausted() {
    return exhausted;
  }

  /** Runs made so far. */
  public long runs() {
    return scout.runs();
  }

  /** Steps made so far, in all runs. */
  public long steps() {
    return scout.steps();
  }

  private static Way way(Spot spot, Proof proof) {
    return new Way(spot.moves(), spot.steps(), proof);
  }

  boolean isEnough() {
    return bounds.isCancelled().getAsBoolean() || bounds.clock().getAsLong() > until;
  }

  private Optional<Spot> nearest(Spot start, long most) throws BadValue {
    List<Spot> all = spread(start, Spot::reached, most, 1);
    exhausted = all.isEmpty() && exhausted;
    return all.stream().findFirst();
  }

  /** Where a count has come further, the nearest first; no two that stand alike. */
  List<Spot> further(Spot start, int most) throws BadValue {
    List<Spot> all =
        spread(
            start,
            spot -> spot.passed().isEmpty() && spot.progress() > start.progress(),
            STATES_OF_A_LEG,
            most);
    exhausted = false; // that no leg was found says nothing of the goal
    return all;
  }

  private List<Spot> spread(Spot start, Predicate<Spot> wanted, long most, int wishes)
      throws BadValue {
    List<Spot> found = new ArrayList<>();
    Set<Long> seen = new HashSet<>();
    Queue<Spot> edge = new ArrayDeque<>();
    meet(start, wanted, seen, edge, found);
    while (!edge.isEmpty() && found.size() < wishes) {
      Spot from = edge.remove();
      for (Move move : from.next()) {
        meet(scout.go(plus(from.moves(), move)), wanted, seen, edge, found);
      }
      if (seen.size() > most || isEnough()) {
        exhausted = false;
        return found;
      }
    }
    exhausted = edge.isEmpty();
    return found;
  }

  private void meet(
      Spot spot, Predicate<Spot> wanted, Set<Long> seen, Queue<Spot> edge, List<Spot> found)
      throws BadValue {
    if (seen.add(spot.key())) {
      if (wanted.test(spot)) {
        found.add(spot);
      } else if (!spot.isEnd()) {
        edge.add(spot);
      }
    }
    for (List<Move> other : spot.others()) {
      meet(scout.go(other), wanted, seen, edge, found);
    }
  }

  private static List<Move> plus(List<Move> moves, Move one) {
    List<Move> all = new ArrayList<>(moves.size() + 1);
    all.addAll(moves);
    all.add(one);
    return all;
  }
}
