package dev.symposium.app.session;

import static org.assertj.core.api.Assertions.assertThat;

import dev.symposium.app.cli.RunRequest;
import dev.symposium.app.ui.command.Action;
import dev.symposium.app.ui.command.Condition;
import dev.symposium.app.ui.command.Grammar;
import dev.symposium.app.ui.command.Parsed;
import dev.symposium.app.ui.command.Scope;
import dev.symposium.app.ui.command.Script;
import dev.symposium.app.ui.fixture.Snapshots;
import dev.symposium.app.ui.model.Msg;
import dev.symposium.problems.engine.Command;
import dev.symposium.problems.engine.RunPlan;
import dev.symposium.problems.engine.Simulation;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class ScriptErrandTest {

  private static final RunPlan PLAN = RunPlan.opening(Snapshots.DINING, 1);

  private final FakeRun run = new FakeRun();
  private final Simulation simulation = run.open(PLAN);
  private final List<Msg> told = new ArrayList<>();

  private static ScriptErrand errand(String script, String expected, Optional<Duration> length) {
    Scope start = Scope.start(PLAN.problem(), PLAN.solution(), PLAN.preset(), "1:500");
    Script.Reading reading =
        Script.commands("--exec", script, start, (command, scope) -> Optional.empty());
    List<Condition> conditions = expected.isEmpty() ? List.of() : List.of(condition(expected));
    Script read = ((Script.Legal) reading).script();
    return new ScriptErrand(new RunRequest(PLAN, read, conditions, length));
  }

  private static Condition condition(String text) {
    var action = ((Parsed.Legal) Grammar.condition(text)).line().action();
    return ((Action.Expect) action).condition();
  }

  private Optional<Integer> at(ScriptErrand errand, int seconds) {
    run.runTime = Duration.ofSeconds(seconds);
    run.snapshot = Snapshots.deadlockTable().at(seconds + 1L, run.runTime).build();
    return errand.tick(simulation, told::add);
  }

  @Test
  void lines_areDoneWhenDue() {
    ScriptErrand errand = errand("at 2s freeze Kant; at 4s thaw Kant", "", Optional.empty());
    assertThat(at(errand, 1)).isEmpty();
    assertThat(run.commands).isEmpty();
    assertThat(at(errand, 2)).isEmpty();
    assertThat(run.commands).containsExactly(new Command.Freeze("Kant"));
    assertThat(at(errand, 5)).isEmpty();
    assertThat(run.commands).hasSize(2);
    assertThat(told).hasSize(2).allMatch(Msg.Told.class::isInstance);
  }

  @Test
  void length_over_endsWithZero() {
    ScriptErrand errand = errand("", "deadlock", Optional.of(Duration.ofSeconds(3)));
    assertThat(at(errand, 2)).isEmpty();
    assertThat(at(errand, 3)).contains(0);
    assertThat(errand.failures()).isEmpty();
  }

  @Test
  void expectation_violated_endsWithOneAndSaysWhich() {
    ScriptErrand errand = errand("", "no-deadlock", Optional.of(Duration.ofSeconds(3)));
    assertThat(at(errand, 3)).contains(1);
    assertThat(errand.failures()).hasSize(1);
    assertThat(errand.failures().get(0)).startsWith("--expect: expected no-deadlock, but");
    assertThat(errand.conclude()).isEqualTo(1);
    assertThat(errand.failures()).hasSize(1);
  }

  @Test
  void quit_ends() {
    assertThat(at(errand("quit", "", Optional.empty()), 0)).contains(0);
  }

  /** The script was for the run that was opened with it. */
  @Test
  void anotherRun_isLeftAlone() {
    ScriptErrand errand = errand("at 2s freeze Kant", "", Optional.of(Duration.ofSeconds(3)));
    assertThat(at(errand, 1)).isEmpty();
    run.runTime = Duration.ofSeconds(9);
    assertThat(errand.tick(run.open(PLAN), told::add)).isEmpty();
    assertThat(run.commands).isEmpty();
  }
}
