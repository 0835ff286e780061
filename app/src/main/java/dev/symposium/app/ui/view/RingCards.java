package dev.symposium.app.ui.view;

import dev.symposium.app.ui.style.Canvas;
import dev.symposium.app.ui.text.DisplayWidth;
import dev.symposium.app.ui.text.Glyph;
import dev.symposium.app.ui.text.Texts;
import dev.symposium.problems.observe.ActorView;
import dev.symposium.problems.spi.Scene.Hand;
import dev.symposium.problems.spi.Scene.Place;
import dev.symposium.problems.spi.Scene.Ring;
import dev.symposium.problems.spi.Scene.Seat;
import dev.symposium.themes.Role;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/**
 * A ring as cards round a table. A number in a hand is a thing held, {@code ?} a thing wanted; a
 * place is its number with {@code |} if the thing lies there and {@code .} if not. Stateless.
 */
final class RingCards {

  private static final int INSIDE = RingLayout.CARD_WIDTH - 2;

  /** Cells between the two hands. */
  private static final int BETWEEN = INSIDE - 6;

  private RingCards() {}

  static void draw(Ring ring, RingLayout layout, Screen screen, Canvas canvas) {
    for (int i = 0; i < ring.seats().size(); i++) {
      card(ring.seats().get(i), layout.cards().get(i), screen, canvas);
    }
    for (int i = 0; i < ring.places().size(); i++) {
      label(ring.places().get(i), layout.labels().get(i), canvas);
    }
    centre(ring, layout, canvas);
  }

  private static void card(Seat seat, Box box, Screen screen, Canvas canvas) {
    Optional<ActorView> actor = screen.run().snapshot().actor(seat.actor());
    Role role = frameRole(seat, actor);
    frame(seat, box, role, canvas);
    name(seat, box, role, screen, canvas);
    hands(seat, box, canvas);
    state(seat, box, actor, screen, canvas);
  }

  private static Role frameRole(Seat seat, Optional<ActorView> actor) {
    if (!seat.ghost().isEmpty()) {
      return Role.GHOST;
    }
    if (seat.busy()) {
      return Role.EATING;
    }
    return actor.filter(ActorView::isWaiting).map(a -> Role.STATE_BLOCKED).orElse(Role.RULE);
  }

  private static void frame(Seat seat, Box box, Role role, Canvas canvas) {
    canvas.frame(box.x(), box.y(), box.width(), box.height(), seat.busy(), role);
    if (!seat.ghost().isEmpty()) {
      canvas.horizontal(box.x() + 1, box.y(), INSIDE, Glyph.DASHED_HORIZONTAL, role);
      canvas.horizontal(box.x() + 1, box.bottom() - 1, INSIDE, Glyph.DASHED_HORIZONTAL, role);
      canvas.vertical(box.x(), box.y() + 1, box.height() - 2, Glyph.DASHED_VERTICAL, role);
      canvas.vertical(box.right() - 1, box.y() + 1, box.height() - 2, Glyph.DASHED_VERTICAL, role);
    }
  }

  private static void name(Seat seat, Box box, Role role, Screen screen, Canvas canvas) {
    boolean marked = screen.isMarked(seat.actor());
    String name = Texts.shorten(seat.actor(), INSIDE - 3, canvas.glyphs());
    String shown = seat.busy() ? name.toUpperCase(Locale.ROOT) : name;
    Role look = marked ? Role.SELECTION : role == Role.RULE ? Role.TEXT : role;
    int at = canvas.put(box.x() + 2, box.y(), " " + shown + " ", look);
    if (marked) {
      canvas.put(box.x() + 1, box.y(), Glyph.MARK, Role.SELECTION);
      canvas.put(at - 1, box.y(), " ", Role.TEXT);
    }
  }

  private static void hands(Seat seat, Box box, Canvas canvas) {
    int row = box.y() + 1;
    canvas.put(box.x() + 1, row, text(seat.left()), role(seat.left()));
    canvas.putRight(box.right() - 1, row, text(seat.right()), role(seat.right()));
  }

  /** In a tall card on a line of its own, in a flat one on the lower edge. */
  private static void state(
      Seat seat, Box box, Optional<ActorView> actor, Screen screen, Canvas canvas) {
    if (actor.isEmpty()) {
      ghost(seat, box, canvas);
      return;
    }
    boolean flat = box.height() == RingLayout.FLAT;
    String word = leaves(seat, actor.get(), screen);
    String age = ActorWords.age(actor.get(), screen);
    String both = word + (age.isEmpty() ? "" : " " + age);
    String line = DisplayWidth.of(both) > INSIDE ? word.replace(" %", "%") : both;
    Role role = ActorWords.role(actor.get(), screen);
    if (flat) {
      String shown = DisplayWidth.of(line) < INSIDE ? line : Texts.cut(word, INSIDE - 1);
      canvas.put(box.right() - 1 - DisplayWidth.of(shown), box.bottom() - 1, shown, role);
      if (!shown.equals(line)) {
        between(seat, box, age, role, canvas);
      }
    } else if (seat.busy() && seat.ghost().isEmpty()) {
      String doing = actor.get().doing().toUpperCase(Locale.ROOT);
      canvas.put(box.x() + 4, box.y() + 1, Texts.center(doing, BETWEEN, canvas.glyphs()), role);
      boolean plain = word.equalsIgnoreCase(doing);
      canvas.putRight(box.right() - 1, box.y() + 2, plain ? age : line, role);
    } else {
      String shown = Texts.right(line, INSIDE, canvas.glyphs());
      canvas.put(box.x() + 1, box.y() + 2, shown, role);
    }
  }

  /** What has no room on the edge stands between the hands, with its unit: it is no fork. */
  private static void between(Seat seat, Box box, String age, Role role, Canvas canvas) {
    int from = box.x() + 2 + DisplayWidth.of(text(seat.left()));
    int to = box.right() - 2 - DisplayWidth.of(text(seat.right()));
    String seconds = age + " s";
    if (!age.isEmpty() && DisplayWidth.of(seconds) <= to - from) {
      canvas.put(from, box.y() + 1, Texts.center(seconds, to - from, canvas.glyphs()), role);
    }
  }

  private static String leaves(Seat seat, ActorView actor, Screen screen) {
    return seat.ghost().isEmpty() ? ActorWords.word(actor, screen) : "leaves";
  }

  /** A seat for somebody who is not there yet. */
  private static void ghost(Seat seat, Box box, Canvas canvas) {
    String when = seat.ghost().isEmpty() ? "empty" : seat.ghost();
    List<String> lines = Texts.wrap(when, INSIDE);
    int rows = box.height() - 2;
    for (int i = 0; i < Math.min(rows, lines.size()); i++) {
      String rest = i == rows - 1 ? String.join(" ", lines.subList(i, lines.size())) : lines.get(i);
      String shown = Texts.shorten(rest, INSIDE, canvas.glyphs());
      canvas.put(box.x() + 1, box.y() + 1 + i, shown, Role.GHOST);
    }
  }

  private static void label(Place place, Box box, Canvas canvas) {
    String text = placeText(place);
    int shift = (RingLayout.LABEL_WIDTH - DisplayWidth.of(text)) / 2;
    canvas.put(box.x() + shift, box.y(), text, place.lying() ? Role.FREE : Role.DIM);
  }

  /** How many lie there, in the middle: the numbers stand at their places only. */
  private static void centre(Ring ring, RingLayout layout, Canvas canvas) {
    Box middle = layout.centre();
    long lying = ring.places().stream().filter(Place::lying).count();
    String title = ring.title() + ": " + (lying == 0 ? "none" : lying);
    List<String> lines = Texts.wrap(title, Math.min(13, middle.width() - 2));
    int top = middle.y() + (middle.height() - lines.size()) / 2;
    for (int i = 0; i < lines.size(); i++) {
      int width = DisplayWidth.of(lines.get(i));
      Box box = new Box(middle.x() + (middle.width() - width) / 2, top + i, width, 1);
      if (isFree(box, layout)) {
        canvas.put(box.x(), box.y(), lines.get(i), Role.DIM);
      }
    }
  }

  private static boolean isFree(Box box, RingLayout layout) {
    Box padded = new Box(box.x() - 1, box.y(), box.width() + 2, 1);
    return layout.cards().stream().noneMatch(padded::overlaps)
        && layout.labels().stream().noneMatch(padded::overlaps);
  }

  static String text(Hand hand) {
    return switch (hand.state()) {
      case EMPTY -> "";
      case HOLDS -> Integer.toString(hand.number());
      case WANTS -> "? " + hand.number();
    };
  }

  static String placeText(Place place) {
    return place.number() + (place.lying() ? " |" : " .");
  }

  static Role role(Hand hand) {
    return switch (hand.state()) {
      case EMPTY -> Role.TEXT;
      case HOLDS -> Role.HELD;
      case WANTS -> Role.WANTED;
    };
  }
}
