package dev.symposium.problems.catalog.dining;

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

/** The dining philosophers (Dijkstra 1965): two forks each, and only one between two neighbours. */
public final class DiningProblem implements Problem {

  /** Called by {@link java.util.ServiceLoader}. */
  public DiningProblem() {}

  @Override
  public String id() {
    return "dining-philosophers";
  }

  @Override
  public List<String> aliases() {
    return List.of("dining", "philosophers");
  }

  @Override
  public String title() {
    return "Dining philosophers";
  }

  @Override
  public String story() {
    return "Philosophers sit round a table. Between each two lies one fork, and eating takes two: the"
        + " one on the left and the one on the right. Each thinks, gets hungry, picks up two forks,"
        + " eats, and puts them back; what can go wrong is in how they pick them up.";
  }

  @Override
  public String howToRead() {
    return "A number in a hand is a fork held, ? a fork wanted; a fork lies on the table or is in"
        + " exactly one hand.";
  }

  @Override
  public List<Role> roles() {
    return List.of(DiningKnobs.ROLE);
  }

  @Override
  public List<Knob<?>> knobs() {
    return DiningKnobs.ALL;
  }

  @Override
  public List<Solution> solutions() {
    return DiningSolutions.ALL;
  }

  @Override
  public List<Challenge> challenges() {
    return DiningChallenges.ALL;
  }

  @Override
  public List<Exercise> exercises() {
    return DiningExercises.ALL;
  }

  @Override
  public Optional<Why> why(Solution solution) {
    return Optional.ofNullable(DiningWhy.ALL.get(solution.id()));
  }

  @Override
  public List<Invariant> invariants() {
    return DiningKnobs.INVARIANTS;
  }

  @Override
  public Spread startSpread() {
    return new Spread(0, 20e6, 0);
  }

  @Override
  public boolean isBuiltIn(Knob<?> knob) {
    return knob.equals(DiningKnobs.FORKS) || knob.equals(DiningKnobs.FAIR);
  }

  @Override
  public Noun operation() {
    return new Noun("meal", "meals");
  }

  @Override
  public Verbs verbs() {
    return new Verbs("picks up", "puts down", "put down");
  }

  @Override
  public String dialWord(Knob<?> knob) {
    return knob.equals(DiningKnobs.ROLE.count()) ? "threads" : knob.name();
  }

  @Override
  public Tour tour() {
    return DiningTour.TOUR;
  }

  @Override
  public Setting setUp(SetUp setUp) {
    int size = setUp.counts().get(DiningKnobs.PHILOSOPHER);
    Table table = new Table(setUp.sync(), setUp.knobs(), size);
    return new DiningSetting(setUp.sync(), table, DiningSolutions.manners(setUp, table));
  }

  @Override
  public Scene scene(Snapshot snapshot) {
    return DiningScene.of(snapshot).scene();
  }

  @Override
  public String sentence(Snapshot snapshot) {
    return DiningScene.of(snapshot).sentence();
  }

  @Override
  public Map<String, Double> figures(Snapshot snapshot) {
    return DiningScene.of(snapshot).figures();
  }
}
