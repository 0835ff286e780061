package dev.symposium.app.ui.view;

import static org.assertj.core.api.Assertions.assertThat;

import dev.symposium.app.term.CellBuffer;
import dev.symposium.app.term.ColorDepth;
import dev.symposium.app.ui.fixture.Moment;
import dev.symposium.app.ui.fixture.Pictures;
import dev.symposium.app.ui.fixture.RoleTheme;
import dev.symposium.app.ui.fixture.Sights;
import dev.symposium.app.ui.fixture.Snapshots;
import dev.symposium.app.ui.fixture.Somebody;
import dev.symposium.app.ui.model.Size;
import dev.symposium.app.ui.model.UiModel;
import dev.symposium.app.ui.style.Canvas;
import dev.symposium.app.ui.style.Palette;
import dev.symposium.app.ui.text.Glyphs;
import dev.symposium.problems.observe.Snapshot;
import dev.symposium.problems.spi.Problem;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/**
 * The pictures in the handouts are what the program draws of the opening solution at its fault.
 * With {@code -Dgolden.refresh=true} they are written instead of compared.
 */
class HandoutPictureTest {

  private static final int COLUMNS = 76;
  private static final int ROWS = 22;
  private static final Path FOLDER =
      Path.of("src", "main", "resources", "dev", "symposium", "app", "cli", "pictures");

  private static final Map<String, Snapshot> FAULTS =
      Map.of(
          "dining", Snapshots.deadlock(),
          "bursts", Sights.all().get("bursts-asleep"),
          "pool", Sights.all().get("pool-leak"),
          "barrier", stuck());

  private static Snapshot stuck() {
    Moment moment =
        Moment.of(Sights.problem("barrier"), "wrong-count")
            .at(6)
            .perSecond(0)
            .gathering("barrier", "barrier", 5, 6, 0)
            .figure("allArrivedAt", 1)
            .figure("here", 5)
            .figure("waitsFor", 6)
            .figure("timeLostPercent", 71)
            .figure("cameLast.Max", 1)
            .curve("timeLostPercent", 0, 0, 21, 38, 52, 60, 71);
    double[] ages = {2.8, 2.6, 1.9, 0.9, 0.8};
    List<String> names = List.of("Ann", "Bo", "Cy", "Lin", "Max");
    for (int i = 0; i < ages.length; i++) {
      moment.with(
          Somebody.named(names.get(i))
              .waits("barrier", ages[i])
              .because("barrier: all but one are here")
              .carries(1)
              .operations(0));
    }
    return moment.build();
  }

  @Test
  void pictures_ofAllProblems_areWhatTheProgramDraws() throws IOException {
    for (Map.Entry<String, Snapshot> fault : FAULTS.entrySet()) {
      Problem problem = Sights.problem(fault.getKey());
      Path file = FOLDER.resolve(problem.id() + ".txt");
      String picture = drawn(problem, fault.getValue());
      if (Boolean.getBoolean("golden.refresh")) {
        Files.createDirectories(FOLDER);
        Files.writeString(file, picture, StandardCharsets.UTF_8);
      }
      assertThat(picture).isASCII().isEqualTo(Files.readString(file, StandardCharsets.UTF_8));
    }
  }

  private static String drawn(Problem problem, Snapshot snapshot) {
    UiModel model = Pictures.stage(Size.STANDARD, problem, snapshot);
    CellBuffer cells = new CellBuffer(COLUMNS, ROWS);
    Palette palette = Palette.of(RoleTheme.THEME, ColorDepth.TRUE);
    Canvas canvas = Canvas.over(cells, palette, Glyphs.ASCII);
    SceneView.draw(Screen.of(model, model.run().orElseThrow()), canvas);
    return cells.text().replaceAll("(?m) +$", "").replaceAll("^\n+|\n+$", "") + "\n";
  }
}
