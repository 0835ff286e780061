package dev.symposium.app.ui.view;

import dev.symposium.app.ui.style.Canvas;
import dev.symposium.app.ui.text.Numbers;
import dev.symposium.app.ui.text.Texts;
import dev.symposium.problems.observe.ActorView;
import dev.symposium.themes.Role;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;

/** More actors than rows: how many are in each state, and the ten that wait longest. Stateless. */
final class CountsView {

  private static final int OLDEST = 10;
  private static final int BAR = 24;

  private CountsView() {}

  static void draw(Screen screen, Canvas canvas) {
    List<ActorView> actors = screen.run().snapshot().actors();
    int row = counts(actors, canvas);
    List<ActorView> waiting =
        actors.stream()
            .filter(a -> a.isWaiting() && !a.crashed())
            .sorted(Comparator.comparing((ActorView a) -> a.waits().current()).reversed())
            .limit(OLDEST)
            .toList();
    String title = waiting.isEmpty() ? "nobody waits" : "who waits longest now";
    canvas.put(1, row, title, Role.ACCENT);
    for (int i = 0; i < waiting.size(); i++) {
      oldest(waiting.get(i), i, row + 1 + i, canvas);
    }
  }

  private static int counts(List<ActorView> actors, Canvas canvas) {
    Map<String, Long> byState =
        actors.stream()
            .collect(
                Collectors.groupingBy(CountsView::stateOf, TreeMap::new, Collectors.counting()));
    int row = 0;
    for (Map.Entry<String, Long> state : byState.entrySet()) {
      String text = Texts.left(state.getKey(), 14, canvas.glyphs());
      int at = canvas.put(1, row, text, Role.TEXT);
      String count = Texts.right(state.getValue() + " of " + actors.size(), 10, canvas.glyphs());
      at = canvas.put(at, row, count, Role.STRONG);
      double share = state.getValue() / (double) actors.size();
      canvas.put(at + 2, row, canvas.glyphs().bar(share, BAR), Role.BAR);
      row++;
    }
    return row + 1;
  }

  private static String stateOf(ActorView actor) {
    if (actor.crashed()) {
      return actor.fate();
    }
    return actor.isWaiting() ? actor.life().word() : actor.doing();
  }

  private static void oldest(ActorView actor, int i, int row, Canvas canvas) {
    String text =
        Texts.right((i + 1) + ".", 3, canvas.glyphs())
            + " "
            + Texts.left(actor.name(), 8, canvas.glyphs())
            + " "
            + actor.life().word()
            + " "
            + Numbers.age(actor.waits().current())
            + ": "
            + String.join(", ", actor.wants())
            + (actor.waitsFor().isEmpty()
                ? ""
                : ", held by " + String.join(", ", actor.waitsFor()));
    canvas.put(
        1, row, Texts.shorten(text, canvas.columns() - 1, canvas.glyphs()), Role.STATE_BLOCKED);
  }
}
