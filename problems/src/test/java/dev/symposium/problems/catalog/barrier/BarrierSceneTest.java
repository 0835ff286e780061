package dev.symposium.problems.catalog.barrier;

import static org.assertj.core.api.Assertions.assertThat;

import dev.symposium.problems.observe.Snapshot;
import dev.symposium.problems.spi.Scene;
import dev.symposium.problems.spi.Scene.Lane;
import dev.symposium.problems.spi.Scene.Lane.Where;
import dev.symposium.problems.spi.Scene.Lanes;
import dev.symposium.problems.spi.Scene.Note;
import java.util.List;
import org.junit.jupiter.api.Test;

class BarrierSceneTest {

  private static final BarrierProblem BARRIER = new BarrierProblem();

  private static Lanes lanes(Snapshot snapshot) {
    return (Lanes) BARRIER.scene(snapshot).parts().get(0);
  }

  private static List<String> notes(Snapshot snapshot) {
    return BARRIER.scene(snapshot).parts().stream()
        .filter(Note.class::isInstance)
        .map(part -> ((Scene.Note) part).text())
        .toList();
  }

  /** Two stand at a barrier for three: all have arrived in phase 1, which nobody has left. */
  private static Snapshot wrongCount() {
    return Meetings.of("wrong-count", 0, 2, 3)
        .figure(Figures.ALL_ARRIVED, 1)
        .figure(Figures.CAME_LAST + "Bo", 1)
        .figure(Figures.TIME_LOST, 71.4)
        .waits(1, BarrierScene.BARRIER, 2.8)
        .waits(1, BarrierScene.BARRIER, 1.9)
        .snapshot();
  }

  @Test
  void scene_barrierForOneMoreThanThereAre_showsTheOneWhoWillNotCome() {
    Lanes lanes = lanes(wrongCount());
    assertThat(lanes.title()).isEqualTo("PHASE 1");
    assertThat(lanes.gate()).isEqualTo("BARRIER  2 of 3 are here");
    assertThat(lanes.lanes())
        .containsExactly(
            new Lane("Ann", 1, Where.HERE, ""),
            new Lane("Bo", 1, Where.HERE, ""),
            new Lane("???", 0, Where.NOBODY, "nobody will come"));
  }

  @Test
  void notes_atTheBarrier_tellWhatIsDoneWhoCameLastAndWhen() {
    assertThat(notes(wrongCount()))
        .containsExactly(
            "phases done 0   came last: Bo 1 x   time lost 71 %",
            "already in phase 2: nobody, as it must be",
            "arrived, s after the first: Ann 0.0, Bo 0.9");
    assertThat(BARRIER.sentence(wrongCount()))
        .isEqualTo("Phase 1: 2 of 3 are here; all have come, and 1 more will never come.");
  }

  @Test
  void scene_whileOneStillWorks_drawsItsBarAsFarAsItsStepsAreDone() {
    Snapshot straggler =
        Meetings.of("cyclic", 13, 1, 2)
            .waits(14, BarrierScene.BARRIER, 1.9)
            .works(14, 1, 2, 0.5)
            .snapshot();
    assertThat(lanes(straggler).lanes())
        .containsExactly(
            new Lane("Ann", 1, Where.HERE, ""), new Lane("Bo", 0.75, Where.COMING, ""));
    assertThat(BARRIER.sentence(straggler))
        .isEqualTo("Phase 14: 1 of 2 are here and wait for Bo; 0 % is lost by waiting.");
  }

  @Test
  void scene_oneInTheNextPhaseBeforeAllHaveArrived_isBeyondTheLine() {
    Snapshot lapped =
        Meetings.of("latch-reused", 1, 3, 3)
            .resource(BarrierScene.LATCH, "latch")
            .works(3, 0, 1, 0.2)
            .works(2, 0, 1, 0.9)
            .works(2, 0, 1, 0.6)
            .snapshot();
    assertThat(lanes(lapped).title()).isEqualTo("PHASE 2");
    assertThat(lanes(lapped).gate()).isEqualTo("LATCH  open for good");
    assertThat(lanes(lapped).lanes())
        .first()
        .isEqualTo(new Lane("Ann", 1, Where.BEYOND, "in phase 3"));
    assertThat(notes(lapped)).contains("already in phase 3: Ann; Bo and Cy are still in phase 2");
    assertThat(BARRIER.sentence(lapped)).endsWith("; Ann went ahead.");
  }

  /** The barrier has opened: one has begun the next phase, which nobody can hold against it. */
  @Test
  void scene_oneInTheNextPhaseAfterAllHaveArrived_isOnItsWay() {
    Snapshot opened =
        Meetings.of("cyclic", 0, 0, 2)
            .figure(Figures.ALL_ARRIVED, 1)
            .works(2, 0, 1, 0.1)
            .waits(1, BarrierScene.BARRIER, 0.1)
            .snapshot();
    assertThat(lanes(opened).title()).isEqualTo("PHASE 2");
    assertThat(lanes(opened).lanes()).first().isEqualTo(new Lane("Ann", 0.1, Where.COMING, ""));
  }

  @Test
  void scene_poolWithTooFewThreads_showsTheTaskThatNobodyRuns() {
    Snapshot starved =
        Meetings.of("small-pool", 0, 2, 3)
            .figure(Figures.QUEUED, 1)
            .waits(0, BarrierScene.BARRIER, 2.8)
            .waits(0, BarrierScene.BARRIER, 1.9)
            .snapshot();
    assertThat(lanes(starved).lanes())
        .last()
        .isEqualTo(new Lane("queue", 0, Where.NOBODY, "nobody runs 1 task"));
    assertThat(lanes(starved).lanes()).extracting(Lane::actor).doesNotContain("???");
  }

  @Test
  void scene_withOneDead_missesItAtTheBarrier() {
    Snapshot dead =
        Meetings.of("unhandled-break", 4, 1, 2)
            .waits(5, BarrierScene.BARRIER, 0.3)
            .crashed()
            .snapshot();
    assertThat(lanes(dead).lanes())
        .containsExactly(
            new Lane("Ann", 1, Where.HERE, ""),
            new Lane("Bo", 0, Where.COMING, ""),
            new Lane("???", 0, Where.NOBODY, "nobody will come"));
    assertThat(BARRIER.sentence(dead)).isEqualTo("Phase 5: 1 of 2 are here; Bo has crashed.");
  }

  @Test
  void sentence_ofDiedAndCrashed_tellsThemApart() {
    Snapshot both = Meetings.of("unhandled-break", 1, 0, 3).died().crashed().died().snapshot();
    assertThat(BARRIER.sentence(both))
        .isEqualTo("Phase 2: 0 of 3 are here; Ann and Cy have died, Bo has crashed.");
  }

  @Test
  void sentence_afterAllHaveDied_saysSo() {
    Snapshot over = Meetings.of("unhandled-break", 1, 0, 3).died().died().died().snapshot();
    assertThat(BARRIER.sentence(over)).isEqualTo("Phase 2: 0 of 3 are here; all 3 have died.");
  }
}
