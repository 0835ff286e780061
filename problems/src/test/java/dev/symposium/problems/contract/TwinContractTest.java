package dev.symposium.problems.contract;

import static org.assertj.core.api.Assertions.assertThat;

import dev.symposium.problems.spi.Catalog;
import dev.symposium.problems.spi.Problem;
import dev.symposium.problems.spi.Solution;
import dev.symposium.problems.spi.Solution.Faulty;
import dev.symposium.problems.spi.Twin;
import java.io.IOException;
import java.net.URISyntaxException;
import java.net.URL;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Named;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** Every solution has a twin in Python that fits a screen, runs, and fails as it does. */
class TwinContractTest {

  private static final int TRIES = 8;

  @TempDir Path folder;

  static List<Problem> problems() {
    return Catalog.load().problems();
  }

  static Stream<Arguments> solutions() {
    return problems().stream()
        .flatMap(
            problem ->
                problem.solutions().stream()
                    .map(solution -> Arguments.of(problem, Named.of(solution.id(), solution))));
  }

  @ParameterizedTest
  @MethodSource("solutions")
  void twin_ofEverySolution_fitsAScreen(Problem problem, Solution solution) {
    Twin twin = problem.twin(solution).orElseThrow();
    assertThat(twin.file()).isEqualTo(solution.id() + ".py");
    assertThat(twin.lines()).isNotEmpty().hasSizeLessThanOrEqualTo(Twin.MOST_LINES);
    assertThat(twin.lines())
        .allSatisfy(
            line ->
                assertThat(line)
                    .matches("[ -~]*")
                    .hasSizeLessThanOrEqualTo(Twin.MOST_COLUMNS)
                    .isEqualTo(line.stripTrailing()));
    assertThat(twin.lines().get(0)).startsWith("\"\"\"" + solution.id() + ": ").endsWith(".\"\"\"");
  }

  @ParameterizedTest
  @MethodSource("problems")
  void twins_besideAProblem_areThoseOfItsSolutions(Problem problem)
      throws IOException, URISyntaxException {
    URL twins = problem.getClass().getResource(Twin.FOLDER);
    assertThat(twins).isNotNull();
    try (Stream<Path> files = Files.list(Path.of(twins.toURI()))) {
      assertThat(files.map(file -> file.getFileName().toString()))
          .containsExactlyInAnyOrderElementsOf(
              problem.solutions().stream().map(solution -> solution.id() + ".py").toList());
    }
  }

  @Test
  void twin_ofASolutionThatNobodyWroteOneFor_isEmpty() {
    Problem problem = problems().get(0);
    Solution known = problem.solutions().get(0);
    Solution unknown =
        new Solution(
            "nobody-wrote-it",
            known.motto(),
            known.about(),
            known.outcome(),
            known.presets(),
            known.capacity(),
            known.code());
    assertThat(problem.twin(unknown)).isEmpty();
  }

  /** All at the same time, so that it takes little longer than one. */
  @Test
  void twins_wherePythonIs_runForTwoSecondsAndFailAsTheirSolutionsDo() throws Exception {
    if (!Python.isThere()) {
      Report.line("no python3 of 3.8 or newer here: the twins were read, not run");
      return;
    }
    List<Python> toRun = programs();
    Python.checkSyntax(toRun);
    for (int i = 0; i < TRIES && !toRun.isEmpty(); i++) {
      toRun = Python.runAll(toRun).stream().filter(program -> !program.hasShown()).toList();
    }
    assertThat(toRun).as("ran, and did not show their fault in %d runs", TRIES).isEmpty();
  }

  private List<Python> programs() throws IOException {
    List<Python> programs = new ArrayList<>();
    for (Problem problem : problems()) {
      Path home = Files.createDirectory(folder.resolve(problem.id()));
      for (Solution solution : problem.solutions()) {
        Twin twin = problem.twin(solution).orElseThrow();
        Path file = Files.write(home.resolve(twin.file()), twin.lines());
        programs.add(
            new Python(
                file, solution.outcome() instanceof Faulty faulty ? faulty.kind().word() : ""));
      }
    }
    return programs;
  }
}
