package dev.symposium.problems.contract;

import static org.assertj.core.api.Assertions.assertThat;

import dev.symposium.problems.engine.Command;
import dev.symposium.problems.engine.LiveSimulations;
import dev.symposium.problems.engine.RunPlan;
import dev.symposium.problems.observe.ActorView;
import dev.symposium.problems.observe.InvariantState;
import dev.symposium.problems.observe.Snapshot;
import dev.symposium.problems.observe.VerdictKind;
import dev.symposium.problems.parts.Part;
import dev.symposium.problems.spi.Catalog;
import dev.symposium.problems.spi.DurationKnob;
import dev.symposium.problems.spi.Knob;
import dev.symposium.problems.spi.Problem;
import dev.symposium.problems.spi.Role;
import dev.symposium.problems.spi.Solution;
import dev.symposium.problems.spi.Solution.Fixed;
import dev.symposium.problems.spi.WordKnob;
import java.time.Duration;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.stream.Stream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * Random changes of every kind, fired at fixed solutions while their threads run; with -Plong more
 * than 100,000 in all.
 */
class LiveChangesTest {

  private static final Duration SOON = Duration.ofSeconds(30);
  private static final int CHANGES = 120;
  private static final int LONG_CHANGES = 8_400;
  private static final Duration LONG_BUDGET = Duration.ofMinutes(10);
  private static final int MOST_ACTORS = 9;

  // thread-safe; added to by threads of the engine that fail
  private final List<Throwable> failures = new CopyOnWriteArrayList<>();
  private final LiveSimulations simulations = new LiveSimulations(failures::add);

  static Stream<Arguments> fixed() {
    return Catalog.load().problems().stream()
        .flatMap(
            problem ->
                problem.solutions().stream()
                    .filter(solution -> !solution.isFaulty())
                    .map(solution -> arguments(problem, solution)));
  }

  private static Arguments arguments(Problem problem, Solution solution) {
    return Arguments.argumentSet(problem.id() + " " + solution.id(), problem, solution);
  }

  @ParameterizedTest
  @MethodSource("fixed")
  void randomChanges_onAFixedSolution_neverShowWhatItExcludes(Problem problem, Solution solution) {
    fire(problem, solution, few(solution), false);
  }

  @ParameterizedTest
  @MethodSource("fixed")
  void randomChangesWithCrashes_onAFixedSolution_breakNoInvariantAndStop(
      Problem problem, Solution solution) {
    fire(problem, solution, few(solution), true);
  }

  private static Part few(Solution solution) {
    return Part.of("changes " + solution.id(), "changes", CHANGES, Duration.ofMinutes(5));
  }

  private static Part many(Problem problem, Solution solution, String how) {
    String name = "changes " + problem.id() + "/" + solution.id() + how;
    return Part.ofLong(name, "changes", LONG_CHANGES, LONG_BUDGET);
  }

  @Tag("long")
  @Tag("changes")
  @ParameterizedTest
  @MethodSource("fixed")
  void manyRandomChanges_onAFixedSolution_neverShowWhatItExcludes(
      Problem problem, Solution solution) {
    Part gentle = many(problem, solution, "");
    fire(problem, solution, gentle, false);
    gentle.over(gentle.count(), "");
    Part rough = many(problem, solution, " with crashes");
    fire(problem, solution, rough, true);
    rough.over(rough.count(), "");
  }

  private void fire(Problem problem, Solution solution, Part changes, boolean crashes) {
    Random random = new Random(solution.id().hashCode());
    RunPlan plan = new RunPlan(problem, solution, solution.presets().get(0), List.of(), 11);
    Running run = Running.open(simulations, plan);
    try (run) {
      for (int i = 0; changes.goesOn(i); i++) {
        run.submit(change(problem, run.look(), random, crashes));
        if (random.nextInt(4) == 0) {
          run.goOnFor(Duration.ofMillis(random.nextInt(20)));
        }
      }
      Snapshot end = calmDown(problem, run, crashes);
      assertThat(end.invariants()).as(run.describe()).allMatch(InvariantState::held);
      Set<VerdictKind> excluded = crashes ? EnumSet.of(VerdictKind.DIED) : excludedBy(solution);
      assertThat(end.verdicts())
          .as(run.describe())
          .noneMatch(verdict -> excluded.contains(verdict.kind()));
      if (!crashes) {
        run.awaitProgress(SOON);
      }
    }
    assertThat(failures).isEmpty();
  }

  private static Set<VerdictKind> excludedBy(Solution solution) {
    Set<VerdictKind> kinds = EnumSet.of(VerdictKind.INVARIANT, VerdictKind.DIED);
    kinds.addAll(((Fixed) solution.outcome()).excludes());
    return kinds;
  }

  private static Command change(Problem problem, Snapshot now, Random random, boolean crashes) {
    Role role = problem.roles().get(random.nextInt(problem.roles().size()));
    if (now.actors().isEmpty()) {
      return new Command.Add(role.name());
    }
    ActorView actor = now.actors().get(random.nextInt(now.actors().size()));
    return switch (random.nextInt(crashes ? 10 : 9)) {
      case 0 -> new Command.Add(role.name());
      case 1 -> new Command.Retire(role.name());
      case 2 -> set(role.count(), Optional.empty(), random.nextInt(1, MOST_ACTORS + 1));
      case 3 -> new Command.Freeze(actor.name());
      case 4 -> new Command.Thaw(actor.name());
      case 5 -> new Command.Pause();
      case 6 -> new Command.Resume();
      case 7, 8 -> turned(problem, actor, random);
      default -> new Command.Crash(actor.name());
    };
  }

  /** Any knob, to one of its ends or to where it began; durations also a little, for all or one. */
  private static Command turned(Problem problem, ActorView actor, Random random) {
    Knob<?> knob = problem.knobs().get(random.nextInt(problem.knobs().size()));
    Optional<String> whose =
        knob.isPerActor() && random.nextBoolean()
            ? Optional.of(actor.name())
            : Optional.<String>empty();
    return new Command.SetKnob(knob.name(), whose, value(knob, random));
  }

  private static <V> String value(Knob<V> knob, Random random) {
    if (knob instanceof DurationKnob) {
      return random.nextInt(3) + "ms"; // a second would be most of the test
    } else if (knob instanceof WordKnob words) {
      return words.words().get(random.nextInt(words.words().size()));
    }
    int notches = random.nextBoolean() ? random.nextInt(-3, 4) : 1_000 * random.nextInt(-1, 1);
    return knob.format(knob.step(knob.initial(), notches, 1), 1);
  }

  private static Command set(Knob<?> knob, Optional<String> actor, int value) {
    return new Command.SetKnob(knob.name(), actor, String.valueOf(value));
  }

  private static boolean isAsAsked(Problem problem, Snapshot snapshot) {
    return problem.roles().stream()
        .allMatch(role -> snapshot.knob(role.count().name()).orElseThrow().asked().isEmpty());
  }

  /**
   * Everybody may go on, and nobody is on the way in or out, but one who has to wait for those who
   * wait for the dead.
   */
  private static Snapshot calmDown(Problem problem, Running run, boolean crashes) {
    run.submit(new Command.Resume());
    run.look().actors().forEach(actor -> run.submit(new Command.Thaw(actor.name())));
    for (Role role : problem.roles()) {
      if (role.count().min() == 0) { // while nobody plays a role, others may wait for somebody
        run.submit(set(role.count(), Optional.empty(), 2));
      }
    }
    return run.await(
        "the last to come or to leave",
        s -> (s.pending().isEmpty() && isAsAsked(problem, s)) || (crashes && isOrphaned(s)),
        SOON);
  }

  private static boolean isOrphaned(Snapshot snapshot) {
    return snapshot.standing().stream().anyMatch(v -> v.kind() == VerdictKind.ORPHANED);
  }
}
