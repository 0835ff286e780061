package dev.symposium.app.cli;

import dev.symposium.app.ui.command.Action;
import dev.symposium.app.ui.command.Complaint;
import dev.symposium.app.ui.command.Condition;
import dev.symposium.app.ui.command.Grammar;
import dev.symposium.app.ui.command.Parsed;
import dev.symposium.app.ui.command.Scope;
import dev.symposium.app.ui.command.Script;
import dev.symposium.problems.engine.Command;
import dev.symposium.problems.engine.Command.SetKnob;
import dev.symposium.problems.engine.EngineKnobs;
import dev.symposium.problems.engine.Outcome;
import dev.symposium.problems.engine.RunPlan;
import dev.symposium.problems.engine.Simulations;
import dev.symposium.problems.spi.BadValue;
import dev.symposium.problems.spi.Catalog;
import dev.symposium.problems.spi.Durations;
import dev.symposium.problems.spi.IntKnob;
import dev.symposium.problems.spi.Knob;
import dev.symposium.problems.spi.Preset;
import dev.symposium.problems.spi.Problem;
import dev.symposium.problems.spi.Solution;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Reads what a run is to be from the command line, and checks all of it. Used by one thread. */
final class RunReader {

  private static final String SPEED = EngineKnobs.SPEED.name();

  private final Arguments arguments;
  private final Surroundings surroundings;
  private final boolean headless;
  private final Simulations simulations;

  /**
   * A reader.
   *
   * @param headless whether it opens at full speed and breaks nothing, or as the screen opens it
   */
  RunReader(Arguments arguments, Surroundings surroundings, boolean headless) {
    this.arguments = arguments;
    this.surroundings = surroundings;
    this.headless = headless;
    this.simulations = surroundings.simulations().apply(died -> {}); // only asked, never opened
  }

  RunRequest read() throws UsageError {
    RunPlan plan = checkedPlan();
    Scope start = scope(plan);
    return new RunRequest(plan, script(start), expectations(), length());
  }

  /** What it begins with, checked; without script and expectations. */
  RunPlan checkedPlan() throws UsageError {
    RunPlan plan = plan();
    Optional<Outcome.Rejected> refused = simulations.check(plan);
    if (refused.isPresent()) {
      throw new UsageError(sentence(refused.get()));
    }
    return plan;
  }

  static String sentence(Outcome.Rejected refused) {
    return refused.sentence() + refused.nearest().map(near -> "; nearest: " + near).orElse("");
  }

  // ---- what it begins with

  private RunPlan plan() throws UsageError {
    Problem problem = problem();
    Solution solution = solution(problem);
    Preset preset = preset(solution);
    List<SetKnob> settings = settings(Scope.start(problem, solution, preset, speed()));
    return new RunPlan(problem, solution, preset, settings, seed(arguments, surroundings));
  }

  private Problem problem() throws UsageError {
    Catalog catalog = surroundings.catalog().get();
    List<String> operands = arguments.operands();
    if (operands.isEmpty()) {
      throw new UsageError(
          "which problem? it is: symposium run PROBLEM; one of "
              + String.join(", ", Problems.ids(catalog)));
    } else if (operands.size() > 1) {
      throw new UsageError("\"" + operands.get(1) + "\" is too much; it is: symposium run PROBLEM");
    }
    return Problems.problem(catalog, operands.get(0));
  }

  private Solution solution(Problem problem) throws UsageError {
    Optional<String> name = arguments.value(Flag.SOLUTION);
    return name.isPresent()
        ? Problems.solution(problem, Flag.SOLUTION.word() + ": ", name.get())
        : problem.opening();
  }

  private Preset preset(Solution solution) throws UsageError {
    Optional<String> name = arguments.value(Flag.PRESET);
    return name.isPresent()
        ? Problems.preset(solution, Flag.PRESET.word() + ": ", name.get())
        : solution.presets().get(0);
  }

  /** The speed that the values are typed at, wherever it was given; the last one counts. */
  private String speed() throws UsageError {
    String typed = arguments.value(Flag.SPEED).orElse(headless ? "full" : "1:500");
    String speed = legal(Flag.SPEED, EngineKnobs.SPEED, typed);
    for (String assignment : arguments.all(Flag.SET)) {
      String[] sides = assignment.split("=", 2);
      boolean isSpeed = sides.length == 2 && sides[0].strip().equalsIgnoreCase(SPEED);
      speed = isSpeed ? orElse(sides[1], speed) : speed;
    }
    return speed;
  }

  /** A wrong one is complained about where all of --set is read. */
  private static String orElse(String typed, String other) {
    try {
      return EngineKnobs.SPEED.parse(typed, 1);
    } catch (BadValue bad) {
      return other;
    }
  }

  private <V> String legal(Flag flag, Knob<V> knob, String typed) throws UsageError {
    try {
      return knob.format(knob.parse(typed, 1), 1);
    } catch (BadValue bad) {
      throw new UsageError(flag.word() + ": " + sentence(bad));
    }
  }

  private static String sentence(BadValue bad) {
    return bad.getMessage() + bad.nearest().map(near -> "; nearest: " + near).orElse("");
  }

  private List<SetKnob> settings(Scope start) throws UsageError {
    List<SetKnob> settings = new ArrayList<>();
    settings.add(everybody(SPEED, start.speed()));
    String breakAfter = arguments.value(Flag.BREAK_AFTER).orElse(headless ? "off" : "5s");
    settings.add(engine(Flag.BREAK_AFTER, EngineKnobs.BREAK_AFTER, breakAfter));
    if (arguments.has(Flag.VICTIM)) {
      settings.add(engine(Flag.VICTIM, EngineKnobs.VICTIM, arguments.value(Flag.VICTIM).get()));
    }
    if (arguments.has(Flag.THREAD_KIND)) {
      String kind = arguments.value(Flag.THREAD_KIND).get();
      settings.add(engine(Flag.THREAD_KIND, EngineKnobs.THREAD_KIND, kind));
    }
    settings.addAll(assignments(start));
    return settings;
  }

  private SetKnob engine(Flag flag, Knob<?> knob, String typed) throws UsageError {
    return everybody(knob.name(), legal(flag, knob, typed));
  }

  private static SetKnob everybody(String knob, String value) {
    return new SetKnob(knob, Optional.empty(), value);
  }

  /** Everybody's values first, so that the actors whose values follow are there. */
  private List<SetKnob> assignments(Scope start) throws UsageError {
    List<String> texts = new ArrayList<>(arguments.all(Flag.SET));
    texts.sort((a, b) -> Boolean.compare(isForOne(a), isForOne(b)));
    List<SetKnob> settings = new ArrayList<>();
    Scope scope = start;
    for (String text : texts) {
      Action action = action(Flag.SET, text, Grammar.assignment(text, scope));
      scope = scope.after(action);
      settings.add((SetKnob) ((Action.Do) action).command());
    }
    return settings;
  }

  private static boolean isForOne(String assignment) {
    return assignment.split("=", 2)[0].contains("@");
  }

  private static Action action(Flag flag, String text, Parsed parsed) throws UsageError {
    if (parsed instanceof Parsed.Illegal illegal) {
      throw UsageError.at(flag.word(), text, illegal.complaint());
    } else if (parsed instanceof Parsed.Legal legal) {
      return legal.line().action();
    }
    Complaint empty = new Complaint("there is nothing in it", 0, 0, Optional.empty(), "");
    throw UsageError.at(flag.word(), text, empty);
  }

  /** The seed that was given, or one that nobody gave. */
  static long seed(Arguments arguments, Surroundings surroundings) throws UsageError {
    Optional<String> typed = arguments.value(Flag.SEED);
    if (typed.isEmpty()) {
      return surroundings.seeds().getAsLong();
    }
    if (!typed.get().strip().matches("[+-]?[0-9]{1,18}")) {
      throw new UsageError("--seed is a whole number, not \"" + typed.get() + "\"; nearest: 1");
    }
    return Long.parseLong(typed.get().strip());
  }

  // ---- what is done and expected

  private static Scope scope(RunPlan plan) {
    Scope scope = Scope.start(plan.problem(), plan.solution(), plan.preset(), "full");
    for (SetKnob setting : plan.settings()) {
      scope = scope.after(new Action.Do(setting));
    }
    return scope;
  }

  private Script script(Scope start) throws UsageError {
    Script script = Script.EMPTY;
    Scope scope = start;
    if (arguments.has(Flag.EXEC)) {
      String text = arguments.value(Flag.EXEC).get();
      Script.Legal legal = legal(Script.commands(Flag.EXEC.word(), text, scope, this::refuses));
      script = legal.script();
      scope = legal.after();
    }
    if (arguments.has(Flag.SCRIPT)) {
      ScriptFile file = ScriptFile.read(arguments.value(Flag.SCRIPT).get(), surroundings.in());
      script =
          script.then(legal(Script.file(file.name(), file.text(), scope, this::refuses)).script());
    }
    return script;
  }

  private static Script.Legal legal(Script.Reading reading) throws UsageError {
    if (reading instanceof Script.Illegal illegal) {
      throw UsageError.at(illegal);
    }
    return (Script.Legal) reading;
  }

  /** Counts are not asked about: only the scope knows what the lines before have made of them. */
  private Optional<Outcome.Rejected> refuses(Command command, Scope scope) {
    boolean counts =
        command instanceof Command.Add
            || command instanceof Command.Retire
            || (command instanceof SetKnob set
                && scope.knob(set.knob()).orElse(null) instanceof IntKnob);
    if (counts) {
      return Optional.empty();
    }
    Solution solution = scope.solution();
    Preset preset = solution.preset(scope.preset()).orElse(solution.presets().get(0));
    return simulations.check(scope.problem(), solution, preset, scope.speed(), command);
  }

  List<Condition> expectations() throws UsageError {
    List<Condition> conditions = new ArrayList<>();
    for (String text : arguments.all(Flag.EXPECT)) {
      Action action = action(Flag.EXPECT, text, Grammar.condition(text));
      conditions.add(((Action.Expect) action).condition());
    }
    return conditions;
  }

  private Optional<Duration> length() throws UsageError {
    return duration(arguments, Flag.FOR, Duration.ofMillis(1), "10s");
  }

  /** A duration that is at least so long. */
  static Optional<Duration> duration(Arguments arguments, Flag flag, Duration least, String nearest)
      throws UsageError {
    Optional<String> typed = arguments.value(flag);
    if (typed.isEmpty()) {
      return Optional.empty();
    }
    try {
      String near = typed.get().matches("[0-9]{1,9}") ? typed.get() + "s" : nearest;
      Duration read = Duration.ofNanos(Durations.parsePlain(flag.word(), typed.get(), near));
      if (read.compareTo(least) >= 0) {
        return Optional.of(read);
      }
      String shortest = Durations.format((double) least.toNanos());
      throw new UsageError(
          flag.word()
              + " is at least "
              + shortest
              + ", not "
              + typed.get()
              + "; nearest: "
              + shortest);
    } catch (BadValue bad) {
      throw new UsageError(sentence(bad));
    }
  }
}
