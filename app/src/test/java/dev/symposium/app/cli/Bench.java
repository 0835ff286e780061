package dev.symposium.app.cli;

import dev.symposium.app.fake.FakeRuns;
import dev.symposium.app.fake.Tables;
import dev.symposium.problems.spi.Catalog;
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

/** The program on a bench: nothing outside of the test is touched. Used by one thread. */
final class Bench {

  final FakeRuns runs = new FakeRuns();
  final Map<String, String> environment = new HashMap<>(Map.of("TERM", "xterm", "LANG", "C.UTF-8"));
  private final ByteArrayOutputStream out = new ByteArrayOutputStream();
  private final ByteArrayOutputStream err = new ByteArrayOutputStream();
  private OutputStream outTo = out;
  private InputStream in = InputStream.nullInputStream();
  private Catalog catalog = new Catalog(List.of(new Tables()));
  private Optional<String> noScreen = Optional.empty();
  private Optional<Opening> shown = Optional.empty();

  Bench noScreen(String why) {
    noScreen = Optional.of(why);
    return this;
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
                seen -> noScreen,
                runs::bell,
                () -> catalog,
                died -> runs,
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
