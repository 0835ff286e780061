package dev.symposium.app.recording;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.symposium.app.ui.fixture.Yesterday;
import dev.symposium.problems.engine.Command;
import dev.symposium.problems.engine.Outcome;
import dev.symposium.problems.observe.Snapshot;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.SplittableRandom;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Whatever is wrong with a file is said in one sentence with the number of the line. */
class DamagedFileTest {

  private static final int CHANGES = 1_500;

  @TempDir private Path folder;
  private Path file;
  private byte[] good;

  @BeforeEach
  void writeARecording() throws IOException {
    file = folder.resolve("run.jsonl");
    List<Snapshot> some = Yesterday.snapshots().subList(300, 340);
    Moments.write(file, some);
    good = Files.readAllBytes(file);
  }

  private void become(byte[] bytes) throws IOException {
    Files.write(file, bytes);
  }

  private String complaint() {
    try {
      Recording unused = Recording.of(file.toString());
      return "";
    } catch (BadFile e) {
      return e.getMessage();
    }
  }

  private int lineOf(int at) {
    int line = 1;
    for (int i = 0; i < at; i++) {
      line += good[i] == '\n' ? 1 : 0;
    }
    return line;
  }

  @Test
  void anyByteChanged_isFoundAtItsLine() throws IOException {
    SplittableRandom random = new SplittableRandom(5);
    for (int i = 0; i < CHANGES; i++) {
      byte[] bytes = good.clone();
      int at = random.nextInt(bytes.length - 1);
      bytes[at] = (byte) (bytes[at] + 1 + random.nextInt(255));
      become(bytes);
      assertThat(complaint()).as("byte %d", at).contains("line " + lineOf(at) + ":");
    }
  }

  @Test
  void manyBytesChanged_neverGiveAnythingButASentence() throws IOException {
    SplittableRandom random = new SplittableRandom(6);
    for (int i = 0; i < CHANGES / 5; i++) {
      byte[] bytes = Arrays.copyOf(good, random.nextInt(good.length));
      for (int k = random.nextInt(1, 200); k > 0 && bytes.length > 0; k--) {
        bytes[random.nextInt(bytes.length)] = (byte) random.nextInt(256);
      }
      become(bytes);
      assertThat(complaint()).contains("line ").doesNotContain("Exception").hasLineCount(1);
    }
  }

  @Test
  void lineTakenOut_isFoundAtTheNext() throws IOException {
    List<String> lines = Files.readAllLines(file);
    become(
        (lines.get(0) + "\n" + lines.get(1) + "\n" + lines.get(3) + "\n")
            .getBytes(StandardCharsets.UTF_8));
    assertThat(complaint()).contains("line 3: damaged");
  }

  @Test
  void cutOffAnywhereBehindTheFirstSnapshot_isPlayedAsFarAsItGoes() throws Exception {
    int second = new String(good, StandardCharsets.UTF_8).indexOf('\n') + 1;
    int third = new String(good, StandardCharsets.UTF_8).indexOf('\n', second) + 1;
    SplittableRandom random = new SplittableRandom(7);
    for (int i = 0; i < 60; i++) {
      int length = random.nextInt(third, good.length - 1);
      become(Arrays.copyOf(good, length));
      Recording cut = Recording.of(file.toString());
      assertThat(cut.remark()).contains("is cut off, it is played as far as it goes");
      assertThat(count(cut)).isEqualTo(whole(length));
    }
    Player player = new Player(Recording.of(file.toString()), () -> 0);
    while (player.obey(new Command.PassGate()) instanceof Outcome.Applied) {
      assertThat(player.shown()).isNotNull();
    }
    assertThat(player.shown().notice()).contains("ends here, its file is cut off: R plays");
    player.close();
  }

  private static int count(Recording recording) throws BadFile {
    int count = 0;
    try (Recording.Frames frames = recording.frames()) {
      while (frames.next().isPresent()) {
        count++;
      }
    }
    return count;
  }

  /** Lines of snapshots that are there but for their end at most. */
  private int whole(int length) {
    int lines = lineOf(length) - 1;
    boolean lineIsWhole = good[length] == '\n';
    return Math.min(40, lines - 1 + (lineIsWhole ? 1 : 0));
  }

  @Test
  void whole_hasNoRemark() throws BadFile {
    assertThat(Recording.of(file.toString()).remark()).isEmpty();
  }

  @Test
  void foreignFiles_areNamedAsSuch() throws IOException {
    become("{\"name\":\"something\"}\n".getBytes(StandardCharsets.UTF_8));
    assertThat(complaint())
        .isEqualTo(
            file + ", line 1: this is no recording; one begins with {\"symposium-recording\":1");
    become("{\"symposium-recording\":2,\"x\":1}\n".getBytes(StandardCharsets.UTF_8));
    assertThat(complaint()).endsWith("line 1: made in version \"2\"; this program reads 1");
    become(new byte[0]);
    assertThat(complaint()).contains("line 1: this is no recording");
    become(new byte[3_000_000]);
    assertThat(complaint()).contains("line 1: this is no recording");
  }

  @Test
  void headAlone_isNothingToPlay() throws IOException {
    become((Files.readAllLines(file).get(0) + "\n").getBytes(StandardCharsets.UTF_8));
    assertThat(complaint()).contains("line 2: there is no snapshot in it");
  }

  @Test
  void filesThatCannotBeRead_areSaidSo() {
    assertThatThrownBy(() -> Recording.of(folder.toString())).hasMessageContaining("is a folder");
    assertThatThrownBy(() -> Recording.of(folder.resolve("none").toString()))
        .hasMessageContaining("there is no file");
    assertThatThrownBy(() -> Recording.of("a\0b")).hasMessageContaining("is no name of a file");
  }
}
