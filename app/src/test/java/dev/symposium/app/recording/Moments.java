package dev.symposium.app.recording;

import dev.symposium.problems.observe.Snapshot;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/** Recordings of given snapshots, a tenth of a second apart. */
final class Moments {

  private Moments() {}

  static void write(Path file, List<Snapshot> snapshots) throws IOException {
    Pages pages = new Pages();
    Snapshot first = snapshots.get(0);
    try (OutputStream out = Files.newOutputStream(file)) {
      Snapshot.Run run = first.run();
      out.write(pages.head(new Head(run.problem(), run.solution(), run.preset(), run.seed())));
      for (int i = 0; i < snapshots.size(); i++) {
        out.write(pages.snapshot(100L * i, snapshots.get(i), 0));
      }
      out.write(pages.end(100L * snapshots.size(), 0));
    }
  }
}
