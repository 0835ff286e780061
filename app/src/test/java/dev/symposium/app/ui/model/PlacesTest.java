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
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** A place that a solution never passes is not offered as if a delay there did something. */
class PlacesTest {

  private static final String WHY =
      "blocking-queue never passes after-check: the queue looks and waits in one step";

  private static UiModel stage(String problem, String solution) {
    Problem played = Sights.problem(problem);
    return Pictures.stage(Size.STANDARD, played, Moment.of(played, solution).build());
  }

  @ParameterizedTest
  @CsvSource({
    "bursts, single-signal, after-check",
    "bursts, signal-all, after-check",
    "bursts, blocking-queue, after-take",
    "pool, one-by-one, between-permits",
    "pool, all-at-once, while-using"
  })
  void dial_unlessAPlaceWasChosen_isForOneThatIsPassed(String problem, String id, String place) {
    UiModel model = stage(problem, id);
    RunState run = model.run().orElseThrow();
    assertThat(Dials.of(Dial.DELAY, model.stage(), run).target())
        .hasValueSatisfying(target -> assertThat(target.knob()).isEqualTo(place));
  }

  @Test
  void dial_atAPlaceThatIsNotPassed_saysWhy() {
    UiModel model = stage("bursts", "blocking-queue");
    Stage chosen = model.stage().withPlace("after-check");
    DialState dial = Dials.of(Dial.DELAY, chosen, model.run().orElseThrow());
    assertThat(dial.target()).isEmpty();
    assertThat(dial.inForce()).isEqualTo("--");
    assertThat(dial.detail())
        .isEqualTo("after-check is never passed: the queue looks and waits in one step");
    String text = Pictures.text(model.but().stage(chosen).build(), Glyphs.ASCII);
    assertThat(text).contains("d delay --", dial.detail());
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "set after-check 1ms",
        "delay all 1ms at after-check",
        "set After-Check 1ms for C1"
      })
  void command_forAPlaceThatIsNotPassed_isRefusedWithTheNearest(String text) {
    assertRefused(Grammar.command(text, scope("blocking-queue")));
    assertThat(Grammar.command(text, scope("signal-all"))).isInstanceOf(Parsed.Legal.class);
  }

  @Test
  void assignment_toAPlaceThatIsNotPassed_isRefusedWithTheNearest() {
    assertRefused(Grammar.assignment("after-check=1ms", scope("blocking-queue")));
    assertThat(Grammar.assignment("after-take=1ms", scope("blocking-queue")))
        .isInstanceOf(Parsed.Legal.class);
  }

  private static void assertRefused(Parsed parsed) {
    assertThat(parsed).isInstanceOf(Parsed.Illegal.class);
    var complaint = ((Parsed.Illegal) parsed).complaint();
    assertThat(complaint.toString()).contains(WHY).contains("after-take");
  }

  private static Scope scope(String id) {
    Problem bursts = Sights.problem("bursts");
    Solution solution =
        bursts.solutions().stream().filter(s -> s.id().equals(id)).findFirst().orElseThrow();
    return Scope.start(bursts, solution, solution.presets().get(0), "full");
  }

  @Test
  void knobs_listed_showThatThereIsNoDelay() {
    UiModel model = stage("bursts", "blocking-queue");
    Overlay knobs = new Overlay.Knobs(ListState.TOP.withCursor(7));
    String text = Pictures.text(model.but().overlay(knobs).build(), Glyphs.ASCII);
    assertThat(text).containsPattern("after-check +-- ");
    assertThat(text.replaceAll("\\s+", " ")).contains(WHY);
  }
}
