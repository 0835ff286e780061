package dev.symposium.app.headless;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.gson.JsonArray;
import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import com.google.gson.JsonParser;
import dev.symposium.app.Golden;
import dev.symposium.app.ui.command.Script;
import dev.symposium.problems.engine.Command;
import dev.symposium.problems.engine.LiveSimulations;
import dev.symposium.problems.engine.RunPlan;
import dev.symposium.problems.spi.Catalog;
import dev.symposium.problems.spi.Problem;
import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * Schema 1 of every problem, frozen: snapshot and summary of a real run, with the values that
 * differ from run to run replaced by what they are, and one actor, verdict and invariant for all.
 */
class SchemaTest {

  private static final Set<String> FIXED =
      Set.of(
          "type",
          "schema",
          "problem",
          "solution",
          "preset",
          "speed",
          "threadKind",
          "seed",
          "seedFixes");

  static Stream<Problem> problems() {
    return Catalog.load().problems().stream();
  }

  @ParameterizedTest
  @MethodSource("problems")
  void jsonLines_ofEveryProblem_keepTheirKeys(Problem problem) throws InterruptedException {
    List<String> lines = run(problem);
    assertThat(lines).hasSizeGreaterThanOrEqualTo(2);
    JsonObject snapshot = JsonParser.parseString(lines.get(lines.size() - 2)).getAsJsonObject();
    JsonObject summary = JsonParser.parseString(lines.get(lines.size() - 1)).getAsJsonObject();
    assertThat(summary.getAsJsonArray("verdicts")).as("something was found").isNotEmpty();
    Golden.check(
        "schema-" + problem.id() + ".txt", normal("", snapshot) + "\n" + normal("", summary));
  }

  /** The faulty solution it opens with, two seconds at full speed: it fails within the first. */
  private static List<String> run(Problem problem) throws InterruptedException {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    HeadlessPlan plan =
        new HeadlessPlan(
            failing(problem),
            Script.EMPTY,
            List.of(),
            Duration.ofSeconds(3),
            Optional.of(Duration.ofMillis(2500)),
            Format.JSON);
    Sink sink = new Sink(out, StandardCharsets.UTF_8);
    new HeadlessRun(plan, LiveSimulations::new, sink, sink, Bell.hung()).run();
    return out.toString(StandardCharsets.UTF_8).lines().toList();
  }

  /** As it opens, or, if it runs well then, with what undoes it. */
  private static RunPlan failing(Problem problem) {
    RunPlan opening = RunPlan.opening(problem, 1);
    List<Command.SetKnob> undoing =
        opening.preset().undoing().stream()
            .map(text -> text.split("=", 2))
            .map(sides -> new Command.SetKnob(sides[0], Optional.empty(), sides[1]))
            .toList();
    return new RunPlan(problem, opening.solution(), opening.preset(), undoing, 1);
  }

  private static String normal(String indent, JsonObject object) {
    StringBuilder text = new StringBuilder();
    for (Map.Entry<String, JsonElement> field : object.entrySet()) {
      String value = normal(indent + "  ", field.getKey(), field.getValue());
      text.append(indent).append(field.getKey()).append(value.startsWith("\n") ? ":" : ": ");
      text.append(value).append('\n');
    }
    return text.toString().stripTrailing();
  }

  private static String normal(String indent, String key, JsonElement value) {
    if (FIXED.contains(key)) {
      return value.toString();
    } else if (value.isJsonObject()) {
      return value.getAsJsonObject().size() == 0
          ? "{}"
          : "\n" + normal(indent, value.getAsJsonObject());
    } else if (value.isJsonArray()) {
      return kinds(indent, value.getAsJsonArray());
    }
    return kind(value);
  }

  /** One of each kind of element. */
  private static String kinds(String indent, JsonArray array) {
    List<String> kinds = new ArrayList<>();
    for (JsonElement element : array) {
      kinds.add(
          element.isJsonObject()
              ? "\n" + normal(indent, element.getAsJsonObject())
              : " " + kind(element));
    }
    return "list of" + String.join(" or", kinds.stream().distinct().sorted().toList());
  }

  private static String kind(JsonElement value) {
    if (value.isJsonNull()) {
      return "null";
    }
    boolean text = value.getAsJsonPrimitive().isString();
    return text ? "text" : value.getAsJsonPrimitive().isBoolean() ? "yes or no" : "number";
  }
}
