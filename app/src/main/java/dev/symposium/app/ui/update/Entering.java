package dev.symposium.app.ui.update;

import dev.symposium.app.ui.keymap.Action;
import dev.symposium.app.ui.keymap.HelpLines;
import dev.symposium.app.ui.keymap.Where;
import dev.symposium.app.ui.model.Dials;
import dev.symposium.app.ui.model.Effect;
import dev.symposium.app.ui.model.Lists;
import dev.symposium.app.ui.model.Overlay;
import dev.symposium.app.ui.model.Panel;
import dev.symposium.app.ui.model.RunState;
import dev.symposium.app.ui.model.WhyWords;
import dev.symposium.app.ui.text.Numbers;
import dev.symposium.problems.engine.Command;
import dev.symposium.problems.observe.LogLine;
import dev.symposium.problems.spi.Problem;
import dev.symposium.problems.spi.Solution;
import java.util.List;
import java.util.Optional;

/** What Enter does, wherever it is pressed. Stateless. */
final class Entering {

  private Entering() {}

  static void enter(Turn turn) {
    switch (Where.of(turn.model())) {
      case GALLERY -> problem(turn);
      case STAGE -> stage(turn);
      case PAST -> past(turn);
      case SOLUTIONS -> solution(turn, (Overlay.Solutions) turn.model().overlay());
      case KNOBS -> Turning.type(turn);
      case HELP -> helpLine(turn, (Overlay.Help) turn.model().overlay());
      case FILTER -> Moving.list(turn, l -> l.withTyping(false));
      case VALUE, COMMAND -> Typing.enter(turn);
      case CARD, STEPS -> throw new IllegalStateException("nothing to enter there");
    }
  }

  private static void problem(Turn turn) {
    List<Problem> lines = Lists.problems(turn.model());
    if (lines.isEmpty()) {
      turn.refuse("no problem matches: Esc shows all");
      return;
    }
    Problem problem = lines.get(turn.model().gallery().at(lines.size()));
    Optional<RunState> kept = turn.model().run();
    if (kept.isPresent() && kept.get().problem().id().equals(problem.id())) {
      comeBack(turn, kept.get());
    } else {
      open(turn, problem, kept);
    }
  }

  private static void comeBack(Turn turn, RunState kept) {
    if (kept.resumeOnReturn()) {
      turn.submit(new Command.Resume());
    }
    turn.run(kept.withResumeOnReturn(false));
    turn.become(turn.model().but().onStage(true).build());
  }

  private static void open(Turn turn, Problem problem, Optional<RunState> kept) {
    if (!turn.model().opening().isEmpty()) {
      return;
    }
    kept.ifPresent(
        run ->
            turn.say(
                "the run of "
                    + run.problem().id()
                    + " at "
                    + Numbers.clock(run.snapshot().runTime())
                    + " has ended: one run is kept"));
    turn.become(turn.model().but().noRun().opening(problem.title()).build());
    turn.ask(new Effect.Open(problem));
  }

  private static void stage(Turn turn) {
    if (turn.stage().onDials()) {
      Turning.type(turn);
    } else if (turn.stage().panel() == Panel.LOG) {
      logLine(turn);
    } else {
      card(turn);
    }
  }

  private static void card(Turn turn) {
    if (turn.stage().panel() == Panel.WHY && !turn.stage().onDials()) {
      WhyWords.marked(turn.seen(), turn.stage().why())
          .ifPresentOrElse(
              word -> turn.overlay(new Overlay.Word(word.term())),
              () -> turn.refuse("there is no word of the field to be explained here"));
      return;
    }
    Optional<String> who = Dials.who(turn.stage(), turn.seen());
    who.ifPresentOrElse(
        name -> turn.overlay(new Overlay.Card(name)),
        () -> turn.refuse("choose a thread first: up and down"));
  }

  /** As on the stage, but for the dials, which stand as they stood. */
  private static void past(Turn turn) {
    if (!turn.stage().onDials() && turn.stage().panel() == Panel.LOG) {
      logLine(turn);
    } else {
      card(turn);
    }
  }

  private static void logLine(Turn turn) {
    List<LogLine> lines = Lists.log(turn.seen(), turn.stage().log());
    if (lines.isEmpty()) {
      turn.refuse("there is no line to open");
    } else {
      turn.overlay(new Overlay.Line(lines.get(turn.stage().log().at(lines.size()))));
    }
  }

  private static void solution(Turn turn, Overlay.Solutions open) {
    Optional<Solution> marked = Opening.marked(turn.run(), open);
    if (marked.isEmpty()) {
      turn.refuse("no solution matches: Esc shows all");
      return;
    }
    turn.submit(new Command.UseSolution(marked.get().id(), chosen(turn.run(), marked.get(), open)));
    turn.overlay(Overlay.NONE);
  }

  /** Who only takes another solution has not asked for a preset, so turned dials stay. */
  private static Optional<String> chosen(RunState run, Solution marked, Overlay.Solutions open) {
    boolean other = !marked.equals(run.solution());
    boolean asOffered = open.preset() == Acting.at(marked.presets(), run);
    return other && asOffered
        ? Optional.empty()
        : Optional.of(marked.presets().get(open.preset()).name());
  }

  private static void helpLine(Turn turn, Overlay.Help help) {
    List<Action> lines = HelpLines.of(help.list(), turn.model());
    if (lines.isEmpty()) {
      turn.refuse("no key matches: Esc shows all");
      return;
    }
    Action action = lines.get(help.list().at(lines.size()));
    turn.overlay(Overlay.NONE);
    if (action.isFor(Where.of(turn.model()))) {
      KeyPresses.run(turn, action);
    } else {
      turn.refuse(action.label() + " is not for here: " + action.about());
    }
  }
}
