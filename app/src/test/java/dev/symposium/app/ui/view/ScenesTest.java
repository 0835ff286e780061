package dev.symposium.app.ui.view;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import dev.symposium.app.ui.fixture.Goldens;
import dev.symposium.app.ui.fixture.LiveMoments;
import dev.symposium.app.ui.fixture.Pictures;
import dev.symposium.app.ui.fixture.RoleTheme;
import dev.symposium.app.ui.fixture.Sights;
import dev.symposium.app.ui.model.Size;
import dev.symposium.app.ui.text.Glyphs;
import dev.symposium.problems.observe.ActorView;
import dev.symposium.problems.observe.ActorView.Hold;
import dev.symposium.problems.observe.ResourceState;
import dev.symposium.problems.observe.Snapshot;
import dev.symposium.problems.spi.Catalog;
import dev.symposium.problems.spi.Problem;
import dev.symposium.problems.spi.Scene;
import dev.symposium.problems.spi.Scene.Lane;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
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
  private static final int WIDE_SCENE = 56;

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
          SceneReader read = check(problem, snapshot, size, glyphs);
          lanes |= !read.lanes.isEmpty();
          works |= !read.worksOn.isEmpty();
          hasWorks |= read.text.contains(" works on ");
        }
      }
    }
    assertThat(lanes).as("some lane was read").isEqualTo(hasLanes);
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

  private static SceneReader check(Problem problem, Snapshot snapshot, Size size, Glyphs glyphs) {
    String screen = Pictures.text(Pictures.stage(size, problem, snapshot), glyphs);
    String about = snapshot.run() + " " + size + "\n" + screen + "\n" + snapshot.resources();
    if (glyphs == Glyphs.ASCII) {
      assertThat(screen).as(about).isASCII();
    }
    SceneReader read = SceneReader.read(rows(screen, size));
    snapshot.resources().stream()
        .filter(r -> r.kind().equals("store") || r.kind().equals("queue"))
        .forEach(r -> checkItems(r, read, about));
    snapshot.resources().stream()
        .filter(r -> r.kind().equals("semaphore"))
        .forEach(r -> checkWaiters(r, read, about));
    checkBoxes(snapshot, read, about);
    checkLanes(problem, snapshot, read, about);
    checkRows(snapshot, read, about);
    read.sum.ifPresent(
        sum -> {
          if (sum.group(3).equals("ok")) {
            assertThat(SceneReader.total(sum.group(1)))
                .as(about)
                .isEqualTo(SceneReader.total(sum.group(2)));
          }
        });
    return read;
  }

  /** Between the two rules; left of the list of threads. */
  private static List<String> rows(String screen, Size size) {
    List<String> rows = new ArrayList<>();
    int rules = 0;
    for (String row : screen.split("\n", -1)) {
      if (row.matches("[-─]{20,}.*")) {
        rules++;
      } else if (rules == 1) {
        int end = size.equals(WIDE) ? Math.min(WIDE_SCENE, row.length()) : row.length();
        rows.add(row.substring(0, end));
      }
    }
    return rows;
  }

  private static void checkItems(ResourceState resource, SceneReader read, String about) {
    List<String> newestFirst = new ArrayList<>(resource.stock().items());
    Collections.reverse(newestFirst);
    if (read.ends.isPresent()) {
      assertThat(read.ends.get().group(1)).as(about).isEqualTo(newestFirst.get(0));
      assertThat(read.ends.get().group(2))
          .as(about)
          .isEqualTo(newestFirst.get(newestFirst.size() - 1));
    } else {
      assertThat(read.items).as(about).isEqualTo(newestFirst);
      assertThat(read.untold).as(about).isEqualTo(resource.stock().depth() > newestFirst.size());
    }
  }

  /** Where a queue is drawn, it is that one, whole or with the number of those not named. */
  private static void checkWaiters(ResourceState resource, SceneReader read, String about) {
    if (!read.waiters.isEmpty()) {
      assertThat(resource.waiters()).as(about).startsWith(read.waiters.toArray(String[]::new));
      assertThat(read.waiters.size() + read.unnamed).as(about).isEqualTo(resource.waiters().size());
    }
  }

  /** Who has a permit stands in as many boxes as it has, whoever lost one in none for that. */
  private static void checkBoxes(Snapshot snapshot, SceneReader read, String about) {
    List<String> named = new ArrayList<>(read.boxes);
    named.removeAll(List.of("free"));
    Optional<ResourceState> permits =
        snapshot.resources().stream().filter(r -> r.kind().equals("semaphore")).findFirst();
    if (named.isEmpty() || permits.isEmpty()) {
      return;
    }
    List<String> expected = new ArrayList<>();
    for (ActorView actor : snapshot.actors()) {
      for (Hold hold : actor.holds()) {
        if (hold.resource().equals(permits.get().name())) {
          expected.addAll(Collections.nCopies(hold.units() - hold.lost(), actor.name()));
          expected.addAll(Collections.nCopies(hold.lost(), "~ lost ~"));
        }
      }
    }
    List<String> drawn = new ArrayList<>(named);
    for (String borrower : borrowers(snapshot)) { // lost if it has left, or does not use it
      boolean uses = snapshot.actor(borrower).isPresent() && drawn.remove(borrower);
      expected.add(uses ? borrower : "~ lost ~");
    }
    assertThat(named).as(about).containsExactlyInAnyOrderElementsOf(expected);
  }

  /** A bar is as long as the work is far, and who stands at the line or beyond it is said to. */
  private static void checkLanes(
      Problem problem, Snapshot snapshot, SceneReader read, String about) {
    for (Scene.Part part : problem.scene(snapshot).parts()) {
      if (part instanceof Scene.Lanes lanes) {
        for (Scene.Lane lane : lanes.lanes()) {
          Optional.ofNullable(read.lanes.get(lane.actor()))
              .ifPresent(track -> checkLane(lane, track, about));
        }
      }
    }
  }

  private static void checkLane(Scene.Lane lane, SceneReader.Track track, String about) {
    String as = lane + " as " + track + "\n" + about;
    String word =
        switch (lane.where()) {
          case HERE -> "here";
          case BEYOND -> "beyond";
          case COMING, NOBODY -> "";
        };
    assertThat(track.word()).as(as).isEqualTo(word);
    if (lane.where() == Lane.Where.COMING && track.length() > 0) {
      double share = track.covered() / (double) track.length();
      assertThat(share).as(as).isCloseTo(lane.done(), within(1.0 / track.length() + 1e-9));
    }
  }

  /** The item in somebody's hands and how far a burst is are those of that very actor. */
  private static void checkRows(Snapshot snapshot, SceneReader read, String about) {
    read.worksOn.forEach(
        (name, item) ->
            assertThat(work(snapshot, name).carries()).as(name + "\n" + about).isEqualTo(item));
    read.bursts.forEach(
        (name, burst) -> {
          ActorView.Work work = work(snapshot, name);
          assertThat(burst).as(name + "\n" + about).isEqualTo(work.done() + " of " + work.of());
        });
  }

  private static ActorView.Work work(Snapshot snapshot, String name) {
    return snapshot.actor(name).orElseThrow().work();
  }

  /** To whom permits are lent, once for each. */
  private static List<String> borrowers(Snapshot snapshot) {
    return snapshot.resource("loans").stream()
        .flatMap(r -> r.stock().items().stream())
        .filter(text -> !text.isEmpty())
        .flatMap(text -> Stream.of(text.split(" ", -1)))
        .toList();
  }
}
