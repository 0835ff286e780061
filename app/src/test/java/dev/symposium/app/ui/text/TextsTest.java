package dev.symposium.app.ui.text;

import static org.assertj.core.api.Assertions.assertThat;

import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import org.junit.jupiter.api.Test;

class TextsTest {

  @Test
  void left_right_center_fillToTheWidth() {
    assertThat(Texts.left("Kant", 6, Glyphs.ASCII)).isEqualTo("Kant  ");
    assertThat(Texts.right("Kant", 6, Glyphs.ASCII)).isEqualTo("  Kant");
    assertThat(Texts.center("Kant", 7, Glyphs.ASCII)).isEqualTo(" Kant  ");
  }

  @Test
  void shorten_whatIsTooWide_saysSo() {
    assertThat(Texts.shorten("philosophers", 6, Glyphs.ASCII)).isEqualTo("philo~");
    assertThat(Texts.shorten("philosophers", 6, Glyphs.UNICODE)).isEqualTo("philo…");
    assertThat(Texts.shorten("philosophers", 12, Glyphs.ASCII)).isEqualTo("philosophers");
    assertThat(Texts.shorten("philosophers", 0, Glyphs.ASCII)).isEmpty();
    assertThat(Texts.shorten("日本語", 4, Glyphs.ASCII)).isEqualTo("日~");
  }

  @Test
  void wrap_atBlanks_keepsLineFeedsAndCutsLongWords() {
    assertThat(Texts.wrap("None can ever move again.", 10))
        .containsExactly("None can", "ever move", "again.");
    assertThat(Texts.wrap("one\n\ntwo", 10)).containsExactly("one", "", "two");
    assertThat(Texts.wrap("a philosopher", 5)).containsExactly("a", "philo", "sophe", "r");
    assertThat(Texts.wrap("", 5)).containsExactly("");
    assertThat(Texts.wrap("日本", 1)).containsExactly("日", "本");
  }

  @Property
  void left_anyText_isExactlyAsWide(
      @ForAll String text, @ForAll @IntRange(min = 0, max = 30) int columns) {
    assertThat(DisplayWidth.of(Texts.left(text, columns, Glyphs.ASCII))).isEqualTo(columns);
    assertThat(DisplayWidth.of(Texts.center(text, columns, Glyphs.UNICODE))).isEqualTo(columns);
  }

  @Property
  void wrap_anyText_losesNoWordAndFits(
      @ForAll String text, @ForAll @IntRange(min = 2, max = 30) int columns) {
    var lines = Texts.wrap(text, columns);
    assertThat(lines).isNotEmpty();
    assertThat(lines).allMatch(line -> DisplayWidth.of(line) <= columns);
    assertThat(bare(String.join("", lines))).isEqualTo(bare(text));
  }

  private static String bare(String text) {
    return text.replaceAll("\\s", "").strip();
  }
}
