package dev.symposium.app.ui.view;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import dev.symposium.app.ui.fixture.Pictures;
import dev.symposium.app.ui.model.Size;
import dev.symposium.app.ui.text.Glyphs;
import dev.symposium.problems.observe.ActorView;
import dev.symposium.problems.observe.ActorView.Hold;
import dev.symposium.problems.observe.ResourceState;
import dev.symposium.problems.observe.Snapshot;
import dev.symposium.problems.spi.Problem;
import dev.symposium.problems.spi.Scene;
import dev.symposium.problems.spi.Scene.Lane;
import dev.symposium.problems.spi.Scene.Part;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import java.util.stream.Stream;

/**
 * Holds what stands in the cells of a scene against its snapshot: items, permits, waiters, lanes.
 * What the scene has must be found, be it whole or as numbers. Stateless.
 */
final class SceneCheck {

  private static final Size WIDE = new Size(120, 40);
  private static final int WIDE_SCENE = 58;

  private SceneCheck() {}

  /** Draws a snapshot and reads it back; what was read. */
  static SceneReader check(Problem problem, Snapshot snapshot, Size size, Glyphs glyphs) {
    String screen = Pictures.text(Pictures.stage(size, problem, snapshot), glyphs);
    if (glyphs == Glyphs.ASCII) {
      assertThat(screen).isASCII();
    }
    return check(problem, snapshot, size, screen);
  }

  /** Reads a picture back; what was read. */
  static SceneReader check(Problem problem, Snapshot snapshot, Size size, String screen) {
    Supplier<String> about =
        () -> snapshot.run() + " " + size + "\n" + screen + "\n" + snapshot.resources();
    SceneReader read = SceneReader.read(rows(screen, size));
    snapshot.resources().stream()
        .filter(r -> r.kind().equals("store") || r.kind().equals("queue"))
        .forEach(r -> checkItems(r, read, about));
    snapshot.resources().stream()
        .filter(r -> r.kind().equals("semaphore"))
        .forEach(r -> checkWaiters(r, read, about));
    checkBoxes(snapshot, read, about);
    parts(problem.scene(snapshot).parts()).forEach(part -> checkIsThere(part, read, about));
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

  private static void checkItems(ResourceState resource, SceneReader read, Supplier<String> about) {
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
  private static void checkWaiters(
      ResourceState resource, SceneReader read, Supplier<String> about) {
    if (!read.waiters.isEmpty()) {
      assertThat(resource.waiters()).as(about).startsWith(read.waiters.toArray(String[]::new));
      assertThat(read.waiters.size() + read.unnamed).as(about).isEqualTo(resource.waiters().size());
    }
  }

  /** Who has a permit stands in as many boxes as it has, whoever lost one in none for that. */
  private static void checkBoxes(Snapshot snapshot, SceneReader read, Supplier<String> about) {
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

  private static Stream<Part> parts(List<Part> parts) {
    return parts.stream()
        .flatMap(
            part -> part instanceof Scene.Beside beside ? parts(beside.parts()) : Stream.of(part));
  }

  /** Nothing of the scene is missing in the picture. */
  private static void checkIsThere(Part part, SceneReader read, Supplier<String> about) {
    if (part instanceof Scene.Queue queue) {
      assertThat(read.text).as(about).contains(queue.title());
      assertThat(read.waiters.size() + read.unnamed).as(about).isEqualTo(queue.waiters().size());
    } else if (part instanceof Scene.Slots slots) {
      assertThat(read.text).as(about).contains(slots.title());
      checkPlaces(slots, read, about);
    } else if (part instanceof Scene.Lanes lanes) {
      assertThat(read.text).as(about).contains(lanes.title(), lanes.gate());
      checkLanes(lanes, read, about);
    }
  }

  /** Each box is there, or their numbers are. */
  private static void checkPlaces(Scene.Slots slots, SceneReader read, Supplier<String> about) {
    if (slots.shape() == Scene.Slots.Shape.ROW) {
      assertThat(slots.cells().isEmpty() || read.ends.isPresent() || !read.items.isEmpty())
          .as(about)
          .isTrue();
      return;
    }
    int lost = (int) slots.cells().stream().filter(Scene.Cell::lost).count();
    int used = slots.cells().size() - lost;
    if (read.counts.isPresent()) {
      assertThat(read.counts.get()).as(about).isEqualTo(List.of(used, slots.free(), lost));
    } else {
      assertThat(read.boxes).as(about).hasSize(used + slots.free() + lost);
      assertThat(Collections.frequency(read.boxes, "free")).as(about).isEqualTo(slots.free());
    }
  }

  /**
   * Each lane is there, or how many are where: a bar is as long as the work is far, and who stands
   * at the line or beyond it is said to.
   */
  private static void checkLanes(Scene.Lanes lanes, SceneReader read, Supplier<String> about) {
    for (Lane lane : lanes.lanes()) {
      SceneReader.Track track = read.lanes.get(lane.actor());
      if (read.where.isEmpty()) {
        assertThat(track).as(() -> lane + "\n" + about.get()).isNotNull();
      }
      if (track != null) {
        checkLane(lane, track, about);
      }
    }
    read.where.forEach(
        (word, count) ->
            assertThat(lanes.lanes().stream().filter(lane -> said(lane).equals(word)).count())
                .as(() -> word + "\n" + about.get())
                .isEqualTo((long) count));
    if (!read.where.isEmpty()) {
      assertThat(read.where.values().stream().mapToInt(n -> n).sum())
          .as(about)
          .isEqualTo(lanes.lanes().size());
    }
  }

  private static String said(Lane lane) {
    return lane.where() == Lane.Where.COMING ? "on the way" : word(lane.where());
  }

  private static String word(Lane.Where where) {
    return switch (where) {
      case HERE -> "here";
      case BEYOND -> "beyond";
      case NOBODY -> "nobody";
      case COMING -> "";
    };
  }

  private static void checkLane(Scene.Lane lane, SceneReader.Track track, Supplier<String> about) {
    Supplier<String> as = () -> lane + " as " + track + "\n" + about.get();
    assertThat(track.word()).as(as).isEqualTo(word(lane.where()));
    if (lane.where() == Lane.Where.COMING && track.length() > 0) {
      double share = track.covered() / (double) track.length();
      assertThat(share).as(as).isCloseTo(lane.done(), within(1.0 / track.length() + 1e-9));
    }
  }

  /** The item in somebody's hands and how far a burst is are those of that very actor. */
  private static void checkRows(Snapshot snapshot, SceneReader read, Supplier<String> about) {
    read.worksOn.forEach(
        (name, item) ->
            assertThat(work(snapshot, name).carries())
                .as(() -> name + "\n" + about.get())
                .isEqualTo(item));
    read.bursts.forEach(
        (name, burst) -> {
          ActorView.Work work = work(snapshot, name);
          assertThat(burst)
              .as(() -> name + "\n" + about.get())
              .isEqualTo(work.done() + " of " + work.of());
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
