package dev.symposium.problems.catalog.bursts;

import dev.symposium.problems.observe.ActorView;
import dev.symposium.problems.observe.History;
import dev.symposium.problems.observe.Snapshot;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Rates, ages and means of a snapshot, all of the last five seconds as lived. Immutable. */
final class BurstsFigures {

  private static final int SECONDS = 5;
  private static final int VALUES = (int) (SECONDS * 1_000 / History.STEP.toMillis());

  private final Snapshot snapshot;

  BurstsFigures(Snapshot snapshot) {
    this.snapshot = snapshot;
  }

  /** Items put per second. */
  double in() {
    return snapshot.history().perSecond(Figures.PUT);
  }

  /** Items taken per second. */
  double out() {
    return snapshot.history().perSecond(Figures.TAKEN);
  }

  /** How old those were that were taken, on the mean; 0 if none was. */
  double ageMillis() {
    double taken = out();
    return taken > 0 ? snapshot.history().perSecond(Figures.AGES_MS) / taken : 0;
  }

  /** How many were inside, on the mean: Little's L. */
  double meanInside() {
    List<Double> values =
        snapshot.history().curve(Figures.INSIDE).map(History.Curve::values).orElse(List.of());
    return values.stream()
        .skip(Math.max(0, values.size() - VALUES))
        .mapToDouble(Double::doubleValue)
        .average()
        .orElse(0);
  }

  /** Rate times age, which is L in the long run (Little 1961). */
  double lambdaTimesW() {
    return out() * ageMillis() / 1e3;
  }

  private double blocked(String role) {
    return snapshot.actors().stream()
        .filter(actor -> actor.role().equals(role))
        .filter(ActorView::isWaiting)
        .count();
  }

  /** In order, by name. */
  Map<String, Double> all() {
    Map<String, Double> all = new LinkedHashMap<>();
    all.put(Figures.IN_RATE, in());
    all.put(Figures.OUT_RATE, out());
    all.put(Figures.BLOCKED_PRODUCERS, blocked(BurstsKnobs.PRODUCER));
    all.put(Figures.BLOCKED_CONSUMERS, blocked(BurstsKnobs.CONSUMER));
    all.put(Figures.AGE_MS, ageMillis());
    all.put(Figures.MEAN_INSIDE, meanInside());
    all.put(Figures.LITTLE, lambdaTimesW());
    return all;
  }
}
