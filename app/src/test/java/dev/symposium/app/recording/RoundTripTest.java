package dev.symposium.app.recording;

import static org.assertj.core.api.Assertions.assertThat;

import dev.symposium.app.term.CellBuffer;
import dev.symposium.app.ui.fixture.LiveMoments;
import dev.symposium.app.ui.fixture.Pictures;
import dev.symposium.app.ui.fixture.RoleTheme;
import dev.symposium.app.ui.fixture.Sights;
import dev.symposium.app.ui.fixture.Snapshots;
import dev.symposium.app.ui.model.Panel;
import dev.symposium.app.ui.model.Size;
import dev.symposium.app.ui.model.UiModel;
import dev.symposium.app.ui.text.Glyphs;
import dev.symposium.problems.engine.LiveSimulations;
import dev.symposium.problems.engine.RunPlan;
import dev.symposium.problems.engine.Simulation;
import dev.symposium.problems.observe.Inspection;
import dev.symposium.problems.observe.Snapshot;
import dev.symposium.problems.spi.Problem;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What was saved is what is read, snapshot by snapshot and cell by cell. */
class RoundTripTest {

  @TempDir private Path folder;

  private List<Snapshot> saved(List<Snapshot> snapshots) throws IOException, BadFile {
    Path file = folder.resolve("run.jsonl");
    Moments.write(file, snapshots);
    List<Snapshot> read = new ArrayList<>();
    try (Recording.Frames frames = Recording.of(file.toString()).frames()) {
      for (var next = frames.next(); next.isPresent(); next = frames.next()) {
        read.add(next.get());
      }
    }
    return read;
  }

  @ParameterizedTest
  @ValueSource(strings = {"dining", "bursts", "pool", "barrier"})
  void momentsOfRealRuns_areReadAsTheyWere_andDrawnAlike(String alias) throws Exception {
    Problem problem = Sights.problem(alias);
    List<Snapshot> lived = LiveMoments.of(problem, 11);
    List<Snapshot> read = saved(lived);
    assertThat(read).isEqualTo(lived);
    for (int i = 0; i < lived.size(); i += 7) {
      for (Panel panel : Panel.values()) {
        for (Size size : List.of(Size.STANDARD, new Size(120, 40))) {
          assertThat(cells(problem, read.get(i), panel, size))
              .isEqualTo(cells(problem, lived.get(i), panel, size));
        }
      }
    }
  }

  private static List<Object> cells(Problem problem, Snapshot snapshot, Panel panel, Size size) {
    UiModel model = Pictures.stage(size, problem, snapshot);
    UiModel there = model.but().stage(model.stage().withPanel(panel)).build();
    CellBuffer cells = Pictures.draw(there, Glyphs.UNICODE, RoleTheme.palette());
    List<Object> all = new ArrayList<>();
    for (int row = 0; row < cells.rows(); row++) {
      for (int column = 0; column < cells.columns(); column++) {
        all.add(Optional.ofNullable(cells.get(column, row)));
      }
    }
    return all;
  }

  @Test
  void everyKindOfMoment_isReadAsItWas() throws Exception {
    List<Snapshot> moments = new ArrayList<>(Sights.all().values());
    moments.add(Snapshots.running());
    moments.add(Snapshots.deadlock());
    moments.add(Snapshots.broken());
    moments.add(Snapshots.ghostSeat());
    moments.add(Snapshots.fast());
    moments.add(Snapshots.big(64));
    assertThat(saved(moments)).isEqualTo(moments);
  }

  /** Real threads, asked where they stand between two snapshots. */
  @Test
  void whereThreadsStood_isReadAsItWas() throws Exception {
    Path file = folder.resolve("stood.jsonl");
    RunPlan plan = RunPlan.opening(Sights.problem("dining"), 3);
    Savings saving = Savings.begin(file.toString(), plan, System::nanoTime, Thread::new);
    Inspection asked;
    Inspection again;
    try (Simulation run = saving.over(new LiveSimulations(died -> {})).open(plan)) {
      Snapshot unused = run.fresh().join();
      asked = run.inspect().join();
      unused = run.fresh().join();
      again = run.inspect().join();
      unused = run.fresh().join();
    }
    assertThat(asked.threads()).isNotEmpty();
    try (Tape tape = Tape.open(file.toString())) {
      List<List<String>> read = new ArrayList<>();
      for (var next = tape.next(); next.isPresent(); next = tape.next()) {
        read.add(told(next.get().asked()));
      }
      boolean all =
          read.get(0).equals(told(Inspection.NONE))
              && read.contains(told(asked))
              && read.get(read.size() - 1).equals(told(again));
      assertThat(all).as("threads stand where they stood").isTrue();
    }
  }

  /** All that is known but for modules and class loaders. */
  private static List<String> told(Inspection asked) {
    List<String> told = new ArrayList<>(List.of(asked.at() + " " + asked.jvm()));
    for (Inspection.Stand stand : asked.threads()) {
      told.add(stand.actor() + stand.stack().stream().map(Calls::text).toList());
    }
    return told;
  }

  @Test
  void whatDoesNotChange_isWrittenOnce() throws Exception {
    Path file = folder.resolve("same.jsonl");
    Moments.write(file, List.of(Snapshots.deadlock(), Snapshots.deadlock(), Snapshots.deadlock()));
    List<String> lines = Files.readAllLines(file);
    assertThat(lines).hasSize(5);
    assertThat(lines.get(0)).startsWith("{\"symposium-recording\":1,");
    assertThat(lines.get(1)).contains("Plato waits for Hume");
    assertThat(lines.get(2)).contains("\"snapshot\":{}").hasSizeLessThan(80);
    assertThat(lines.get(4)).contains("\"end\":{\"snapshots\":3,\"dropped\":0}");
  }
}
