package dev.symposium.problems.contract;

import static org.assertj.core.api.Assertions.assertThat;

import dev.symposium.problems.engine.Command;
import dev.symposium.problems.engine.LiveSimulations;
import dev.symposium.problems.engine.RunPlan;
import dev.symposium.problems.observe.InvariantState;
import dev.symposium.problems.observe.Snapshot;
import dev.symposium.problems.observe.VerdictKind;
import dev.symposium.problems.spi.Catalog;
import dev.symposium.problems.spi.Problem;
import dev.symposium.problems.spi.Role;
import dev.symposium.problems.spi.Solution;
import dev.symposium.problems.spi.Solution.Faulty;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * What goes in comes out, lies there, or is told as lost: of every solution that passes things on,
 * after changes, crashes and retirements, at rest.
 */
class SumAtRestTest {

  private static final Duration SOON = Duration.ofSeconds(20);
  private static final int MORE = 5;
  private static final List<String> OVERFLOWS =
      List.of("drop-newest", "drop-oldest", "caller-runs", "drop-after", "block");

  /** By problem: what is to come out even. */
  private static final Map<String, Predicate<Snapshot>> SUMS =
      Map.of(
          "producer-consumer",
          s -> isPutAccountedFor(s) && isTakenAccountedFor(s),
          "semaphore-pool",
          SumAtRestTest::arePermitsAccountedFor);

  /** By problem: what is turned to and fro while it runs. */
  private static final Map<String, List<String>> TURNS =
      Map.of(
          "producer-consumer", List.of("capacity=1", "capacity=20", "capacity=2"),
          "semaphore-pool", List.of("need=2", "permits=1", "permits=6", "permits=2"));

  // thread-safe; added to by threads of the engine that fail
  private final List<Throwable> failures = new CopyOnWriteArrayList<>();
  private final LiveSimulations simulations = new LiveSimulations(failures::add);

  static Stream<Arguments> all() {
    return Catalog.load().problems().stream()
        .filter(problem -> SUMS.containsKey(problem.id()))
        .flatMap(
            problem ->
                problem.solutions().stream()
                    .map(s -> Arguments.argumentSet(problem.id() + " " + s.id(), problem, s)));
  }

  /** The buffer of that one is itself raced on: it loses and doubles items. */
  private static boolean isPutAccountedFor(Snapshot s) {
    return s.run().solution().equals("unguarded")
        || s.figure("put") == s.figure("taken") + s.figure("inside") + s.figure("dropped");
  }

  private static boolean isTakenAccountedFor(Snapshot s) {
    return s.figure("taken") == s.figure("finished") + s.figure("inHand") + s.figure("lost");
  }

  private static boolean arePermitsAccountedFor(Snapshot s) {
    return s.figure("inUse") + s.figure("free") + s.figure("lost")
        == s.count("permits", 0) + s.figure("owed") + s.figure("surplus");
  }

  @ParameterizedTest
  @MethodSource("all")
  void run_broughtToRestAfterAllThatMayHappen_addsUp(Problem problem, Solution solution) {
    RunPlan plan = new RunPlan(problem, solution, solution.presets().get(0), List.of(), 3);
    try (Running run = Running.open(simulations, plan)) {
      TURNS.get(problem.id()).forEach(turn -> turn(run, turn));
      if (solution.id().equals("blocking-queue")) {
        OVERFLOWS.forEach(policy -> turn(run, "overflow=" + policy));
      }
      mustAddUp(problem, solution, run);
      run.mustDo(new Command.Resume());
      for (Role role : problem.roles()) {
        run.mustDo(new Command.Crash(role.nameOf(0)));
        run.mustDo(new Command.Retire(role.name()));
      }
      goOn(run);
      run.submit(new Command.BreakNow());
      goOn(run);
      mustAddUp(problem, solution, run);
    }
    assertThat(failures).isEmpty();
  }

  private static void turn(Running run, String assignment) {
    String[] sides = assignment.split("=", 2);
    run.mustDo(new Command.SetKnob(sides[0], Optional.empty(), sides[1]));
    goOn(run);
  }

  /** Until some more is finished, or nobody can. */
  private static void goOn(Running run) {
    long before = run.look().totals().operations();
    run.await(
        "progress or a stop", s -> s.totals().operations() > before + MORE || isStuck(s), SOON);
  }

  private static boolean isStuck(Snapshot s) {
    return s.standing().stream()
        .anyMatch(v -> v.kind() == VerdictKind.DEADLOCK || v.kind() == VerdictKind.ORPHANED);
  }

  private static void mustAddUp(Problem problem, Solution solution, Running run) {
    Snapshot rest = run.rest(SOON);
    assertThat(SUMS.get(problem.id()).test(rest))
        .as("%s: %s", run.describe(), rest.figures())
        .isTrue();
    if (!(solution.outcome() instanceof Faulty faulty && faulty.kind() == VerdictKind.INVARIANT)) {
      assertThat(rest.invariants()).as(run.describe()).allMatch(InvariantState::held);
    }
  }
}
