package dev.symposium.app.headless;

import com.google.gson.stream.JsonWriter;
import dev.symposium.problems.observe.ActorView;
import dev.symposium.problems.observe.DeadlockStats;
import dev.symposium.problems.observe.InvariantState;
import dev.symposium.problems.observe.KnobState;
import dev.symposium.problems.observe.Snapshot;
import dev.symposium.problems.observe.Verdict;
import dev.symposium.problems.observe.VerdictKind;
import java.io.IOException;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** The fields that a snapshot and a summary share, in the order of schema 1. Used by one thread. */
final class JsonFields {

  private static final int SCHEMA = 1;

  /** Said beside each seed: real threads never run twice in the same order. */
  private static final String SEED_FIXES = "draws, not interleaving";

  private final JsonWriter json;

  JsonFields(JsonWriter json) {
    this.json = json;
  }

  void write(Snapshot snapshot) throws IOException {
    run(snapshot);
    knobs(snapshot.knobs());
    json.name("actors").beginArray();
    for (ActorView actor : snapshot.actors()) {
      actor(actor);
    }
    json.endArray();
    deadlocks(snapshot.deadlocks());
    verdicts(snapshot.verdicts());
    json.name("verdictCounts").beginObject();
    for (VerdictKind kind : VerdictKind.values()) {
      json.name(kind.word()).value(snapshot.count(kind));
    }
    json.endObject();
    invariants(snapshot.invariants());
    json.name("events").beginObject();
    json.name("recorded").value(snapshot.events().recorded());
    json.name("dropped").value(snapshot.events().dropped()).endObject();
    json.name("figures").beginObject();
    for (Map.Entry<String, Double> figure : snapshot.figures().entrySet()) {
      number(figure.getKey(), figure.getValue());
    }
    json.endObject();
  }

  private void run(Snapshot snapshot) throws IOException {
    Snapshot.Run run = snapshot.run();
    json.name("schema").value(SCHEMA);
    json.name("problem").value(run.problem());
    json.name("solution").value(run.solution());
    json.name("preset").value(run.preset());
    json.name("speed").value(snapshot.speed());
    json.name("jdk").value(run.jdk());
    json.name("threadKind").value(run.threadKind());
    json.name("seed").value(run.seed());
    json.name("seedFixes").value(SEED_FIXES);
    number("seconds", Numbers.seconds(snapshot.runTime()));
    json.name("operations").value(snapshot.totals().operations());
    number("operationsPerSecond", Numbers.perSecond(snapshot));
  }

  /** A value is what {@code --set} would accept, also for the single actors that have their own. */
  private void knobs(List<KnobState> knobs) throws IOException {
    json.name("knobs").beginObject();
    for (KnobState knob : knobs) {
      json.name(knob.name()).value(knob.inForce());
      for (String actor : knob.actors()) {
        json.name(knob.name() + "@" + actor).value(knob.perActor().get(actor));
      }
    }
    json.endObject();
  }

  private void actor(ActorView actor) throws IOException {
    json.beginObject();
    json.name("name").value(actor.name());
    json.name("role").value(actor.role());
    json.name("state").value(Wording.state(actor));
    json.name("operations").value(actor.operations());
    words("holds", Wording.holds(actor));
    json.name("wants").value(Wording.wants(actor).orElse(null));
    millis("waitP50Ms", actor.waits().p50());
    millis("waitP99Ms", actor.waits().p99());
    millis("longestWaitMs", actor.waits().longest());
    millis("currentWaitMs", actor.waits().current());
    json.endObject();
  }

  private void deadlocks(DeadlockStats stats) throws IOException {
    json.name("deadlocks").beginObject();
    json.name("proven").value(stats.proven());
    json.name("broken").value(stats.broken());
    json.name("failedBreaks").value(stats.failedBreaks());
    json.name("standing").value(stats.standing());
    figures("detectMicros", stats.detectMicros());
    figures("breakMs", stats.breakMs());
    figures("recoverMs", stats.recoverMs());
    json.name("victims").beginObject();
    for (Map.Entry<String, Long> victim : new TreeMap<>(stats.victims()).entrySet()) {
      json.name(victim.getKey()).value(victim.getValue());
    }
    json.endObject();
    figures("formMs", stats.formMs());
    figures("workLostMs", stats.workLostMs());
    json.name("repeats").value(stats.repeats());
    json.name("mostConsecutiveAborts").value(stats.mostConsecutiveAborts()).endObject();
  }

  private void figures(String name, DeadlockStats.Figures figures) throws IOException {
    json.name(name).beginObject();
    number("p50", figures.p50());
    number("max", figures.max());
    json.endObject();
  }

  private void verdicts(List<Verdict> verdicts) throws IOException {
    json.name("verdicts").beginArray();
    for (Verdict verdict : verdicts) {
      json.beginObject().name("kind").value(verdict.kind().word());
      number("atSeconds", Numbers.seconds(verdict.at()));
      words("members", verdict.members());
      json.name("sentence").value(verdict.sentence()).endObject();
    }
    json.endArray();
  }

  private void invariants(List<InvariantState> invariants) throws IOException {
    json.name("invariants").beginArray();
    for (InvariantState invariant : invariants) {
      json.beginObject().name("name").value(invariant.name());
      json.name("held").value(invariant.held());
      json.name("detail").value(invariant.detail()).endObject();
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

  private void millis(String name, Duration duration) throws IOException {
    number(name, Numbers.millis(duration));
  }

  private void number(String name, double value) throws IOException {
    json.name(name).value(Numbers.decimal(value));
  }
}
