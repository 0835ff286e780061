package dev.symposium.app.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.gson.JsonObject;
import com.google.gson.JsonParser;
import dev.symposium.problems.spi.Catalog;
import dev.symposium.problems.spi.Problem;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** {@code symposium challenge}: the list, the way, and what judges. */
class ChallengeCommandTest {

  @TempDir Path folder;

  private final Bench bench = new Bench();

  @BeforeEach
  void onlyDining() {
    Problem dining = Catalog.load().find("dining").orElseThrow();
    bench.catalog(new Catalog(List.of(dining)));
    bench.environment.put("XDG_STATE_HOME", folder.resolve("state").toString());
  }

  private Path file(String name, String... lines) throws IOException {
    return Files.write(folder.resolve(name), List.of(lines));
  }

  @Test
  void list_tellsGoalRuleAndBestKnownOfEach() {
    assertThat(bench.run("challenge")).isEqualTo(ExitCode.OK);

    assertThat(bench.out())
        .contains("dining-deadlock: make it deadlock")
        .contains("All three philosophers wait in a circle, each with one fork.")
        .contains("best known 3 steps (proven shortest); not done yet")
        .contains("best known 5 steps (proven shortest); not done yet")
        .contains("steps (shortest found); not done yet");
    assertThat(bench.out().lines()).allMatch(line -> line.length() <= 80);
    assertThat(bench.err()).isEmpty();
  }

  @Test
  void list_asJson_isOneObjectForEach() {
    assertThat(bench.run("challenge", "--output", "json")).isEqualTo(ExitCode.OK);

    List<JsonObject> all =
        bench.out().lines().map(line -> JsonParser.parseString(line).getAsJsonObject()).toList();
    assertThat(all).hasSize(4);
    JsonObject first = all.get(0);
    assertThat(first.get("type").getAsString()).isEqualTo("challenge");
    assertThat(first.get("id").getAsString()).isEqualTo("dining-deadlock");
    assertThat(first.get("bestKnown").getAsLong()).isEqualTo(3);
    assertThat(first.get("proof").getAsString()).isEqualTo("proven shortest");
    assertThat(first.get("done").getAsBoolean()).isFalse();
    assertThat(first.get("stepsUsed").isJsonNull()).isTrue();
  }

  @Test
  void hint_tellsAShortestWay() {
    assertThat(bench.run("challenge", "dining-one-interruption", "--hint")).isEqualTo(ExitCode.OK);

    assertThat(bench.out().lines())
        .containsExactly(
            "1  Plato locks fork 1",
            "2  Kant locks fork 5",
            "3  Marx locks fork 4",
            "4  Locke locks fork 3",
            "5  Hume locks fork 2",
            "best known 5 steps (proven shortest)");
  }

  @Test
  void script_thatReachesTheGoal_isDoneAndRemembered() throws IOException {
    Path script = file("s", "go Plato", "go Hume", "go Locke");

    assertThat(bench.run("challenge", "dining-deadlock", "--script", script.toString()))
        .isEqualTo(ExitCode.OK);
    assertThat(bench.out()).isEqualTo("dining-deadlock: reached at step 3\n");

    Bench later = new Bench().catalog(Catalog.load());
    later.environment.putAll(bench.environment);
    assertThat(later.run("challenge", "dining-deadlock", "--headless")).isEqualTo(ExitCode.OK);
    assertThat(later.out()).contains("best known 3 steps (proven shortest); done in 3 steps");
  }

  @Test
  void script_thatDoesNotReachTheGoal_saysHowItStands() throws IOException {
    Path script = file("s", "go Plato 2");

    assertThat(bench.run("challenge", "dining-deadlock", "--script", script.toString()))
        .isEqualTo(ExitCode.VIOLATED);
    assertThat(bench.out()).isEqualTo("dining-deadlock: not reached after 2 steps\n");
  }

  @Test
  void script_thatPassesALimit_saysWhichAndWhere() throws IOException {
    Path script = file("s", "go Plato", "go Hume", "go Locke", "go Marx", "go Kant");

    assertThat(bench.run("challenge", "dining-one-interruption", "--script", script.toString()))
        .isEqualTo(ExitCode.VIOLATED);
    assertThat(bench.out())
        .isEqualTo(
            "dining-one-interruption: failed at step 2: that would interrupt once more than is"
                + " allowed\n");
  }

  @Test
  void trace_ofTheChallenge_isJudged() throws IOException {
    Path trace = folder.resolve("t.trace");
    Path script = file("s", "go Plato", "go Hume", "go Locke", "save " + trace);
    bench.run("challenge", "dining-deadlock", "--script", script.toString());

    Bench second = new Bench().catalog(Catalog.load());
    second.environment.putAll(bench.environment);
    assertThat(second.run("challenge", "dining-deadlock", trace.toString())).isEqualTo(ExitCode.OK);
    assertThat(second.out()).isEqualTo("dining-deadlock: reached at step 3\n");
    assertThat(second.run("challenge", "pool-deadlock", trace.toString()))
        .isEqualTo(ExitCode.USAGE);
    assertThat(second.err()).contains("is no run of pool-deadlock");
  }

  @Test
  void one_withAScreen_isOpenedInStepMode() {
    assertThat(bench.run("challenge", "dining-deadlock")).isEqualTo(ExitCode.OK);

    assertThat(bench.shown().orElseThrow().steps()).isPresent();
    assertThat(bench.shown().orElseThrow().steps().get().configuration().assignments())
        .containsExactly("philosophers=3");
  }

  @Test
  void one_withoutAScreen_isToldAndSaysWhy() {
    bench.noScreen("standard output is not a terminal");

    assertThat(bench.run("challenge", "dining-deadlock")).isEqualTo(ExitCode.OK);

    assertThat(bench.err()).contains("standard output is not a terminal");
    assertThat(bench.out()).contains("make it deadlock").contains("best known 3 steps");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "challenge dinign-deadlock|did you mean dining-deadlock?",
        "challenge dining|did you mean dining-deadlock?",
        "challenge xyzzy|one of dining-deadlock, dining-one-interruption",
        "challenge --hint|nearest: symposium challenge dining-deadlock --hint",
        "challenge dining-deadlock a.trace b|\"b\" is too much",
        "challenge dining-deadlock a.trace|there is no file a.trace",
        "challenge dining-deadlock a.trace --script s|a script or a trace, not both",
        "challenge --output csv|--output",
        "run dining --hint|--hint is for challenge",
        "chalenge|did you mean challenge?"
      })
  void wrongWords_getOneSentenceWithTheNearest(String line, String told) {
    assertThat(bench.run(line.split(" ", -1))).isEqualTo(ExitCode.USAGE);

    assertThat(bench.err()).contains(told);
    assertThat(bench.out()).isEmpty();
  }

  @Test
  void trace_inWhichSomebodyIsToldToLeave_isRefusedInOneSentence() throws Exception {
    Path saved = folder.resolve("circle.trace");
    Path script = Files.writeString(folder.resolve("circle.txt"), "go Plato 2\nsave " + saved);
    bench.run("challenge", "dining-deadlock", "--script", script.toString());
    List<String> lines = new ArrayList<>(Files.readAllLines(saved));
    lines.add(lines.indexOf("go Plato 2") + 1, "order Plato leave");
    Files.write(saved, lines);

    assertThat(bench.run("challenge", "dining-deadlock", saved.toString()))
        .isEqualTo(ExitCode.USAGE);
    assertThat(bench.err()).contains("tells somebody to leave").contains("symposium explain");
  }
}
