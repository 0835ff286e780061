package dev.symposium.app.ui.update;

import dev.symposium.app.ui.command.Completions;
import dev.symposium.app.ui.command.StepAction;
import dev.symposium.app.ui.command.StepCompleter;
import dev.symposium.app.ui.command.StepGrammar;
import dev.symposium.app.ui.command.StepParsed;
import dev.symposium.app.ui.model.Effect;
import dev.symposium.app.ui.model.Overlay;
import dev.symposium.app.ui.model.Stepping;
import dev.symposium.app.ui.model.TextField;
import dev.symposium.problems.schedule.Stepped;
import java.util.List;

/** The command line of step mode. Stateless. */
final class StepTyping {

  private StepTyping() {}

  static void enter(Turn turn, Overlay.CommandLine line) {
    String text = line.field().text();
    Stepping stepping = Scheduling.stepping(turn);
    StepParsed parsed = StepGrammar.command(text, names(stepping), seed(stepping));
    if (parsed instanceof StepParsed.Illegal illegal) {
      turn.overlay(line.withComplaint(illegal.complaint()));
      return;
    }
    turn.overlay(Overlay.NONE);
    if (parsed instanceof StepParsed.Legal legal) {
      CommandTyping.remember(turn, text.strip());
      carryOut(turn, legal.action());
    }
  }

  private static void carryOut(Turn turn, StepAction action) {
    if (action instanceof StepAction.Run) {
      Scheduling.runOn(turn);
    } else if (action instanceof StepAction.Quit) {
      turn.ask(new Effect.Quit(0));
    } else if (action instanceof StepAction.Expect) {
      turn.refuse("expect is for scripts: there it decides the exit code");
    } else {
      Scheduling.act(turn, action);
    }
  }

  /** What could stand at the cursor. */
  static Completions offered(Turn turn, TextField field) {
    return StepCompleter.complete(field.text(), field.cursor(), names(Scheduling.stepping(turn)));
  }

  private static List<String> names(Stepping stepping) {
    return stepping.actors().stream().map(Stepped.One::name).toList();
  }

  private static long seed(Stepping stepping) {
    return stepping.configuration().seed();
  }
}
