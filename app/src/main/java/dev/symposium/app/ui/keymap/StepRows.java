package dev.symposium.app.ui.keymap;

import static dev.symposium.app.ui.keymap.Action.Section.RUN;
import static dev.symposium.app.ui.keymap.Action.Section.STEPS;
import static dev.symposium.app.ui.keymap.Actions.GALLERY_ONLY;
import static dev.symposium.app.ui.keymap.Actions.STAGE_ONLY;
import static dev.symposium.app.ui.keymap.Actions.STEPPING;
import static dev.symposium.app.ui.keymap.Actions.hidden;
import static dev.symposium.app.ui.keymap.Actions.row;

import java.util.List;

/** The part of the table that is about being the scheduler. Stateless. */
final class StepRows {

  private StepRows() {}

  static void add(List<Action> table) {
    table.add(
        row(ActionId.STEP_MODE, STAGE_ONLY, "S")
            .title("step mode")
            .about("step mode: you are the scheduler of the same solution, from its start")
            .unless(Reasons::recorded)
            .under(RUN));
    table.add(
        row(ActionId.CHALLENGE, GALLERY_ONLY, "c")
            .title("challenge")
            .about("the next challenge of the marked problem, in step mode")
            .unless(StepReasons::noChallenges)
            .hint(25)
            .under(RUN));
    moves(table);
    challenges(table);
    panels(table);
  }

  private static void moves(List<Action> table) {
    table.add(
        row(ActionId.GO, STEPPING, ">")
            .title("go")
            .about("let the marked thread do one operation")
            .unless(StepReasons::cannotGo)
            .hint(5)
            .under(STEPS));
    table.add(
        row(ActionId.LET_TIME_RUN_OUT, STEPPING, "t")
            .title("time out")
            .about("let the time of the marked thread run out instead, where both could come first")
            .unless(StepReasons::hasTime)
            .hint(StepReasons.whileBothCouldCome(7))
            .under(STEPS));
    table.add(
        row(ActionId.PICK, STEPPING, ".")
            .title("scheduler")
            .about("let the scheduler choose who goes (:scheduler random, round-robin, pct)")
            .unless(StepReasons::nobodyCan)
            .hint(10)
            .under(STEPS));
    table.add(
        row(ActionId.RUN_ON, STEPPING, "u")
            .title("until a verdict")
            .about("let the scheduler go on to the next verdict; any key stops it")
            .unless(StepReasons::nobodyCan)
            .hint(15)
            .under(STEPS));
    table.add(
        row(ActionId.TAKE_BACK, STEPPING, ",")
            .title("take back")
            .about("take back one step; :back 5 takes back five")
            .unless(StepReasons::nothingDone)
            .hint(20)
            .under(STEPS));
    table.add(
        row(ActionId.FROM_THE_START, STEPPING, "R")
            .title("from the start")
            .about("take back all steps")
            .unless(StepReasons::nothingDone)
            .hint(25)
            .under(STEPS));
  }

  private static void challenges(List<Action> table) {
    table.add(
        row(ActionId.CHALLENGE_HINT, STEPPING, "h")
            .title("hint")
            .about("of a challenge: the next step of a shortest way from here")
            .unless(StepReasons::noChallenge)
            .hint(27)
            .under(STEPS));
    table.add(
        row(ActionId.NEXT_CHALLENGE, STEPPING, "]")
            .title("next challenge")
            .about("the next challenge of the same problem")
            .unless(StepReasons::noChallenge)
            .hint(30)
            .under(STEPS));
  }

  private static void panels(List<Action> table) {
    table.add(
        row(ActionId.STEP_THREADS, STEPPING, "1")
            .about("threads: what would each do next, or why can it not go?")
            .unless(StepReasons::closed)
            .under(STEPS));
    table.add(
        row(ActionId.STEP_CODE, STEPPING, "2")
            .about("code: in which line does each stand?")
            .unless(StepReasons::closed)
            .under(STEPS));
    table.add(
        row(ActionId.STEP_LANES, STEPPING, "3")
            .about("lanes: in which order did it happen, and what had to come before what?")
            .unless(StepReasons::closed)
            .under(STEPS));
    table.add(
        row(ActionId.STEP_ZOOM, STEPPING, "z")
            .about("all the room for the lanes, and back")
            .unless(StepReasons::closed)
            .under(STEPS));
    table.add(
        row(ActionId.TO_THE_FAULT, STEPPING, "c")
            .title("where it went wrong")
            .about("in the lanes: to the step by which the circle closed, or it went wrong first")
            .unless(StepReasons::closed)
            .under(STEPS));
    table.add(
        row(ActionId.NEXT_STEP_PANEL, STEPPING, "tab")
            .label("tab")
            .title("code")
            .about("the next of these (shift-tab: the one before)")
            .unless(StepReasons::closed)
            .hint(35)
            .under(STEPS));
    table.add(hidden(ActionId.STEP_PANEL_BEFORE, STEPPING, STEPS, "shift-tab"));
  }
}
