package dev.symposium.app;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.BufferedReader;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The program as a process of its own: signals, pipes, exit codes. */
class ProcessTest {

  private static final String[] LONG_RUN = {
    "run", "dining", "--for", "1h", "--every", "50ms", "--output", "json"
  };

  @TempDir private Path folder;

  private ProcessBuilder program(String... args) {
    List<String> words = new ArrayList<>();
    words.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
    words.add("-XX:TieredStopAtLevel=1");
    if (Runtime.version().feature() >= 22) {
      words.add("--enable-native-access=ALL-UNNAMED"); // as the launcher does
    }
    words.addAll(List.of("-cp", System.getProperty("java.class.path")));
    words.add("dev.symposium.app.Main");
    words.addAll(List.of(args));
    ProcessBuilder builder = new ProcessBuilder(words);
    builder.environment().put("XDG_STATE_HOME", folder.toString());
    return builder.redirectError(errors().toFile());
  }

  private Path errors() {
    return folder.resolve("stderr");
  }

  private String said() throws IOException {
    return Files.readString(errors(), StandardCharsets.UTF_8);
  }

  private static int end(Process process) throws InterruptedException {
    if (!process.waitFor(60, TimeUnit.SECONDS)) {
      process.destroyForcibly();
      throw new AssertionError("the program did not end");
    }
    return process.exitValue();
  }

  @ParameterizedTest
  @CsvSource({"INT, 130", "TERM, 143", "HUP, 129"})
  void signal_duringARun_endsItWithItsCodeAndTheSummary(String signal, int code)
      throws IOException, InterruptedException {
    Process process = program(LONG_RUN).start();
    try (BufferedReader out = process.inputReader(StandardCharsets.UTF_8)) {
      assertThat(out.readLine()).contains("\"type\":\"snapshot\"");
      end(new ProcessBuilder("kill", "-" + signal, String.valueOf(process.pid())).start());
      String last = "";
      for (String line = out.readLine(); line != null; line = out.readLine()) {
        last = line;
      }
      assertThat(last).startsWith("{\"type\":\"summary\"").endsWith("}");
      assertThat(end(process)).isEqualTo(code);
    }
    assertThat(said()).isEmpty();
  }

  @Test
  void pipe_whoseReaderHasGone_endsTheRunQuietly() throws IOException, InterruptedException {
    Process process = program(LONG_RUN).start();
    try (BufferedReader out = process.inputReader(StandardCharsets.UTF_8)) {
      assertThat(out.readLine()).contains("\"type\":\"snapshot\"");
    }
    assertThat(end(process)).isZero();
    assertThat(said()).isEmpty();
  }

  @Test
  void pipe_withoutAWord_isARunWithoutAScreenAndWithoutEscapes()
      throws IOException, InterruptedException {
    Process process = program("run", "dining", "--for", "200ms").start();
    String out = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
    assertThat(end(process)).isZero();
    assertThat(out).contains("Dining philosophers").doesNotContain("\u001b");
    assertThat(said()).hasLineCount(1).contains("standard output is not a terminal");
  }

  @Test
  void exitCode_ofAViolatedExpectation_reachesTheShell() throws IOException, InterruptedException {
    Process process =
        program("run", "dining", "--for", "200ms", "--output", "csv", "--expect", "livelock")
            .redirectOutput(ProcessBuilder.Redirect.DISCARD)
            .start();
    assertThat(end(process)).isEqualTo(1);
    assertThat(said()).startsWith("symposium: --expect: expected livelock, but none was found");
  }

  @Test
  void wrongWord_startsNothingAndEndsWithTwo() throws IOException, InterruptedException {
    Process process = program("run", "dinning").start();
    assertThat(process.getInputStream().readAllBytes()).isEmpty();
    assertThat(end(process)).isEqualTo(2);
    assertThat(said()).isEqualTo("symposium: unknown problem \"dinning\"; did you mean dining?\n");
  }
}
