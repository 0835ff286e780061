package dev.symposium.app.ui.view;

import static org.assertj.core.api.Assertions.assertThat;

import dev.symposium.app.ui.fixture.Goldens;
import dev.symposium.app.ui.fixture.LiveMoments;
import dev.symposium.app.ui.fixture.Pictures;
import dev.symposium.app.ui.fixture.RoleTheme;
import dev.symposium.app.ui.fixture.Sights;
import dev.symposium.app.ui.model.Size;
import dev.symposium.app.ui.text.Glyphs;
import dev.symposium.problems.observe.Snapshot;
import dev.symposium.problems.spi.Catalog;
import dev.symposium.problems.spi.Problem;
import dev.symposium.problems.spi.Scene;
import java.util.List;
import java.util.SplittableRandom;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * The picture of every registered problem, in moments of real runs: what stands in the cells is
 * what the snapshot says, and no size makes it fail.
 */
class ScenesTest {

  private static final Size WIDE = new Size(120, 40);

  static Stream<Problem> problems() {
    return Catalog.load().problems().stream();
  }

  @ParameterizedTest
  @MethodSource("problems")
  void scene_ofEverySolution_tellsTheSnapshot(Problem problem) {
    boolean lanes = false;
    boolean works = false;
    boolean hasLanes = false;
    boolean hasWorks = false;
    for (Snapshot snapshot : LiveMoments.of(problem, 5)) {
      hasLanes |= problem.scene(snapshot).parts().stream().anyMatch(Scene.Lanes.class::isInstance);
      for (Size size : List.of(Size.STANDARD, WIDE)) {
        for (Glyphs glyphs : List.of(Glyphs.ASCII, Glyphs.UNICODE)) {
          SceneReader read = SceneCheck.check(problem, snapshot, size, glyphs);
          lanes |= !read.lanes.isEmpty();
          works |= !read.worksOn.isEmpty();
          hasWorks |= read.text.contains(" works on ");
        }
      }
    }
    assertThat(lanes || !hasLanes).as("some lane was read").isTrue();
    assertThat(works).as("some row of an actor was read").isEqualTo(hasWorks);
  }

  @ParameterizedTest
  @MethodSource("problems")
  void scene_atAnySize_isDrawn(Problem problem) {
    SplittableRandom random = new SplittableRandom(6);
    for (Snapshot snapshot : LiveMoments.of(problem, 6)) {
      for (int i = 0; i < 6; i++) {
        Size size = new Size(random.nextInt(1, 501), random.nextInt(1, 201));
        Size small = new Size(random.nextInt(1, 91), random.nextInt(1, 46));
        for (Size each : List.of(size, small)) {
          var cells =
              Pictures.draw(
                  Pictures.stage(each, problem, snapshot), Glyphs.ASCII, RoleTheme.palette());
          assertThat(cells.columns()).isEqualTo(each.columns());
        }
      }
    }
    for (Size corner : List.of(new Size(1, 1), new Size(500, 200))) {
      Pictures.text(
          Pictures.stage(corner, problem, LiveMoments.of(problem, 7).get(0)), Glyphs.UNICODE);
    }
  }

  @ParameterizedTest
  @CsvSource({"80,24", "120,40"})
  void sights_atEachSize_areAsReviewed(int columns, int rows) {
    Sights.all()
        .forEach(
            (name, snapshot) -> {
              Problem problem = Sights.problem(snapshot.run().problem());
              var model = Pictures.stage(new Size(columns, rows), problem, snapshot);
              Goldens.check(
                  name + "-" + columns + "x" + rows + ".txt", Pictures.text(model, Glyphs.ASCII));
            });
  }
}
