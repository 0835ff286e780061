package dev.symposium.problems.contract;

import static org.assertj.core.api.Assertions.assertThat;

import dev.symposium.problems.engine.Command;
import dev.symposium.problems.engine.LiveSimulations;
import dev.symposium.problems.engine.RunPlan;
import dev.symposium.problems.observe.InvariantState;
import dev.symposium.problems.observe.Snapshot;
import dev.symposium.problems.spi.Invariant;
import dev.symposium.problems.spi.Knob;
import dev.symposium.problems.spi.Problem;
import dev.symposium.problems.spi.Role;
import dev.symposium.problems.spi.Scene;
import dev.symposium.problems.spi.SetUp;
import dev.symposium.problems.spi.Setting;
import dev.symposium.problems.spi.Solution;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.Function;
import java.util.stream.Stream;

/** A problem with a solution of a test's own in the place of each: what is broken in it shows. */
public record Planted(Problem real, Function<SetUp, Setting> plant) implements Problem {

  private static final Duration SOON = Duration.ofSeconds(20);
  private static final Duration A_WHILE = Duration.ofSeconds(1);

  /** Opens it, as the first preset of the first solution but for {@code settings}. */
  public Running open(String... settings) {
    List<Command.SetKnob> knobs = Stream.of(settings).map(Planted::set).toList();
    RunPlan opening = RunPlan.opening(this, 1);
    List<Throwable> failures = new CopyOnWriteArrayList<>();
    RunPlan plan = new RunPlan(this, opening.solution(), opening.preset(), knobs, 1);
    return Running.open(new LiveSimulations(failures::add), plan);
  }

  private static Command.SetKnob set(String assignment) {
    String[] sides = assignment.split("=", 2);
    return new Command.SetKnob(sides[0], Optional.empty(), sides[1]);
  }

  /**
   * Waits until that invariant is broken; after a while in a pause, where sums can be looked at.
   */
  public static InvariantState awaitBroken(Running run, Invariant invariant) {
    if (run.lookFor(s -> !of(s, invariant).held(), A_WHILE).isEmpty()) {
      run.mustDo(new Command.Pause());
    }
    Snapshot seen = run.await(invariant.name() + " broken", s -> !of(s, invariant).held(), SOON);
    assertThat(of(seen, invariant).detail()).isNotBlank();
    return of(seen, invariant);
  }

  /** How that invariant stands. */
  public static InvariantState of(Snapshot snapshot, Invariant invariant) {
    return snapshot.invariants().stream()
        .filter(state -> state.name().equals(invariant.name()))
        .findFirst()
        .orElseThrow();
  }

  @Override
  public Setting setUp(SetUp setUp) {
    return plant.apply(setUp);
  }

  @Override
  public String id() {
    return real.id();
  }

  @Override
  public List<String> aliases() {
    return real.aliases();
  }

  @Override
  public String title() {
    return real.title();
  }

  @Override
  public String story() {
    return real.story();
  }

  @Override
  public String howToRead() {
    return real.howToRead();
  }

  @Override
  public List<Role> roles() {
    return real.roles();
  }

  @Override
  public List<Knob<?>> knobs() {
    return real.knobs();
  }

  @Override
  public List<Solution> solutions() {
    return real.solutions();
  }

  @Override
  public List<Invariant> invariants() {
    return real.invariants();
  }

  @Override
  public Scene scene(Snapshot snapshot) {
    return real.scene(snapshot);
  }

  @Override
  public String sentence(Snapshot snapshot) {
    return real.sentence(snapshot);
  }

  @Override
  public Map<String, Double> figures(Snapshot snapshot) {
    return real.figures(snapshot);
  }

  @Override
  public Noun operation() {
    return real.operation();
  }

  @Override
  public Verbs verbs() {
    return real.verbs();
  }
}
