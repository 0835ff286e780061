package dev.symposium.problems.contract;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;

import dev.symposium.problems.spi.Catalog;
import dev.symposium.problems.spi.IntKnob;
import dev.symposium.problems.spi.Knob;
import dev.symposium.problems.spi.Places;
import dev.symposium.problems.spi.Preset;
import dev.symposium.problems.spi.Problem;
import dev.symposium.problems.spi.Role;
import dev.symposium.problems.spi.Solution;
import dev.symposium.problems.spi.Solution.Faulty;
import dev.symposium.problems.spi.Solution.Fixed;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** What every registered problem says of itself: complete, consistent, and in plain ASCII. */
class MetadataContractTest {

  private static final int HALF_A_LINE = 44;

  static List<Problem> problems() {
    return Catalog.load().problems();
  }

  @Test
  void catalog_loaded_findsEachByIdAndAlias() {
    Catalog catalog = Catalog.load();
    assertThat(catalog.problems()).isNotEmpty();
    for (Problem problem : catalog.problems()) {
      assertThat(catalog.find(problem.id())).contains(problem);
      assertThat(problem.aliases())
          .allMatch(alias -> catalog.find(alias).equals(catalog.find(problem.id())));
    }
  }

  @ParameterizedTest
  @MethodSource("problems")
  void names_ofAProblem_areUniqueAndPlain(Problem problem) {
    List<String> knobs = problem.knobs().stream().map(Knob::name).toList();
    List<String> solutions = problem.solutions().stream().map(Solution::id).toList();
    assertThat(knobs).doesNotHaveDuplicates().allMatch(name -> name.matches("[a-z][a-z-]*"));
    assertThat(solutions).doesNotHaveDuplicates().allMatch(id -> id.matches("[a-z][a-z-]*"));
    assertThat(problem.invariants()).isNotEmpty().doesNotHaveDuplicates();
    for (Role role : problem.roles()) {
      List<String> names = IntStream.range(0, role.count().max()).mapToObj(role::nameOf).toList();
      assertThat(names).doesNotHaveDuplicates().allMatch(name -> name.matches("[A-Z][A-Za-z0-9]*"));
      assertThat(knobs).contains(role.count().name());
    }
  }

  @ParameterizedTest
  @MethodSource("problems")
  void texts_ofAProblem_areSentencesInAscii(Problem problem) {
    assertThat(texts(problem)).allSatisfy(text -> assertThat(text).isNotBlank().matches("[ -~]+"));
    assertThat(problem.solutions())
        .allSatisfy(
            solution -> {
              assertThat(solution.motto()).hasSizeLessThanOrEqualTo(HALF_A_LINE);
              assertThat(solution.about()).endsWith(".");
            });
  }

  private static List<String> texts(Problem problem) {
    List<String> texts = new ArrayList<>(List.of(problem.title(), problem.story()));
    texts.add(problem.howToRead());
    problem.knobs().forEach(knob -> texts.add(knob.meaning()));
    for (Solution solution : problem.solutions()) {
      texts.addAll(List.of(solution.motto(), solution.about()));
      solution.presets().forEach(preset -> texts.add(preset.about()));
      texts.add(
          solution.outcome() instanceof Faulty faulty
              ? faulty.sentence()
              : ((Fixed) solution.outcome()).sentence());
    }
    return texts;
  }

  @ParameterizedTest
  @MethodSource("problems")
  void faultySolutions_haveACureThatExcludesTheirFault(Problem problem) {
    for (Solution solution : problem.solutions()) {
      if (solution.outcome() instanceof Faulty faulty) {
        Solution cure =
            problem.solutions().stream()
                .filter(other -> other.id().equals(faulty.cure()))
                .findFirst()
                .orElseThrow();
        assertThat(cure.outcome())
            .isInstanceOfSatisfying(
                Fixed.class, fixed -> assertThat(fixed.excludes()).contains(faulty.kind()));
        assertThat(Places.passed(problem, solution)).contains(faulty.place());
      }
    }
    assertThat(problem.solutions()).anyMatch(Solution::isFaulty).anyMatch(s -> !s.isFaulty());
  }

  @ParameterizedTest
  @MethodSource("problems")
  void presets_ofEverySolution_beginWithTheDefaultAndAreLegal(Problem problem) {
    for (Solution solution : problem.solutions()) {
      assertThat(solution.presets()).isNotEmpty();
      assertThat(solution.presets().get(0).name()).isEqualTo("default");
      assertThat(solution.presets().stream().map(Preset::name)).doesNotHaveDuplicates();
      assignments(solution).forEach(text -> assertLegal(problem, text));
      assertThat(solution.capacity().stream()).allMatch(problem.knobs()::contains);
    }
  }

  private static Stream<String> assignments(Solution solution) {
    return solution.presets().stream()
        .flatMap(preset -> Stream.concat(preset.assignments().stream(), preset.undoing().stream()));
  }

  private static void assertLegal(Problem problem, String assignment) {
    String[] sides = assignment.split("=", 2);
    String[] target = sides[0].split("@", 2);
    Knob<?> knob =
        problem.knobs().stream().filter(k -> k.name().equals(target[0])).findFirst().orElseThrow();
    assertThatCode(() -> knob.parse(sides[1], 1)).as(assignment).doesNotThrowAnyException();
    if (target.length == 2) {
      assertThat(knob.isPerActor()).as(assignment).isTrue();
      assertThat(problem.roles()).as(assignment).anyMatch(role -> seats(role, target[1]));
    }
  }

  private static boolean seats(Role role, String name) {
    IntKnob count = role.count();
    return IntStream.range(0, count.max()).anyMatch(seat -> role.nameOf(seat).equals(name));
  }
}
