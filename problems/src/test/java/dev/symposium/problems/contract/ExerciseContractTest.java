package dev.symposium.problems.contract;

import static org.assertj.core.api.Assertions.assertThat;

import dev.symposium.problems.spi.Catalog;
import dev.symposium.problems.spi.Exercise;
import dev.symposium.problems.spi.Knob;
import dev.symposium.problems.spi.Preset;
import dev.symposium.problems.spi.Problem;
import dev.symposium.problems.spi.Solution;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** The exercises of each problem: whole, in plain text, and about things that there are. */
class ExerciseContractTest {

  private static final Pattern TYPED = Pattern.compile("`([^`]+)`");
  private static final Pattern NAME = Pattern.compile("[a-z]{2,}(-[a-z]+)*");

  static List<Problem> problems() {
    return Catalog.load().problems();
  }

  @ParameterizedTest
  @MethodSource("problems")
  void exercises_ofEveryProblem_areFiveToEightInWholeSentences(Problem problem) {
    assertThat(problem.exercises()).hasSizeBetween(5, 8);
    assertThat(problem.exercises().stream().map(Exercise::title)).doesNotHaveDuplicates();
    for (Exercise exercise : problem.exercises()) {
      assertThat(texts(exercise))
          .allSatisfy(text -> assertThat(text).matches("[ -~]+").doesNotContain("*", "<", "|"));
      assertThat(exercise.task()).matches(".*[.?]");
      assertThat(List.of(exercise.observation(), exercise.answer()))
          .allSatisfy(text -> assertThat(text).endsWith("."));
    }
  }

  /** What is written as typed, but for keys and whole commands, names a solution or a preset. */
  @ParameterizedTest
  @MethodSource("problems")
  void names_inExercises_areThoseOfTheProblem(Problem problem) {
    Set<String> known = new HashSet<>();
    problem.solutions().forEach(solution -> known.add(solution.id()));
    problem.solutions().stream()
        .map(Solution::presets)
        .flatMap(List::stream)
        .map(Preset::name)
        .forEach(known::add);
    problem.knobs().stream().map(Knob::name).forEach(known::add);
    for (Exercise exercise : problem.exercises()) {
      for (String text : texts(exercise)) {
        Matcher typed = TYPED.matcher(text);
        while (typed.find()) {
          if (NAME.matcher(typed.group(1)).matches()) {
            assertThat(known).as(exercise.title()).contains(typed.group(1));
          } else if (typed.group(1).startsWith("symposium run ")) {
            assertThat(problem.aliases()).contains(typed.group(1).substring(14));
          }
        }
      }
    }
  }

  private static List<String> texts(Exercise exercise) {
    return Stream.of(exercise.title(), exercise.task(), exercise.observation(), exercise.answer())
        .toList();
  }
}
