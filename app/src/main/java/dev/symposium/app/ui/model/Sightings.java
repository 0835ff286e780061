package dev.symposium.app.ui.model;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/**
 * In which lines of the code threads were found the last few times they were asked. Immutable.
 *
 * @param solution whose code it is
 * @param last the line of each thread, {@link #ELSEWHERE} if it was in none of that code; oldest
 *     first
 */
public record Sightings(String solution, List<Map<String, Integer>> last) {

  /** No line of the solution's code. */
  public static final int ELSEWHERE = 0;

  /** Nobody was asked. */
  public static final Sightings NONE = new Sightings("", List.of());

  /** Four a second make five seconds. */
  static final int MOST = 20;

  /** Copies the list. */
  public Sightings {
    last = List.copyOf(last);
  }

  /** One more, of the same solution or, from the beginning, of another. */
  Sightings and(String id, Map<String, Integer> lines) {
    List<Map<String, Integer>> next = new ArrayList<>(id.equals(solution) ? last : List.of());
    next.add(Map.copyOf(lines));
    return new Sightings(id, next.subList(Math.max(0, next.size() - MOST), next.size()));
  }

  /** Which part of all sightings was in a line, of one thread or, with an empty name, of all. */
  public double share(int line, String actor) {
    long there = 0;
    long all = 0;
    for (Map<String, Integer> lines : last) {
      for (Map.Entry<String, Integer> seen : lines.entrySet()) {
        if (actor.isEmpty() || actor.equals(seen.getKey())) {
          all++;
          there += seen.getValue() == line ? 1 : 0;
        }
      }
    }
    return all == 0 ? 0 : (double) there / all;
  }
}
