package dev.symposium.app.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** {@code --save}, {@code --record} and {@code replay} from the command line. */
class RecordingCommandsTest {

  @TempDir private Path folder;

  private String file(String name) {
    return folder.resolve(name).toString();
  }

  private String saved() {
    String file = file("run.jsonl");
    Bench bench = new Bench();
    bench.runs.deadlockAt("PT0.5S");
    int code =
        bench.run("run", "spoons", "--headless", "--for", "1s", "--output", "json", "--save", file);
    assertThat(code).as(bench.err()).isEqualTo(ExitCode.OK);
    return file;
  }

  @Test
  void replay_tellsTheSameSummary_andJudges() {
    String file = saved();
    Bench run = new Bench();
    run.runs.deadlockAt("PT0.5S");
    run.run("run", "spoons", "--headless", "--for", "1s", "--output", "json");
    Bench replay = new Bench();
    int code = replay.run("replay", file, "--output", "json", "--expect", "deadlock");
    assertThat(code).as(replay.err()).isEqualTo(ExitCode.OK);
    assertThat(replay.out()).isEqualTo(run.out());
    Bench violated = new Bench();
    assertThat(violated.run("replay", file, "--headless", "--expect", "no-deadlock"))
        .isEqualTo(ExitCode.VIOLATED);
    assertThat(violated.err()).contains("--expect: expected no-deadlock");
  }

  @Test
  void replay_every_tellsSnapshotsBetween() {
    Bench replay = new Bench();
    replay.run("replay", saved(), "--output", "json", "--every", "300ms");
    assertThat(replay.out().lines().filter(line -> line.contains("\"type\":\"snapshot\"")).count())
        .isBetween(2L, 3L);
  }

  @Test
  void replay_onAScreen_isOpenedAsARunThatWasRecorded() {
    Bench bench = new Bench();
    assertThat(bench.run("replay", saved())).isEqualTo(ExitCode.OK);
    Opening opening = bench.shown().orElseThrow();
    assertThat(opening.surroundings().catalog().get().problems())
        .as("what its gallery offers")
        .hasSize(1);
    assertThat(opening.replay()).isTrue();
    assertThat(opening.note()).isEmpty();
    assertThat(opening.run().orElseThrow().plan().problem().id()).isEqualTo("spoon-tables");
  }

  @Test
  void replay_ofAFileThatWasCutOff_saysSo() throws IOException {
    Path file = Path.of(saved());
    byte[] bytes = Files.readAllBytes(file);
    Files.write(file, java.util.Arrays.copyOf(bytes, bytes.length - 30));
    Bench bench = new Bench();
    assertThat(bench.run("replay", file.toString(), "--headless")).isEqualTo(ExitCode.OK);
    assertThat(bench.err())
        .isEqualTo("symposium: " + file + " is cut off, it is played as far as it goes\n");
    Bench screen = new Bench();
    screen.run("replay", file.toString());
    assertThat(screen.shown().orElseThrow().note()).contains("is cut off");
  }

  @Test
  void replay_ofADamagedFile_namesTheLineAndOpensNothing() throws IOException {
    Path file = Path.of(saved());
    String text = Files.readString(file, StandardCharsets.UTF_8);
    int second = text.indexOf('\n') + 40;
    Files.writeString(file, text.substring(0, second) + "#" + text.substring(second + 1));
    Bench bench = new Bench();
    assertThat(bench.run("replay", file.toString())).isEqualTo(ExitCode.USAGE);
    assertThat(bench.shown()).isEmpty();
    assertThat(bench.err())
        .isEqualTo("symposium: " + file + ", line 2: damaged, it is not as it was written\n");
  }

  @Test
  void save_overAForeignFile_isRefusedAndNothingStarts() throws IOException {
    Files.writeString(folder.resolve("diary.txt"), "Dear diary\n");
    Bench bench = new Bench();
    int code = bench.run("run", "spoons", "--headless", "--save", file("diary.txt"));
    assertThat(code).isEqualTo(ExitCode.USAGE);
    assertThat(bench.runs.wasOpened()).isFalse();
    assertThat(Files.readString(folder.resolve("diary.txt"))).isEqualTo("Dear diary\n");
  }

  /** Linux has a disk that is always full. */
  @Test
  void save_onAFullDisk_isToldAndTheRunIsNotLost() {
    Bench bench = new Bench();
    int code = bench.run("run", "spoons", "--headless", "--for", "1s", "--save", "/dev/full");
    assertThat(code).isEqualTo(ExitCode.USAGE);
    assertThat(bench.out()).contains("1.00 s");
    assertThat(bench.err())
        .isEqualTo(
            "symposium: /dev/full is not whole: No space left on device"
                + " (the run was not touched by that)\n");
  }

  @Test
  void save_overARecording_isDone() {
    assertThat(saved()).isEqualTo(saved());
  }

  @Test
  void record_withoutAScreen_isRefused() {
    Bench bench = new Bench();
    assertThat(bench.run("run", "spoons", "--headless", "--record", file("f.cast")))
        .isEqualTo(ExitCode.USAGE);
    assertThat(bench.err())
        .isEqualTo(
            "symposium: --record keeps what a terminal shows, and a run without a screen shows"
                + " nothing; nearest: --save F.jsonl\n");
    assertThat(folder).isEmptyDirectory();
  }

  @Test
  void record_onAScreen_tapsItsTerminal() {
    Bench bench = new Bench();
    assertThat(bench.run("run", "spoons", "--record", file("f.cast"))).isEqualTo(ExitCode.OK);
    assertThat(bench.shown()).isPresent();
    assertThat(folder.resolve("f.cast")).exists();
  }
}
