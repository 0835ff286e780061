package dev.symposium.app.cli;

import dev.symposium.app.headless.Sink;
import dev.symposium.app.recording.BadFile;
import dev.symposium.app.recording.Casting;
import dev.symposium.app.recording.Savings;
import dev.symposium.app.term.TerminalPort;
import dev.symposium.problems.engine.RunPlan;
import dev.symposium.problems.engine.Simulations;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.stream.Stream;

/** The files that a run is to be recorded in, if any. Used by one thread. */
final class Recorder implements AutoCloseable {

  private static final String NOTHING_SHOWN =
      "--record keeps what a terminal shows, and a run without a screen shows nothing;"
          + " nearest: --save F.jsonl";

  private final Optional<Savings> saving;
  private final Optional<Casting> casting;

  private Recorder(Optional<Savings> saving, Optional<Casting> casting) {
    this.saving = saving;
    this.casting = casting;
  }

  /** Without a screen there is nothing that could be recorded as it is shown. */
  static void checkHeadless(Arguments arguments) throws UsageError {
    if (arguments.has(Flag.RECORD)) {
      throw new UsageError(NOTHING_SHOWN);
    }
  }

  /** Begins the files that were asked for. */
  static Recorder of(Arguments arguments, RunPlan plan, Clock clock) throws UsageError {
    Optional<String> save = arguments.value(Flag.SAVE);
    Optional<String> record = arguments.value(Flag.RECORD);
    if (save.isPresent() && save.equals(record)) {
      throw new UsageError("--save and --record are two files; give --record another name");
    }
    try {
      Optional<Savings> saving =
          save.isPresent()
              ? Optional.of(Savings.begin(save.get(), plan, System::nanoTime, Thread::new))
              : Optional.empty();
      Optional<Casting> casting =
          record.isPresent()
              ? Optional.of(
                  Casting.begin(record.get(), System::nanoTime, clock.instant(), Thread::new))
              : Optional.empty();
      return new Recorder(saving, casting);
    } catch (BadFile e) {
      throw new UsageError(e.getMessage());
    }
  }

  /** Runs that are saved, if that was asked for. */
  Function<Consumer<Throwable>, Simulations> over(
      Function<Consumer<Throwable>, Simulations> simulations) {
    return saving.isEmpty() ? simulations : died -> saving.get().over(simulations.apply(died));
  }

  /** A terminal that is recorded, if that was asked for. */
  TerminalPort tap(TerminalPort port) {
    return casting.map(cast -> cast.of(port)).orElse(port);
  }

  @Override
  public void close() {
    saving.ifPresent(Savings::close);
    casting.ifPresent(Casting::close);
  }

  /**
   * Closes the files and says what is wrong with them.
   *
   * @param code what the program would else end with
   * @return that code, but for a file that is not whole where all else went well
   */
  int conclude(int code, Sink err) {
    close();
    List<String> saved = saving.map(Savings::complaints).orElse(List.of());
    List<String> wrong =
        Stream.concat(saved.stream(), casting.flatMap(Casting::complaint).stream()).toList();
    wrong.forEach(sentence -> err.line("symposium: " + sentence));
    return !wrong.isEmpty() && code == ExitCode.OK ? ExitCode.USAGE : code;
  }
}
