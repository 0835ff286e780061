package dev.symposium.app.session;

import dev.symposium.app.cli.RunRequest;
import dev.symposium.app.ui.command.Condition;
import dev.symposium.app.ui.command.Judge;
import dev.symposium.app.ui.command.Script;
import dev.symposium.app.ui.command.ScriptPlayer;
import dev.symposium.app.ui.model.Msg;
import dev.symposium.problems.engine.Outcome;
import dev.symposium.problems.engine.Simulation;
import dev.symposium.problems.observe.Snapshot;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;

/**
 * What the command line asked for besides opening a run: the lines of a script, expectations, an
 * end after some time. They belong to the run that was opened with them, not to one that the person
 * opens later. Used by the ui thread; the failures are read when that has ended.
 */
final class ScriptErrand implements Errand {

  private static final int OK = 0;
  private static final int VIOLATED = 1;

  private final RunRequest request;
  private final Judge judge = new Judge();
  private final List<String> failures = new ArrayList<>();
  private Simulation simulation;
  private ScriptPlayer player;
  private Snapshot last;
  private boolean quit;

  ScriptErrand(RunRequest request) {
    this.request = request;
  }

  @Override
  public Optional<Integer> tick(Simulation run, Consumer<Msg> tell) {
    if (player == null) {
      simulation = run;
      player = new ScriptPlayer(request.script(), run, judge, listener(tell));
    }
    if (!simulation.equals(run)) {
      return Optional.empty();
    }
    last = run.latest();
    judge.see(last);
    player.advance();
    return quit || isOver(player.now()) ? Optional.of(conclude()) : Optional.empty();
  }

  private boolean isOver(Duration now) {
    return request.length().filter(length -> now.compareTo(length) >= 0).isPresent()
        && !player.isBusy();
  }

  private ScriptPlayer.Listener listener(Consumer<Msg> tell) {
    return new ScriptPlayer.Listener() {
      @Override
      public void done(Script.Entry entry, Outcome outcome) {
        boolean refused = outcome instanceof Outcome.Rejected;
        tell.accept(new Msg.Told(entry.where() + ": " + outcome.sentence(), refused));
      }

      @Override
      public void judged(Script.Entry entry, Condition condition, Judge.Judgement judgement) {
        String failure = note(entry.where(), condition, judgement);
        tell.accept(
            failure.isEmpty()
                ? new Msg.Told(entry.where() + ": " + condition.text() + ", as expected", false)
                : new Msg.Told(failure, true));
      }

      @Override
      public void quit() {
        quit = true;
      }
    };
  }

  /** Judges what is judged at the end; the exit code. */
  int conclude() {
    if (last != null) {
      for (Condition condition : request.expectations()) {
        note("--expect", condition, judge.judge(condition, last, Duration.ZERO));
      }
      last = null;
    }
    return failures.isEmpty() ? OK : VIOLATED;
  }

  /** What was expected and not seen, a sentence each. */
  List<String> failures() {
    return List.copyOf(failures);
  }

  private String note(String where, Condition condition, Judge.Judgement judgement) {
    if (judgement.holds()) {
      return "";
    }
    String sentence = where + ": expected " + condition.text() + ", but " + judgement.seen();
    failures.add(sentence);
    return sentence;
  }
}
