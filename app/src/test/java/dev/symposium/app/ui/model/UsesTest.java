package dev.symposium.app.ui.model;

import static org.assertj.core.api.Assertions.assertThat;

import dev.symposium.app.ui.command.Grammar;
import dev.symposium.app.ui.command.Parsed;
import dev.symposium.app.ui.command.Scope;
import dev.symposium.app.ui.fixture.Moment;
import dev.symposium.app.ui.fixture.Pictures;
import dev.symposium.app.ui.fixture.Sights;
import dev.symposium.app.ui.text.Glyphs;
import dev.symposium.problems.spi.Problem;
import dev.symposium.problems.spi.Solution;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** A knob that a solution does not use is not offered as if it did something. */
class UsesTest {

  @ParameterizedTest
  @CsvSource({
    "bursts, signal-all, overflow, drop-newest, blocking-queue, the solution blocking-queue does",
    "barrier, cyclic, count, 4, wrong-count, the solutions wrong-count and small-pool do",
    "barrier, phaser, patience, 1ms, timed, the solutions unhandled-break and timed do",
    "dining, naive, seats, 2, seats, the solution seats does",
    "pool, leak, lease, 1ms, lease, the solution lease does"
  })
  void knob_ofAnotherSolution_isRefusedTypedAndListed(
      String problem, String id, String knob, String value, String user, String who) {
    Problem played = Sights.problem(problem);
    String why = id + " does not use " + knob + ": " + who;
    assertRefused(Grammar.command("set " + knob + " " + value, scope(played, id)), why);
    assertRefused(Grammar.assignment(knob + "=" + value, scope(played, id)), why);
    assertThat(Grammar.command("set " + knob + " " + value, scope(played, user)))
        .isInstanceOf(Parsed.Legal.class);
    assertThat(listed(played, id, knob)).containsPattern(knob + " +-- ").contains(why);
    assertThat(listed(played, user, knob)).doesNotContainPattern(knob + " +-- ");
  }

  private static void assertRefused(Parsed parsed, String why) {
    assertThat(parsed).isInstanceOf(Parsed.Illegal.class);
    assertThat(((Parsed.Illegal) parsed).complaint().toString()).contains(why);
  }

  private static Scope scope(Problem problem, String id) {
    Solution solution =
        problem.solutions().stream().filter(s -> s.id().equals(id)).findFirst().orElseThrow();
    return Scope.start(problem, solution, solution.presets().get(0), "full");
  }

  /** The panel of all knobs with that one marked, in one line. */
  private static String listed(Problem problem, String id, String knob) {
    UiModel model = Pictures.stage(Size.STANDARD, problem, Moment.of(problem, id).build());
    int at = problem.knobs().stream().map(k -> k.name()).toList().indexOf(knob);
    Overlay knobs = new Overlay.Knobs(ListState.TOP.withCursor(at));
    String text = Pictures.text(model.but().overlay(knobs).build(), Glyphs.ASCII);
    return text.replaceAll("\\s+", " ");
  }
}
