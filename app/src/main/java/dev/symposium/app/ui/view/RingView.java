package dev.symposium.app.ui.view;

import dev.symposium.app.ui.style.Canvas;
import dev.symposium.problems.spi.Scene.Ring;
import java.util.Optional;

/**
 * Seats round a table, in the richest form that there is room for: cards round the table, one row a
 * seat, or counts and the oldest waiters. Stateless.
 */
final class RingView {

  private RingView() {}

  static void draw(Ring ring, Screen screen, Canvas canvas) {
    Optional<RingLayout> cards = cards(ring, canvas.columns(), canvas.rows());
    if (cards.isPresent()) {
      RingCards.draw(ring, cards.get(), screen, canvas);
    } else if (RingRows.fits(ring, canvas)) {
      RingRows.draw(ring, screen, canvas);
    } else {
      CountsView.draw(screen, canvas);
    }
  }

  /** Whether a ring is drawn with cards in so much room. */
  static Optional<RingLayout> cards(Ring ring, int columns, int rows) {
    return RingLayout.of(ring.seats().size(), ring.places().size(), columns, rows);
  }
}
