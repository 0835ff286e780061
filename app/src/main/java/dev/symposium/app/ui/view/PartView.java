package dev.symposium.app.ui.view;

import dev.symposium.app.ui.style.Canvas;

/**
 * A part of a scene, ready to be drawn in any room: the more room, the richer its form.
 *
 * <p>Drawn in less than its least it shows what there is room for and never fails.
 */
interface PartView {

  /** In fewer columns its parts run into each other. */
  int minWidth();

  /** More columns show nothing more. */
  int bestWidth();

  /** The rows of its poorest form. */
  int least(int width);

  /** The rows of its richest form. */
  int best(int width);

  void draw(Canvas canvas);
}
