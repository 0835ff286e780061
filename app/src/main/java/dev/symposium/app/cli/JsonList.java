package dev.symposium.app.cli;

import com.google.gson.stream.JsonWriter;
import dev.symposium.problems.engine.EngineKnobs;
import dev.symposium.problems.spi.DurationKnob;
import dev.symposium.problems.spi.Knob;
import dev.symposium.problems.spi.Places;
import dev.symposium.problems.spi.Preset;
import dev.symposium.problems.spi.Problem;
import dev.symposium.problems.spi.Solution;
import java.io.IOException;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.util.List;

/** One problem as one line of JSON, schema 1. Used by one thread. */
final class JsonList {

  private final JsonWriter json;

  private JsonList(JsonWriter json) {
    this.json = json;
  }

  static String line(Problem problem) {
    StringWriter text = new StringWriter();
    try (JsonWriter json = new JsonWriter(text)) {
      new JsonList(json).problem(problem);
    } catch (IOException e) {
      throw new UncheckedIOException("a string cannot be written to", e);
    }
    return text.toString();
  }

  private void problem(Problem problem) throws IOException {
    json.beginObject().name("type").value("problem").name("schema").value(1);
    json.name("id").value(problem.id());
    words("aliases", problem.aliases());
    json.name("title").value(problem.title());
    json.name("story").value(problem.story());
    json.name("solutions").beginArray();
    for (Solution solution : problem.solutions()) {
      solution(problem, solution);
    }
    json.endArray();
    knobs("knobs", problem.knobs());
    knobs("engineKnobs", EngineKnobs.all());
    json.name("places").beginArray();
    for (DurationKnob place : Facts.places(problem)) {
      json.beginObject().name("name").value(place.name());
      json.name("where").value(place.where()).endObject();
    }
    json.endArray().endObject();
  }

  private void solution(Problem problem, Solution solution) throws IOException {
    json.beginObject().name("id").value(solution.id());
    json.name("motto").value(solution.motto());
    json.name("about").value(solution.about());
    json.name("faulty").value(solution.isFaulty());
    if (solution.outcome() instanceof Solution.Faulty faulty) {
      json.name("kind").value(faulty.kind().word());
      json.name("place").value(faulty.place().name());
      json.name("cure").value(faulty.cure());
    } else if (solution.outcome() instanceof Solution.Fixed fixed) {
      words("excludes", Facts.excluded(fixed));
    }
    json.name("why").value(Facts.why(solution));
    words("places", Places.passed(problem, solution).stream().map(Knob::name).toList());
    json.name("presets").beginArray();
    for (Preset preset : solution.presets()) {
      preset(preset);
    }
    json.endArray().endObject();
  }

  private void preset(Preset preset) throws IOException {
    json.beginObject().name("name").value(preset.name());
    json.name("about").value(preset.about());
    words("sets", preset.assignments());
    json.endObject();
  }

  private void knobs(String name, List<Knob<?>> knobs) throws IOException {
    json.name(name).beginArray();
    for (Knob<?> knob : knobs) {
      json.beginObject().name("name").value(knob.name());
      json.name("meaning").value(knob.meaning());
      json.name("unit").value(knob.unit());
      json.name("range").value(knob.range(Facts.FULL_SPEED));
      json.name("initial").value(Facts.initial(knob));
      json.name("perActor").value(knob.isPerActor()).endObject();
    }
    json.endArray();
  }

  private void words(String name, List<String> words) throws IOException {
    json.name(name).beginArray();
    for (String word : words) {
      json.value(word);
    }
    json.endArray();
  }
}
