package dev.symposium.problems.catalog.dining;

import static org.assertj.core.api.Assertions.assertThat;

import dev.symposium.problems.observe.Snapshot;
import dev.symposium.problems.spi.Scene.Hand;
import dev.symposium.problems.spi.Scene.Hand.State;
import dev.symposium.problems.spi.Scene.Place;
import dev.symposium.problems.spi.Scene.Ring;
import dev.symposium.problems.spi.Scene.Seat;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.Size;
import org.junit.jupiter.api.Test;

class DiningSceneTest {

  private static final DiningProblem DINING = new DiningProblem();

  private static Ring ring(Snapshot snapshot) {
    return (Ring) DINING.scene(snapshot).parts().get(0);
  }

  private static Hand holds(int number) {
    return new Hand(State.HOLDS, number);
  }

  private static Hand wants(int number) {
    return new Hand(State.WANTS, number);
  }

  /** The deadlock of three, each with the left fork. */
  private static Snapshot circle() {
    return Pictures.of(3)
        .sits("waits", List.of(1), List.of(2), "Hume")
        .sits("waits", List.of(2), List.of(3), "Locke")
        .sits("waits", List.of(3), List.of(1), "Plato")
        .snapshot();
  }

  @Test
  void scene_ofACircle_hasAForkInEveryLeftHandAndNoneOnTheTable() {
    Ring ring = ring(circle());
    assertThat(ring.seats())
        .containsExactly(
            new Seat("Plato", holds(1), wants(2), false, ""),
            new Seat("Hume", holds(2), wants(3), false, ""),
            new Seat("Locke", holds(3), wants(1), false, ""));
    assertThat(ring.places())
        .containsExactly(new Place(1, false), new Place(2, false), new Place(3, false));
  }

  @Test
  void sentence_ofACircle_saysWhoWaitsForWhom() {
    assertThat(DINING.sentence(circle()))
        .isEqualTo(
            "Nobody eats; Plato waits for Hume, Hume waits for Locke and Locke waits for Plato;"
                + " no fork lies on the table.");
  }

  @Test
  void scene_ofAMeal_isBusyWithBothHandsFull() {
    Snapshot meal =
        Pictures.of(3)
            .sits("thinks", List.of(), List.of())
            .sits("thinks", List.of(), List.of())
            .sits("eats", List.of(1, 3), List.of())
            .snapshot();
    assertThat(ring(meal).seats().get(2))
        .isEqualTo(new Seat("Locke", holds(3), holds(1), true, ""));
    assertThat(ring(meal).places()).contains(new Place(2, true));
    assertThat(DINING.sentence(meal)).isEqualTo("Locke eats; fork 2 lies on the table.");
    assertThat(DINING.figures(meal))
        .containsEntry("eatersNow", 1.0)
        .containsEntry("eatersPossible", 1.0);
  }

  @Test
  void scene_withSomebodyToCome_showsAGhostSeatAndAnEmptyPlace() {
    Snapshot growing =
        Pictures.of(2)
            .sits("thinks", List.of(), List.of())
            .sits("eats", List.of(1, 2), List.of())
            .joins("Locke", 2)
            .snapshot();
    assertThat(ring(growing).seats().get(2))
        .isEqualTo(new Seat("Locke", Hand.EMPTY, Hand.EMPTY, false, "joins when Kant finishes"));
    assertThat(ring(growing).places()).contains(new Place(3, false));
  }

  @Test
  void scene_withAnOldNeighbourAtTheTable_keepsTheForkInTheHandThatHasIt() {
    Snapshot grown =
        Pictures.of(3)
            .sits("thinks", List.of(), List.of())
            .sits("eats", List.of(1, 2), List.of())
            .sits("thinks", List.of(), List.of())
            .snapshot();
    assertThat(ring(grown).seats().get(1))
        .isEqualTo(new Seat("Hume", holds(2), holds(1), true, ""));
  }

  @Test
  void sentence_ofMany_namesSixAndCountsTheRest() {
    Pictures pictures = Pictures.of(9);
    IntStream.range(0, 9).forEach(seat -> pictures.sits("thinks", List.of(), List.of()));
    assertThat(DINING.sentence(pictures.snapshot()))
        .isEqualTo("Nobody eats; forks 1, 2, 3, 4, 5, 6 and 3 more lie on the table.");
  }

  /** Even when a fork changes hands while the snapshot is made, so that two seem to have it. */
  @Property(tries = 500)
  void scene_ofAnyTable_drawsEveryForkExactlyOnce(
      @ForAll @IntRange(min = 2, max = 64) int size,
      @ForAll @Size(64) List<@IntRange(max = 3) Integer> hands) {
    Ring ring = ring(anyTable(size, hands));
    List<Integer> drawn = new ArrayList<>();
    ring.places().stream().filter(Place::lying).forEach(place -> drawn.add(place.number()));
    ring.seats().stream()
        .flatMap(seat -> Stream.of(seat.left(), seat.right()))
        .filter(hand -> hand.state() == State.HOLDS)
        .forEach(hand -> drawn.add(hand.number()));
    assertThat(drawn).containsExactlyInAnyOrderElementsOf(forks(size));
    assertThat(ring.places()).extracting(Place::number).containsExactlyElementsOf(forks(size));
  }

  private static List<Integer> forks(int size) {
    return IntStream.rangeClosed(1, size).boxed().toList();
  }

  private static Snapshot anyTable(int size, List<Integer> hands) {
    Pictures pictures = Pictures.of(size);
    for (int seat = 0; seat < size; seat++) {
      List<Integer> holds = new ArrayList<>();
      if ((hands.get(seat) & 1) != 0) {
        holds.add(seat + 1);
      }
      if ((hands.get(seat) & 2) != 0) {
        holds.add((seat + 1) % size + 1);
      }
      pictures.sits(holds.size() == 2 ? "eats" : "waits", holds, List.of());
    }
    return pictures.snapshot();
  }
}
