package dev.symposium.app.ui.command;

import dev.symposium.problems.engine.Command;
import java.util.Optional;

/** Writes commands as the grammar reads them. Stateless. */
final class Written {

  private Written() {}

  static String command(Command command) {
    if (command instanceof Command.SetKnob set) {
      return words(Verb.SET, set.knob(), set.value()) + forActor(set.actor());
    } else if (command instanceof Command.ClearKnob clear) {
      return words(Verb.UNSET, clear.knob()) + forActor(clear.actor());
    } else if (command instanceof Command.UseSolution use) {
      return words(Verb.SOLUTION, use.solution()) + use.preset().map(p -> " " + p).orElse("");
    } else if (command instanceof Command.Reset reset) {
      return words(Verb.RESET) + reset.preset().map(p -> " " + p).orElse("");
    }
    return named(command);
  }

  private static String named(Command command) {
    if (command instanceof Command.Freeze freeze) {
      return words(Verb.FREEZE, freeze.actor());
    } else if (command instanceof Command.Thaw thaw) {
      return words(Verb.THAW, thaw.actor());
    } else if (command instanceof Command.Crash crash) {
      return words(Verb.CRASH, crash.actor());
    } else if (command instanceof Command.Add add) {
      return words(Verb.ADD, add.role());
    } else if (command instanceof Command.Retire retire) {
      return words(Verb.RETIRE, retire.role());
    }
    return bare(command);
  }

  private static String bare(Command command) {
    if (command instanceof Command.BreakNow) {
      return words(Verb.BREAK);
    } else if (command instanceof Command.MakeItFail) {
      return words(Verb.FAIL);
    } else if (command instanceof Command.Pause) {
      return words(Verb.PAUSE);
    } else if (command instanceof Command.Resume) {
      return words(Verb.RESUME);
    } else if (command instanceof Command.PassGate) {
      return words(Verb.PASS);
    }
    throw new IllegalArgumentException("a command without words: " + command);
  }

  private static String words(Verb verb, String... more) {
    return more.length == 0 ? verb.word() : verb.word() + " " + String.join(" ", more);
  }

  private static String forActor(Optional<String> actor) {
    return actor.map(name -> " " + KnobWords.FOR + " " + name).orElse("");
  }
}
