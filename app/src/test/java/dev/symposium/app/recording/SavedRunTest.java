package dev.symposium.app.recording;

import static org.assertj.core.api.Assertions.assertThat;

import dev.symposium.app.headless.Bell;
import dev.symposium.app.headless.Format;
import dev.symposium.app.headless.HeadlessPlan;
import dev.symposium.app.headless.HeadlessReplay;
import dev.symposium.app.headless.HeadlessRun;
import dev.symposium.app.headless.Sink;
import dev.symposium.app.ui.command.Script;
import dev.symposium.problems.engine.LiveSimulations;
import dev.symposium.problems.engine.RunPlan;
import dev.symposium.problems.spi.Catalog;
import dev.symposium.problems.spi.Problem;
import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** A real run that is saved tells the same summary when it is played back. */
class SavedRunTest {

  private static final Duration LENGTH = Duration.ofMillis(400);

  @TempDir private Path folder;

  private static Sink sink(ByteArrayOutputStream stream) {
    return new Sink(stream, StandardCharsets.UTF_8);
  }

  private String live(Problem problem, Format format, String file) throws Exception {
    RunPlan plan = RunPlan.opening(problem, 7);
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    Savings saving = Savings.begin(file, plan, System::nanoTime, Thread::new);
    HeadlessPlan headless =
        new HeadlessPlan(plan, Script.EMPTY, List.of(), LENGTH, Optional.empty(), format);
    boolean unused =
        new HeadlessRun(
                headless,
                died -> saving.over(new LiveSimulations(died)),
                sink(out),
                sink(new ByteArrayOutputStream()),
                Bell.hung())
            .run();
    saving.close();
    assertThat(saving.complaints()).isEmpty();
    return out.toString(StandardCharsets.UTF_8);
  }

  private static String replayed(Problem problem, Format format, String file) throws BadFile {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    Recording recording = Recording.of(file);
    assertThat(recording.remark()).isEmpty();
    assertThat(recording.head().problem()).isEqualTo(problem.id());
    try (Recording.Frames frames = recording.frames()) {
      var replay =
          new HeadlessReplay(problem, format, Optional.empty(), List.of(), sink(out), sink(out));
      assertThat(replay.run(frames::next)).isTrue();
    }
    return out.toString(StandardCharsets.UTF_8);
  }

  @ParameterizedTest
  @CsvSource({
    "dining, JSON",
    "dining, TEXT",
    "dining, CSV",
    "bursts, JSON",
    "pool, JSON",
    "barrier, JSON"
  })
  void summary_ofAReplay_isThatOfTheRun(String alias, Format format) throws Exception {
    Problem problem = Catalog.load().find(alias).orElseThrow();
    String file = folder.resolve("run.jsonl").toString();
    String lived = live(problem, format, file);
    assertThat(lived).isNotEmpty();
    assertThat(replayed(problem, format, file)).isEqualTo(lived);
  }
}
