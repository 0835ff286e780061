package dev.symposium.app.term;

import java.util.ArrayList;
import java.util.List;

/**
 * A mode of the terminal that a full screen program needs.
 *
 * @param on switches it on
 * @param off leaves it as it was found
 */
record Mode(String on, String off) {

  /** What a full screen needs on such a terminal, in the order of switching on. */
  static List<Mode> fullScreen(Capabilities capabilities) {
    List<Mode> modes = new ArrayList<>();
    if (capabilities.alternateScreen()) {
      modes.add(new Mode("\u001B[?1049h", "\u001B[m\u001B[?1049l"));
    } else {
      modes.add(new Mode("", "\u001B[m\u001B[H\u001B[J"));
    }
    modes.add(new Mode("\u001B[?7l", "\u001B[?7h"));
    if (capabilities.bracketedPaste()) {
      modes.add(new Mode("\u001B[?2004h", "\u001B[?2004l"));
    }
    modes.add(new Mode("\u001B[?25l", "\u001B[?25h"));
    if (capabilities.synchronizedUpdate()) {
      modes.add(new Mode("", "\u001B[?2026l"));
    }
    return List.copyOf(modes);
  }
}
