package dev.symposium.app.glossary;

import static org.assertj.core.api.Assertions.assertThat;

import dev.symposium.app.ui.model.Panel;
import dev.symposium.problems.spi.Catalog;
import dev.symposium.problems.spi.Coffman;
import dev.symposium.problems.spi.Problem;
import dev.symposium.problems.spi.Solution;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Twenty-five words, each in two sentences, and every place to see one is there. */
class GlossaryTest {

  private static final Catalog CATALOG = Catalog.load();

  static List<Entry> entries() {
    return Glossary.ALL;
  }

  @Test
  void glossary_hasTwentyFiveWordsAndNoneTwice() {
    assertThat(Glossary.ALL).hasSize(25);
    assertThat(Glossary.names())
        .doesNotHaveDuplicates()
        .allMatch(name -> name.matches("[a-z]+(-[a-z]+)*"));
  }

  @ParameterizedTest
  @MethodSource("entries")
  void meaning_ofAWord_isTwoSentencesInAscii(Entry entry) {
    assertThat(entry.meaning()).matches("[A-Z][ -~&&[^.]]+\\. [A-Z][ -~&&[^.]]+\\.");
  }

  @ParameterizedTest
  @MethodSource("entries")
  void place_whereAWordIsSeen_isThere(Entry entry) {
    Problem problem = CATALOG.find(entry.problem()).orElseThrow();
    assertThat(problem.solutions()).extracting(Solution::id).contains(entry.solutionId());
    assertThat(Arrays.stream(Panel.values()).map(panel -> panel.number() + " " + panel.word()))
        .contains(entry.view());
  }

  @Test
  void words_areNamesOfNoProblemAndNoSolution() {
    List<String> taken = new ArrayList<>(List.of("words")); // lists them all
    for (Problem problem : CATALOG.problems()) {
      taken.add(problem.id());
      taken.addAll(problem.aliases());
      problem.solutions().forEach(solution -> taken.add(solution.id()));
    }
    assertThat(Glossary.names()).doesNotContainAnyElementsOf(taken);
  }

  @Test
  void conditionsOfADeadlock_areAllExplained() {
    for (Coffman condition : Coffman.values()) {
      assertThat(Glossary.find(condition.term())).as(condition.term()).isPresent();
    }
  }

  @ParameterizedTest
  @ValueSource(strings = {"lost-wake-up", "Lost Wake-Up", " lost wake-up ", "lost-call"})
  void find_inAnyFormOrCase_findsTheWord(String typed) {
    assertThat(Glossary.find(typed)).get().extracting(Entry::term).isEqualTo("lost wake-up");
  }

  @Test
  void find_ofAnotherWord_isEmpty() {
    assertThat(Glossary.find("banana")).isEmpty();
    assertThat(Glossary.find("")).isEmpty();
  }
}
