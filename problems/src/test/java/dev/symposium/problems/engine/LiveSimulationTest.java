package dev.symposium.problems.engine;

import static org.assertj.core.api.Assertions.assertThat;

import dev.symposium.problems.observe.LogLine;
import dev.symposium.problems.observe.Snapshot;
import dev.symposium.problems.spi.Catalog;
import dev.symposium.problems.spi.Preset;
import dev.symposium.problems.spi.Problem;
import dev.symposium.problems.spi.Solution;
import dev.symposium.problems.sync.free.TimeSource;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicLong;
import java.util.concurrent.locks.LockSupport;
import java.util.function.Predicate;
import org.junit.jupiter.api.Test;

/** The whole engine on real threads, with the dining philosophers. */
class LiveSimulationTest {

  private final List<Throwable> failures = new ArrayList<>();
  private final Simulations simulations = new LiveSimulations(failures::add);
  private final Problem dining = Catalog.load().find("dining").orElseThrow();

  private Simulation open(String solution, String... settings) {
    return open(simulations, solution, settings);
  }

  private Simulation open(Simulations on, String solution, String... settings) {
    Solution found =
        dining.solutions().stream().filter(s -> s.id().equals(solution)).findFirst().orElseThrow();
    List<Command.SetKnob> sets = new ArrayList<>();
    for (String setting : settings) {
      String[] parts = setting.split("=", 2);
      sets.add(new Command.SetKnob(parts[0], Optional.empty(), parts[1]));
    }
    return on.open(new RunPlan(dining, found, found.presets().get(0), sets, 7));
  }

  /** Waits for a snapshot that shows something; each wait is for the observer's next signal. */
  private Snapshot await(Simulation simulation, Predicate<Snapshot> shows) throws Exception {
    long until = System.nanoTime() + TimeUnit.SECONDS.toNanos(20);
    Snapshot snapshot = simulation.latest();
    while (!shows.test(snapshot)) {
      assertThat(System.nanoTime())
          .as("waiting in vain: %s %s", snapshot.standing(), snapshot.deadlocks())
          .isLessThan(until);
      snapshot = simulation.fresh().get(5, TimeUnit.SECONDS);
    }
    return snapshot;
  }

  private Outcome tell(Simulation simulation, Command command) throws Exception {
    return simulation.submit(command).get(5, TimeUnit.SECONDS);
  }

  @Test
  void open_whileTimePasses_theRunClockStandsUntilSomebodyPlays() {
    AtomicLong now = new AtomicLong();
    TimeSource slow = new PassingTime(now);
    RunPlan plan = new RunPlan(dining, dining.opening(), preset(), List.of(), 7);
    try (LiveSimulation simulation = new LiveSimulations(slow, failures::add).open(plan, true)) {
      assertThat(simulation.latest().runTime()).isLessThanOrEqualTo(PassingTime.LOOK);
      assertThat(now.get()).isGreaterThan(Duration.ofSeconds(1).toNanos());
    }
    assertThat(failures).isEmpty();
  }

  private Preset preset() {
    return dining.opening().presets().get(0);
  }

  /** A clock on which each look costs as much as a slow machine takes to load the classes. */
  private record PassingTime(AtomicLong now) implements TimeSource {
    static final Duration LOOK = Duration.ofMillis(100);

    @Override
    public long nanoTime() {
      return now.addAndGet(LOOK.toNanos());
    }

    @Override
    public void parkUntil(long deadlineNanos) {
      LockSupport.parkNanos(1_000_000);
    }

    @Override
    public long waitNanos(long deadlineNanos) {
      return 1_000_000;
    }
  }

  @Test
  void open_naive_deadlockIsProven() throws Exception {
    try (Simulation simulation = open("naive")) {
      Snapshot seen = await(simulation, s -> s.deadlocks().standing() == 1);

      assertThat(seen.standing().get(0).members()).hasSize(5);
      assertThat(seen.standing().get(0).headline()).startsWith("DEADLOCK no. 1");
    }
    assertThat(failures).isEmpty();
  }

  @Test
  void breakAfter_naive_isBrokenAndTheTableEatsAgain() throws Exception {
    try (Simulation simulation = open("naive", "break-after=20ms")) {
      Snapshot seen = await(simulation, s -> s.deadlocks().broken() >= 3);

      assertThat(seen.deadlocks().failedBreaks()).isZero();
      assertThat(seen.deadlocks().victims()).isNotEmpty();
    }
    assertThat(failures).isEmpty();
  }

  @Test
  void close_deadlocked_noThreadIsLeft() throws Exception {
    Simulation simulation = open("naive");
    await(simulation, s -> s.deadlocks().standing() == 1);

    simulation.close();

    assertThat(Thread.getAllStackTraces().keySet())
        .extracting(Thread::getName)
        .noneMatch(name -> name.startsWith("symposium-"));
  }

  @Test
  void useSolution_whileDeadlocked_runsOn() throws Exception {
    try (Simulation simulation = open("naive")) {
      await(simulation, s -> s.deadlocks().standing() == 1);
      tell(simulation, new Command.UseSolution("resource-order", Optional.empty()));

      Snapshot seen =
          await(
              simulation,
              s -> s.run().solution().equals("resource-order") && s.totals().operations() > 100);

      assertThat(seen.standing()).isEmpty();
      assertThat(seen.totals().solutionOperations()).isPositive();
    }
    assertThat(failures).isEmpty();
  }

  @Test
  void count_upAndDownWhileRunning_isInForce() throws Exception {
    try (Simulation simulation = open("resource-order")) {
      tell(simulation, new Command.SetKnob("threads", Optional.empty(), "9"));
      await(simulation, s -> s.actors().size() == 9 && s.pending().isEmpty());
      tell(simulation, new Command.SetKnob("threads", Optional.empty(), "3"));
      Snapshot seen = await(simulation, s -> s.actors().size() == 3 && s.pending().isEmpty());

      assertThat(seen.knob("philosophers").orElseThrow().inForce()).isEqualTo("3");
    }
    assertThat(failures).isEmpty();
  }

  @Test
  void crash_whileHolding_orphansAreToldAndRevoked() throws Exception {
    try (Simulation simulation = open("naive", "after-first=50ms", "think=0")) {
      await(simulation, s -> s.actor("Kant").orElseThrow().holds().size() == 1);
      tell(simulation, new Command.Crash("Kant"));

      Snapshot seen =
          await(
              simulation,
              s -> s.standing().stream().anyMatch(v -> v.kind().word().equals("orphaned")));
      assertThat(seen.actor("Kant").orElseThrow().crashed()).isTrue();

      assertThat(tell(simulation, new Command.BreakNow())).isInstanceOf(Outcome.Applied.class);
      await(simulation, s -> s.lastBreak().flatMap(b -> b.firstMover()).isPresent());
    }
    assertThat(failures).isEmpty();
  }

  @Test
  void pause_running_nothingMovesUntilResumed() throws Exception {
    try (Simulation simulation = open("resource-order")) {
      await(simulation, s -> s.totals().operations() > 10);
      tell(simulation, new Command.Pause());
      Snapshot before = await(simulation, s -> s.phase() == Snapshot.Phase.PAUSED);
      long runTime = simulation.runTime().toNanos();
      assertThat(simulation.runTime().toNanos()).isEqualTo(runTime);

      tell(simulation, new Command.Resume());

      await(simulation, s -> s.totals().operations() > before.totals().operations() + 10);
    }
    assertThat(failures).isEmpty();
  }

  @Test
  void reset_deadlocked_startsOver() throws Exception {
    try (Simulation simulation = open("naive")) {
      await(simulation, s -> s.deadlocks().standing() == 1);
      tell(simulation, new Command.Reset(Optional.empty()));

      Snapshot seen = await(simulation, s -> s.deadlocks().proven() == 1);

      assertThat(seen.runTime()).isLessThan(java.time.Duration.ofSeconds(20));
    }
    assertThat(failures).isEmpty();
  }

  @Test
  void withoutSteps_inSlowMotion_tellsWhatIsFoundAndBrokenAsEver() throws Exception {
    for (Simulations on : List.of(simulations, simulations.withoutSteps())) {
      boolean steps = on == simulations;
      try (Simulation simulation = open(on, "naive", "speed=1:4", "break-after=0.1s")) {
        Snapshot seen = await(simulation, s -> s.deadlocks().broken() > 0);
        assertThat(seen.verdicts().get(0).sentence()).contains("wait in a circle");
        assertThat(seen.log()).anyMatch(line -> line.kind() == LogLine.Kind.BREAK);
        assertThat(seen.log().stream().anyMatch(line -> line.kind() == LogLine.Kind.EVENT))
            .isEqualTo(steps);
        assertThat(seen.events().recorded() > 0).isEqualTo(steps);
      }
    }
    assertThat(failures).isEmpty();
  }

  @Test
  void makeItFail_naiveInSlowMotion_fails() throws Exception {
    try (Simulation simulation = open("naive", "speed=1:500")) {
      Outcome told = tell(simulation, new Command.MakeItFail());
      assertThat(told.sentence())
          .isEqualTo(
              "makes it fail: all held after the first fork, everybody's other delays are 0");

      Snapshot seen = await(simulation, s -> s.deadlocks().proven() == 1);

      assertThat(seen.runTime().toMillis()).isLessThan(10_000);
      assertThat(seen.log()).filteredOn(l -> l.text().startsWith("makes it fail")).hasSize(1);
      await(simulation, s -> s.notice().endsWith("; all delays are as before"));
    }
    assertThat(failures).isEmpty();
  }

  @Test
  void makeItFail_fixed_saysThatItDidNot() throws Exception {
    try (Simulation simulation = open("resource-order", "speed=1:20")) {
      tell(simulation, new Command.MakeItFail());

      Snapshot seen = await(simulation, s -> s.notice().startsWith("tried 10 s"));

      assertThat(seen.notice()).endsWith("did not fail");
      assertThat(seen.deadlocks().proven()).isZero();
    }
    assertThat(failures).isEmpty();
  }
}
