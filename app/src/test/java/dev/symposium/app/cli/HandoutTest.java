package dev.symposium.app.cli;

import static org.assertj.core.api.Assertions.assertThat;

import dev.symposium.app.Golden;
import dev.symposium.app.fake.Tables;
import dev.symposium.problems.spi.Catalog;
import dev.symposium.problems.spi.Exercise;
import dev.symposium.problems.spi.Knob;
import dev.symposium.problems.spi.Problem;
import dev.symposium.problems.spi.Solution;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Handouts are whole, sound Markdown that fits a page, and the same each time. */
class HandoutTest {

  private static final int MOST_COLUMNS = 100;
  private static final Catalog CATALOG = Catalog.load();

  static List<Problem> problems() {
    return CATALOG.problems();
  }

  private static String handout(Problem problem) throws UsageError {
    return Handout.of(CATALOG, List.of(problem.id()));
  }

  @ParameterizedTest
  @MethodSource("problems")
  void handout_ofEveryProblem_holdsAllThatThereIs(Problem problem) throws UsageError {
    String page = handout(problem);
    assertThat(page).startsWith("# " + problem.title() + "\n").contains("```text\n");
    String flat = page.replaceAll("\\s+", " ");
    for (Solution solution : problem.solutions()) {
      assertThat(page).contains("\n## " + solution.id() + ": " + solution.motto() + "\n");
      assertThat(page).contains(String.join("\n", problem.twin(solution).orElseThrow().lines()));
      assertThat(page).contains("class " + solution.code().getSimpleName());
      problem.why(solution).orElseThrow().sentences().forEach(s -> assertThat(flat).contains(s));
    }
    for (Knob<?> knob : problem.knobs()) {
      assertThat(page).contains("* `" + knob.name() + "`: ");
    }
    for (Exercise exercise : problem.exercises()) {
      assertThat(flat.indexOf(exercise.task())).isBetween(0, flat.indexOf(exercise.answer()));
    }
  }

  /** Text may be as long as a line of code, since a fence keeps lines as they are. */
  @ParameterizedTest
  @MethodSource("problems")
  void handout_ofEveryProblem_isMarkdownThatFits(Problem problem) throws UsageError {
    List<String> outside = new ArrayList<>();
    boolean inside = false;
    for (String line : handout(problem).lines().toList()) {
      assertThat(line).matches("[ -~]*").hasSizeLessThanOrEqualTo(MOST_COLUMNS);
      if (line.startsWith("```")) {
        assertThat(line).matches(inside ? "```" : "```(text|java|python)");
        inside = !inside;
      } else if (!inside) {
        outside.add(line);
      }
    }
    assertThat(inside).as("a fence is open at the end").isFalse();
    assertThat(outside).allSatisfy(line -> assertThat(line).isEqualTo(line.stripTrailing()));
    assertThat(outside.stream().filter(line -> line.startsWith("# "))).hasSize(1);
    for (String paragraph : String.join("\n", outside).split("\n\n", -1)) {
      assertThat(paragraph.chars().filter(c -> c == '`').count() % 2).as(paragraph).isZero();
      assertThat((paragraph.length() - paragraph.replace("**", "").length()) % 4)
          .as(paragraph)
          .isZero();
    }
  }

  @ParameterizedTest
  @MethodSource("problems")
  void tables_inAHandout_haveAsManyCellsInEachRow(Problem problem) throws UsageError {
    List<String> rows = handout(problem).lines().filter(line -> line.startsWith("|")).toList();
    assertThat(rows).hasSize(problem.solutions().size() + 2);
    assertThat(rows).allMatch(row -> row.chars().filter(c -> c == '|').count() == 4);
  }

  @Test
  void headings_ofAHandout_areAsReviewed() throws UsageError {
    StringBuilder all = new StringBuilder();
    for (Problem problem : problems()) {
      all.append(
          handout(problem)
              .lines()
              .filter(line -> line.startsWith("#") || line.startsWith("```"))
              .filter(line -> !line.equals("```"))
              .collect(Collectors.joining("\n", "", "\n\n")));
    }
    Golden.check("handout-structure.txt", all.toString());
  }

  @Test
  void handout_ofAProblemWithBareBones_leavesOutWhatIsMissing() throws UsageError {
    String page = Handout.of(new Catalog(List.of(new Tables())), List.of("spoons"));
    assertThat(page).contains("## grab: just grab").doesNotContain("## Exercises", "```");
  }

  @Test
  void handout_ofNothingOrTooMuchOrAnUnknownOne_isOneSentenceAndUsage() {
    Bench bench = new Bench();
    assertThat(bench.run("handout")).isEqualTo(ExitCode.USAGE);
    assertThat(bench.err()).startsWith("symposium: a handout of which problem? it is: ");
    assertThat(new Bench().run("handout", "spoons", "forks")).isEqualTo(ExitCode.USAGE);
    Bench typo = new Bench();
    assertThat(typo.run("handout", "spoon")).isEqualTo(ExitCode.USAGE);
    assertThat(typo.err()).contains("did you mean spoon");
    assertThat(new Bench().run("handout", "spoons")).isEqualTo(ExitCode.OK);
  }
}
