package dev.symposium.app.ui.view;

import dev.symposium.app.ui.model.ListState;
import dev.symposium.app.ui.model.Lists;
import dev.symposium.app.ui.style.Canvas;
import dev.symposium.app.ui.text.DisplayWidth;
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
import java.util.stream.Stream;

/** The threads, a line each; the columns go by the room there is. Stateless. */
final class ThreadTable {

  private static final int WIDE = 60;
  private static final int LEAST_NAME = 6;
  private static final int MOST_NAME = 8;
  private static final int LEAST_THINGS = 6;
  private static final int MOST_THINGS = 8;

  private ThreadTable() {}

  /**
   * Draws headings and lines, the marked one among them.
   *
   * @return the row below the last line
   */
  static int draw(Screen screen, Canvas canvas) {
    ListState list = screen.model().stage().threads();
    List<ActorView> actors = Lists.threads(screen.run(), list);
    Table<ActorView> table = columns(screen, canvas.columns());
    table.heading(canvas, 0);
    if (actors.isEmpty() && !list.filter().isEmpty()) {
      canvas.put(1, 1, "none matches: Esc shows all", Role.DIM);
      return 2;
    }
    int marked = Math.max(0, Lists.lineOf(actors, screen.who()) - 1);
    ListWindow window = ListWindow.around(marked, actors.size(), canvas.rows() - 1);
    for (int i = window.first(); i < window.last(); i++) {
      ActorView actor = actors.get(i);
      table.line(canvas, 1 + i - window.first(), actor, screen.isMarked(actor.name()));
    }
    return 1 + window.rows();
  }

  private static Table<ActorView> columns(Screen screen, int width) {
    String operations = screen.run().problem().operation().many();
    int name = nameWidth(screen);
    int counts = Math.max(5, operations.length());
    String state = screen.showsShares() ? "share of time" : "state";
    List<Column<ActorView>> columns = new ArrayList<>();
    columns.add(Column.left("thread", name, ActorView::name, any -> Role.TEXT));
    boolean wide = width >= WIDE;
    int things = wide ? thingsWidth(actors(screen)) : 0;
    int more = wide ? 2 * things + 12 + 3 : 0;
    int room = width - 1 - (name + 1) - 1 - counts - more;
    columns.add(
        Column.left(
            state,
            Math.max(8, room),
            a -> state(a, screen, room),
            a -> ActorWords.role(a, screen)));
    if (wide) {
      columns.add(Column.left("holds", things, ThreadTable::holds, any -> Role.HELD));
      columns.add(Column.left("wants", things, a -> short_(a.wants()), any -> Role.WANTED));
    }
    columns.add(Column.right(operations, counts, a -> count(a.operations())));
    if (wide) {
      columns.add(Column.right("longest ever", 12, a -> Numbers.age(a.waits().longest())));
    }
    return new Table<>(columns);
  }

  private static List<ActorView> actors(Screen screen) {
    return screen.run().snapshot().actors();
  }

  /** Wide enough for one thing with a name of its own. */
  private static int thingsWidth(List<ActorView> actors) {
    int longest =
        actors.stream()
            .flatMap(a -> Stream.of(holds(a), short_(a.wants())))
            .mapToInt(DisplayWidth::of)
            .max()
            .orElse(0);
    return Math.max(LEAST_THINGS, Math.min(MOST_THINGS, longest));
  }

  private static int nameWidth(Screen screen) {
    int longest = actors(screen).stream().mapToInt(a -> DisplayWidth.of(a.name())).max().orElse(0);
    return Math.max(LEAST_NAME, Math.min(MOST_NAME, longest));
  }

  private static String state(ActorView actor, Screen screen, int room) {
    if (screen.isFast(actor)) {
      String all = ActorWords.shares(actor);
      return DisplayWidth.of(all) <= room ? all : ActorWords.share(actor);
    }
    return ActorWords.states(actor, screen).stream()
        .filter(words -> DisplayWidth.of(words) <= room)
        .findFirst()
        .orElse(actor.life().word());
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
