package dev.symposium.app.ui.style;

import com.googlecode.lanterna.TextColor;
import dev.symposium.app.term.ColorDepth;
import dev.symposium.themes.Look;

/** From a theme's numbers to colours that a terminal of some depth can show. Stateless. */
final class Colours {

  /** The six steps of a channel in xterm's colour cube. */
  private static final int[] STEPS = {0, 95, 135, 175, 215, 255};

  private static final TextColor.ANSI[] SIXTEEN = {
    TextColor.ANSI.BLACK,
    TextColor.ANSI.RED,
    TextColor.ANSI.GREEN,
    TextColor.ANSI.YELLOW,
    TextColor.ANSI.BLUE,
    TextColor.ANSI.MAGENTA,
    TextColor.ANSI.CYAN,
    TextColor.ANSI.WHITE,
    TextColor.ANSI.BLACK_BRIGHT,
    TextColor.ANSI.RED_BRIGHT,
    TextColor.ANSI.GREEN_BRIGHT,
    TextColor.ANSI.YELLOW_BRIGHT,
    TextColor.ANSI.BLUE_BRIGHT,
    TextColor.ANSI.MAGENTA_BRIGHT,
    TextColor.ANSI.CYAN_BRIGHT,
    TextColor.ANSI.WHITE_BRIGHT
  };

  private Colours() {}

  /**
   * @param rgb 0xRRGGBB or {@link Look#OWN}
   * @param sixteen 0-15 or {@link Look#OWN}
   */
  static TextColor at(ColorDepth depth, int rgb, int sixteen) {
    return switch (depth) {
      case NONE -> TextColor.ANSI.DEFAULT;
      case SIXTEEN -> sixteen == Look.OWN ? TextColor.ANSI.DEFAULT : SIXTEEN[sixteen];
      case INDEXED ->
          rgb == Look.OWN ? TextColor.ANSI.DEFAULT : new TextColor.Indexed(nearestOf256(rgb));
      case TRUE ->
          rgb == Look.OWN
              ? TextColor.ANSI.DEFAULT
              : new TextColor.RGB(rgb >> 16 & 0xFF, rgb >> 8 & 0xFF, rgb & 0xFF);
    };
  }

  /**
   * The nearest of xterm's 256, without the first sixteen: those are anybody's own. Nearest is by
   * the sum of squares, from the cube and from the greys.
   */
  static int nearestOf256(int rgb) {
    int red = rgb >> 16 & 0xFF;
    int green = rgb >> 8 & 0xFF;
    int blue = rgb & 0xFF;
    int r = nearestStep(red);
    int g = nearestStep(green);
    int b = nearestStep(blue);
    int cube = distance(red, green, blue, STEPS[r], STEPS[g], STEPS[b]);
    int grey = Math.max(0, Math.min(23, ((red + green + blue) / 3 - 3) / 10));
    int level = 8 + 10 * grey;
    boolean greyIsNearer = distance(red, green, blue, level, level, level) < cube;
    return greyIsNearer ? 232 + grey : 16 + 36 * r + 6 * g + b;
  }

  /** What xterm shows for an index from 16 to 255, 0xRRGGBB. */
  static int rgbOf256(int index) {
    if (index >= 232) {
      int level = 8 + 10 * (index - 232);
      return level << 16 | level << 8 | level;
    }
    int at = index - 16;
    return STEPS[at / 36] << 16 | STEPS[at / 6 % 6] << 8 | STEPS[at % 6];
  }

  private static int nearestStep(int channel) {
    int best = 0;
    for (int i = 1; i < STEPS.length; i++) {
      if (Math.abs(STEPS[i] - channel) < Math.abs(STEPS[best] - channel)) {
        best = i;
      }
    }
    return best;
  }

  private static int distance(int r1, int g1, int b1, int r2, int g2, int b2) {
    int r = r1 - r2;
    int g = g1 - g2;
    int b = b1 - b2;
    return r * r + g * g + b * b;
  }
}
