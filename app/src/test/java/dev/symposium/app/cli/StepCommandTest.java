package dev.symposium.app.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import com.google.gson.JsonParser;
import dev.symposium.app.Golden;
import dev.symposium.problems.schedule.Fault;
import dev.symposium.problems.spi.Catalog;
import java.util.Arrays;
import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Runs under a scheduler, from the command line: {@code run PROBLEM --step}. */
class StepCommandTest {

  private Bench bench = new Bench().catalog(Catalog.load());

  private int run(String line) {
    bench = new Bench().catalog(Catalog.load());
    return bench.run(line.split(" ", -1));
  }

  private JsonObject json(String line) {
    assertThat(run(line)).isEqualTo(ExitCode.OK);
    assertThat(bench.out()).hasLineCount(1);
    return JsonParser.parseString(bench.out()).getAsJsonObject();
  }

  @Test
  void bulk_untilDeadlock_tellsTheSeedAndTheCommandOfThatVeryRun() {
    JsonObject bulk =
        json(
            "run dining --step --scheduler random --seed 7 --runs 100 --until deadlock"
                + " --output json --operations 2 --set philosophers=3 --timing any");
    JsonObject first = bulk.getAsJsonObject("firstFailing");
    assertThat(bulk.getAsJsonObject("failures").get("deadlock").getAsLong()).isEqualTo(1);
    assertThat(first.get("seed").getAsLong()).isEqualTo(6 + bulk.get("runs").getAsLong());

    String command = first.get("command").getAsString().replaceFirst("^symposium ", "");
    JsonObject one = json(command + " --output json");
    JsonObject failure = one.getAsJsonObject("failure");
    assertThat(failure.get("kind")).isEqualTo(first.get("kind"));
    assertThat(failure.get("step")).isEqualTo(first.get("step"));
    assertThat(one.get("rest").getAsString()).isEqualTo("stuck");
    JsonObject again = json(command + " --output json");
    assertThat(again).isEqualTo(one);
  }

  @Test
  void bulk_ofAllRuns_countsEachOnce() {
    JsonObject bulk =
        json("run dining --step --seed 3 --runs 60 --operations 1 --timing any --output json");
    long failed = 0;
    for (Fault.Kind kind : Fault.Kind.values()) {
      String word = kind.name().toLowerCase(Locale.ROOT);
      failed += bulk.getAsJsonObject("failures").get(word).getAsLong();
    }
    assertThat(bulk.get("runs").getAsLong()).isEqualTo(60);
    assertThat(failed).isBetween(1L, 59L);
    assertThat(failed + bulk.get("finished").getAsLong()).isEqualTo(60);
    assertThat(bulk.get("steps").getAsLong()).isGreaterThan(60);
    assertThat(bulk.get("runsPerSecond").getAsDouble()).isPositive();
  }

  @Test
  void bulk_ofAFixedSolution_saysThatItsRunsWereCut() {
    assertThat(run("run dining --step --solution resource-order --runs 3 --steps 200 --seed 1"))
        .isEqualTo(ExitCode.OK);
    assertThat(bench.out()).contains("3 runs: 3 held after 200 steps with nothing wrong");
    assertThat(bench.out()).doesNotContain("first failing");
  }

  @Test
  void bulk_underEachScheduler_givesTheSameAgain() {
    for (String scheduler : new String[] {"random", "round-robin", "pct"}) {
      String line = "run dining --step --scheduler " + scheduler + " --seed 5 --runs 20";
      JsonObject once = json(line + " --steps 300 --output json");
      JsonObject again = json(line + " --steps 300 --thread-kind platform --output json");
      assertThat(again.get("steps")).isEqualTo(once.get("steps"));
      assertThat(again.get("failures")).isEqualTo(once.get("failures"));
    }
  }

  @Test
  void json_ofBothReports_keepsItsKeys() {
    String bulk = keys(json("run dining --step --seed 2 --runs 40 --output json"));
    String one = keys(json("run dining --step --seed 2 --output json"));
    Golden.check("schema-step.txt", bulk + "\n" + one);
  }

  private static String keys(JsonElement element) {
    StringBuilder keys = new StringBuilder();
    keys("", element, keys);
    return keys.toString();
  }

  private static void keys(String path, JsonElement element, StringBuilder keys) {
    if (path.endsWith(".failures")) {
      keys.append("failures.KIND\n"); // whatever kinds there are
    } else if (element.isJsonObject()) {
      element
          .getAsJsonObject()
          .entrySet()
          .forEach(e -> keys(path + "." + e.getKey(), e.getValue(), keys));
    } else if (element.isJsonArray() && !element.getAsJsonArray().isEmpty()) {
      keys(path + "[]", element.getAsJsonArray().get(0), keys);
    } else {
      keys.append(path.replaceFirst("^\\.", "")).append('\n');
    }
  }

  @Test
  void expectations_areJudged() {
    String naive = "run dining --step --seed 1 --runs 5 --expect ";
    assertThat(run(naive + "deadlock")).isEqualTo(ExitCode.OK);
    assertThat(run(naive + "invariants")).isEqualTo(ExitCode.OK);
    assertThat(run(naive + "no-deadlock")).isEqualTo(ExitCode.VIOLATED);
    assertThat(bench.err())
        .isEqualTo("symposium: --expect: expected no-deadlock, but 5 were found in 5 runs\n");
    assertThat(run("run dining --step --seed 1 --headless --expect starvation"))
        .isEqualTo(ExitCode.VIOLATED);
    assertThat(bench.err()).contains("but none was found in ");
  }

  @Test
  void bulk_whenSomebodyRings_tellsWhatThereWas() {
    bench = new Bench().catalog(Catalog.load());
    bench.runs.ringAt("PT0S");
    bench.runs.bell().ring();

    int code = bench.run("run", "dining", "--step", "--runs", "1000000000", "--output", "json");

    assertThat(code).isEqualTo(ExitCode.OK);
    JsonObject bulk = JsonParser.parseString(bench.out()).getAsJsonObject();
    assertThat(bulk.get("stopped").getAsBoolean()).isTrue();
    assertThat(bulk.get("runs").getAsLong()).isLessThan(1_000_000_000L);
  }

  @Test
  void oneRun_withoutATerminal_isToldInWords() {
    bench = new Bench().catalog(Catalog.load()).noScreen("standard output is not a terminal");

    assertThat(bench.run("run", "dining", "--step", "--seed", "7")).isEqualTo(ExitCode.OK);

    assertThat(bench.err()).contains("not a terminal").hasLineCount(1);
    assertThat(bench.out())
        .contains("DEADLOCK at step ")
        .contains("event hash ")
        .contains("locks fork 2, held by Hume");
    assertThat(Arrays.stream(bench.out().split("\n"))).allMatch(line -> line.length() <= 100);
  }

  @Test
  void withAScreen_stepModeIsOpened() {
    bench = new Bench().catalog(Catalog.load());

    int code =
        bench.run("run", "dining", "--step", "--set", "philosophers=3", "--scheduler", "pct 2 9");

    assertThat(code).isEqualTo(ExitCode.OK);
    StepRequest request = bench.shown().orElseThrow().steps().orElseThrow();
    assertThat(request.configuration().solution().id()).isEqualTo("naive");
    assertThat(request.configuration().assignments()).containsExactly("philosophers=3");
    assertThat(request.policy().text()).isEqualTo("pct 2 9");
  }

  @ParameterizedTest
  @CsvSource({"--until deadlock", "--steps 9", "--expect deadlock", "--save F", "--record F"})
  void withAScreen_whatIsNotForIt_isRefusedInOneSentence(String flag) {
    assertThat(run("run dining --step " + flag)).isEqualTo(ExitCode.USAGE);

    assertThat(bench.err()).hasLineCount(1).contains("nearest: --step");
  }
}
