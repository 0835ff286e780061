package dev.symposium.app.ui.view;

import dev.symposium.app.ui.style.Canvas;
import dev.symposium.app.ui.text.DisplayWidth;
import dev.symposium.app.ui.text.Texts;
import dev.symposium.problems.observe.ActorView;
import dev.symposium.problems.spi.Scene.Queue;
import dev.symposium.problems.spi.Scene.Waiter;
import dev.symposium.themes.Role;
import java.util.Optional;

/**
 * Those who wait, a numbered line each; the last line counts those for whom there is no room. Where
 * a line would be cut, the word that says how they wait goes first, then the columns.
 */
record QueueView(Queue queue, Screen screen) implements PartView {

  private static final int NAME = 6;

  @Override
  public int minWidth() {
    return Math.max(18, Math.min(24, DisplayWidth.of(queue.title()) + 1));
  }

  @Override
  public int bestWidth() {
    return Math.max(minWidth(), Math.max(DisplayWidth.of(queue.title()), widest(false)) + 2);
  }

  private int widest(boolean withWord) {
    return widest(withWord, false);
  }

  private int widest(boolean withWord, boolean tight) {
    return queue.waiters().stream()
        .mapToInt(w -> line(1, w, withWord, tight).length())
        .max()
        .orElse(0);
  }

  @Override
  public int least(int width) {
    return 2;
  }

  @Override
  public int best(int width) {
    return 1 + Math.max(1, queue.waiters().size());
  }

  @Override
  public void draw(Canvas canvas) {
    canvas.put(
        1, 0, Texts.shorten(queue.title(), canvas.columns() - 1, canvas.glyphs()), Role.ACCENT);
    int size = queue.waiters().size();
    if (size == 0) {
      canvas.put(1, 1, "nobody waits", Role.DIM);
    }
    boolean withWord = widest(true) < canvas.columns();
    boolean tight = widest(withWord) >= canvas.columns();
    int room = canvas.rows() - 1;
    int named = size <= room ? size : Math.max(0, room - 1);
    for (int i = 0; i < named; i++) {
      Waiter waiter = queue.waiters().get(i);
      waiter(waiter, i, line(i + 1, waiter, withWord, tight), canvas);
    }
    if (named < size) {
      canvas.put(1, 1 + named, (named == 0 ? "" : "and ") + (size - named) + " wait", Role.DIM);
    }
  }

  private void waiter(Waiter waiter, int i, String line, Canvas canvas) {
    boolean marked = screen.isMarked(waiter.actor());
    String text = Texts.shorten(line, canvas.columns() - 1, canvas.glyphs());
    canvas.put(1, 1 + i, text, marked ? Role.SELECTION : Role.STATE_BLOCKED);
  }

  private String line(int number, Waiter waiter, boolean withWord, boolean tight) {
    Optional<ActorView> actor = screen.run().snapshot().actor(waiter.actor());
    int column = tight ? 0 : NAME;
    String gap = tight ? " " : "  ";
    String name = waiter.actor() + " ".repeat(Math.max(0, column - waiter.actor().length()));
    String word = actor.filter(a -> withWord).map(a -> ActorWords.word(a, screen)).orElse("");
    String age = actor.map(a -> age(ActorWords.age(a, screen))).orElse("");
    String wants = waiter.wants().isEmpty() ? "" : waiter.wants() + gap;
    return (number < 10 ? " " : "") + number + ". " + name + " " + wants + (word + age).strip();
  }

  private static String age(String seconds) {
    return seconds.isEmpty() ? "" : " " + seconds + " s";
  }
}
