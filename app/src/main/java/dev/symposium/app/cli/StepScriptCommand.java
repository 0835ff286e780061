package dev.symposium.app.cli;

import dev.symposium.app.headless.Format;
import dev.symposium.app.headless.Sink;
import dev.symposium.app.tale.Tale;
import dev.symposium.app.tale.TaleJson;
import dev.symposium.app.ui.command.StepAction;
import dev.symposium.app.ui.command.StepGrammar;
import dev.symposium.app.ui.command.StepScript;
import dev.symposium.problems.schedule.Configuration;
import dev.symposium.problems.schedule.Policy;
import dev.symposium.problems.schedule.Stepped;
import dev.symposium.problems.schedule.Stepper;
import dev.symposium.problems.schedule.Trace;
import dev.symposium.problems.spi.BadValue;
import dev.symposium.problems.sync.controlled.Crew;
import dev.symposium.problems.sync.controlled.Rest;
import dev.symposium.problems.sync.controlled.Turn;
import java.util.List;
import java.util.Optional;

/**
 * {@code symposium run PROBLEM --step --script F}: a script says who goes, and what is expected
 * then. Used by one thread.
 */
final class StepScriptCommand {

  /** Steps of one {@code run}. */
  private static final long MOST_STEPS = 100_000;

  /** Not of one run that a script drives. */
  private static final List<Flag> REFUSED =
      List.of(Flag.RUNS, Flag.UNTIL, Flag.EXPECT, Flag.SAVE, Flag.RECORD, Flag.STEPS);

  private final Arguments arguments;
  private final Surroundings surroundings;
  private final Sink out;
  private final Sink err;

  StepScriptCommand(Arguments arguments, Surroundings surroundings, Sink out, Sink err) {
    this.arguments = arguments;
    this.surroundings = surroundings;
    this.out = out;
    this.err = err;
  }

  /**
   * Does it.
   *
   * @param obstacle why there is no screen, if that was not asked for
   */
  int obey(Optional<String> obstacle) throws UsageError {
    checkFlags();
    StepReader reader = new StepReader(arguments, surroundings);
    Configuration configuration = reader.configuration();
    Policy policy = reader.policy();
    obstacle.ifPresent(
        why ->
            err.line(
                "symposium: " + why + ": running without a screen (--headless says so itself)"));
    try (Crew crew = TraceCommand.crew();
        Stepper stepper = new Stepper(configuration, policy, crew)) {
      List<String> names = stepper.view().actors().stream().map(Stepped.One::name).toList();
      StepScript script = script(names, policy.seed());
      boolean expected = play(script, stepper);
      tell(stepper);
      return expected ? ExitCode.OK : ExitCode.VIOLATED;
    } catch (BadValue bad) {
      throw new UsageError(bad.getMessage());
    }
  }

  /** Does it, and goes on from there on a screen; tells it if it is over or not as expected. */
  int show(Opening screen) throws UsageError {
    checkFlags();
    if (arguments.value(Flag.SCRIPT).orElseThrow().equals("-")) {
      throw new UsageError(
          "--script - reads where the keys come from; nearest: --step --headless --script -");
    }
    StepReader reader = new StepReader(arguments, surroundings);
    Configuration configuration = reader.configuration();
    Policy policy = reader.policy();
    StepRequest request;
    try (Crew crew = TraceCommand.crew();
        Stepper stepper = new Stepper(configuration, policy, crew)) {
      List<String> names = stepper.view().actors().stream().map(Stepped.One::name).toList();
      StepScript script = script(names, policy.seed());
      boolean expected = play(script, stepper);
      if (!expected || script.quits()) {
        tell(stepper);
        return expected ? ExitCode.OK : ExitCode.VIOLATED;
      }
      Policy last = stepper.view().policy();
      request = new StepRequest(configuration, last, Optional.of(stepper.trace()));
    } catch (BadValue bad) {
      throw new UsageError(bad.getMessage());
    }
    return surroundings.interactive().get().open(screen.stepping(request));
  }

  private void checkFlags() throws UsageError {
    for (Flag flag : REFUSED) {
      if (arguments.has(flag)) {
        String instead =
            flag == Flag.EXPECT
                ? "a line expect " + arguments.value(flag).get()
                : flag == Flag.SAVE ? "a line save F.trace" : "--step --script without it";
        throw new UsageError(flag.word() + " is not for a script of steps; nearest: " + instead);
      }
    }
    if (TraceCommand.format(arguments) == Format.CSV) {
      throw new UsageError(
          "--output csv has a row for each thread and snapshot, and step mode takes none;"
              + " nearest: --output json");
    }
  }

  /** The script that was given. */
  StepScript script(List<String> names, long seed) throws UsageError {
    ScriptFile file = ScriptFile.read(arguments.value(Flag.SCRIPT).get(), surroundings.in());
    StepScript.Reading read = StepScript.file(file.name(), file.text(), names, seed);
    if (read instanceof StepScript.Illegal illegal) {
      throw UsageError.at(illegal.where(), illegal.text(), illegal.complaint());
    }
    return ((StepScript.Legal) read).script();
  }

  // ---- doing it -------------------------------------------------------------------------------

  /** Whether all that was expected was seen. */
  boolean play(StepScript script, Stepper stepper) throws UsageError {
    boolean expected = true;
    for (StepScript.Entry entry : script.entries()) {
      if (entry.action() instanceof StepAction.Quit) {
        return expected;
      } else if (entry.action() instanceof StepAction.Expect expect) {
        expected &= judge(entry, expect, stepper.view());
      } else {
        act(entry, stepper);
      }
    }
    return expected;
  }

  private static void act(StepScript.Entry entry, Stepper stepper) throws UsageError {
    StepAction action = entry.action();
    if (action instanceof StepAction.Go go) {
      go(entry, go, stepper);
    } else if (action instanceof StepAction.Pick pick) {
      pick(entry, pick.times(), stepper);
    } else if (action instanceof StepAction.Run) {
      stepper.run(MOST_STEPS);
    } else if (action instanceof StepAction.Back back) {
      back(entry, back.steps(), stepper);
    } else if (action instanceof StepAction.Use use) {
      stepper.policy(use.policy());
    } else if (action instanceof StepAction.Save save) {
      save(entry, save.file(), stepper);
    }
  }

  private static void go(StepScript.Entry entry, StepAction.Go go, Stepper stepper)
      throws UsageError {
    List<String> names = stepper.view().actors().stream().map(Stepped.One::name).toList();
    for (int made = 0; made < go.times(); made++) {
      Stepped.One one = stepper.stands(names.indexOf(go.actor()));
      Optional<Turn> turn = turn(one, go.turn());
      if (turn.isEmpty()) {
        String how = go.turn() == Turn.GO ? " cannot go" : " has no time that could run out";
        String after = made == 0 ? "" : " any more, after " + count(made);
        throw at(entry, one.name() + how + after + ": it " + one.sentence());
      }
      stepper.go(one.actor(), turn.get());
    }
  }

  /** Who is told to go wakes up, if that is all it can do. */
  private static Optional<Turn> turn(Stepped.One one, Turn wanted) {
    if (one.turns().contains(wanted)) {
      return Optional.of(wanted);
    }
    return wanted == Turn.GO ? one.turns().stream().findFirst() : Optional.empty();
  }

  private static void pick(StepScript.Entry entry, int times, Stepper stepper) throws UsageError {
    for (int made = 0; made < times; made++) {
      long before = stepper.steps();
      Rest rest = stepper.one();
      if (stepper.steps() == before) {
        String end = rest == Rest.FINISHED ? "all have ended" : "nobody can go on";
        throw at(entry, "after " + count(before) + " " + end);
      }
    }
  }

  private static void back(StepScript.Entry entry, int steps, Stepper stepper) throws UsageError {
    long made = stepper.steps();
    if (steps > made) {
      String nearest = made == 0 ? "" : "; nearest: back " + made;
      throw at(entry, "no more than " + count(made) + " can be taken back" + nearest);
    }
    stepper.back(steps);
  }

  private static void save(StepScript.Entry entry, String file, Stepper stepper) throws UsageError {
    try {
      TraceFile.write(file, stepper.trace());
    } catch (UsageError error) {
      throw at(entry, error.getMessage());
    }
  }

  private static UsageError at(StepScript.Entry entry, String sentence) {
    return new UsageError(entry.where() + ": " + sentence);
  }

  private static String count(long steps) {
    return steps + (steps == 1 ? " step" : " steps");
  }

  private boolean judge(StepScript.Entry entry, StepAction.Expect expect, Stepped view) {
    boolean there = view.faults().stream().anyMatch(fault -> fault.kind() == expect.kind());
    if (there == expect.isThere()) {
      return true;
    }
    err.line(
        "symposium: "
            + entry.where()
            + ": expected "
            + expect.text()
            + ", but "
            + (there ? StepGrammar.word(expect.kind()) + " was found" : "there is none")
            + " after "
            + count(view.steps()));
    return false;
  }

  private void tell(Stepper stepper) throws UsageError {
    Trace trace = stepper.trace();
    if (TraceCommand.format(arguments) == Format.JSON) {
      out.line(TaleJson.of(trace, stepper.view()));
    } else {
      Tale.report(trace, stepper.view(), 80).forEach(out::line);
    }
  }
}
