package dev.symposium.problems.contract;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.File;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A program in Python, and what it is to show.
 *
 * <p>It says in each line, or in one at the end, how much was done: {@code 2 s: 813 meals}; one
 * with a fault that does not stop all goes on with the word for it and a count.
 *
 * @param fault the word for the kind of verdict; empty if it is to get on
 */
record Python(Path file, String fault) {

  private static final List<String> ALL_STAND = List.of("deadlock", "livelock");
  private static final Pattern LINE = Pattern.compile("[12] s: (\\d+) [a-z].*");
  private static final int MOST_LINES = 4;
  private static final int PATIENCE_SECONDS = 60;
  private static final String IS_NEW_ENOUGH = "import sys; sys.exit(sys.version_info < (3, 8))";
  private static final String PARSES =
      "import ast, sys\nfor f in sys.argv[1:]: ast.parse(open(f).read(), f)";

  static boolean isThere() throws InterruptedException {
    try {
      return ended(new ProcessBuilder("python3", "-c", IS_NEW_ENOUGH).start()) == 0;
    } catch (IOException e) {
      return false; // no such program
    }
  }

  static void checkSyntax(List<Python> programs) throws IOException, InterruptedException {
    List<String> command = new ArrayList<>(List.of("python3", "-c", PARSES));
    programs.forEach(program -> command.add(program.file.toString()));
    File errors = Files.createTempFile("twins", ".err").toFile();
    try {
      int code = ended(new ProcessBuilder(command).redirectError(errors).start());
      assertThat(code).as(Files.readString(errors.toPath())).isZero();
    } finally {
      Files.delete(errors.toPath());
    }
  }

  /** Runs all at the same time; those that ran. */
  static List<Python> runAll(List<Python> programs) throws IOException, InterruptedException {
    List<Process> running = new ArrayList<>();
    try {
      for (Python program : programs) {
        running.add(program.start());
      }
      for (int i = 0; i < programs.size(); i++) {
        int code = ended(running.get(i));
        Python program = programs.get(i);
        assertThat(code).as("%s: %s", program.file, Files.readString(program.errors())).isZero();
        program.checkOutput();
      }
    } finally {
      running.forEach(Process::destroyForcibly);
    }
    return programs;
  }

  private static int ended(Process process) throws InterruptedException {
    assertThat(process.waitFor(PATIENCE_SECONDS, TimeUnit.SECONDS)).isTrue();
    return process.exitValue();
  }

  private Process start() throws IOException {
    return new ProcessBuilder("python3", "-B", file.toString())
        .redirectOutput(output().toFile())
        .redirectError(errors().toFile())
        .start();
  }

  private void checkOutput() throws IOException {
    assertThat(lines()).as("%s", file).isNotEmpty().hasSizeLessThanOrEqualTo(MOST_LINES);
    assertThat(lines()).as("%s", file).allMatch(line -> LINE.matcher(line).matches());
    if (fault.isEmpty()) {
      assertThat(Files.readString(errors())).as("%s", file).isEmpty();
    }
  }

  /** Whether the run of before got on, or failed, as it is to. */
  boolean hasShown() {
    List<String> lines = lines();
    String last = lines.get(lines.size() - 1);
    if (fault.isEmpty()) {
      return done(last) > 0;
    } else if (ALL_STAND.contains(fault)) {
      return lines.size() > 1 && done(last) == done(lines.get(lines.size() - 2));
    }
    Matcher count = Pattern.compile(fault + ": (\\d+) ").matcher(last);
    return count.find() && Long.parseLong(count.group(1)) > 0;
  }

  private static long done(String line) {
    Matcher matcher = LINE.matcher(line);
    assertThat(matcher.matches()).isTrue();
    return Long.parseLong(matcher.group(1));
  }

  private List<String> lines() {
    try {
      return Files.readAllLines(output());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private Path output() {
    return file.resolveSibling(file.getFileName() + ".out");
  }

  private Path errors() {
    return file.resolveSibling(file.getFileName() + ".err");
  }
}
