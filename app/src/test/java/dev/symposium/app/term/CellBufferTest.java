package dev.symposium.app.term;

import static org.assertj.core.api.Assertions.assertThat;

import com.googlecode.lanterna.TerminalSize;
import com.googlecode.lanterna.TextCharacter;
import java.util.Random;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class CellBufferTest {

  @Property(tries = 300)
  void set_anything_keepsEveryRowAsWideAsTheBuffer(@ForAll long seed) {
    Random random = new Random(seed);
    CellBuffer buffer = new CellBuffer(1 + random.nextInt(9), 1 + random.nextInt(3));
    for (int i = 0; i < 60; i++) {
      boolean wide = random.nextBoolean();
      buffer.set(
          random.nextInt(14) - 2, random.nextInt(6) - 2, cell(wide ? '日' : 'x'), wide ? 2 : 1);
    }
    for (int row = 0; row < buffer.rows(); row++) {
      int width = 0;
      for (int column = 0; column < buffer.columns(); column++) {
        TextCharacter cell = buffer.get(column, row);
        width += cell == null ? 0 : cell.is('日') ? 2 : 1;
      }
      assertThat(width).isEqualTo(buffer.columns());
    }
  }

  @Test
  void set_halfOfAWideCharacter_blanksTheOtherHalf() {
    CellBuffer buffer = new CellBuffer(4, 1);
    buffer.set(0, 0, cell('日'), 2);
    buffer.set(1, 0, cell('x'), 1);
    assertThat(buffer.rowText(0)).isEqualTo(" x  ");
    buffer.set(2, 0, cell('日'), 2);
    buffer.set(2, 0, cell('y'), 1);
    assertThat(buffer.rowText(0)).isEqualTo(" xy ");
  }

  @Test
  void set_aWideCharacterInTheLastColumn_isABlank() {
    CellBuffer buffer = new CellBuffer(3, 1);
    buffer.set(2, 0, cell('日'), 2);
    assertThat(buffer.rowText(0)).isEqualTo("   ");
  }

  @Test
  void showCursor_outside_hidesIt() {
    CellBuffer buffer = new CellBuffer(3, 1);
    buffer.showCursor(2, 0);
    assertThat(buffer.cursorColumn()).isEqualTo(2);
    buffer.showCursor(3, 0);
    assertThat(buffer.cursorColumn()).isEqualTo(-1);
  }

  @ParameterizedTest
  @CsvSource({
    "0, 0, 80, 24",
    "-1, 5, 80, 5",
    "1, 1, 1, 1",
    "132, 43, 132, 43",
    "500, 200, 500, 200",
    "65535, 65535, 500, 200"
  })
  void usable_anySize_isBetweenOneAndTheLargest(int columns, int rows, int c, int r) {
    assertThat(TerminalPort.usable(columns, rows)).isEqualTo(new TerminalSize(c, r));
  }

  private static TextCharacter cell(char character) {
    return TextCharacter.fromCharacter(character)[0];
  }
}
