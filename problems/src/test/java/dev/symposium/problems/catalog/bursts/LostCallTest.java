package dev.symposium.problems.catalog.bursts;

import static org.assertj.core.api.Assertions.assertThat;

import dev.symposium.problems.engine.StillRun;
import dev.symposium.problems.observe.Calls;
import dev.symposium.problems.observe.ResourceState;
import dev.symposium.problems.observe.Snapshot;
import dev.symposium.problems.observe.VerdictKind;
import dev.symposium.problems.spi.Scene.Note;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Where all sleep, the picture tells whom the last call reached, and who should have got it. */
class LostCallTest {

  private static final int SEEDS = 20;
  private static final String CALLED = "'s wake-up call reached ";

  private final BurstsProblem problem = new BurstsProblem();

  @Test
  void scene_allAsleep_tellsWhomTheLastCallReached() {
    for (int seed = 0; seed < SEEDS; seed++) {
      Snapshot asleep = asleep(seed);
      Calls.Call last =
          asleep.resources().stream()
              .map(ResourceState::calls)
              .reduce(Calls.NONE, Calls::plus)
              .last()
              .orElseThrow();
      List<String> told = told(asleep);
      assertThat(told).as("seed %d", seed).hasSize(1);
      assertThat(told.get(0)).startsWith(last.by() + CALLED + last.reached() + ", not ");
      assertThat(role(asleep, last.by())).isEqualTo(role(asleep, last.reached()));
    }
  }

  @Test
  void scene_allAreWell_tellsOfNoLostCall() {
    try (StillRun run = StillRun.open(problem, 1)) {
      for (int frame = 0; frame < 100; frame++) {
        assertThat(told(run.nextFrame())).isEmpty();
      }
    }
  }

  private Snapshot asleep(long seed) {
    try (StillRun run = StillRun.open(problem, seed)) {
      run.nextFrame();
      run.undo(problem.opening().presets().get(0));
      Snapshot now = run.nextFrame();
      while (now.standing().stream().noneMatch(v -> v.kind() == VerdictKind.DEADLOCK)) {
        now = run.nextFrame();
      }
      return now;
    }
  }

  private List<String> told(Snapshot snapshot) {
    return problem.scene(snapshot).parts().stream()
        .filter(Note.class::isInstance)
        .map(part -> ((Note) part).text())
        .filter(text -> text.contains(CALLED))
        .toList();
  }

  private static String role(Snapshot snapshot, String name) {
    return snapshot.actor(name).orElseThrow().role();
  }
}
