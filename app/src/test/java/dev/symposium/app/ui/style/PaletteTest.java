package dev.symposium.app.ui.style;

import static org.assertj.core.api.Assertions.assertThat;

import com.googlecode.lanterna.TextColor;
import dev.symposium.app.term.ColorDepth;
import dev.symposium.themes.Role;
import dev.symposium.themes.Theme;
import dev.symposium.themes.Themes;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class PaletteTest {

  private static final Theme DARK = Themes.standard();

  @Test
  void style_withoutColours_keepsTheAttributesAndReversesMarkedThings() {
    Palette palette = Palette.of(DARK, ColorDepth.NONE);
    for (Role role : Role.values()) {
      assertThat(palette.style(role).foreground()).isEqualTo(TextColor.ANSI.DEFAULT);
      assertThat(palette.style(role).background()).isEqualTo(TextColor.ANSI.DEFAULT);
    }
    assertThat(palette.style(Role.DIAL_MARKED).reverse()).isTrue();
    assertThat(palette.style(Role.SELECTION).reverse()).isTrue();
    assertThat(palette.style(Role.STATE_BLOCKED).bold()).isTrue();
  }

  @Test
  void style_withColours_doesNotReverse() {
    Palette palette = Palette.of(DARK, ColorDepth.TRUE);
    assertThat(palette.style(Role.DIAL_MARKED).reverse()).isFalse();
    assertThat(palette.style(Role.DIAL_MARKED).background())
        .isEqualTo(new TextColor.RGB(0x7C, 0xC7, 0xFF));
  }

  @Test
  void style_ofSixteen_isTheExplicitChoiceOfTheTheme() {
    Palette palette = Palette.of(DARK, ColorDepth.SIXTEEN);
    assertThat(palette.style(Role.TEXT).foreground()).isEqualTo(TextColor.ANSI.WHITE);
    assertThat(palette.style(Role.TEXT).background()).isEqualTo(TextColor.ANSI.BLACK);
    assertThat(palette.style(Role.ACCENT).foreground()).isEqualTo(TextColor.ANSI.CYAN_BRIGHT);
  }

  @ParameterizedTest
  @EnumSource(ColorDepth.class)
  void cell_askedTwice_isTheSameObject(ColorDepth depth) {
    Palette palette = Palette.of(DARK, depth);
    Style style = palette.style(Role.ACCENT);
    assertThat(palette.ink(style).cell('x')).isSameAs(palette.ink(style).cell('x'));
    assertThat(palette.ink(style).cell(0x1F600).getCharacterString()).isEqualTo("😀");
  }

  @Property(tries = 2000)
  void nearestOf256_anyColour_isAsNearAsAnyOther(
      @ForAll @IntRange(min = 0, max = 0xFFFFFF) int rgb) {
    int found = distance(rgb, Colours.rgbOf256(Colours.nearestOf256(rgb)));
    int best = Integer.MAX_VALUE;
    for (int index = 16; index < 256; index++) {
      best = Math.min(best, distance(rgb, Colours.rgbOf256(index)));
    }
    assertThat(found).isEqualTo(best);
  }

  private static int distance(int one, int other) {
    int sum = 0;
    for (int shift = 0; shift < 24; shift += 8) {
      int d = (one >> shift & 0xFF) - (other >> shift & 0xFF);
      sum += d * d;
    }
    return sum;
  }
}
