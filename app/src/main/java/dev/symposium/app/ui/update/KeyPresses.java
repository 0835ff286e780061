package dev.symposium.app.ui.update;

import dev.symposium.app.term.Key;
import dev.symposium.app.ui.keymap.Action;
import dev.symposium.app.ui.keymap.ActionId;
import dev.symposium.app.ui.keymap.Actions;
import dev.symposium.app.ui.keymap.Where;
import dev.symposium.app.ui.model.Armed;
import dev.symposium.app.ui.model.Dial;
import dev.symposium.app.ui.model.Effect;
import dev.symposium.app.ui.model.Panel;
import java.util.Optional;

/** From a key by the table to what it does. Stateless. */
final class KeyPresses {

  private static final int CTRL_C = 130;
  private static final String NOT_HERE =
      "not in step mode, where you are the scheduler: ? lists its keys, q leaves it";

  private KeyPresses() {}

  static void press(Turn turn, Key key) {
    Where where = Where.of(turn.model());
    boolean always = key.equals(Key.ctrl('c')) || key.equals(Key.ctrl('l'));
    if (where == Where.STEPS && !always && Scheduling.stop(turn)) {
      return;
    }
    Optional<Action> action = Actions.of(key, where);
    if (action.isPresent()) {
      run(turn, action.get());
    } else if (where.isField()) {
      Typing.key(turn, key);
    } else if (where == Where.PAST && Actions.of(key, Where.STAGE).isPresent()) {
      turn.refuse(LookingBack.REFUSAL);
    } else if (where == Where.STEPS && Actions.of(key, Where.STAGE).isPresent()) {
      turn.refuse(NOT_HERE);
    }
  }

  /** Does what the line of the table says, or says why not. */
  static void run(Turn turn, Action action) {
    Optional<String> whyNot = action.whyNot().apply(turn.model());
    if (whyNot.isPresent()) {
      turn.refuse(whyNot.get());
      return;
    }
    if (turn.looksBack() && actsOnRun(action.id())) {
      turn.refuse(LookingBack.REFUSAL); // from the card of somebody as he was
      return;
    }
    if (action.id() != ActionId.CRASH && action.id() != ActionId.RESTART) {
      turn.become(turn.model().but().armed(Armed.NONE).build());
    }
    if (Where.of(turn.model()) == Where.STEPS && Scheduling.press(turn, action.id())) {
      return;
    }
    if (!(dials(turn, action.id())
        || commands(turn, action.id())
        || looks(turn, action.id())
        || LookingBack.move(turn, action.id())
        || Moving.move(turn, action.id()))) {
      program(turn, action.id());
    }
  }

  private static boolean dials(Turn turn, ActionId id) {
    switch (id) {
      case DIAL_DELAY -> Marking.dial(turn, Dial.DELAY);
      case DIAL_THREADS -> Marking.threads(turn);
      case DIAL_CAPACITY -> Marking.dial(turn, Dial.CAPACITY);
      case DIAL_BREAK_AFTER -> Marking.dial(turn, Dial.BREAK_AFTER);
      case DIAL_SPEED -> Marking.dial(turn, Dial.SPEED);
      case DIAL_LEFT -> Marking.beside(turn, -1);
      case DIAL_RIGHT -> Marking.beside(turn, 1);
      case NEXT_PLACE -> Marking.nextPlace(turn);
      case MORE -> Turning.step(turn, 1);
      case LESS -> Turning.step(turn, -1);
      case PRESET_VALUE -> Turning.preset(turn);
      default -> {
        return false;
      }
    }
    return true;
  }

  private static boolean commands(Turn turn, ActionId id) {
    switch (id) {
      case MAKE_IT_FAIL -> Acting.makeItFail(turn);
      case BREAK_NOW -> Acting.breakNow(turn);
      case PAUSE -> Acting.pauseOrResume(turn);
      case STEP -> Acting.step(turn);
      case FREEZE -> Acting.freezeOrThaw(turn);
      case CRASH -> Acting.crash(turn);
      case RESTART -> Acting.restart(turn);
      case STEP_MODE -> Scheduling.open(turn);
      case CHALLENGE -> Challenging.open(turn);
      case PRESET_BEFORE -> Acting.preset(turn, -1);
      case PRESET_AFTER -> Acting.preset(turn, 1);
      default -> {
        return false;
      }
    }
    return true;
  }

  /** What acts on the run and can be done on a card. */
  private static boolean actsOnRun(ActionId id) {
    return switch (id) {
      case PAUSE, STEP, FREEZE, CRASH -> true;
      default -> false;
    };
  }

  private static boolean looks(Turn turn, ActionId id) {
    switch (id) {
      case VIEW_SCENE -> Marking.panel(turn, Panel.SCENE);
      case VIEW_THREADS -> Marking.panel(turn, Panel.THREADS);
      case VIEW_GRAPH -> Marking.panel(turn, Panel.GRAPH);
      case VIEW_WHY, WHY -> Marking.panel(turn, Panel.WHY);
      case VIEW_TIMELINE -> Marking.panel(turn, Panel.TIMELINE);
      case VIEW_CHARTS -> Marking.panel(turn, Panel.CHARTS);
      case VIEW_LOG -> Marking.panel(turn, Panel.LOG);
      case VIEW_CODE -> Marking.panel(turn, Panel.CODE);
      case PYTHON -> CodeTurning.python(turn);
      case DIFF -> CodeTurning.diff(turn);
      case NEXT_PANEL -> Marking.nextPanel(turn, 1);
      case PANEL_BEFORE -> Marking.nextPanel(turn, -1);
      case ZOOM -> turn.stage(s -> s.withZoom(!s.zoom()));
      case SOLUTIONS -> Opening.solutions(turn);
      case KNOBS -> Opening.knobs(turn);
      case HELP -> Opening.help(turn);
      case FILTER -> Opening.filter(turn);
      default -> {
        return false;
      }
    }
    return true;
  }

  private static void program(Turn turn, ActionId id) {
    switch (id) {
      case ENTER -> Entering.enter(turn);
      case BACK -> Leaving.back(turn);
      case ESCAPE -> Leaving.escape(turn);
      case LEAVE -> turn.ask(new Effect.Quit(CTRL_C));
      case REDRAW -> turn.ask(new Effect.Redraw());
      case COMMAND -> Opening.commandLine(turn);
      case COMPLETE -> Typing.complete(turn, 1);
      case COMPLETE_BACK -> Typing.complete(turn, -1);
      case RECALL_OLDER -> Typing.recall(turn, 1);
      case RECALL_NEWER -> Typing.recall(turn, -1);
      default -> throw new IllegalStateException("nobody does " + id);
    }
  }
}
