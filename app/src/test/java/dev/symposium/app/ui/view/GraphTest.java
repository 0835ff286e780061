package dev.symposium.app.ui.view;

import static org.assertj.core.api.Assertions.assertThat;

import dev.symposium.app.term.CellBuffer;
import dev.symposium.app.ui.fixture.Guest;
import dev.symposium.app.ui.fixture.Moment;
import dev.symposium.app.ui.fixture.Pictures;
import dev.symposium.app.ui.fixture.RandomTables;
import dev.symposium.app.ui.fixture.RoleTheme;
import dev.symposium.app.ui.fixture.Sights;
import dev.symposium.app.ui.fixture.Snapshots;
import dev.symposium.app.ui.fixture.Somebody;
import dev.symposium.app.ui.model.Size;
import dev.symposium.app.ui.model.UiModel;
import dev.symposium.app.ui.style.Canvas;
import dev.symposium.app.ui.text.Glyphs;
import dev.symposium.app.ui.text.Texts;
import dev.symposium.problems.observe.ActorView;
import dev.symposium.problems.observe.Snapshot;
import dev.symposium.problems.observe.VerdictKind;
import dev.symposium.problems.spi.Problem;
import dev.symposium.themes.Role;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.SplittableRandom;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What the graph draws can be read back from its cells, whatever waits for what, at any size. */
class GraphTest {

  private static final Problem POOL = Sights.problem("pool");
  private static final BlockSketch.Style PLAIN =
      new BlockSketch.Style() {
        @Override
        public Role thread(String name) {
          return Role.TEXT;
        }

        @Override
        public Role thing(String name) {
          return Role.HELD;
        }

        @Override
        public String cut(String text, int columns) {
          return Texts.shorten(text, columns, Glyphs.UNICODE);
        }
      };

  private static String picture(Problem problem, Snapshot snapshot, int columns, int rows) {
    Size size = new Size(columns, rows);
    UiModel model = Pictures.stage(size, problem, snapshot);
    CellBuffer cells = new CellBuffer(columns, rows);
    Canvas canvas = Canvas.over(cells, RoleTheme.palette(), Glyphs.UNICODE);
    GraphView.draw(Screen.of(model, model.run().orElseThrow()), canvas);
    return cells.text();
  }

  private static String picture(Snapshot snapshot, int columns, int rows) {
    return picture(Snapshots.DINING, snapshot, columns, rows);
  }

  /** Some want permits, some have them, some both; now and then it is a deadlock. */
  private static Snapshot pool(SplittableRandom random) {
    Moment moment = Moment.of(POOL, "one-by-one").permits("permits", "semaphore", 9);
    int clients = random.nextInt(2, 9);
    for (int i = 0; i < clients; i++) {
      Somebody somebody = Somebody.named(POOL.roles().get(0).nameOf(i));
      if (random.nextBoolean()) {
        somebody.holds("permits", 1, 3);
      }
      moment.with(
          random.nextInt(3) > 0
              ? somebody.waits("permits", 1.5)
              : somebody.sleeps("uses it", 1, 2));
    }
    if (random.nextBoolean()) {
      moment.verdict(VerdictKind.DEADLOCK, 1, "DEADLOCK no. 1", "They wait.", 2);
    }
    return moment.build();
  }

  private static Set<String> wants(Snapshot snapshot) {
    Set<String> wants = new TreeSet<>();
    for (ActorView actor : slow(snapshot)) {
      actor.wants().forEach(thing -> wants.add(actor.name() + " wants " + thing));
    }
    return wants;
  }

  private static Set<String> has(Snapshot snapshot) {
    Set<String> has = new TreeSet<>();
    for (ActorView actor : snapshot.actors()) {
      actor.holds().forEach(hold -> has.add(actor.name() + " has " + hold.resource()));
    }
    return has;
  }

  private static List<ActorView> slow(Snapshot snapshot) {
    Set<String> stuck = new TreeSet<>();
    snapshot.standing().forEach(verdict -> stuck.addAll(verdict.members()));
    return snapshot.actors().stream()
        .filter(a -> a.changesPerSecond() < 100 || stuck.contains(a.name()))
        .toList();
  }

  @Test
  void tables_withRoomForAll_tellEveryWaitAndEveryHold() {
    SplittableRandom random = new SplittableRandom(21);
    for (int i = 0; i < 400; i++) {
      Snapshot snapshot = RandomTables.next(random, 8);
      String picture = picture(snapshot, 100, 40);
      GraphReader read = GraphReader.read(picture);
      assertThat(read.wants).as(picture).isEqualTo(wants(snapshot));
      assertThat(has(snapshot)).as(picture).containsAll(read.has);
      slow(snapshot).stream()
          .flatMap(a -> a.holds().stream().map(h -> a.name() + " has " + h.resource()))
          .forEach(hold -> assertThat(read.has).as(picture).contains(hold));
    }
  }

  @Test
  void pools_withRoomForAll_tellEveryWaitAndEveryHold() {
    SplittableRandom random = new SplittableRandom(22);
    for (int i = 0; i < 400; i++) {
      Snapshot snapshot = pool(random);
      String picture = picture(POOL, snapshot, 64, 30);
      GraphReader read = GraphReader.read(picture);
      assertThat(read.wants).as(picture).isEqualTo(wants(snapshot));
      assertThat(read.has).as(picture).isEqualTo(has(snapshot));
    }
  }

  /** Where room is short something is left out; what is drawn is true all the same. */
  @Test
  void anySize_whatCanBeRead_isTrue() {
    SplittableRandom random = new SplittableRandom(23);
    for (int i = 0; i < 600; i++) {
      boolean table = random.nextBoolean();
      Snapshot snapshot = table ? RandomTables.next(random, 64) : pool(random);
      int columns = random.nextInt(40, 160);
      int rows = random.nextInt(1, 50);
      String picture = picture(table ? Snapshots.DINING : POOL, snapshot, columns, rows);
      GraphReader read = GraphReader.read(picture);
      read.wants.removeIf(edge -> edge.contains("…"));
      read.has.removeIf(edge -> edge.contains("…"));
      assertThat(wants(snapshot)).as(picture).containsAll(read.wants);
      assertThat(has(snapshot)).as(picture).containsAll(read.has);
    }
  }

  @Test
  void anySize_nothingLiesOverAnythingElse() {
    SplittableRandom random = new SplittableRandom(24);
    for (int i = 0; i < 400; i++) {
      Snapshot snapshot = random.nextBoolean() ? RandomTables.next(random, 64) : pool(random);
      int columns = i == 0 ? 500 : random.nextInt(1, random.nextBoolean() ? 501 : 90);
      int rows = i == 0 ? 200 : random.nextInt(1, random.nextBoolean() ? 201 : 40);
      WaitGraph graph = WaitGraph.of(snapshot, a -> a.changesPerSecond() > 100);
      Sketch sketch = GraphLayout.of(graph, PLAIN, columns, rows);
      List<Box> taken = new ArrayList<>();
      for (Sketch.Label label : sketch.labels()) {
        Box box = label.box();
        assertThat(taken).as("%s in %sx%s", label, columns, rows).noneMatch(box::overlaps);
        taken.add(box);
        for (int x = box.x(); x < box.right(); x++) {
          assertThat(sketch.wires().isAt(x, box.y())).as("a line through %s", label).isFalse();
        }
      }
    }
  }

  @Test
  void sameGraph_sameRoom_isTheSamePicture() {
    Snapshot earlier = Snapshots.deadlockTable().at(7, java.time.Duration.ofSeconds(42)).build();
    Snapshot later = Snapshots.deadlockTable().at(9, java.time.Duration.ofSeconds(44)).build();
    assertThat(picture(later, 64, 17)).isEqualTo(picture(earlier, 64, 17));
  }

  @Test
  void deadlock_isARingThatCanBeWalkedRound() {
    GraphReader read = GraphReader.read(picture(Snapshots.deadlock(), 64, 14));
    String at = "Plato";
    List<String> round = new ArrayList<>();
    for (int i = 0; i < 5; i++) {
      String name = at;
      String thing =
          read.wants.stream().filter(e -> e.startsWith(name + " ")).findFirst().orElseThrow();
      String wanted = thing.substring(thing.indexOf("wants ") + 6);
      round.add(at);
      at = read.has.stream().filter(e -> e.endsWith("has " + wanted)).findFirst().orElseThrow();
      at = at.substring(0, at.indexOf(' '));
    }
    assertThat(round).containsExactly("Plato", "Hume", "Locke", "Marx", "Kant");
    assertThat(at).isEqualTo("Plato");
  }

  /** Of permits there is no ring: who wants them and who has them are the same three. */
  @Test
  void permitsTakenSingly_closeByALineFromRightToLeft() {
    String picture = picture(POOL, Sights.all().get("pool-one-by-one"), 61, 17);
    GraphReader read = GraphReader.read(picture);
    assertThat(read.again).as(picture).contains("Ann is Ann", "Bob is Bob", "Cem is Cem");
    assertThat(read.again).as(picture).noneMatch(edge -> edge.contains("Dan"));
    assertThat(picture).contains("stuck behind the circle: Dan");
  }

  /** Where it has no room it says so, and ends with the links back to the first name. */
  @ParameterizedTest
  @CsvSource({"80,17", "64,17", "60,8", "40,3"})
  void hugeCircle_withoutRoom_countsWhatIsLeftOutAndCloses(int columns, int rows) {
    Snapshot snapshot = Circles.of(64);
    String picture = picture(snapshot, columns, rows);
    GraphReader read = GraphReader.read(picture);
    Matcher more = Pattern.compile("([0-9]+) more, then ").matcher(picture);
    assertThat(more.find()).as(picture).isTrue();
    assertThat(read.wants.size() + Integer.parseInt(more.group(1)))
        .as(picture + read.wants)
        .isEqualTo(64);
    assertThat(wants(snapshot)).as(picture).containsAll(read.wants);
    assertThat(read.wants).as(picture).contains(Guest.nameOf(63) + " wants fork 1");
    assertThat(picture.stripTrailing()).endsWith("Plato");
  }

  /** Beyond 64 only the circle and who has to do with it; the others are counted. */
  @Test
  void hundredAtTheTable_onlyTheCircleAndItsNeighbours_areTold() {
    Snapshots table = Snapshots.table(80);
    for (int i = 0; i < 5; i++) {
      table.seat(Guest.stuck(i, 5, Guest.nameOf((i + 1) % 5), 3));
    }
    table.verdict(VerdictKind.DEADLOCK, 1, "DEADLOCK no. 1", "They wait.", Optional.empty());
    table.seat(Guest.waiting(5, 7, 1, "Plato", 2)).seat(Guest.waiting(6, 9, 8, Guest.nameOf(7), 2));
    table.seat(Guest.oneFork(7, 8, 1));
    for (int i = 8; i < 80; i++) {
      table.seat(Guest.thinking(i, 1));
    }
    String picture = picture(table.build(), 118, 29);
    assertThat(GraphReader.read(picture).wants)
        .as(picture)
        .hasSize(6)
        .contains("Kant wants fork 1", Guest.nameOf(5) + " wants fork 1")
        .noneMatch(edge -> edge.endsWith("fork 8"));
    assertThat(picture).contains("74 threads more have nothing to do with this");
  }

  /** Everybody else may go on, and yet nobody will ever get in. */
  @Test
  void permitsAllLost_beforeAnybodyIsProvenStuck_areSaidToBeGone() {
    Moment moment = Moment.of(POOL, "leak").permits("permits", "semaphore", 3);
    for (String name : List.of("Ann", "Bob", "Cem")) {
      moment.with(Somebody.named(name).sleeps("thinks", 1, 2).keeps("permits", 1, 1, 30));
    }
    moment.verdict(VerdictKind.LEAK, 1, "LEAK: all 3 permits are lost", "All wait.", 2);
    moment.with(Somebody.named("Dan").waits("permits", 1.5));
    moment.with(Somebody.named("Eve").waits("permits", 1.2));
    assertThat(picture(POOL, moment.build(), 80, 17))
        .contains("no circle: 2 threads wait for what nobody will give back")
        .contains("never gave it back");
  }

  @ParameterizedTest
  @CsvSource({"80,14", "118,29", "64,17"})
  void bigCircle_isDrawnWhole(int columns, int rows) {
    Snapshot snapshot = Circles.of(columns == 118 ? 64 : 20);
    String picture = picture(snapshot, columns, rows);
    assertThat(GraphReader.read(picture).wants).as(picture).isEqualTo(wants(snapshot));
  }
}
