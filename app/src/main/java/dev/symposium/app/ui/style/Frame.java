package dev.symposium.app.ui.style;

import dev.symposium.app.ui.text.Glyph;

/** The six glyphs of a frame. */
enum Frame {
  SINGLE(
      Glyph.HORIZONTAL,
      Glyph.VERTICAL,
      Glyph.TOP_LEFT,
      Glyph.TOP_RIGHT,
      Glyph.BOTTOM_LEFT,
      Glyph.BOTTOM_RIGHT),
  DOUBLE(
      Glyph.DOUBLE_HORIZONTAL,
      Glyph.DOUBLE_VERTICAL,
      Glyph.DOUBLE_TOP_LEFT,
      Glyph.DOUBLE_TOP_RIGHT,
      Glyph.DOUBLE_BOTTOM_LEFT,
      Glyph.DOUBLE_BOTTOM_RIGHT);

  final Glyph horizontal;
  final Glyph vertical;
  final Glyph topLeft;
  final Glyph topRight;
  final Glyph bottomLeft;
  final Glyph bottomRight;

  Frame(
      Glyph horizontal,
      Glyph vertical,
      Glyph topLeft,
      Glyph topRight,
      Glyph bottomLeft,
      Glyph bottomRight) {
    this.horizontal = horizontal;
    this.vertical = vertical;
    this.topLeft = topLeft;
    this.topRight = topRight;
    this.bottomLeft = bottomLeft;
    this.bottomRight = bottomRight;
  }
}
