package dev.symposium.app.term;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class CapabilityRulesTest {

  @ParameterizedTest
  @CsvSource(
      nullValues = "-",
      value = {
        // wish, environment, TERM, colours of terminfo, depth
        "AUTO, -, xterm-256color, 256, INDEXED",
        "AUTO, -, xterm, 8, SIXTEEN",
        "AUTO, -, linux, 8, SIXTEEN",
        "AUTO, -, screen, 8, SIXTEEN",
        "AUTO, -, tmux-256color, 0, INDEXED",
        "AUTO, -, xterm-direct, 16777216, TRUE",
        "AUTO, -, vt100, 8, NONE",
        "AUTO, -, vt220, -1, NONE",
        "AUTO, -, never-heard-of, -, NONE",
        "AUTO, -, xterm-kitty, -, SIXTEEN",
        "AUTO, -, alacritty, -, SIXTEEN",
        "AUTO, -, linux, -, SIXTEEN",
        "AUTO, -, vt100, -, NONE",
        "AUTO, -, foot-256color, -, INDEXED",
        "AUTO, COLORTERM=truecolor, xterm-256color, 256, TRUE",
        "AUTO, COLORTERM=24bit, screen, 8, TRUE",
        "AUTO, COLORTERM=yes, screen, 8, SIXTEEN",
        "AUTO, NO_COLOR=1 COLORTERM=truecolor, xterm-256color, 256, NONE",
        "AUTO, NO_COLOR=, xterm-256color, 256, INDEXED",
        "NEVER, COLORTERM=truecolor, xterm-256color, 256, NONE",
        "ALWAYS, NO_COLOR=1 COLORTERM=truecolor, xterm-256color, 256, TRUE",
        "ALWAYS, NO_COLOR=1, xterm-256color, 256, INDEXED",
        "ALWAYS, -, vt100, 0, SIXTEEN",
      })
  void depth_flagBeforeNoColorBeforeColortermBeforeTerminfo(
      ColorWish wish, String environment, String type, Integer colors, ColorDepth depth) {
    Capabilities found =
        CapabilityRules.of(
            parsed(environment),
            new TerminalWishes(wish, false),
            type,
            Optional.ofNullable(colors).map(count -> new Terminfo(count, true)));
    assertThat(found.depth()).isEqualTo(depth);
  }

  @ParameterizedTest
  @CsvSource(
      nullValues = "-",
      value = {
        // --ascii, environment, TERM, Unicode
        "false, LANG=de_DE.UTF-8, xterm, true",
        "false, LANG=C.utf8, xterm, true",
        "false, LANG=C, xterm, false",
        "false, LANG=POSIX, xterm, false",
        "false, -, xterm, false",
        "false, LC_ALL=C LC_CTYPE=C.UTF-8 LANG=C.UTF-8, xterm, false",
        "false, LC_ALL= LC_CTYPE=C.UTF-8 LANG=C, xterm, true",
        "false, LC_CTYPE=ISO-8859-1 LANG=C.UTF-8, xterm, false",
        "false, LC_ALL=C.UTF-8 LANG=C, linux, true",
        "false, LANG=C.UTF-8, vt100, false",
        "true, LC_ALL=C.UTF-8, xterm, false",
      })
  void unicode_flagBeforeLcAllBeforeLcCtypeBeforeLang(
      boolean ascii, String environment, String type, boolean unicode) {
    Capabilities found =
        CapabilityRules.of(
            parsed(environment),
            new TerminalWishes(ColorWish.AUTO, ascii),
            type,
            Optional.of(new Terminfo(8, true)));
    assertThat(found.unicode()).isEqualTo(unicode);
  }

  @ParameterizedTest
  @CsvSource({
    "xterm-256color, true, true",
    "screen, true, true",
    "tmux-256color, true, true",
    "rxvt-unicode, true, true",
    "linux, false, false",
    "vt100, false, false",
    "ansi, false, false"
  })
  void modes_onlyWhereTheyAreUnderstood(String type, boolean modern, boolean alternate) {
    Capabilities found =
        CapabilityRules.of(Map.of(), TerminalWishes.NONE, type, Optional.of(new Terminfo(8, true)));
    assertThat(found.synchronizedUpdate()).isEqualTo(modern);
    assertThat(found.bracketedPaste()).isEqualTo(modern);
    assertThat(found.alternateScreen()).isEqualTo(alternate);
  }

  @ParameterizedTest
  @CsvSource({"xterm, true", "tmux-256color, true", "linux, false", "never-heard-of, false"})
  void alternateScreen_ofATypeThatTerminfoDoesNotKnow_isGuessedByItsName(
      String type, boolean alternate) {
    Capabilities found = CapabilityRules.of(Map.of(), TerminalWishes.NONE, type, Optional.empty());
    assertThat(found.alternateScreen()).isEqualTo(alternate);
  }

  private static Map<String, String> parsed(String environment) {
    Map<String, String> map = new HashMap<>();
    if (environment != null) {
      Arrays.stream(environment.split(" ", -1))
          .map(entry -> entry.split("=", 2))
          .forEach(entry -> map.put(entry[0], entry[1]));
    }
    return map;
  }
}
