package dev.symposium.app.headless;

import com.google.gson.stream.JsonWriter;
import dev.symposium.problems.schedule.Bulk;
import dev.symposium.problems.schedule.Configuration;
import dev.symposium.problems.schedule.Fault;
import dev.symposium.problems.schedule.Play;
import dev.symposium.problems.sync.controlled.Rest;
import dev.symposium.problems.sync.controlled.Standing;
import java.io.IOException;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Locale;

/** One JSON object, schema 1: the same keys in the same order for every problem. */
final class JsonStepReport implements StepReport {

  private static final int SCHEMA = 1;

  /** Said beside each seed: here it fixes all of the run. */
  private static final String SEED_FIXES = "draws and interleaving";

  private final StepPlan plan;
  private final Sink sink;

  JsonStepReport(StepPlan plan, Sink sink) {
    this.plan = plan;
    this.sink = sink;
  }

  /** Writes fields. */
  @FunctionalInterface
  private interface Fields {
    void write(JsonWriter json) throws IOException;
  }

  private void line(String type, Fields fields) {
    StringWriter text = new StringWriter();
    try (JsonWriter json = new JsonWriter(text)) {
      json.beginObject().name("type").value(type);
      begins(json);
      fields.write(json);
      json.endObject();
    } catch (IOException e) {
      throw new UncheckedIOException("a string cannot be written to", e);
    }
    sink.line(text.toString());
  }

  private void begins(JsonWriter json) throws IOException {
    Configuration begins = plan.configuration();
    json.name("schema").value(SCHEMA);
    json.name("problem").value(begins.problem().id());
    json.name("solution").value(begins.solution().id());
    json.name("preset").value(begins.preset().name());
    words(json, "set", begins.assignments());
    json.name("timing").value(StepPlan.word(begins.timing()));
    json.name("operationsEach").value(begins.operations());
    json.name("scheduler").value(plan.scheduler());
    json.name("seed").value(plan.policy().seed());
    json.name("seedFixes").value(SEED_FIXES);
    json.name("threadKind").value(plan.threadKind());
    json.name("mostSteps").value(plan.mostSteps());
  }

  @Override
  public void bulk(Bulk.Result result, double seconds, boolean stopped) {
    line("bulk", json -> bulk(json, result, seconds, stopped));
  }

  private void bulk(JsonWriter json, Bulk.Result result, double seconds, boolean stopped)
      throws IOException {
    json.name("until").value(plan.until().map(StepPlan::word).orElse("never"));
    json.name("runsAsked").value(plan.runs().orElse(result.runs()));
    json.name("stopped").value(stopped);
    json.name("runs").value(result.runs());
    json.name("failures").beginObject();
    for (Fault.Kind kind : Fault.Kind.values()) {
      json.name(StepPlan.word(kind)).value(result.count(kind));
    }
    json.endObject();
    json.name("finished").value(result.finished());
    json.name("heldAtMostSteps").value(result.cut());
    json.name("steps").value(result.steps());
    json.name("stepsPerRun")
        .value(Numbers.decimal((double) result.steps() / Math.max(1, result.runs())));
    first(json, result);
    json.name("seconds").value(Numbers.decimal(seconds));
    json.name("runsPerSecond").value(Numbers.decimal(Numbers.rate(result.runs(), seconds)));
    json.name("stepsPerSecond").value(Numbers.decimal(Numbers.rate(result.steps(), seconds)));
  }

  private void first(JsonWriter json, Bulk.Result result) throws IOException {
    json.name("firstFailing");
    if (result.first().isEmpty()) {
      json.nullValue();
      return;
    }
    Bulk.Failing first = result.first().get();
    json.beginObject().name("seed").value(first.seed());
    fault(json, first.fault());
    json.name("command").value(plan.command(first.seed())).endObject();
  }

  private static void fault(JsonWriter json, Fault fault) throws IOException {
    json.name("kind").value(StepPlan.word(fault.kind()));
    json.name("step").value(fault.step());
    json.name("sentence").value(fault.sentence());
  }

  @Override
  public void one(Play play, Rest rest, boolean stopped) {
    line("step-run", json -> one(json, play, rest, stopped));
  }

  private void one(JsonWriter json, Play play, Rest rest, boolean stopped) throws IOException {
    json.name("stopped").value(stopped);
    json.name("rest").value(rest.name().toLowerCase(Locale.ROOT));
    json.name("steps").value(play.run().steps());
    json.name("virtualMs").value(Numbers.decimal(play.run().nanos() / 1e6));
    json.name("eventHash").value(Long.toHexString(play.run().eventHash()));
    json.name("failure");
    if (play.fault().isEmpty()) {
      json.nullValue();
    } else {
      json.beginObject();
      fault(json, play.fault().get());
      json.endObject();
    }
    json.name("actors").beginArray();
    for (Standing one : play.run().standings()) {
      actor(json, one, play.operations(one.actor()));
    }
    json.endArray();
  }

  private static void actor(JsonWriter json, Standing one, long operations) throws IOException {
    json.beginObject().name("name").value(one.name());
    json.name("state").value(one.state().name().toLowerCase(Locale.ROOT));
    json.name("operations").value(operations);
    words(json, "holds", one.has());
    json.name("does").value(one.does());
    json.name("what").value(one.what());
    words(json, "heldBy", one.inTheWay());
    json.endObject();
  }

  private static void words(JsonWriter json, String name, List<String> words) throws IOException {
    json.name(name).beginArray();
    for (String word : words) {
      json.value(word);
    }
    json.endArray();
  }
}
