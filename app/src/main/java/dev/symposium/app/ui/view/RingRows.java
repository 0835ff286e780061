package dev.symposium.app.ui.view;

import dev.symposium.app.ui.style.Canvas;
import dev.symposium.app.ui.text.Glyph;
import dev.symposium.app.ui.text.Texts;
import dev.symposium.problems.observe.ActorView;
import dev.symposium.problems.spi.Scene.Hand;
import dev.symposium.problems.spi.Scene.Place;
import dev.symposium.problems.spi.Scene.Ring;
import dev.symposium.problems.spi.Scene.Seat;
import dev.symposium.themes.Role;
import java.util.List;
import java.util.Optional;

/**
 * A ring as one row a seat: the place to the left of it, who sits there, both hands, what it does;
 * in several columns if need be. Stateless.
 */
final class RingRows {

  private static final int LEAST_WIDTH = 38;
  private static final int NAME = 8;
  private static final int STATE = 27;

  private RingRows() {}

  static boolean fits(Ring ring, Canvas canvas) {
    return lines(ring) <= columns(canvas) * (canvas.rows() - 1) && canvas.columns() >= LEAST_WIDTH;
  }

  private static int columns(Canvas canvas) {
    return Math.max(1, canvas.columns() / LEAST_WIDTH);
  }

  private static int lines(Ring ring) {
    return Math.max(ring.seats().size(), ring.places().size());
  }

  static void draw(Ring ring, Screen screen, Canvas canvas) {
    int columns = columns(canvas);
    int perColumn = (lines(ring) + columns - 1) / columns;
    int width = canvas.columns() / columns;
    for (int i = 0; i < lines(ring); i++) {
      int column = i / perColumn;
      Canvas line = canvas.area(column * width, i % perColumn, width - 1, 1);
      if (i < ring.places().size()) {
        Place place = ring.places().get(i);
        String text = Texts.right(RingCards.placeText(place), 5, canvas.glyphs());
        line.put(0, 0, text, place.lying() ? Role.FREE : Role.DIM);
      }
      if (i < ring.seats().size()) {
        seat(ring.seats().get(i), screen, line);
      }
    }
    summary(ring, canvas);
  }

  private static void seat(Seat seat, Screen screen, Canvas line) {
    boolean marked = screen.isMarked(seat.actor());
    if (marked) {
      line.put(6, 0, Glyph.MARK, Role.SELECTION);
    }
    String name = Texts.left(seat.actor(), NAME, line.glyphs());
    line.put(7, 0, name, marked ? Role.SELECTION : seat.busy() ? Role.EATING : Role.TEXT);
    line.put(15, 0, "[", Role.RULE);
    hand(seat.left(), 16, line);
    hand(seat.right(), 21, line);
    line.put(25, 0, "]", Role.RULE);
    Optional<ActorView> actor = screen.run().snapshot().actor(seat.actor());
    if (actor.isEmpty()) {
      line.put(
          STATE, 0, Texts.shorten(seat.ghost(), line.columns() - STATE, line.glyphs()), Role.GHOST);
    } else {
      state(seat, actor.get(), screen, line);
    }
  }

  private static void hand(Hand hand, int at, Canvas line) {
    line.put(at, 0, RingCards.text(hand), RingCards.role(hand));
  }

  private static void state(Seat seat, ActorView actor, Screen screen, Canvas line) {
    String word = seat.ghost().isEmpty() ? ActorWords.word(actor, screen) : "leaves";
    String age = ActorWords.age(actor, screen);
    String both = word + (age.isEmpty() ? "" : " " + age);
    int room = line.columns() - STATE;
    String text = both.length() > room ? word : both;
    Role role = ActorWords.role(actor, screen);
    line.put(STATE, 0, Texts.shorten(text, room, line.glyphs()), role);
  }

  private static void summary(Ring ring, Canvas canvas) {
    List<Place> lying = ring.places().stream().filter(Place::lying).toList();
    String text =
        ring.title()
            + ": "
            + (lying.isEmpty() ? "none" : lying.size())
            + "    n | lies there, n . does not; [left hand  right hand]";
    canvas.put(
        1, canvas.rows() - 1, Texts.shorten(text, canvas.columns() - 1, canvas.glyphs()), Role.DIM);
  }
}
