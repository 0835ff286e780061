package dev.symposium.app.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.gson.JsonParser;
import dev.symposium.problems.schedule.Trace;
import dev.symposium.problems.spi.Catalog;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Step mode by a script: {@code run PROBLEM --step --script F}. */
class StepScriptCommandTest {

  private static final List<String> CIRCLE =
      List.of("go Plato", "go Hume  # the next fork", "", "go Locke", "expect deadlock");

  @TempDir Path folder;

  private final Bench bench = new Bench().catalog(Catalog.load());

  private int run(List<String> script, String... more) throws IOException {
    Path file = Files.write(folder.resolve("steps.txt"), script, StandardCharsets.UTF_8);
    List<String> words =
        new ArrayList<>(
            List.of("run", "dining", "--step", "--timing", "any", "--set", "philosophers=3"));
    words.addAll(List.of("--script", file.toString()));
    words.addAll(List.of(more));
    return bench.run(words.toArray(String[]::new));
  }

  @Test
  void script_withoutAScreen_doesItsStepsAndJudges() throws IOException {
    assertThat(run(CIRCLE, "--headless")).isEqualTo(ExitCode.OK);
    assertThat(bench.out()).contains("After step 3: DEADLOCK no. 1: 3 threads wait in a circle");
  }

  @Test
  void script_asJson_tellsTheSteps() throws IOException {
    assertThat(run(CIRCLE, "--output", "json")).isEqualTo(ExitCode.OK);
    var told = JsonParser.parseString(bench.out()).getAsJsonObject();
    assertThat(told.get("steps").getAsLong()).isEqualTo(3);
  }

  @Test
  void script_expectingWhatIsNot_saysWhereAndViolates() throws IOException {
    assertThat(run(List.of("go Plato", "expect deadlock"), "--headless"))
        .isEqualTo(ExitCode.VIOLATED);
    assertThat(bench.err()).contains("steps.txt:2: expected deadlock").hasLineCount(1);
  }

  @Test
  void script_withAStepThatIsNotPossible_namesItsLine() throws IOException {
    assertThat(run(List.of("go Plato", "go Hume", "go Plato"), "--headless"))
        .isEqualTo(ExitCode.USAGE);
    assertThat(bench.err())
        .contains("steps.txt:3: Plato cannot go: it waits for fork 2, held by Hume since step 2")
        .hasLineCount(1);
  }

  @Test
  void script_onAScreen_goesOnWhereItEnds() throws IOException {
    assertThat(run(CIRCLE.subList(0, 2))).isEqualTo(ExitCode.OK);
    Trace done = bench.shown().orElseThrow().steps().orElseThrow().trace().orElseThrow();
    assertThat(done.steps()).isEqualTo(2);
  }

  @Test
  void script_onAScreenThatIsViolated_opensNothing() throws IOException {
    assertThat(run(List.of("expect deadlock"))).isEqualTo(ExitCode.VIOLATED);
    assertThat(bench.shown()).isEmpty();
  }

  @Test
  void script_onAScreenThatQuits_opensNothing() throws IOException {
    assertThat(run(List.of("go Plato", "quit"))).isEqualTo(ExitCode.OK);
    assertThat(bench.shown()).isEmpty();
    assertThat(bench.out()).contains("1");
  }

  @Test
  void script_fromTheKeyboardOfAScreen_isRefused() {
    int code = bench.run("run", "dining", "--step", "--script", "-");
    assertThat(code).isEqualTo(ExitCode.USAGE);
    assertThat(bench.err()).hasLineCount(1).contains("nearest: --step --headless --script -");
  }
}
