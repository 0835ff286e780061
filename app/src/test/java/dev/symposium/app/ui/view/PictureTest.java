package dev.symposium.app.ui.view;

import static org.assertj.core.api.Assertions.assertThat;

import dev.symposium.app.ui.fixture.Pictures;
import dev.symposium.app.ui.fixture.RandomTables;
import dev.symposium.app.ui.fixture.Snapshots;
import dev.symposium.app.ui.model.Size;
import dev.symposium.app.ui.text.Glyphs;
import dev.symposium.problems.observe.ActorView;
import dev.symposium.problems.observe.ResourceState;
import dev.symposium.problems.observe.Snapshot;
import java.util.List;
import java.util.Map;
import java.util.SplittableRandom;
import java.util.TreeMap;
import java.util.function.Supplier;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** What stands in the cells is what the snapshot says: who holds what, who wants what. */
class PictureTest {

  private static final int MOST_SEATS = 12;
  private static final Size WIDE = new Size(120, 40);

  @Test
  void scene_tenThousandTablesAscii_tellsTheSnapshot() {
    for (int seed = 0; seed < 10_000; seed++) {
      check(seed, seed % 2 == 0 ? Size.STANDARD : WIDE, Glyphs.ASCII);
    }
  }

  @Test
  void scene_tenThousandTablesUnicode_tellsTheSnapshot() {
    for (int seed = 0; seed < 10_000; seed++) {
      check(seed, seed % 2 == 0 ? WIDE : Size.STANDARD, Glyphs.UNICODE);
    }
  }

  @Test
  void reader_forkMissingInThePicture_sees() {
    String screen =
        Pictures.text(Pictures.stage(Size.STANDARD, Snapshots.deadlock()), Glyphs.ASCII);
    PictureReader whole = read(screen, Size.STANDARD);
    PictureReader less = read(screen.replaceFirst("\\|1   ", "|    "), Size.STANDARD);
    assertThat(whole.drawn).containsExactlyInAnyOrder(1, 2, 3, 4, 5);
    assertThat(less.drawn).containsExactlyInAnyOrder(2, 3, 4, 5);
  }

  private static void check(int seed, Size size, Glyphs glyphs) {
    Snapshot snapshot = RandomTables.next(new SplittableRandom(seed), MOST_SEATS);
    String screen = Pictures.text(Pictures.stage(size, snapshot), glyphs);
    PictureReader read = read(screen, size);
    int forks = snapshot.resources().size();
    Supplier<String> about = () -> "seed " + seed + " " + size + " " + glyphs + "\n" + screen;
    assertThat(read.drawn)
        .as(about)
        .containsExactlyInAnyOrderElementsOf(IntStream.rangeClosed(1, forks).boxed().toList());
    assertThat(sorted(read.held)).as(about).isEqualTo(held(snapshot));
    assertThat(read.wanted).as(about).isEqualTo(wanted(snapshot));
    assertThat(read.lying.stream().sorted().toList()).as(about).isEqualTo(lying(snapshot));
    assertThat(read.names)
        .as(about)
        .containsAll(snapshot.actors().stream().map(ActorView::name).toList());
  }

  private static PictureReader read(String screen, Size size) {
    boolean wide = size.equals(WIDE);
    return PictureReader.read(screen, wide ? 5 : 4, wide ? 35 : 19, wide ? 55 : 50);
  }

  private static Map<String, List<Integer>> sorted(Map<String, List<Integer>> hands) {
    Map<String, List<Integer>> sorted = new TreeMap<>();
    hands.forEach((name, forks) -> sorted.put(name, forks.stream().sorted().toList()));
    return sorted;
  }

  private static Map<String, List<Integer>> held(Snapshot snapshot) {
    Map<String, List<Integer>> held = new TreeMap<>();
    for (ActorView actor : snapshot.actors()) {
      if (!actor.holds().isEmpty()) {
        held.put(
            actor.name(), actor.holds().stream().map(h -> number(h.resource())).sorted().toList());
      }
    }
    return held;
  }

  private static Map<String, List<Integer>> wanted(Snapshot snapshot) {
    Map<String, List<Integer>> wanted = new TreeMap<>();
    for (ActorView actor : snapshot.actors()) {
      if (actor.isWaiting()) {
        wanted.put(actor.name(), actor.wants().stream().map(PictureTest::number).toList());
      }
    }
    return wanted;
  }

  private static List<Integer> lying(Snapshot snapshot) {
    return snapshot.resources().stream()
        .filter(r -> r.holders().isEmpty())
        .map(ResourceState::name)
        .map(PictureTest::number)
        .sorted()
        .toList();
  }

  private static int number(String fork) {
    return Integer.parseInt(fork.substring("fork ".length()));
  }
}
