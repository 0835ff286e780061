package dev.symposium.problems.catalog.pool;

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

/** The semaphore pool (Dijkstra 1965): as many inside as there are permits. */
public final class PoolProblem implements Problem {

  /** Called by {@link java.util.ServiceLoader}. */
  public PoolProblem() {}

  @Override
  public String id() {
    return "semaphore-pool";
  }

  @Override
  public List<String> aliases() {
    return List.of("pool", "semaphore");
  }

  @Override
  public String title() {
    return "Semaphore pool";
  }

  @Override
  public String story() {
    return "A pool has a few permits, as many as there are connections, rooms or tools. Clients take"
        + " what they need, use it, and give it back; sometimes a use fails. What can go wrong is in"
        + " how they give back, how they take, and who is let in first.";
  }

  @Override
  public String howToRead() {
    return "A box is a permit with the name of who has it; an empty box is free, a lost one comes"
        + " back to nobody.";
  }

  @Override
  public List<Role> roles() {
    return List.of(PoolKnobs.ROLE);
  }

  @Override
  public List<Knob<?>> knobs() {
    return PoolKnobs.ALL;
  }

  @Override
  public List<Solution> solutions() {
    return PoolSolutions.ALL;
  }

  @Override
  public List<Challenge> challenges() {
    return PoolChallenges.ALL;
  }

  @Override
  public List<Exercise> exercises() {
    return PoolExercises.ALL;
  }

  @Override
  public Optional<Why> why(Solution solution) {
    return Optional.ofNullable(PoolWhy.ALL.get(solution.id()));
  }

  @Override
  public List<Invariant> invariants() {
    return PoolKnobs.INVARIANTS;
  }

  @Override
  public Spread startSpread() {
    return new Spread(0, 12e6, 0);
  }

  @Override
  public Noun operation() {
    return new Noun("service", "services");
  }

  @Override
  public Verbs verbs() {
    return new Verbs("takes", "gives back", "gave back");
  }

  @Override
  public BreakWords breakWords(Solution solution) {
    return solution.id().equals(PoolSolutions.LEAKING)
        ? new BreakWords(
            "take back after",
            "take it back now",
            "a lost permit is taken back this long after it was lost")
        : BreakWords.BREAK;
  }

  @Override
  public List<String> charted() {
    return List.of(PoolScene.SERVED_PER_SECOND);
  }

  @Override
  public Map<Knob<?>, String> notPassed(Solution solution) {
    return PoolSolutions.notPassed(solution);
  }

  @Override
  public Tour tour() {
    return PoolTour.TOUR;
  }

  @Override
  public Setting setUp(SetUp setUp) {
    return new PoolSetting(setUp, PoolSolutions.service(setUp));
  }

  @Override
  public Scene scene(Snapshot snapshot) {
    return PoolScene.of(snapshot).scene();
  }

  @Override
  public String sentence(Snapshot snapshot) {
    return PoolScene.of(snapshot).sentence();
  }

  @Override
  public Map<String, Double> figures(Snapshot snapshot) {
    return PoolScene.of(snapshot).figures();
  }
}
