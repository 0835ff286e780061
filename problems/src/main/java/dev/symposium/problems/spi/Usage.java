package dev.symposium.problems.spi;

import dev.symposium.problems.spi.Scene.Hand;
import dev.symposium.problems.spi.Scene.Lane.Where;
import dev.symposium.problems.spi.Scene.Lanes;
import dev.symposium.problems.spi.Scene.Part;
import dev.symposium.problems.spi.Scene.Ring;
import dev.symposium.problems.spi.Scene.Slots;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * How much of what a scene is about is taken: forks in hand, items in a buffer, permits held,
 * parties at a barrier. Immutable.
 *
 * @param what is counted, such as {@code forks in hand}
 * @param taken how many
 * @param room how many there may be
 */
public record Usage(String what, int taken, int room) {

  /** Nothing that could be taken. */
  public static final Usage NONE = new Usage("", 0, 0);

  /** Of the first part that has places; none if no part has. */
  public static Optional<Usage> of(Scene scene) {
    return scene.flat().stream().flatMap(part -> of(part).stream()).findFirst();
  }

  private static Optional<Usage> of(Part part) {
    if (part instanceof Ring ring) {
      long held =
          ring.seats().stream()
              .flatMap(s -> Stream.of(s.left(), s.right()))
              .filter(Usage::holds)
              .count();
      return Optional.of(new Usage(ring.thing() + "s in hand", (int) held, ring.places().size()));
    }
    if (part instanceof Slots slots) {
      String how = slots.shape() == Slots.Shape.ROW ? "in" : "from";
      String what = how + " the " + first(slots.title());
      return Optional.of(new Usage(what, slots.depth(), slots.capacity()));
    }
    if (part instanceof Lanes lanes) {
      long here = lanes.lanes().stream().filter(lane -> lane.where() == Where.HERE).count();
      return Optional.of(
          new Usage("at the " + first(lanes.gate()), (int) here, lanes.lanes().size()));
    }
    return Optional.empty();
  }

  private static boolean holds(Hand hand) {
    return hand.state() == Hand.State.HOLDS;
  }

  /** The noun that a title begins with. */
  private static String first(String title) {
    return title.split(" ", 2)[0].toLowerCase(Locale.ROOT);
  }
}
