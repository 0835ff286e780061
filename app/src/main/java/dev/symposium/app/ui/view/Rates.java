package dev.symposium.app.ui.view;

import dev.symposium.problems.observe.History;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;

/**
 * How fast a figure that only grows has grown, as a value for each of its samples: over the last
 * seconds, but never across a change, so that a picture breaks where something was turned.
 * Immutable.
 *
 * @param sums the figure, a sample each
 * @param newest number of the newest sample
 * @param changes numbers of the samples in whose time something was turned, ascending
 */
record Rates(List<Double> sums, long newest, List<Long> changes) {

  private static final int WINDOW = (int) History.LOOK_BACK.dividedBy(History.STEP);
  private static final int LEAST = (int) Duration.ofSeconds(1).dividedBy(History.STEP);
  private static final double PER_SECOND = 1e3 / History.STEP.toMillis();

  /** Copies the lists. */
  Rates {
    sums = List.copyOf(sums);
    changes = List.copyOf(changes);
  }

  /** For each sample. */
  List<Double> all() {
    List<Double> rates = new ArrayList<>();
    for (int i = 0; i < sums.size(); i++) {
      rates.add(at(i));
    }
    return rates;
  }

  private double at(int i) {
    int from = Math.max(Math.max(0, i - WINDOW), lastChange(i));
    int until = Math.max(i, Math.min(from + LEAST, nextChange(from)));
    return between(from, until);
  }

  /** Of the time between two samples, by their place among those that there are. */
  double between(int from, int until) {
    int first = Math.max(0, from);
    int last = Math.min(sums.size() - 1, until);
    return last <= first
        ? 0
        : Math.max(0, sums.get(last) - sums.get(first)) * PER_SECOND / (last - first);
  }

  private int lastChange(int i) {
    int last = 0;
    for (long change : changes) {
      int place = place(change);
      last = place < i ? Math.max(last, place) : last;
    }
    return last;
  }

  private int nextChange(int i) {
    return changes.stream()
        .mapToInt(this::place)
        .filter(place -> place > i)
        .findFirst()
        .orElse(sums.size() - 1);
  }

  /** The place of a sample by its number. */
  int place(long number) {
    long place = number - (newest - sums.size() + 1);
    return (int) Math.max(0, Math.min(sums.size() - 1L, place));
  }
}
