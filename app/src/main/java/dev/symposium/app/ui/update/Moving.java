package dev.symposium.app.ui.update;

import dev.symposium.app.ui.keymap.ActionId;
import dev.symposium.app.ui.keymap.HelpLines;
import dev.symposium.app.ui.model.Layout;
import dev.symposium.app.ui.model.ListState;
import dev.symposium.app.ui.model.Lists;
import dev.symposium.app.ui.model.Overlay;
import dev.symposium.app.ui.model.Panel;
import dev.symposium.app.ui.model.UiModel;
import dev.symposium.app.ui.model.WhyWords;
import dev.symposium.problems.observe.ActorView;
import dev.symposium.problems.observe.LogLine;
import java.util.List;
import java.util.Optional;
import java.util.function.UnaryOperator;

/** Moving in whatever list has the keys. Stateless. */
final class Moving {

  private Moving() {}

  static boolean move(Turn turn, ActionId id) {
    int page = Math.max(1, turn.model().size().rows() - rowsBeside(turn.model()));
    switch (id) {
      case CHOOSE_UP -> by(turn, -1);
      case CHOOSE_DOWN -> by(turn, 1);
      case PAGE_UP -> by(turn, -page);
      case PAGE_DOWN -> by(turn, page);
      case HALF_UP -> by(turn, -Math.max(1, page / 2));
      case HALF_DOWN -> by(turn, Math.max(1, page / 2));
      case TOP -> by(turn, -1_000_000);
      case BOTTOM -> by(turn, 1_000_000);
      case NEXT_MATCH -> cycle(turn, 1);
      case MATCH_BEFORE -> cycle(turn, -1);
      default -> {
        return false;
      }
    }
    return true;
  }

  /** Changes the list that has the keys; nothing where there is none. */
  static void list(Turn turn, UnaryOperator<ListState> change) {
    UiModel model = turn.model();
    Overlay overlay = model.overlay();
    if (overlay instanceof Overlay.Help help) {
      turn.overlay(new Overlay.Help(change.apply(help.list())));
    } else if (overlay instanceof Overlay.Knobs knobs) {
      turn.overlay(new Overlay.Knobs(change.apply(knobs.list())));
    } else if (overlay instanceof Overlay.Solutions open) {
      solutions(turn, open, change.apply(open.list()));
    } else if (overlay instanceof Overlay.None && model.stepping().isPresent()) {
      LaneMoving.list(turn, change);
    } else if (overlay instanceof Overlay.None && model.showsRun()) {
      turn.stage(s -> s.withList(change.apply(s.list())));
    } else if (overlay instanceof Overlay.None) {
      turn.become(model.but().gallery(change.apply(model.gallery())).build());
    }
  }

  private static void solutions(Turn turn, Overlay.Solutions open, ListState list) {
    Overlay.Solutions moved = new Overlay.Solutions(list, 0);
    boolean same = Opening.marked(turn.run(), open).equals(Opening.marked(turn.run(), moved));
    int preset =
        Opening.marked(turn.run(), moved).map(s -> Acting.at(s.presets(), turn.run())).orElse(0);
    turn.overlay(
        same ? new Overlay.Solutions(list, open.preset()) : new Overlay.Solutions(list, preset));
  }

  /** One line up or down, while its filter is being typed. */
  static void line(Turn turn, int lines) {
    by(turn, lines);
  }

  private static void by(Turn turn, int lines) {
    Overlay overlay = turn.model().overlay();
    if (overlay instanceof Overlay.None && turn.model().stepping().isPresent()) {
      return; // while what is searched for among the lanes is typed
    } else if (overlay instanceof Overlay.Card card) {
      card(turn, card, lines);
    } else if (overlay instanceof Overlay.None && CodeTurning.hasKeys(turn)) {
      CodeTurning.scroll(turn, lines);
    } else if (overlay instanceof Overlay.Line open) {
      line(turn, open, lines);
    } else if (overlay instanceof Overlay.Word || onWhy(turn)) {
      word(turn, lines);
    } else if (overlay instanceof Overlay.None && turn.model().showsRun() && !onLog(turn)) {
      who(turn, lines);
    } else if (overlay instanceof Overlay.None && onLog(turn)) {
      // The log's newest line is its first, and stands at the bottom.
      list(turn, l -> l.move(-lines, size(turn.model())));
    } else {
      list(turn, l -> l.move(lines, size(turn.model())));
    }
  }

  private static void cycle(Turn turn, int by) {
    if (onThreads(turn.model())) {
      nextThread(turn, by);
      return;
    }
    list(turn, l -> l.cycle(by, size(turn.model())));
  }

  private static boolean onLog(Turn turn) {
    return turn.model().showsRun() && turn.stage().panel() == Panel.LOG && !turn.stage().onDials();
  }

  private static boolean onWhy(Turn turn) {
    return turn.model().overlay() instanceof Overlay.None
        && turn.model().showsRun()
        && turn.stage().panel() == Panel.WHY
        && !turn.stage().onDials();
  }

  /** From word to word of the why, also while one of them is explained. */
  private static void word(Turn turn, int lines) {
    int size = WhyWords.of(turn.seen()).size();
    turn.stage(s -> s.withWhy(s.why().move(lines, size)));
    if (turn.model().overlay() instanceof Overlay.Word) {
      WhyWords.marked(turn.seen(), turn.stage().why())
          .ifPresent(entry -> turn.overlay(new Overlay.Word(entry.term())));
    }
  }

  private static boolean onThreads(UiModel model) {
    return model.overlay() instanceof Overlay.None
        && model.showsRun()
        && model.stage().panel() != Panel.LOG;
  }

  /** From the last one to the first: everyone is not a match. */
  private static void nextThread(Turn turn, int by) {
    List<ActorView> actors = Lists.threads(turn.seen(), turn.stage().threads());
    if (!actors.isEmpty()) {
      int at = Lists.lineOf(actors, turn.stage().who()) - 1;
      int from = at < 0 && by < 0 ? 0 : at;
      String name = actors.get(Math.floorMod(from + by, actors.size())).name();
      turn.stage(s -> s.withWho(Optional.of(name)));
    }
  }

  private static void who(Turn turn, int lines) {
    List<ActorView> actors = Lists.threads(turn.seen(), turn.stage().threads());
    long to = (long) Lists.lineOf(actors, turn.stage().who()) + lines;
    int line = (int) Math.max(0, Math.min(to, actors.size()));
    turn.stage(
        s -> s.withWho(line == 0 ? Optional.empty() : Optional.of(actors.get(line - 1).name())));
  }

  private static void card(Turn turn, Overlay.Card card, int lines) {
    List<ActorView> actors = turn.seen().snapshot().actors();
    if (actors.isEmpty()) {
      return;
    }
    long to = Lists.lineOf(actors, Optional.of(card.actor())) - 1L + lines;
    String name = actors.get((int) Math.max(0, Math.min(to, actors.size() - 1L))).name();
    turn.stage(s -> s.withWho(Optional.of(name)));
    turn.overlay(new Overlay.Card(name));
  }

  /** The log has grown meanwhile: counted from the line that is open. */
  private static void line(Turn turn, Overlay.Line open, int by) {
    List<LogLine> lines = Lists.log(turn.seen(), turn.stage().log());
    if (!lines.isEmpty()) {
      int at = Math.max(0, lines.indexOf(open.line()));
      ListState moved = turn.stage().log().withCursor(at).move(-by, lines.size());
      turn.stage(s -> s.withLog(moved));
      turn.overlay(new Overlay.Line(lines.get(moved.at(lines.size()))));
    }
  }

  private static int size(UiModel model) {
    Overlay overlay = model.overlay();
    if (overlay instanceof Overlay.Help help) {
      return HelpLines.of(help.list(), model).size();
    }
    if (overlay instanceof Overlay.Knobs knobs) {
      return model.run().map(r -> Lists.knobs(r, knobs.list()).size()).orElse(0);
    }
    if (overlay instanceof Overlay.Solutions open) {
      return model.run().map(r -> Lists.solutions(r, open.list()).size()).orElse(0);
    }
    return model.showsRun()
        ? Lists.log(model.run().orElseThrow().seen(), model.stage().log()).size()
        : Lists.problems(model).size();
  }

  /** Rows that are not the list's: about what the arrangement keeps for title, dials and footer. */
  private static int rowsBeside(UiModel model) {
    return model.layout() == Layout.SMALL ? 6 : 9;
  }
}
