package dev.symposium.app.ui.view;

import static org.assertj.core.api.Assertions.assertThat;

import dev.symposium.app.term.CellBuffer;
import dev.symposium.app.ui.fixture.Goldens;
import dev.symposium.app.ui.fixture.Pictures;
import dev.symposium.app.ui.fixture.RoleTheme;
import dev.symposium.app.ui.fixture.Screens;
import dev.symposium.app.ui.fixture.Snapshots;
import dev.symposium.app.ui.model.Size;
import dev.symposium.app.ui.model.UiModel;
import dev.symposium.app.ui.text.Glyphs;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Each screen, cell by cell: its text, and which role each cell has. */
class GoldenTest {

  @ParameterizedTest
  @CsvSource({"80,24", "120,40", "60,16"})
  void screens_atEachSize_areAsReviewed(int columns, int rows) {
    Size size = new Size(columns, rows);
    for (Map.Entry<String, UiModel> screen : Screens.all(size).entrySet()) {
      String name = screen.getKey() + "-" + columns + "x" + rows + ".txt";
      Goldens.check(name, cells(screen.getValue(), Glyphs.ASCII));
    }
  }

  @ParameterizedTest
  @CsvSource({"80,24", "120,40", "60,16"})
  void screens_inAscii_showNothingElse(int columns, int rows) {
    for (UiModel screen : Screens.all(new Size(columns, rows)).values()) {
      assertThat(Pictures.text(screen, Glyphs.ASCII)).isASCII();
    }
  }

  /** The same text in the same cells but for lines and marks. */
  @ParameterizedTest
  @CsvSource({"80,24", "120,40", "60,16"})
  void screens_inUnicode_sayTheSame(int columns, int rows) {
    for (UiModel screen : Screens.all(new Size(columns, rows)).values()) {
      String ascii = Pictures.text(screen, Glyphs.ASCII).replaceAll("[^A-Za-z0-9\n]", " ");
      String drawn = Pictures.text(screen, Glyphs.UNICODE).replace("↓", "v");
      String unicode = drawn.replaceAll("[^A-Za-z0-9\n]", " ");
      assertThat(unicode.replaceAll(" +\n", "\n")).isEqualTo(ascii.replaceAll(" +\n", "\n"));
    }
  }

  @Test
  void tooSmall_saysWhatItHasAndNeeds() {
    UiModel model = Pictures.stage(new Size(59, 15), Snapshots.deadlock());
    assertThat(Pictures.text(model, Glyphs.ASCII))
        .startsWith("too small: have 59x15, need 60x16; q back");
  }

  @Test
  void unicode_deadlockAt80x24_isAsReviewed() {
    UiModel model = Pictures.stage(Size.STANDARD, Snapshots.deadlock());
    Goldens.check("deadlock-80x24-unicode.txt", cells(model, Glyphs.UNICODE));
  }

  private static String cells(UiModel model, Glyphs glyphs) {
    CellBuffer buffer = Pictures.draw(model, glyphs, RoleTheme.palette());
    return buffer.text()
        + "==== roles\n"
        + String.join("\n", RoleTheme.rows(buffer))
        + "\n==== cursor "
        + buffer.cursorColumn()
        + ","
        + buffer.cursorRow()
        + "\n";
  }
}
