package dev.symposium.problems.contract;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import dev.symposium.problems.observe.VerdictKind;
import dev.symposium.problems.spi.Catalog;
import dev.symposium.problems.spi.Coffman;
import dev.symposium.problems.spi.Coffman.Condition;
import dev.symposium.problems.spi.Coffman.State;
import dev.symposium.problems.spi.Problem;
import dev.symposium.problems.spi.Solution;
import dev.symposium.problems.spi.Solution.Faulty;
import dev.symposium.problems.spi.Solution.Fixed;
import dev.symposium.problems.spi.Why;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Named;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** Every solution says why it works or fails, and how the four conditions of a deadlock stand. */
class WhyContractTest {

  private static final int MOST_SENTENCE = 150;
  private static final int MOST_FACT = 70;

  static Stream<Arguments> solutions() {
    return Catalog.load().problems().stream()
        .flatMap(
            problem ->
                problem.solutions().stream()
                    .map(solution -> Arguments.of(problem, Named.of(solution.id(), solution))));
  }

  @ParameterizedTest
  @MethodSource("solutions")
  void why_ofEverySolution_isTwoToFourPlainSentences(Problem problem, Solution solution) {
    List<String> sentences = problem.why(solution).orElseThrow().sentences();
    assertThat(sentences).hasSizeBetween(2, 4).doesNotHaveDuplicates();
    assertThat(sentences)
        .allSatisfy(
            sentence ->
                assertThat(sentence)
                    .matches("[A-Z][ -~&&[^.]]*\\.")
                    .hasSizeLessThanOrEqualTo(MOST_SENTENCE));
  }

  @ParameterizedTest
  @MethodSource("solutions")
  void conditions_ofEverySolution_haveAFactEach(Problem problem, Solution solution) {
    List<Condition> conditions = problem.why(solution).orElseThrow().conditions();
    assertThat(conditions)
        .allSatisfy(
            condition ->
                assertThat(condition.fact())
                    .matches("[a-z][ -~&&[^.]]*")
                    .hasSizeLessThanOrEqualTo(MOST_FACT));
  }

  /** What gets stuck has removed none of them; what cannot get stuck has removed one at least. */
  @ParameterizedTest
  @MethodSource("solutions")
  void conditions_agreeWithWhatTheSolutionDeclares(Problem problem, Solution solution) {
    List<State> states =
        problem.why(solution).orElseThrow().conditions().stream().map(Condition::state).toList();
    if (solution.outcome() instanceof Faulty faulty && faulty.kind() == VerdictKind.DEADLOCK) {
      assertThat(states).doesNotContain(State.REMOVED);
    } else if (solution.outcome() instanceof Fixed fixed
        && fixed.excludes().contains(VerdictKind.DEADLOCK)) {
      assertThat(states).contains(State.REMOVED);
    }
  }

  @Test
  void why_withoutAllFourInTheirOrder_isRefused() {
    Condition circle = Coffman.CIRCULAR_WAIT.holds("each waits for the next");
    assertThatIllegalArgumentException()
        .isThrownBy(() -> Why.because("It fails.").with(circle))
        .withMessageContaining("four conditions");
  }
}
