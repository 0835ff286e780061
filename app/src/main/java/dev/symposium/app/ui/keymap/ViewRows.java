package dev.symposium.app.ui.keymap;

import static dev.symposium.app.ui.keymap.Action.Section.VIEWS;
import static dev.symposium.app.ui.keymap.Actions.CHOSEN;
import static dev.symposium.app.ui.keymap.Actions.FILTERED;
import static dev.symposium.app.ui.keymap.Actions.FOUND;
import static dev.symposium.app.ui.keymap.Actions.LISTS;
import static dev.symposium.app.ui.keymap.Actions.LOOKING_BACK;
import static dev.symposium.app.ui.keymap.Actions.STAGE_ONLY;
import static dev.symposium.app.ui.keymap.Actions.VIEWED;
import static dev.symposium.app.ui.keymap.Actions.hidden;
import static dev.symposium.app.ui.keymap.Actions.row;

import java.util.List;

/** The part of the table that is about looking: views, lists, the past. Stateless. */
final class ViewRows {

  private ViewRows() {}

  static void add(List<Action> table) {
    views(table);
    lists(table);
    past(table);
  }

  private static void views(List<Action> table) {
    table.add(row(ActionId.VIEW_SCENE, VIEWED, "1").about("scene: what is going on?").under(VIEWS));
    table.add(
        row(ActionId.VIEW_THREADS, VIEWED, "2")
            .about("threads: who has waited longest?")
            .under(VIEWS));
    table.add(
        row(ActionId.VIEW_GRAPH, VIEWED, "3").about("graph: where is the circle?").under(VIEWS));
    table.add(
        row(ActionId.VIEW_TIMELINE, VIEWED, "4")
            .about("timeline: who took the fatal fork?")
            .under(VIEWS));
    table.add(
        row(ActionId.VIEW_CHARTS, VIEWED, "5")
            .about("charts: did my last change help?")
            .under(VIEWS));
    table.add(row(ActionId.VIEW_LOG, VIEWED, "6").about("log: what happened before?").under(VIEWS));
    table.add(
        row(ActionId.VIEW_CODE, VIEWED, "7")
            .about("code: where does each thread stand?")
            .under(VIEWS));
    table.add(
        row(ActionId.DIFF, VIEWED, "u")
            .about("code: what its cure changes, or what it changed of those it cures; and back")
            .under(VIEWS));
    table.add(
        row(ActionId.PYTHON, VIEWED, "y")
            .about("code: the same solution in Python, and back")
            .under(VIEWS));
    table.add(
        row(ActionId.VIEW_WHY, VIEWED, "8")
            .about("why: why, and what would fix it? There Enter explains a word")
            .under(VIEWS));
    table.add(
        row(ActionId.WHY, VIEWED, "e")
            .title("why?")
            .about("why, too")
            .hint(Hints.whileSomethingStands(22))
            .under(VIEWS));
    table.add(
        row(ActionId.NEXT_PANEL, VIEWED, "tab")
            .label("tab")
            .about("from the dials to the panels, and on (shift-tab: the other way)")
            .under(VIEWS));
    table.add(hidden(ActionId.PANEL_BEFORE, VIEWED, VIEWS, "shift-tab"));
    table.add(
        row(ActionId.ZOOM, VIEWED, "z")
            .about("all the room for the marked panel, and back")
            .under(VIEWS));
  }

  private static void lists(List<Action> table) {
    table.add(
        row(ActionId.FILTER, FOUND, "/")
            .title("find")
            .about("keep only lines with some text (on the stage: of the threads, or of the log)")
            .hint(Hints.inLists(40))
            .under(VIEWS));
    table.add(
        row(ActionId.NEXT_MATCH, FILTERED, "n")
            .label("n N")
            .about("the next match, or the one before")
            .under(VIEWS));
    table.add(hidden(ActionId.MATCH_BEFORE, FILTERED, VIEWS, "N"));
    table.add(hidden(ActionId.CHOOSE_DOWN, CHOSEN, VIEWS, "down", "j"));
    table.add(
        row(ActionId.TOP, LISTS, "g", "home")
            .label("g G")
            .about("the first line, the last line (also Home, End)")
            .under(VIEWS));
    table.add(hidden(ActionId.BOTTOM, LISTS, VIEWS, "G", "end"));
    table.add(
        row(ActionId.PAGE_DOWN, LISTS, "page-down")
            .label("PgUp PgDn")
            .about("a page further (also ctrl-u, ctrl-d: half a page)")
            .under(VIEWS));
    table.add(hidden(ActionId.PAGE_UP, LISTS, VIEWS, "page-up"));
    table.add(hidden(ActionId.HALF_DOWN, LISTS, VIEWS, "ctrl-d"));
    table.add(hidden(ActionId.HALF_UP, LISTS, VIEWS, "ctrl-u"));
  }

  private static void past(List<Action> table) {
    table.add(
        row(ActionId.LOOK_BACK, STAGE_ONLY, ",")
            .title("look back")
            .about("look back over the last minutes, in every view; the run goes on")
            .hint(Hints.whileWatched(26))
            .unless(Reasons::noPast)
            .under(VIEWS));
    table.add(
        row(ActionId.PAST_BEFORE, LOOKING_BACK, "left", "h", ",")
            .label("left right")
            .title("step")
            .about("looking back: a step earlier or later (also , and .)")
            .hint(5)
            .under(VIEWS));
    table.add(hidden(ActionId.PAST_AFTER, LOOKING_BACK, VIEWS, "right", "l", "."));
    table.add(
        row(ActionId.PAST_PAGE_BEFORE, LOOKING_BACK, "page-up", "ctrl-u")
            .label("PgUp PgDn")
            .title("5 s")
            .about("looking back: 5 s earlier or later (home: as far as it goes)")
            .hint(10)
            .under(VIEWS));
    table.add(hidden(ActionId.PAST_PAGE_AFTER, LOOKING_BACK, VIEWS, "page-down", "ctrl-d"));
    table.add(hidden(ActionId.OLDEST, LOOKING_BACK, VIEWS, "home", "g"));
    table.add(
        row(ActionId.MARK_BEFORE, LOOKING_BACK, "N")
            .label("N n")
            .title("mark")
            .about("looking back: to the verdict, break or change before, or the next one")
            .hint(12)
            .under(VIEWS));
    table.add(hidden(ActionId.MARK_AFTER, LOOKING_BACK, VIEWS, "n"));
    table.add(
        row(ActionId.NOW, LOOKING_BACK, "end", "G")
            .label("End")
            .title("to now")
            .about("looking back: return to now (also esc, q)")
            .hint(8)
            .under(VIEWS));
  }
}
