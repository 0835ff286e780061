package dev.symposium.app.recording;

import dev.symposium.problems.engine.Simulation;
import dev.symposium.problems.observe.Inspection;
import dev.symposium.problems.observe.Snapshot;
import java.util.concurrent.CompletableFuture;

/** A run of which everything that somebody looks at is saved. Thread-safe as the run itself. */
final class SavedRun extends ToldRun {

  private final Saving saving;

  SavedRun(Simulation run, Saving saving, String note) {
    super(run, note);
    this.saving = saving;
    saving.saw(run.latest());
  }

  @Override
  public Snapshot latest() {
    return saved(run.latest());
  }

  @Override
  public CompletableFuture<Snapshot> fresh() {
    return run.fresh().thenApply(this::saved);
  }

  private Snapshot saved(Snapshot snapshot) {
    saving.saw(snapshot);
    return snapshot;
  }

  @Override
  public CompletableFuture<Inspection> inspect() {
    return run.inspect()
        .thenApply(
            asked -> {
              saving.asked(asked);
              return asked;
            });
  }

  @Override
  public void close() {
    run.close();
    saving.close();
  }
}
