package dev.symposium.app.ui.view;

import static org.assertj.core.api.Assertions.assertThat;

import dev.symposium.app.term.CellBuffer;
import dev.symposium.app.ui.fixture.Goldens;
import dev.symposium.app.ui.fixture.Pictures;
import dev.symposium.app.ui.fixture.RoleTheme;
import dev.symposium.app.ui.fixture.Scheduled;
import dev.symposium.app.ui.model.Size;
import dev.symposium.app.ui.model.StepGoal;
import dev.symposium.app.ui.model.UiModel;
import dev.symposium.app.ui.text.Glyphs;
import dev.symposium.problems.sync.controlled.Timing;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Step mode as it is seen. */
class StepViewTest {

  private static String cells(UiModel model) {
    CellBuffer cells = Pictures.draw(model, Glyphs.ASCII, RoleTheme.palette());
    return Pictures.text(model, Glyphs.ASCII)
        + "==== roles\n"
        + String.join("\n", RoleTheme.rows(cells))
        + "\n";
  }

  private static void check(String name, Size size, UiModel model) {
    String file = "steps-" + name + "-" + size.columns() + "x" + size.rows() + ".txt";
    Goldens.check(file, cells(model));
    assertThat(Pictures.text(model, Glyphs.ASCII)).isASCII();
  }

  @ParameterizedTest
  @CsvSource({"80,24", "120,40", "60,16"})
  void screens_atEachSize_areAsReviewed(int columns, int rows) {
    Size size = new Size(columns, rows);
    try (Scheduled dining = Scheduled.at(size, Timing.VIRTUAL, "dining", "naive")) {
      check("begin", size, dining.model);
      check("deadlock", size, dining.press("u").model);
      check("undone", size, dining.press(",", ",", ",").model);
      check("code", size, dining.press("tab").model);
      check("help", size, dining.press("?").model);
    }
    try (Scheduled lanes = Scheduled.at(size, Timing.VIRTUAL, "dining", "naive")) {
      check("lanes", size, lanes.press("u", "3").model);
      check("lanes-found", size, lanes.press("z", "/", "u", "n", "l", "enter", "N").model);
    }
    try (Scheduled pool = Scheduled.at(size, "pool", "one-by-one")) {
      check("pool", size, pool.press("u").model);
    }
    try (Scheduled crowd = Scheduled.at(size, "dining", "naive", "philosophers=64")) {
      check("crowd", size, crowd.press("end", "up", ">", ".").model);
      check("lanes-crowd", size, crowd.press("3").model);
    }
  }

  @ParameterizedTest
  @CsvSource({"80,24", "120,40", "60,16"})
  void goal_standsAboveTheVerdict(int columns, int rows) {
    try (Scheduled dining = Scheduled.at(new Size(columns, rows), "dining", "naive")) {
      UiModel model = dining.model;
      StepGoal goal = new StepGoal("GOAL: make it deadlock", "best known: 10");
      UiModel with = model.but().stepping(model.stepping().orElseThrow().withGoal(goal)).build();

      String[] lines = Pictures.text(with, Glyphs.ASCII).split("\n", -1);

      assertThat(lines[1]).startsWith(" GOAL: make it deadlock").endsWith("best known: 10");
      assertThat(lines[2]).contains("NOTHING WRONG SO FAR");
    }
  }
}
