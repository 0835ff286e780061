package dev.symposium.app.ui.view;

import static org.assertj.core.api.Assertions.assertThat;

import dev.symposium.app.ui.fixture.Asked;
import dev.symposium.app.ui.fixture.BarrierSights;
import dev.symposium.app.ui.fixture.Moment;
import dev.symposium.app.ui.fixture.Pictures;
import dev.symposium.app.ui.fixture.Screens;
import dev.symposium.app.ui.fixture.Sights;
import dev.symposium.app.ui.fixture.Snapshots;
import dev.symposium.app.ui.fixture.Somebody;
import dev.symposium.app.ui.model.Size;
import dev.symposium.app.ui.model.UiModel;
import dev.symposium.app.ui.model.WhyWords;
import dev.symposium.app.ui.text.Glyphs;
import dev.symposium.problems.observe.Snapshot;
import dev.symposium.problems.observe.VerdictKind;
import dev.symposium.problems.spi.Catalog;
import dev.symposium.problems.spi.Problem;
import dev.symposium.problems.spi.Solution;
import org.junit.jupiter.api.Test;

/** The check-boxes tell the moment, and jstack's answer stands beside ours. */
class WhyTest {

  private static final Size WIDE = new Size(120, 40);

  /** In one column, and with room for all of it. */
  private static final Size TALL = new Size(99, 60);

  private static String why(UiModel stage) {
    return Pictures.text(Screens.press(stage, "e", "z"), Glyphs.ASCII);
  }

  private static UiModel of(Snapshot snapshot) {
    return Pictures.stage(TALL, Sights.problem(snapshot.run().problem()), snapshot);
  }

  @Test
  void boxes_deadlockStanding_areAllFilled() {
    assertThat(why(of(Snapshots.deadlock())))
        .contains("4 hold now", "[x] mutual exclusion", "[x] hold and wait", "[x] no pre-emption")
        .contains("[x] circular wait", "Plato > Hume > Locke > Marx > Kant > Plato: certain");
  }

  @Test
  void boxes_justBroken_sayWhatTheBreakHasRemoved() {
    assertThat(why(of(Snapshots.broken())))
        .contains("2 hold now", "[ ] no pre-emption", "[ ] circular wait", "no circle now")
        .contains("<- the break removed this: Kant gave back fork 5");
  }

  @Test
  void boxes_nothingYet_areThoseThatHoldNow() {
    assertThat(why(of(Snapshots.running())))
        .contains("[x] hold and wait", "Locke holds fork 3 and wants fork 4")
        .contains("[ ] circular wait", "there is no circle now");
  }

  @Test
  void boxes_whereNothingIsHeld_doNotApply() {
    assertThat(why(of(BarrierSights.stuck().build())))
        .contains(" -  mutual exclusion", " -  hold and wait", " -  circular wait")
        .doesNotContain("hold now");
  }

  /** What waits for a call waits for nobody's hand: no box says otherwise. */
  @Test
  void boxes_allAsleep_claimNoCircleAndNothingHeld() {
    assertThat(why(of(Sights.all().get("bursts-asleep"))))
        .contains(" -  mutual exclusion", " -  circular wait")
        .doesNotContain("[x]", "certain");
  }

  @Test
  void boxes_whereNothingIsHeldYet_areEmpty() {
    assertThat(why(of(Snapshots.table(5).build())))
        .contains("[ ] mutual exclusion", "nothing is held now", "1 holds now");
  }

  /** Who sleeps with the lock in hand keeps out those who could help it. */
  @Test
  void boxes_asleepWithTheLock_sayWhoIsKeptOut() {
    Snapshot snapshot =
        Moment.of(Sights.problem("bursts"), "semaphores-swapped")
            .with(Somebody.named("P1").waits("free places", 3).holds("lock", 1, 39))
            .with(Somebody.named("C1").waits("lock", 2.5))
            .permits("lock", "lock", 1)
            .verdict(VerdictKind.DEADLOCK, 1, "ALL ASLEEP no. 1", "They wait.", 2)
            .build();
    assertThat(why(of(snapshot)))
        .contains("[x] circular wait", "P1 has lock, which all who could help it want: certain");
  }

  /** At the usual size all of it, with the name that the JVM really gives to a lock. */
  @Test
  void jstack_atTheUsualSize_isSeenWhole() {
    UiModel model = Asked.sawAllWhoWait(Pictures.stage(Size.STANDARD, Snapshots.deadlock()));
    assertThat(Pictures.text(Screens.press(model, "8"), Glyphs.ASCII).replaceAll("\\s+", " "))
        .contains("Plato waits for a lock owned by Hume; 4 more likewise. The same 5 as we say.");
  }

  @Test
  void heading_whereMoreIsBelow_saysHowToSeeIt() {
    Snapshot asleep = Sights.all().get("bursts-asleep");
    UiModel small = Pictures.stage(new Size(60, 16), Sights.problem("bursts"), asleep);
    assertThat(Pictures.text(Screens.press(small, "8"), Glyphs.ASCII)).contains("PgDn: more");
    assertThat(Pictures.text(Screens.press(small, "8", "G"), Glyphs.ASCII))
        .doesNotContain("PgDn: more");
    assertThat(why(of(asleep))).doesNotContain("PgDn: more");
  }

  @Test
  void jstack_whereItSeesTheSame_saysSo() {
    assertThat(why(Asked.sawAllWhoWait(of(Snapshots.deadlock()))))
        .contains("found a deadlock: Plato waits for", "owned by Hume", "The same 5 as we say.");
  }

  @Test
  void jstack_whereItSeesNothing_saysWhatItDoesNotKnow() {
    assertThat(why(Asked.sawNothing(of(Sights.all().get("pool-one-by-one")))))
        .contains("says no deadlock.", "nothing of permits");
    assertThat(why(Asked.sawNothing(of(Sights.all().get("bursts-asleep")))))
        .contains("says no deadlock.", "nothing of calls");
    assertThat(why(Asked.sawNothing(of(Snapshots.running())))).contains("no deadlock; nor do we");
  }

  @Test
  void jstack_notAskedYet_saysSo() {
    assertThat(why(of(Snapshots.deadlock()))).contains("jstack says it is being asked");
  }

  @Test
  void cure_ofAFaultyOneAndOfACure_isNamed() {
    assertThat(why(of(Snapshots.deadlock()))).contains("s: resource-order (lower number first)");
    assertThat(why(of(Snapshots.table(5).solution("waiter").build())))
        .contains("this is one: it excludes deadlock, livelock, starvation");
  }

  /** Every solution has words that can be asked about, and the four conditions are among them. */
  @Test
  void words_ofEverySolution_areThere() {
    for (Problem problem : Catalog.load().problems()) {
      for (Solution solution : problem.solutions()) {
        Snapshot snapshot = Moment.of(problem, solution.id()).build();
        UiModel model = Pictures.stage(TALL, problem, snapshot);
        assertThat(WhyWords.of(model.run().orElseThrow()))
            .as("%s/%s", problem.id(), solution.id())
            .extracting(entry -> entry.term())
            .contains("mutual exclusion", "hold and wait", "no pre-emption", "circular wait");
        assertThat(why(model)).contains("cure   ");
      }
    }
  }

  /** Beneath the scene where that can spare the rows, with all of the threads beside it. */
  @Test
  void band_whereTheSceneCanSpareTheRows_isBelowAll() {
    UiModel wide = Screens.press(Pictures.stage(WIDE, Snapshots.deadlock()), "8");
    String[] rows = Pictures.text(wide, Glyphs.ASCII).split("\n", -1);
    assertThat(rows[4]).contains("1 SCENE", "2 THREADS");
    assertThat(rows).filteredOn(row -> row.startsWith(">8 WHY")).hasSize(1);
    assertThat(Pictures.text(wide, Glyphs.ASCII)).contains("+- Plato ----+", "cure   s:");
  }
}
