package dev.symposium.app.recording;

import static org.assertj.core.api.Assertions.assertThat;

import dev.symposium.problems.engine.LiveSimulations;
import dev.symposium.problems.engine.RunPlan;
import dev.symposium.problems.engine.Simulation;
import dev.symposium.problems.engine.Simulations;
import dev.symposium.problems.observe.Snapshot;
import dev.symposium.problems.spi.Catalog;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/**
 * Several runs of one session, one after the other: each is saved, or it is said that it is not.
 */
class SavingsTest {

  @TempDir private Path folder;

  private static RunPlan plan(String problem) {
    return RunPlan.opening(Catalog.load().find(problem).orElseThrow(), 7);
  }

  private String file(String name) {
    return folder.resolve(name).toString();
  }

  private static String seenAndClosed(Simulations simulations, String problem) {
    try (Simulation run = simulations.open(plan(problem))) {
      Snapshot unused = run.fresh().join();
      return run.note();
    }
  }

  private Savings begin() throws BadFile {
    return Savings.begin(file("run.jsonl"), plan("dining"), System::nanoTime, Thread::new);
  }

  @Test
  void secondRun_hasAFileOfItsOwnAndSaysWhich() throws Exception {
    Savings savings = begin();
    Simulations simulations = savings.over(new LiveSimulations(died -> {}));
    assertThat(seenAndClosed(simulations, "dining")).isEmpty();
    assertThat(seenAndClosed(simulations, "pool"))
        .isEqualTo("this run is saved in " + file("run-2.jsonl"));
    assertThat(seenAndClosed(simulations, "barrier")).endsWith("run-3.jsonl");
    savings.close();
    assertThat(savings.complaints()).isEmpty();
    assertThat(Recording.of(file("run.jsonl")).head().problem()).isEqualTo("dining-philosophers");
    assertThat(Recording.of(file("run-2.jsonl")).head().problem()).isEqualTo("semaphore-pool");
    assertThat(Recording.of(file("run-3.jsonl")).head().problem()).isEqualTo("barrier-phases");
    assertThat(Recording.of(file("run-2.jsonl")).remark()).isEmpty();
  }

  @Test
  void secondRun_fileOfAnotherKindInItsPlace_isSaidAndLeftAlone() throws Exception {
    Files.writeString(folder.resolve("run-2.jsonl"), "a diary\n");
    Savings savings = begin();
    Simulations simulations = savings.over(new LiveSimulations(died -> {}));
    assertThat(seenAndClosed(simulations, "dining")).isEmpty();
    assertThat(seenAndClosed(simulations, "pool"))
        .startsWith("this run is not saved: ")
        .contains("run-2.jsonl is there and is no recording");
    savings.close();
    assertThat(savings.complaints()).hasSize(1);
    assertThat(folder.resolve("run-2.jsonl")).hasContent("a diary");
  }

  @ParameterizedTest
  @CsvSource({
    "run.jsonl, run-2.jsonl",
    "a.b/run.jsonl, a.b/run-2.jsonl",
    "a.b/run, a.b/run-2",
    ".hidden, .hidden-2"
  })
  void nth_anyName_standsBesideTheFirst(String first, String second) {
    assertThat(Savings.nth(first, 2)).isEqualTo(second);
  }
}
