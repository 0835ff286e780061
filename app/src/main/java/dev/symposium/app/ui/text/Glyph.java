package dev.symposium.app.ui.text;

/**
 * A sign of one column that is not a letter: as Unicode draws it, and its ASCII twin. Glyphs only
 * repeat what words and positions say.
 */
public enum Glyph {
  HORIZONTAL("─", "-"),
  VERTICAL("│", "|"),
  TOP_LEFT("┌", "+"),
  TOP_RIGHT("┐", "+"),
  BOTTOM_LEFT("└", "+"),
  BOTTOM_RIGHT("┘", "+"),
  TEE_RIGHT("├", "+"),
  TEE_LEFT("┤", "+"),
  TEE_DOWN("┬", "+"),
  TEE_UP("┴", "+"),
  CROSS("┼", "+"),
  DOUBLE_HORIZONTAL("═", "="),
  DOUBLE_VERTICAL("║", "|"),
  DOUBLE_TOP_LEFT("╔", "+"),
  DOUBLE_TOP_RIGHT("╗", "+"),
  DOUBLE_BOTTOM_LEFT("╚", "+"),
  DOUBLE_BOTTOM_RIGHT("╝", "+"),
  DASHED_HORIZONTAL("╌", "."),
  DASHED_VERTICAL("┊", ":"),
  BAR("█", "#"),
  BAR_REST("░", "."),
  ARROW_RIGHT("→", ">"),
  ARROW_LEFT("←", "<"),
  ARROW_UP("↑", "^"),
  ARROW_DOWN("↓", "v"),
  BULLET("•", "*"),
  MARK("▶", ">"),
  CHECK("✓", "+"),
  FAIL("✗", "x"),
  CUT("…", "~"),
  LEVEL_1("▁", "_"),
  LEVEL_2("▂", "."),
  LEVEL_3("▃", ":"),
  LEVEL_4("▄", "-"),
  LEVEL_5("▅", "="),
  LEVEL_6("▆", "+"),
  LEVEL_7("▇", "*"),
  LEVEL_8("█", "#");

  private final String unicode;
  private final String ascii;

  Glyph(String unicode, String ascii) {
    this.unicode = unicode;
    this.ascii = ascii;
  }

  String unicode() {
    return unicode;
  }

  String ascii() {
    return ascii;
  }
}
