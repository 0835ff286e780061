package dev.symposium.app.cli;

import dev.symposium.app.fake.FakeRuns;
import dev.symposium.app.fake.Tables;
import dev.symposium.problems.engine.Command;
import dev.symposium.problems.engine.Outcome;
import dev.symposium.problems.engine.RunPlan;
import dev.symposium.problems.engine.Simulation;
import dev.symposium.problems.engine.Simulations;
import dev.symposium.problems.spi.Catalog;
import dev.symposium.problems.spi.Preset;
import dev.symposium.problems.spi.Problem;
import dev.symposium.problems.spi.Solution;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;

/** The program on a bench: nothing outside of the test is touched. Used by one thread. */
final class Bench {

  final FakeRuns runs = new FakeRuns();
  final Map<String, String> environment = new HashMap<>(Map.of("TERM", "xterm", "LANG", "C.UTF-8"));
  private final ByteArrayOutputStream out = new ByteArrayOutputStream();
  private final ByteArrayOutputStream err = new ByteArrayOutputStream();
  private OutputStream outTo = out;
  private InputStream in = InputStream.nullInputStream();
  private Catalog catalog = new Catalog(List.of(new Tables()));
  private Function<Map<String, String>, Optional<String>> noScreen = seen -> Optional.empty();
  private Simulations simulations = runs;
  private Optional<Opening> shown = Optional.empty();

  Bench noScreen(String why) {
    return noScreen(seen -> Optional.of(why));
  }

  Bench noScreen(Function<Map<String, String>, Optional<String>> why) {
    noScreen = why;
    return this;
  }

  /** Checks are asked of another; runs are still fake. */
  Bench checkedBy(Simulations checker) {
    simulations = new CheckedBy(checker, runs);
    return this;
  }

  private record CheckedBy(Simulations checker, Simulations runs) implements Simulations {
    @Override
    public Optional<Outcome.Rejected> check(RunPlan plan) {
      return checker.check(plan);
    }

    @Override
    public Simulation open(RunPlan plan) {
      return runs.open(plan);
    }

    @Override
    public Optional<Outcome.Rejected> check(
        Problem problem, Solution solution, Preset preset, String speed, Command command) {
      return checker.check(problem, solution, preset, speed, command);
    }
  }

  Bench typing(String text) {
    in = new ByteArrayInputStream(text.getBytes(StandardCharsets.UTF_8));
    return this;
  }

  Bench writingTo(OutputStream stream) {
    outTo = stream;
    return this;
  }

  Bench catalog(Catalog other) {
    catalog = other;
    return this;
  }

  int run(String... args) {
    return new Program(
            new Surroundings(
                environment,
                in,
                outTo,
                err,
                noScreen,
                runs::bell,
                () -> catalog,
                died -> simulations,
                () -> this::show,
                () -> 7,
                Clock.fixed(Instant.EPOCH, ZoneOffset.UTC)))
        .run(args);
  }

  private int show(Opening opening) {
    shown = Optional.of(opening);
    return ExitCode.OK;
  }

  Optional<Opening> shown() {
    return shown;
  }

  String out() {
    return out.toString(StandardCharsets.UTF_8);
  }

  String err() {
    return err.toString(StandardCharsets.UTF_8);
  }
}
