package dev.symposium.problems.catalog.bursts;

import dev.symposium.problems.observe.Snapshot;
import dev.symposium.problems.spi.Challenge;
import dev.symposium.problems.spi.Exercise;
import dev.symposium.problems.spi.Invariant;
import dev.symposium.problems.spi.Knob;
import dev.symposium.problems.spi.Problem;
import dev.symposium.problems.spi.Role;
import dev.symposium.problems.spi.Scene;
import dev.symposium.problems.spi.SetUp;
import dev.symposium.problems.spi.Setting;
import dev.symposium.problems.spi.Solution;
import dev.symposium.problems.spi.Spread;
import dev.symposium.problems.spi.Tour;
import dev.symposium.problems.spi.Why;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Producers and consumers with a bounded buffer between them (Dijkstra 1965), in bursts. */
public final class BurstsProblem implements Problem {

  /** Called by {@link java.util.ServiceLoader}. */
  public BurstsProblem() {}

  @Override
  public String id() {
    return "producer-consumer";
  }

  @Override
  public List<String> aliases() {
    return List.of("bursts");
  }

  @Override
  public String title() {
    return "Producer-consumer bursts";
  }

  @Override
  public String story() {
    return "Producers make items in bursts and put them into a buffer with few places; consumers take"
        + " them out, the oldest first, and work on each for a while. Who finds the buffer full or"
        + " empty has to wait until somebody calls; what can go wrong is who is called.";
  }

  @Override
  public String howToRead() {
    return "A number is an item, the newest on the left; producers fill the places, consumers empty"
        + " them.";
  }

  @Override
  public List<Role> roles() {
    return List.of(BurstsKnobs.PRODUCER_ROLE, BurstsKnobs.CONSUMER_ROLE);
  }

  @Override
  public List<Knob<?>> knobs() {
    return BurstsKnobs.ALL;
  }

  @Override
  public List<Solution> solutions() {
    return BurstsSolutions.ALL;
  }

  @Override
  public List<Challenge> challenges() {
    return BurstsChallenges.ALL;
  }

  @Override
  public List<Exercise> exercises() {
    return BurstsExercises.ALL;
  }

  @Override
  public Optional<Why> why(Solution solution) {
    return Optional.ofNullable(BurstsWhy.ALL.get(solution.id()));
  }

  @Override
  public List<Invariant> invariants() {
    return BurstsKnobs.INVARIANTS;
  }

  @Override
  public Spread startSpread() {
    return new Spread(0, 8e6, 0);
  }

  @Override
  public Noun operation() {
    return new Noun("item", "items");
  }

  @Override
  public Verbs verbs() {
    return new Verbs("takes", "gives back", "gave back");
  }

  @Override
  public String dialWord(Knob<?> knob) {
    return knob.equals(BurstsKnobs.CAPACITY) ? "buffer" : knob.name();
  }

  @Override
  public String wokenFinds(String role) {
    return role.equals(BurstsKnobs.PRODUCER) ? "there was room" : "an item was there";
  }

  @Override
  public Noun stop() {
    return new Noun("stop", "stops");
  }

  @Override
  public Map<Knob<?>, String> notPassed(Solution solution) {
    return BurstsSolutions.notPassed(solution);
  }

  @Override
  public Tour tour() {
    return BurstsTour.TOUR;
  }

  @Override
  public Setting setUp(SetUp setUp) {
    Books books = new Books(setUp.sync());
    return new BurstsSetting(setUp, books, BurstsSolutions.handover(setUp, books));
  }

  @Override
  public Scene scene(Snapshot snapshot) {
    return BurstsScene.of(snapshot).scene();
  }

  @Override
  public String sentence(Snapshot snapshot) {
    return BurstsScene.of(snapshot).sentence();
  }

  @Override
  public Map<String, Double> figures(Snapshot snapshot) {
    return BurstsScene.of(snapshot).figures();
  }

  @Override
  public List<String> charted() {
    return List.of(Figures.INSIDE, Figures.PUT, Figures.TAKEN, Figures.AGES_MS);
  }
}
