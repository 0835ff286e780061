package dev.symposium.app.ui.update;

import dev.symposium.app.ui.model.Effect;
import dev.symposium.app.ui.model.Looking;
import dev.symposium.app.ui.model.Msg;
import dev.symposium.app.ui.model.RunState;
import dev.symposium.app.ui.model.Stage;
import dev.symposium.app.ui.model.UiModel;

/**
 * The one function from a model and a message to the next model and what is to be done. Stateless
 * and pure.
 */
public final class Update {

  private static final int HUNG_UP = 129;

  private Update() {}

  /** What comes of a message. */
  public static Step update(UiModel model, Msg msg) {
    Turn turn = new Turn(model);
    if (msg instanceof Msg.KeyPressed pressed) {
      turn.become(model.but().now(pressed.at()).build());
      KeyPresses.press(turn, pressed.key());
    } else if (msg instanceof Msg.Pasted pasted) {
      turn.become(model.but().now(pasted.at()).build());
      Typing.paste(turn, pasted.text());
    } else if (msg instanceof Msg.Tick tick) {
      Ticking.tick(turn, tick);
    } else if (msg instanceof Msg.Resized resized) {
      turn.become(model.but().size(resized.size()).build());
    } else if (msg instanceof Msg.CommandDone done) {
      Turning.answered(turn, done);
    } else {
      fromOutside(turn, msg);
    }
    if (Looking.forWantOfABook(turn.model())) {
      RunState run = turn.run();
      turn.run(run.withBook(run.reading().book().asked()));
      turn.ask(new Effect.ReadCode(run.problem()));
    }
    return turn.done();
  }

  private static void fromOutside(Turn turn, Msg msg) {
    if (msg instanceof Msg.Told told && told.isError()) {
      turn.refuse(told.sentence());
    } else if (msg instanceof Msg.Told told) {
      turn.say(told.sentence());
    } else if (msg instanceof Msg.Captioned said) {
      turn.become(turn.model().but().caption(said.caption()).build());
    } else if (msg instanceof Msg.Inspected inspected) {
      turn.model().run().ifPresent(run -> turn.run(run.withInspection(inspected.inspection())));
    } else if (msg instanceof Msg.CodeRead read) {
      turn.model()
          .run()
          .filter(run -> run.problem().id().equals(read.problem()))
          .ifPresent(run -> turn.run(run.withBook(read.book())));
    } else if (msg instanceof Msg.Ended) {
      turn.ask(new Effect.Quit(HUNG_UP));
    } else if (!steps(turn, msg)) {
      opened(turn, msg);
    }
  }

  private static boolean steps(Turn turn, Msg msg) {
    if (msg instanceof Msg.StepsStand stand) {
      Scheduling.stands(turn, stand);
    } else if (msg instanceof Msg.StepsOpened opened) {
      Scheduling.opened(turn, opened);
    } else if (msg instanceof Msg.StepsFailed failed) {
      Scheduling.failed(turn, failed);
    } else if (msg instanceof Msg.GoalStands goal) {
      Challenging.judged(turn, goal);
    } else if (msg instanceof Msg.ChallengesDone all) {
      turn.become(turn.model().but().done(all.ids()).build());
    } else {
      return false;
    }
    return true;
  }

  private static void opened(Turn turn, Msg msg) {
    var next = turn.model().but().opening("");
    if (msg instanceof Msg.RunOpened run) {
      turn.become(
          next.run(RunState.opened(run.problem(), run.first()))
              .stage(Stage.OPENING)
              .onStage(true)
              .build());
    } else if (msg instanceof Msg.OpenFailed failed) {
      turn.become(next.onStage(false).build());
      turn.refuse(failed.sentence());
    }
  }
}
