package dev.symposium.app.ui.view;

import static org.assertj.core.api.Assertions.assertThat;

import dev.symposium.app.term.CellBuffer;
import dev.symposium.app.ui.fixture.Pictures;
import dev.symposium.app.ui.fixture.RandomTables;
import dev.symposium.app.ui.fixture.RoleTheme;
import dev.symposium.app.ui.fixture.Screens;
import dev.symposium.app.ui.model.DialState;
import dev.symposium.app.ui.model.Dials;
import dev.symposium.app.ui.model.Layout;
import dev.symposium.app.ui.model.RunState;
import dev.symposium.app.ui.model.Size;
import dev.symposium.app.ui.model.UiModel;
import dev.symposium.app.ui.style.Palette;
import dev.symposium.app.ui.text.Glyphs;
import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/** No size and no table makes the view fail. */
class AnySizeTest {

  private static final int MOST_SEATS = 64;

  private final Palette palette = RoleTheme.palette();

  @Test
  void view_allSmallAndManyOtherSizes_neverFails() {
    SplittableRandom random = new SplittableRandom(11);
    for (Size size : sizes(random)) {
      for (int i = 0; i < 3; i++) {
        UiModel model = Pictures.stage(size, RandomTables.next(random, MOST_SEATS));
        CellBuffer cells = Pictures.draw(model, Glyphs.ASCII, palette);
        assertThat(cells.columns()).isEqualTo(size.columns());
      }
    }
  }

  @Test
  void view_everyScreenAtAnySize_neverFails() {
    SplittableRandom random = new SplittableRandom(12);
    for (int i = 0; i < 60; i++) {
      Size size = new Size(random.nextInt(1, 501), random.nextInt(1, 201));
      for (UiModel model : Screens.all(size).values()) {
        assertThat(Pictures.draw(model, Glyphs.UNICODE, palette).rows()).isEqualTo(size.rows());
      }
    }
  }

  /** The row of dials is what the program is for: at every size that shows anything. */
  @Test
  void dials_atAnySizeThatShowsAnything_areAllThere() {
    SplittableRandom random = new SplittableRandom(13);
    for (int i = 0; i < 600; i++) {
      Size size = new Size(random.nextInt(60, 200), random.nextInt(16, 60));
      UiModel model = Pictures.stage(size, RandomTables.next(random, MOST_SEATS));
      String text = Pictures.text(model, Glyphs.ASCII);
      assertThat(model.layout()).isNotEqualTo(Layout.NONE);
      RunState run = model.run().orElseThrow();
      for (DialState dial : Dials.all(model.stage(), run)) {
        assertThat(text)
            .as("%s at %s", dial.dial(), size)
            .containsPattern("[ >]" + Pattern.quote(shown(dial)));
      }
    }
  }

  private static String shown(DialState dial) {
    String key = dial.dial().name().equals("SPEED") ? "v" : dial.dial().word().substring(0, 1);
    String label = dial.label().isEmpty() ? "" : " " + dial.label().replace("break after", "break");
    String plain = key + label;
    return plain.endsWith("break") ? plain : plain + " " + dial.value();
  }

  private static List<Size> sizes(SplittableRandom random) {
    List<Size> sizes = new ArrayList<>();
    for (int columns = 1; columns <= 90; columns += 1 + columns / 12) {
      for (int rows = 1; rows <= 45; rows += 1 + rows / 12) {
        sizes.add(new Size(columns, rows));
      }
    }
    for (int i = 0; i < 200; i++) {
      sizes.add(new Size(random.nextInt(1, 501), random.nextInt(1, 201)));
    }
    sizes.add(new Size(500, 200));
    return sizes;
  }
}
