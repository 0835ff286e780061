package dev.symposium.app.ui.view;

import dev.symposium.app.ui.model.Lists;
import dev.symposium.app.ui.style.Canvas;
import dev.symposium.app.ui.text.Numbers;
import dev.symposium.app.ui.widget.Column;
import dev.symposium.app.ui.widget.ListWindow;
import dev.symposium.app.ui.widget.Table;
import dev.symposium.problems.observe.ActorView;
import dev.symposium.problems.observe.ActorView.Hold;
import dev.symposium.themes.Role;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;

/** The threads, a line each; the columns go by the room there is. Stateless. */
final class ThreadTable {

  private static final int WIDE = 60;
  private static final int NAME = 7;
  private static final int FULL_STATE = 21;

  private ThreadTable() {}

  /**
   * Draws headings and lines, the marked one among them.
   *
   * @return the row below the last line
   */
  static int draw(Screen screen, Canvas canvas) {
    List<ActorView> actors = screen.run().snapshot().actors();
    Table<ActorView> table = columns(screen, canvas.columns());
    table.heading(canvas, 0);
    int marked = Math.max(0, Lists.lineOf(screen.run(), screen.who()) - 1);
    ListWindow window = ListWindow.around(marked, actors.size(), canvas.rows() - 1);
    for (int i = window.first(); i < window.last(); i++) {
      ActorView actor = actors.get(i);
      table.line(canvas, 1 + i - window.first(), actor, screen.isMarked(actor.name()));
    }
    return 1 + window.rows();
  }

  private static Table<ActorView> columns(Screen screen, int width) {
    String operations = screen.run().problem().operation().many();
    int counts = Math.max(5, operations.length());
    String state = screen.showsShares() ? "share of time" : "state";
    List<Column<ActorView>> columns = new ArrayList<>();
    columns.add(Column.left("thread", NAME, ActorView::name, any -> Role.TEXT));
    boolean wide = width >= WIDE;
    int more = wide ? 6 + 6 + 12 + 3 : 0;
    int rest = width - 1 - (NAME + 1) - (counts + 1) - more;
    columns.add(
        Column.left(
            state,
            Math.max(8, rest - 1),
            a -> state(a, screen, rest - 1),
            a -> ActorWords.role(a, screen)));
    if (wide) {
      columns.add(Column.left("holds", 6, ThreadTable::holds, any -> Role.HELD));
      columns.add(Column.left("wants", 6, a -> short_(a.wants()), any -> Role.WANTED));
    }
    columns.add(Column.right(operations, counts, a -> count(a.operations())));
    if (wide) {
      columns.add(Column.right("longest ever", 12, a -> Numbers.age(a.waits().longest())));
    }
    return new Table<>(columns);
  }

  /** In little room what it does stands for the life-cycle word, and the cause is left out. */
  private static String state(ActorView actor, Screen screen, int room) {
    if (screen.isFast(actor)) {
      return room < FULL_STATE ? ActorWords.share(actor) : ActorWords.shares(actor);
    }
    if (room >= FULL_STATE) {
      String full = ActorWords.state(actor, screen);
      return full.length() <= room || actor.isWaiting()
          ? full
          : full.replaceFirst(" [0-9.]+ s$", "");
    }
    String age = ActorWords.age(actor, screen);
    return ActorWords.word(actor, screen) + (age.isEmpty() ? "" : " " + age + " s");
  }

  private static String count(long operations) {
    return operations < 10_000 ? Numbers.count(operations) : operations / 1_000 + " k";
  }

  private static String holds(ActorView actor) {
    return short_(actor.holds().stream().map(Hold::resource).toList());
  }

  /** The numbers of numbered things, the names of others. */
  private static String short_(List<String> names) {
    return names.stream()
        .map(name -> name.replaceFirst("^.* (?=[0-9]+$)", ""))
        .collect(Collectors.joining(" "));
  }
}
