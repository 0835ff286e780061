package dev.symposium.app.challenge;

import static org.assertj.core.api.Assertions.assertThat;

import dev.symposium.app.config.ErrorLog;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.Random;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What was done survives the program, whatever becomes of the file. */
class ProgressTest {

  @TempDir Path folder;

  private Path file() {
    return folder.resolve("state").resolve("challenges");
  }

  private Path logFile() {
    return folder.resolve("log");
  }

  private Progress open() {
    ErrorLog log = new ErrorLog(Optional.of(logFile()), Clock.systemUTC());
    return Progress.in(Optional.of(file()), log);
  }

  @Test
  void done_readAgain_isKnownWithTheFewestSteps() {
    Progress progress = open();
    progress.done("dining-deadlock", 7);
    progress.done("dining-deadlock", 3);
    progress.done("dining-deadlock", 5);

    assertThat(open().fewest("dining-deadlock")).hasValue(3);
    assertThat(open().fewest("pool-deadlock")).isEmpty();
    assertThat(open().done(List.of("dining-deadlock", "pool-deadlock"))).isEqualTo(1);
    assertThat(logFile()).doesNotExist();
  }

  @Test
  void anyRowOfDeeds_readAgainAtAnyTime_givesTheFewestOfEach() {
    Random random = new Random(5);
    Map<String, Long> fewest = new HashMap<>();
    Progress progress = open();
    for (int i = 0; i < 300; i++) {
      String id = "challenge-" + random.nextInt(9);
      long steps = 1L + random.nextInt(1_000);
      progress.done(id, steps);
      fewest.merge(id, steps, Math::min);
      progress = random.nextInt(10) == 0 ? open() : progress;
      assertThat(progress.fewest(id)).isEqualTo(OptionalLong.of(fewest.get(id)));
    }
    Progress last = open();
    fewest.forEach((id, steps) -> assertThat(last.fewest(id)).hasValue(steps));
  }

  @Test
  void write_ofAnything_leavesNoOtherFileBehind() throws IOException {
    open().done("dining-deadlock", 3);

    try (Stream<Path> all = Files.list(file().getParent())) {
      assertThat(all).containsExactly(file());
    }
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "something else\n",
        "symposium-challenges 1\ndining-deadlock\n",
        "symposium-challenges 1\ndining-deadlock 0\n",
        "symposium-challenges 1\ndining-deadlock -3\n",
        "symposium-challenges 1\ndining-deadlock 99999999999999999999\n",
        "symposium-challenges 1\n../evil 3\n",
        "symposium-challenges 2\n"
      })
  void damagedFile_isToldOnceAndReplaced(String text) throws IOException {
    Files.createDirectories(file().getParent());
    Files.writeString(file(), text);

    assertThat(open().fewest("dining-deadlock")).isEmpty();
    long told = Files.size(logFile());
    assertThat(Files.readString(logFile())).contains("is damaged");

    assertThat(open().fewest("dining-deadlock")).isEmpty();
    assertThat(Files.size(logFile())).isEqualTo(told);
  }

  @Test
  void damagedFile_whatCanBeRead_isKept() throws IOException {
    Files.createDirectories(file().getParent());
    Files.writeString(file(), "symposium-challenges 1\npool-deadlock 4\n\u0000\n");

    assertThat(open().fewest("pool-deadlock")).hasValue(4);
    assertThat(open().fewest("pool-deadlock")).hasValue(4);
  }

  @Test
  void anyBytes_neverThrow() throws IOException {
    Random random = new Random(3);
    Files.createDirectories(file().getParent());
    byte[] good = "symposium-challenges 1\ndining-deadlock 3\n".getBytes(StandardCharsets.UTF_8);
    for (int i = 0; i < 200; i++) {
      byte[] bytes = good.clone();
      List<Integer> at = new ArrayList<>();
      for (int flips = 0; flips <= random.nextInt(4); flips++) {
        at.add(random.nextInt(bytes.length));
      }
      at.forEach(index -> bytes[index] = (byte) random.nextInt());
      Files.write(file(), bytes);

      Progress progress = open();
      progress.done("pool-deadlock", 2);

      assertThat(open().fewest("pool-deadlock")).hasValue(2);
    }
  }

  @Test
  void placeThatCannotBeWritten_isKnownUntilTheProgramEnds() throws IOException {
    Files.writeString(folder.resolve("state"), "a file where a folder should be");
    Progress progress = open();

    progress.done("dining-deadlock", 3);

    assertThat(progress.fewest("dining-deadlock")).hasValue(3);
    assertThat(open().fewest("dining-deadlock")).isEmpty();
  }

  @Test
  void noPlaceAtAll_keepsItInMemory() {
    Progress progress =
        Progress.in(Optional.empty(), new ErrorLog(Optional.empty(), Clock.systemUTC()));

    progress.done("dining-deadlock", 3);

    assertThat(progress.fewest("dining-deadlock")).hasValue(3);
  }
}
