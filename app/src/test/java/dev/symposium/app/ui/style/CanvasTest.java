package dev.symposium.app.ui.style;

import static org.assertj.core.api.Assertions.assertThat;

import com.googlecode.lanterna.TerminalPosition;
import com.googlecode.lanterna.TerminalSize;
import com.googlecode.lanterna.graphics.TextGraphics;
import dev.symposium.app.term.CellBuffer;
import dev.symposium.app.term.ColorDepth;
import dev.symposium.app.ui.text.Glyph;
import dev.symposium.app.ui.text.Glyphs;
import dev.symposium.themes.Role;
import dev.symposium.themes.Themes;
import java.util.Random;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.junit.jupiter.api.Test;

class CanvasTest {

  private final CellBuffer cells = new CellBuffer(10, 4);
  private final Canvas canvas = over(cells, Glyphs.ASCII);

  @Test
  void put_returnsTheColumnAfterTheText() {
    assertThat(canvas.put(1, 0, "Kant", Role.TEXT)).isEqualTo(5);
    assertThat(canvas.put(0, 1, "日本", Role.TEXT)).isEqualTo(4);
    assertThat(canvas.put(8, 2, "outside", Role.TEXT)).isEqualTo(15);
    assertThat(cells.text()).isEqualTo(" Kant\n日本\n        ou\n\n");
  }

  @Test
  void put_controlCharacters_neverReachACell() {
    canvas.put(0, 0, "a\u001B[2Jb\u009Bc\r\n", Role.TEXT);
    assertThat(cells.rowText(0)).isEqualTo("a?[2Jb?c??");
  }

  @Test
  void area_clipsAndMovesTheOrigin() {
    Canvas area = canvas.area(2, 1, 4, 2);
    area.put(-1, 0, "abcdefgh", Role.TEXT);
    area.put(3, 1, "日", Role.TEXT);
    area.put(0, 2, "below", Role.TEXT);
    assertThat(cells.text()).isEqualTo("\n  bcde\n\n\n");
    assertThat(canvas.area(8, 3, 40, 40).columns()).isEqualTo(2);
    assertThat(canvas.area(20, 20, 5, 5).rows()).isZero();
  }

  @Test
  void frame_inBothSetsOfGlyphs() {
    canvas.frame(0, 0, 5, 3, true, Role.EATING);
    assertThat(cells.text()).isEqualTo("+===+\n|   |\n+===+\n\n");
    CellBuffer other = new CellBuffer(5, 3);
    over(other, Glyphs.UNICODE).frame(0, 0, 5, 3, false, Role.RULE);
    assertThat(other.text()).isEqualTo("┌───┐\n│   │\n└───┘\n");
  }

  @Test
  void putRight_fillRow_textAt() {
    canvas.fillRow(1, Role.SELECTION);
    canvas.putRight(10, 1, "end", Role.SELECTION);
    assertThat(canvas.textAt(9, 1)).isEqualTo("d");
    assertThat(canvas.textAt(-1, 1)).isEqualTo(" ");
    assertThat(canvas.getCharacter(0, 1).getBackgroundColor())
        .isEqualTo(canvas.palette().style(Role.SELECTION).background());
  }

  @Test
  void lanternasMethods_drawOnTheSameCells() {
    canvas.use(canvas.palette().style(Role.ACCENT)).putString(0, 0, "日x");
    TextGraphics part =
        canvas.newTextGraphics(new TerminalPosition(0, 1), new TerminalSize(4, 2)).fill('.');
    part.drawLine(0, 0, 9, 0, '-');
    assertThat(cells.text()).isEqualTo("日x\n----\n....\n\n");
  }

  @Property(tries = 300)
  void anyDrawingAnywhere_neverThrowsAndStaysInItsArea(@ForAll long seed) {
    Random random = new Random(seed);
    CellBuffer buffer = new CellBuffer(1 + random.nextInt(20), 1 + random.nextInt(10));
    Canvas all = over(buffer, Glyphs.UNICODE);
    Canvas area = all.area(2, 1, random.nextInt(10), random.nextInt(5));
    for (int i = 0; i < 20; i++) {
      int x = random.nextInt(40) - 20;
      int y = random.nextInt(20) - 10;
      area.frame(x, y, random.nextInt(9) - 2, random.nextInt(9) - 2, i % 2 == 0, Role.RULE);
      area.put(x, y, "text日本\u0301", Role.TEXT);
      area.vertical(x, y, random.nextInt(20) - 5, Glyph.VERTICAL, Role.RULE);
      area.fillRow(y, Role.SELECTION);
      area.showCursor(x, y);
    }
    for (int column = 0; column < buffer.columns(); column++) {
      assertThat(buffer.get(column, 0).is(' ')).isTrue();
    }
  }

  private static Canvas over(CellBuffer cells, Glyphs glyphs) {
    return Canvas.over(cells, Palette.of(Themes.standard(), ColorDepth.TRUE), glyphs);
  }
}
