package dev.symposium.app.cli;

import dev.symposium.app.config.ErrorLog;
import dev.symposium.app.config.Folders;
import dev.symposium.app.config.Settings;
import dev.symposium.app.term.TerminalPort;
import dev.symposium.problems.engine.RunPlan;
import java.util.List;
import java.util.Optional;
import java.util.function.UnaryOperator;

/**
 * What the screen is opened with. Immutable; all of it was checked.
 *
 * @param run what to open at once; empty for the gallery, or if there are tours
 * @param tours to be played one after the other; none for any other session
 * @param tap stands between the screen and its terminal
 * @param replay whether what is opened was recorded
 * @param note a sentence that is told once it is open; may be empty
 * @param steps step mode to open at once instead; empty for any other session
 */
public record Opening(
    Surroundings surroundings,
    Settings settings,
    Folders folders,
    ErrorLog log,
    Optional<RunRequest> run,
    List<RunPlan> tours,
    UnaryOperator<TerminalPort> tap,
    boolean replay,
    String note,
    Optional<StepRequest> steps) {

  /** Copies the list. */
  public Opening {
    tours = List.copyOf(tours);
  }

  /** Not in step mode. */
  public Opening(
      Surroundings surroundings,
      Settings settings,
      Folders folders,
      ErrorLog log,
      Optional<RunRequest> run,
      List<RunPlan> tours,
      UnaryOperator<TerminalPort> tap,
      boolean replay,
      String note) {
    this(surroundings, settings, folders, log, run, tours, tap, replay, note, Optional.empty());
  }

  /** The same with tours to be played. */
  Opening playing(List<RunPlan> all) {
    return new Opening(
        surroundings, settings, folders, log, Optional.empty(), all, tap, replay, note, steps);
  }

  /** The same in step mode. */
  Opening stepping(StepRequest request) {
    return new Opening(
        surroundings,
        settings,
        folders,
        log,
        Optional.empty(),
        tours,
        tap,
        replay,
        note,
        Optional.of(request));
  }
}
