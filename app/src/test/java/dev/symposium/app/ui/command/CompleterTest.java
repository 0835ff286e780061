package dev.symposium.app.ui.command;

import static org.assertj.core.api.Assertions.assertThat;

import dev.symposium.app.fake.Tables;
import java.util.List;
import org.junit.jupiter.api.Test;

class CompleterTest {

  private static final Tables TABLES = new Tables();

  private static Completions complete(String line) {
    var grab = TABLES.opening();
    var scope = Scope.start(TABLES, grab, grab.presets().get(0), "1:500");
    return Completer.complete(line, line.length(), scope);
  }

  private static List<String> texts(String line) {
    return complete(line).candidates().stream().map(Completions.Candidate::text).toList();
  }

  @Test
  void complete_ofTheFirstWord_offersVerbsThatBeginSo() {
    assertThat(texts("re")).containsExactly("retire", "resume", "reset");
    assertThat(texts("")).contains("set", "freeze", "quit");
  }

  @Test
  void complete_ofAKnob_showsRangeUnitAndMeaning() {
    assertThat(complete("set gu").candidates())
        .containsExactly(new Completions.Candidate("guests", "2..8 guests  how many eat"));
    assertThat(complete("set rest ").hint()).isEqualTo("rest: 0..5000s");
  }

  @Test
  void complete_ofTheAlias_offersItWithTheRangeOfTheCount() {
    assertThat(complete("set threads").candidates())
        .containsExactly(new Completions.Candidate("threads", "2..8 guests  how many eat"));
    assertThat(complete("set threads ").hint()).isEqualTo("guests: 2..8 guests");
  }

  @Test
  void complete_ofAValue_offersItsWords() {
    assertThat(texts("set spoons s")).containsExactly("semaphore");
    assertThat(texts("speed ")).containsExactly("1:500", "1:100", "1:20", "1:4", "full");
    assertThat(texts("set guests ")).isEmpty();
  }

  @Test
  void complete_ofActorsPlacesSolutionsAndPresets_offersTheirNames() {
    assertThat(texts("freeze ")).containsExactly("Ada", "Bo", "Cy");
    assertThat(texts("set rest 1s for b")).containsExactly("Bo");
    assertThat(texts("delay ")).containsExactly("all", "Ada", "Bo", "Cy");
    assertThat(texts("delay all 1s at ")).containsExactly("after-spoon");
    assertThat(texts("solution o")).containsExactly("ordered");
    assertThat(texts("solution grab c")).containsExactly("crowd");
    assertThat(texts("reset ")).containsExactly("preset", "default", "crowd");
    assertThat(texts("expect no-d")).containsExactly("no-deadlock");
    assertThat(texts("expect deadlock ")).containsExactly("within");
  }

  @Test
  void complete_behindAllThatCanStand_offersNothing() {
    assertThat(complete("pause now ").candidates()).isEmpty();
    assertThat(complete("bogus ").candidates()).isEmpty();
    assertThat(complete("set guests 3 ").hint()).isEmpty();
  }

  @Test
  void apply_replacesTheWordAtTheCursor() {
    var completions = complete("freeze a");
    assertThat(completions.apply("freeze a", completions.candidates().get(0)))
        .isEqualTo("freeze Ada ");
  }
}
