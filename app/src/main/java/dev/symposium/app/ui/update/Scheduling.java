package dev.symposium.app.ui.update;

import dev.symposium.app.ui.command.StepAction;
import dev.symposium.app.ui.keymap.ActionId;
import dev.symposium.app.ui.model.Effect;
import dev.symposium.app.ui.model.Msg;
import dev.symposium.app.ui.model.Overlay;
import dev.symposium.app.ui.model.RunState;
import dev.symposium.app.ui.model.StepPanel;
import dev.symposium.app.ui.model.StepStart;
import dev.symposium.app.ui.model.Stepping;
import dev.symposium.problems.engine.Command;
import dev.symposium.problems.schedule.Configuration;
import dev.symposium.problems.schedule.Policy;
import dev.symposium.problems.schedule.Stepped;
import dev.symposium.problems.sync.controlled.Rest;
import java.util.function.UnaryOperator;

/** Being the scheduler: what the keys of step mode do, and what comes back. Stateless. */
final class Scheduling {

  /** So many steps at a time, so that any key stops them. */
  private static final long SLICE = 500;

  /** So many steps without a verdict are enough to ask whether to go on. */
  private static final long ENOUGH = 10_000;

  private static final int ALL = 1_000_000;

  private Scheduling() {}

  // ---- in and out ---------------------------------------------------------------------------

  /** From the stage: the run that is lived is paused, and goes on afterwards. */
  static void open(Turn turn) {
    boolean wasRunning = !turn.run().isPaused();
    if (wasRunning) {
      turn.submit(new Command.Pause());
    }
    turn.run(turn.run().withResumeOnReturn(wasRunning));
    Configuration configuration = StepStart.of(turn.run());
    long number = turn.model().now().toNanos();
    Stepping opening = Stepping.opening(number, configuration);
    turn.become(turn.model().but().stepping(opening).noNotice().build());
    turn.ask(new Effect.OpenSteps(number, configuration, Policy.random(configuration.seed())));
  }

  /** Back to where it was opened from. */
  static void leave(Turn turn) {
    turn.ask(new Effect.CloseSteps(stepping(turn).number()));
    turn.become(turn.model().but().noStepping().build());
    if (turn.model().run().isPresent() && turn.model().onStage()) {
      RunState kept = turn.run();
      if (kept.resumeOnReturn()) {
        turn.submit(new Command.Resume());
      }
      turn.run(kept.withResumeOnReturn(false));
    }
  }

  // ---- keys ---------------------------------------------------------------------------------

  /** Any key stops what goes on by itself. */
  static boolean stop(Turn turn) {
    boolean runs = turn.model().stepping().filter(Stepping::isRunning).isPresent();
    if (runs) {
      change(turn, s -> s.runningFor(0));
      turn.say("stopped; u goes on");
    }
    return runs;
  }

  /** Does what a key of step mode says; whether it is one. */
  static boolean press(Turn turn, ActionId id) {
    return acts(turn, id) || LaneMoving.press(turn, id) || marks(turn, id) || looks(turn, id);
  }

  private static boolean acts(Turn turn, ActionId id) {
    switch (id) {
      case GO -> go(turn, dev.symposium.problems.sync.controlled.Turn.GO);
      case LET_TIME_RUN_OUT -> go(turn, dev.symposium.problems.sync.controlled.Turn.TIME_OUT);
      case PICK -> act(turn, new StepAction.Pick(1));
      case RUN_ON -> runOn(turn);
      case TAKE_BACK -> act(turn, new StepAction.Back(1));
      case FROM_THE_START -> act(turn, new StepAction.Back(ALL));
      case CHALLENGE_HINT -> Challenging.hint(turn);
      case NEXT_CHALLENGE -> Challenging.next(turn);
      default -> {
        return false;
      }
    }
    return true;
  }

  private static boolean marks(Turn turn, ActionId id) {
    int page = Math.max(1, turn.model().size().rows() / 2);
    switch (id) {
      case CHOOSE_UP -> mark(turn, -1);
      case CHOOSE_DOWN -> mark(turn, 1);
      case PAGE_UP -> mark(turn, -page);
      case PAGE_DOWN -> mark(turn, page);
      case HALF_UP -> mark(turn, -Math.max(1, page / 2));
      case HALF_DOWN -> mark(turn, Math.max(1, page / 2));
      case TOP -> mark(turn, -ALL);
      case BOTTOM -> mark(turn, ALL);
      default -> {
        return false;
      }
    }
    return true;
  }

  private static boolean looks(Turn turn, ActionId id) {
    switch (id) {
      case STEP_THREADS -> change(turn, s -> s.withPanel(StepPanel.THREADS));
      case STEP_CODE -> change(turn, s -> s.withPanel(StepPanel.CODE));
      case NEXT_STEP_PANEL -> change(turn, s -> s.withPanel(s.panel().beside(1)));
      case STEP_PANEL_BEFORE -> change(turn, s -> s.withPanel(s.panel().beside(-1)));
      default -> {
        return false;
      }
    }
    return true;
  }

  private static void mark(Turn turn, long by) {
    change(turn, s -> s.withMarked(s.marked() + by));
  }

  private static void go(Turn turn, dev.symposium.problems.sync.controlled.Turn how) {
    stepping(turn).one().ifPresent(one -> act(turn, new StepAction.Go(one.name(), how, 1)));
  }

  /** Hands over something to be done. */
  static void act(Turn turn, StepAction action) {
    turn.become(turn.model().but().noNotice().build());
    change(turn, Stepping::asking);
    turn.ask(new Effect.DoStep(stepping(turn).number(), action));
  }

  static void runOn(Turn turn) {
    change(turn, s -> s.runningFor(ENOUGH));
    turn.become(turn.model().but().noNotice().build());
    turn.ask(new Effect.RunSteps(stepping(turn).number(), SLICE));
  }

  // ---- answers ------------------------------------------------------------------------------

  static void opened(Turn turn, Msg.StepsOpened opened) {
    if (isOf(turn, opened.number())) {
      change(turn, s -> s.withBook(opened.book()).standing(opened.view()));
    }
  }

  static void failed(Turn turn, Msg.StepsFailed failed) {
    if (isOf(turn, failed.number())) {
      leave(turn);
      turn.refuse(failed.sentence());
    }
  }

  static void stands(Turn turn, Msg.StepsStand now) {
    if (!isOf(turn, now.number())) {
      return;
    }
    long before = stepping(turn).view().map(Stepped::steps).orElse(0L);
    change(turn, s -> s.standing(now.view()));
    Challenging.stands(turn, now.view());
    if (stepping(turn).isRunning()) {
      goesOn(turn, now.view(), now.view().steps() - before);
    }
  }

  private static void goesOn(Turn turn, Stepped view, long made) {
    Stepping stepping = stepping(turn);
    boolean verdict = view.faults().size() > stepping.faults() || view.rest() != Rest.HELD;
    long left = verdict ? 0 : stepping.running() - made;
    change(turn, s -> s.runningFor(Math.max(0, left)));
    if (left > 0) {
      turn.ask(new Effect.RunSteps(stepping.number(), Math.min(left, SLICE)));
    } else if (!verdict) {
      turn.say("10,000 steps without a verdict; u goes on");
    }
  }

  private static boolean isOf(Turn turn, long number) {
    return turn.model().stepping().filter(s -> s.number() == number).isPresent();
  }

  // ---- what is open -------------------------------------------------------------------------

  static Stepping stepping(Turn turn) {
    return turn.model().stepping().orElseThrow();
  }

  static void change(Turn turn, UnaryOperator<Stepping> change) {
    turn.become(turn.model().but().stepping(change.apply(stepping(turn))).build());
  }

  /** Esc and q: the topmost thing away, at last step mode. */
  static void back(Turn turn) {
    if (turn.model().overlay() instanceof Overlay.None) {
      leave(turn);
    } else {
      turn.overlay(Overlay.NONE);
    }
  }
}
