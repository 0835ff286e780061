package dev.symposium.problems.catalog.barrier;

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
import dev.symposium.problems.spi.Tour;
import dev.symposium.problems.spi.Why;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Threads that work in phases, and meet at a barrier after each. */
public final class BarrierProblem implements Problem {

  /** Called by {@link java.util.ServiceLoader}. */
  public BarrierProblem() {}

  @Override
  public String id() {
    return "barrier-phases";
  }

  @Override
  public List<String> aliases() {
    return List.of("barrier");
  }

  @Override
  public String title() {
    return "Barrier phases";
  }

  @Override
  public String story() {
    return "Threads work in phases, and each phase builds on what all have done in the one before. So"
        + " after each they meet at a barrier, which opens when the last has arrived. It has to know"
        + " how many there are, to close behind them, and to cope with one who does not come.";
  }

  @Override
  public String howToRead() {
    return "A row is a thread, its bar is the work of this phase. Nobody passes the line before all"
        + " have reached it.";
  }

  @Override
  public List<Role> roles() {
    return List.of(BarrierKnobs.ROLE);
  }

  @Override
  public List<Knob<?>> knobs() {
    return BarrierKnobs.ALL;
  }

  @Override
  public List<Solution> solutions() {
    return BarrierSolutions.ALL;
  }

  @Override
  public List<Challenge> challenges() {
    return BarrierChallenges.ALL;
  }

  @Override
  public List<Exercise> exercises() {
    return BarrierExercises.ALL;
  }

  @Override
  public Optional<Why> why(Solution solution) {
    return Optional.ofNullable(BarrierWhy.ALL.get(solution.id()));
  }

  @Override
  public List<Invariant> invariants() {
    return BarrierKnobs.INVARIANTS;
  }

  @Override
  public Noun operation() {
    return new Noun("pass", "passes"); // each party's: a phase is passed by all
  }

  @Override
  public Noun stop() {
    return new Noun("stop", "stops");
  }

  @Override
  public Verbs verbs() {
    return new Verbs("takes", "gives back", "gave back");
  }

  @Override
  public String dialWord(Knob<?> knob) {
    return knob.equals(BarrierKnobs.COUNT) ? "waits for" : knob.name();
  }

  @Override
  public Tour tour() {
    return BarrierTour.TOUR;
  }

  @Override
  public Setting setUp(SetUp setUp) {
    boolean tasks = setUp.solution().id().equals(BarrierSolutions.SMALL_POOL_ID);
    Phases phases = new Phases(setUp.sync(), tasks ? SmallPool::nameOf : BarrierKnobs.ROLE::nameOf);
    return new BarrierSetting(setUp, phases, BarrierSolutions.meeting(setUp, phases));
  }

  @Override
  public Scene scene(Snapshot snapshot) {
    return BarrierScene.of(snapshot).scene();
  }

  @Override
  public String sentence(Snapshot snapshot) {
    return BarrierScene.of(snapshot).sentence();
  }

  @Override
  public Map<String, Double> figures(Snapshot snapshot) {
    return Map.of(Figures.PHASES_PER_SECOND, snapshot.history().perSecond(Figures.PHASES_DONE));
  }

  @Override
  public List<String> charted() {
    return List.of(Figures.PHASES_DONE, Figures.TIME_LOST);
  }
}
