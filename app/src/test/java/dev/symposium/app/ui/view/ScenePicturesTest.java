package dev.symposium.app.ui.view;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.symposium.app.ui.fixture.Pictures;
import dev.symposium.app.ui.fixture.RandomMoments;
import dev.symposium.app.ui.fixture.Sights;
import dev.symposium.app.ui.model.Size;
import dev.symposium.app.ui.text.Glyphs;
import dev.symposium.problems.observe.Snapshot;
import dev.symposium.problems.spi.Problem;
import java.util.SplittableRandom;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Buffer, pool and barrier at random: what stands in the cells is what the snapshot says. */
class ScenePicturesTest {

  private static final int MANY = 10_000;
  private static final Size WIDE = new Size(120, 40);

  /** Each snapshot at one of the two sizes, in one of the two sets of signs. */
  @ParameterizedTest
  @ValueSource(strings = {"bursts", "pool", "barrier"})
  void scene_tenThousandMoments_tellsTheSnapshot(String alias) {
    Problem problem = Sights.problem(alias);
    for (int seed = 0; seed < MANY; seed++) {
      Snapshot snapshot = RandomMoments.next(problem, new SplittableRandom(seed));
      Size size = seed % 2 == 0 ? Size.STANDARD : WIDE;
      SceneCheck.check(problem, snapshot, size, seed / 2 % 2 == 0 ? Glyphs.ASCII : Glyphs.UNICODE);
    }
  }

  /** A check that finds nothing missing would say nothing. */
  @ParameterizedTest
  @CsvSource({
    "bursts-asleep, '\\|46\\|', '    '",
    "pool-leak, '1\\. Dan +blocked 6\\.2 s', ''",
    "pool-leak, 'QUEUE at the door', ''",
    "pool-leak, '\\| ~ lost ~ +\\|', ''",
    "pool-leak, '\\| Ann +\\|', ''"
  })
  void check_ofAPictureInWhichSomethingIsMissing_fails(String sight, String what, String instead) {
    Snapshot snapshot = Sights.all().get(sight);
    Problem problem = Sights.problem(snapshot.run().problem());
    String screen = Pictures.text(Pictures.stage(Size.STANDARD, problem, snapshot), Glyphs.ASCII);
    SceneCheck.check(problem, snapshot, Size.STANDARD, screen);
    String less = screen.replaceFirst(what, instead);
    assertThat(less).isNotEqualTo(screen);
    assertThatThrownBy(() -> SceneCheck.check(problem, snapshot, Size.STANDARD, less))
        .isInstanceOf(AssertionError.class);
  }
}
