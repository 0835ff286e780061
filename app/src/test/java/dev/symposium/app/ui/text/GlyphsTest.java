package dev.symposium.app.ui.text;

import static org.assertj.core.api.Assertions.assertThat;

import com.googlecode.lanterna.TerminalTextUtils;
import com.googlecode.lanterna.TextCharacter;
import org.jline.utils.WCWidth;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

class GlyphsTest {

  @ParameterizedTest
  @EnumSource(Glyph.class)
  void glyph_inUnicode_isOneColumnInBothTables(Glyph glyph) {
    String text = Glyphs.UNICODE.of(glyph);
    assertThat(text).hasSize(1);
    assertThat(WCWidth.wcwidth(text.codePointAt(0))).isEqualTo(1);
    assertThat(TerminalTextUtils.getColumnWidth(text)).isEqualTo(1);
    assertThat(TextCharacter.fromString(text)[0].isDoubleWidth()).isFalse();
  }

  @ParameterizedTest
  @EnumSource(Glyph.class)
  void glyph_inAscii_isOnePrintableAsciiCharacter(Glyph glyph) {
    assertThat(Glyphs.ASCII.of(glyph)).matches("[!-~]");
  }

  @ParameterizedTest
  @CsvSource({
    "-1, ' ', ' '",
    "NaN, ' ', ' '",
    "0, ' ', ' '",
    "0.01, ▁, _",
    "0.5, ▄, -",
    "1, █, #",
    "7, █, #"
  })
  void level_ofAShare_isAColumnOfThatHeight(double share, String unicode, String ascii) {
    assertThat(Glyphs.UNICODE.level(share)).isEqualTo(unicode);
    assertThat(Glyphs.ASCII.level(share)).isEqualTo(ascii);
  }

  @Test
  void bar_ofAShare_isFilledSoFar() {
    assertThat(Glyphs.ASCII.bar(0.5, 6)).isEqualTo("###...");
    assertThat(Glyphs.ASCII.bar(-3, 3)).isEqualTo("...");
    assertThat(Glyphs.ASCII.bar(3, 3)).isEqualTo("###");
    assertThat(Glyphs.ASCII.bar(0.5, -1)).isEmpty();
  }
}
