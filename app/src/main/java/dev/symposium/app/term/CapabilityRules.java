package dev.symposium.app.term;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/**
 * What a terminal is taken to be capable of. Colours: flag before {@code NO_COLOR} before {@code
 * COLORTERM} before terminfo. Characters: flag before {@code LC_ALL} before {@code LC_CTYPE} before
 * {@code LANG}; the first that is set decides. Stateless.
 */
final class CapabilityRules {

  /** Terminals that understand nothing newer than a VT220, and print ASCII. */
  private static final List<String> OLD =
      List.of("vt", "ansi", "cons", "sun", "wyse", "hp", "adm", "tvi", "unknown", "dumb");

  /** Terminals of today, for when the database does not know them. */
  private static final List<String> MODERN =
      List.of(
          "xterm",
          "screen",
          "tmux",
          "rxvt",
          "alacritty",
          "kitty",
          "foot",
          "st",
          "wezterm",
          "konsole",
          "gnome",
          "vte",
          "putty",
          "iterm",
          "mintty",
          "ghostty",
          "contour");

  private CapabilityRules() {}

  /**
   * @param environment of the person's side
   * @param terminfo what the database says of the type, if anything
   */
  static Capabilities of(
      Map<String, String> environment,
      TerminalWishes wishes,
      String type,
      Optional<Terminfo> terminfo) {
    String family = type.toLowerCase(Locale.ROOT);
    boolean old = OLD.stream().anyMatch(family::startsWith);
    boolean modern = !old && !family.startsWith("linux");
    Terminfo known = terminfo.orElseGet(() -> guess(family));
    return new Capabilities(
        type,
        depth(environment, wishes.color(), family, old ? 0 : known.colors()),
        !wishes.ascii() && !old && isUtf8(environment),
        modern,
        modern && known.alternateScreen(),
        modern);
  }

  private static Terminfo guess(String family) {
    boolean known = MODERN.stream().anyMatch(family::startsWith);
    return new Terminfo(known || family.startsWith("linux") ? 8 : -1, known);
  }

  private static ColorDepth depth(
      Map<String, String> environment, ColorWish wish, String family, int terminfoColors) {
    if (wish == ColorWish.NEVER) {
      return ColorDepth.NONE;
    }
    boolean refused = !environment.getOrDefault("NO_COLOR", "").isEmpty();
    if (wish == ColorWish.AUTO && refused) {
      return ColorDepth.NONE;
    }
    ColorDepth found = found(environment, family, terminfoColors);
    boolean atLeastSixteen = wish == ColorWish.ALWAYS && found == ColorDepth.NONE;
    return atLeastSixteen ? ColorDepth.SIXTEEN : found;
  }

  private static ColorDepth found(
      Map<String, String> environment, String family, int terminfoColors) {
    String claim = environment.getOrDefault("COLORTERM", "").toLowerCase(Locale.ROOT);
    boolean direct = family.endsWith("-direct") || terminfoColors > 256;
    if (claim.equals("truecolor") || claim.equals("24bit") || direct) {
      return ColorDepth.TRUE;
    }
    if (terminfoColors == 256 || family.contains("256color")) {
      return ColorDepth.INDEXED;
    }
    return terminfoColors >= 8 ? ColorDepth.SIXTEEN : ColorDepth.NONE;
  }

  private static boolean isUtf8(Map<String, String> environment) {
    for (String name : List.of("LC_ALL", "LC_CTYPE", "LANG")) {
      String value = environment.getOrDefault(name, "");
      if (!value.isEmpty()) {
        String lower = value.toLowerCase(Locale.ROOT);
        return lower.contains("utf-8") || lower.contains("utf8");
      }
    }
    return false;
  }
}
