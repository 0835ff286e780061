package dev.symposium.app.recording;

import static org.assertj.core.api.Assertions.assertThat;

import dev.symposium.app.ui.fixture.Snapshots;
import dev.symposium.app.ui.fixture.Yesterday;
import dev.symposium.problems.engine.RunPlan;
import dev.symposium.problems.observe.Snapshot;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicLong;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SavingTest {

  @TempDir private Path folder;

  /** A disk that stands still from the beginning, and then takes what has waited. */
  @Test
  void slowDisk_dropsAreToldInTheFile_andTheLastSnapshotIsThere() throws Exception {
    CountDownLatch awake = new CountDownLatch(1);
    String file = folder.resolve("run.jsonl").toString();
    Saving saving =
        Saving.begin(
            file,
            RunPlan.opening(Snapshots.DINING, 7),
            new AtomicLong()::get,
            task -> new Thread(() -> afterwards(awake, task)));
    List<Snapshot> all = Yesterday.snapshots();
    all.forEach(saving::saw);
    all.forEach(saving::saw); // each is taken once
    awake.countDown();
    saving.close();
    Recording recording = Recording.of(file);
    List<Snapshot> read = read(recording);
    int dropped = all.size() - read.size();
    assertThat(dropped).isPositive();
    assertThat(recording.remark())
        .isEqualTo(file + " lacks " + dropped + " snapshots, which the disk was too slow for");
    assertThat(read.get(0)).isEqualTo(all.get(0));
    assertThat(read.get(read.size() - 1)).isEqualTo(all.get(all.size() - 1));
  }

  private static void afterwards(CountDownLatch awake, Runnable task) {
    try {
      awake.await();
      task.run();
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  private static List<Snapshot> read(Recording recording) throws BadFile {
    List<Snapshot> read = new ArrayList<>();
    try (Recording.Frames frames = recording.frames()) {
      for (var next = frames.next(); next.isPresent(); next = frames.next()) {
        read.add(next.get());
      }
    }
    return read;
  }
}
