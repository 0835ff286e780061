package dev.symposium.problems.engine;

import static org.assertj.core.api.Assertions.assertThat;

import dev.symposium.problems.observe.Snapshot;
import dev.symposium.problems.spi.Catalog;
import dev.symposium.problems.spi.Preset;
import dev.symposium.problems.spi.Problem;
import dev.symposium.problems.spi.Solution;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.TimeUnit;
import java.util.function.Predicate;

/**
 * A running simulation under test: opens it, tells it commands, waits for what it shows, and checks
 * at the end that it has left nothing behind.
 */
final class LiveTable implements AutoCloseable {

  /** Far longer than anything here takes, so that only what hangs reaches it. */
  private static final long PATIENCE_SECONDS = 30;

  /** Within this every command is answered. */
  private static final long ANSWER_SECONDS = 5;

  private final List<Throwable> failures = new CopyOnWriteArrayList<>();
  private final LiveSimulations simulations = new LiveSimulations(failures::add);
  private final LiveSimulation simulation;

  private LiveTable(RunPlan plan) {
    simulation = simulations.open(plan, false);
  }

  static Problem dining() {
    return Catalog.load().find("dining").orElseThrow();
  }

  static Solution solution(String id) {
    return dining().solutions().stream().filter(s -> s.id().equals(id)).findFirst().orElseThrow();
  }

  /** Opens the dining philosophers; settings such as {@code think=0}. */
  static LiveTable dining(String solution, String... settings) {
    return open(dining(), solution(solution), settings);
  }

  static LiveTable open(Problem problem, Solution solution, String... settings) {
    return new LiveTable(plan(problem, solution, solution.presets().get(0), 7, settings));
  }

  static LiveTable open(RunPlan plan) {
    return new LiveTable(plan);
  }

  static RunPlan plan(
      Problem problem, Solution solution, Preset preset, long seed, String... settings) {
    List<Command.SetKnob> sets = new ArrayList<>();
    for (String setting : settings) {
      sets.add(set(setting));
    }
    return new RunPlan(problem, solution, preset, sets, seed);
  }

  /** {@code think=0} or {@code think@Kant=0}. */
  static Command.SetKnob set(String setting) {
    String[] parts = setting.split("=", 2);
    String[] target = parts[0].split("@", 2);
    Optional<String> actor = target.length == 2 ? Optional.of(target[1]) : Optional.empty();
    return new Command.SetKnob(target[0], actor, parts[1]);
  }

  LiveSimulation simulation() {
    return simulation;
  }

  Snapshot latest() {
    return simulation.latest();
  }

  /** A snapshot newer than all that was done until now. */
  Snapshot fresh() {
    return get(simulation.fresh());
  }

  Outcome tell(Command command) {
    return get(simulation.submit(command));
  }

  /** Turns a knob, which must not be refused. */
  Outcome turn(String setting) {
    return take(set(setting));
  }

  /** Tells a command that must not be refused. */
  Outcome take(Command command) {
    Outcome outcome = tell(command);
    assertThat(outcome).as("%s", command).isNotInstanceOf(Outcome.Rejected.class);
    return outcome;
  }

  private <T> T get(java.util.concurrent.CompletableFuture<T> answer) {
    try {
      return answer.get(ANSWER_SECONDS, TimeUnit.SECONDS);
    } catch (Exception e) {
      throw new AssertionError("no answer; " + describe() + " " + failures, e);
    }
  }

  /** Waits for a snapshot that shows something; each turn waits for the observer's next one. */
  Snapshot await(String what, Predicate<Snapshot> shows) {
    long until = System.nanoTime() + TimeUnit.SECONDS.toNanos(PATIENCE_SECONDS);
    Snapshot snapshot = fresh();
    while (!shows.test(snapshot)) {
      if (System.nanoTime() > until) {
        throw new AssertionError("waited in vain for " + what + "; " + describe());
      }
      snapshot = fresh();
    }
    return snapshot;
  }

  /** Waits until {@code more} rounds were finished from now on. */
  Snapshot awaitOperations(long more) {
    long before = fresh().totals().operations();
    return await(more + " more meals", s -> s.totals().operations() >= before + more);
  }

  /** What it looks like, for a message. */
  String describe() {
    Snapshot s = latest();
    StringBuilder text = new StringBuilder("\n" + s.run() + " " + s.phase() + " " + s.notice());
    s.knobs().forEach(k -> text.append("\n  ").append(k.name()).append("=").append(k.inForce()));
    s.actors()
        .forEach(
            a ->
                text.append(
                        "\n  %s %s %s holds %s wants %s of %s frozen %s crashed %s"
                            .formatted(
                                a.name(),
                                a.life(),
                                a.doing(),
                                a.holds(),
                                a.wants(),
                                a.waitsFor(),
                                a.frozen(),
                                a.crashed()))
                    .append(a.thread().map(t -> " " + t.state()).orElse("")));
    Thread.getAllStackTraces().entrySet().stream()
        .filter(e -> e.getKey().getName().startsWith("symposium-"))
        .forEach(e -> text.append("\n  ").append(e.getKey()).append(List.of(e.getValue())));
    text.append("\n  pending ").append(s.pending());
    text.append("\n  standing ").append(s.standing());
    text.append("\n  deadlocks ").append(s.deadlocks());
    return text.toString();
  }

  /** Every thread that plays, or played, in the present world. */
  List<Thread> threads() {
    List<Thread> threads = new ArrayList<>();
    World world = simulation.world();
    for (int i = 0; i < world.sync().slots(); i++) {
      threads.add(world.sync().actor(i).thread());
    }
    return threads;
  }

  /** Ends it: within a second, and nothing is left. */
  @Override
  public void close() {
    List<Thread> threads = threads();
    long before = System.nanoTime();
    simulation.close();
    long tookMillis = (System.nanoTime() - before) / 1_000_000;
    assertThat(failures).as("threads of the simulation's own that died").isEmpty();
    assertThat(threads).filteredOn(Thread::isAlive).as("alive; %s", describe()).isEmpty();
    assertNothingIsLeft();
    assertThat(tookMillis).as("milliseconds to stop").isLessThan(1_000);
  }

  static void assertNothingIsLeft() {
    assertThat(Thread.getAllStackTraces().keySet())
        .filteredOn(Thread::isAlive)
        .extracting(Thread::getName)
        .noneMatch(name -> name.startsWith("symposium-"));
  }
}
