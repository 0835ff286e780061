package dev.symposium.problems.deadlock;

import dev.symposium.problems.observe.Picture;
import dev.symposium.problems.observe.Request;
import dev.symposium.problems.observe.ResourceView;
import dev.symposium.problems.observe.Slot;
import dev.symposium.problems.observe.WaitWord;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/**
 * The rule for starvation: {@value #OVERTAKEN} grants of what X wants went to requests that came
 * after X's, and X still waits.
 *
 * <p>Counted soundly without asking who got what: of all grants since X's request, at most one per
 * other slot and resource can have gone to a request that was older and still open. Only grants are
 * counted, no time, so no slow machine and no pace trips it. Stateless; may be called by any
 * thread; never blocks.
 */
public final class Starvation {

  /** Grants to later requests that make it starvation. */
  public static final int OVERTAKEN = 50;

  private Starvation() {}

  /**
   * One who starves. Immutable.
   *
   * @param slot who
   * @param name who
   * @param sinceNanos run clock at which its request began; with the slot the identity
   * @param wants names of what it wants
   * @param overtaken grants of it to later requests, at least
   */
  public record Starved(
      int slot, String name, long sinceNanos, List<String> wants, long overtaken) {
    /** Copies the list. */
    public Starved {
      wants = List.copyOf(wants);
    }
  }

  /** All who starve now, in the order of slots. */
  public static List<Starved> of(Picture picture) {
    return of(picture, OVERTAKEN);
  }

  /** The one who was passed over most often so far, if anybody was. */
  public static Optional<Starved> nearest(Picture picture) {
    return of(picture, 1).stream().max(Comparator.comparingLong(Starved::overtaken));
  }

  private static List<Starved> of(Picture picture, long enough) {
    List<Starved> starved = new ArrayList<>();
    for (int i = 0, slots = picture.slots(); i < slots; i++) {
      Slot slot = picture.slot(i);
      Request request = slot.request();
      if (request != null && WaitWord.isWaiting(slot.word())) {
        judge(picture, slot, request, enough, starved);
      }
    }
    return starved;
  }

  @SuppressWarnings("ReferenceEquality") // the very request, not one that looks the same
  private static void judge(
      Picture picture, Slot slot, Request request, long enough, List<Starved> starved) {
    long overtaken = 0;
    List<String> wants = new ArrayList<>();
    for (int i = 0; i < request.resources().length; i++) {
      int resource = request.resources()[i];
      ResourceView view = resource < picture.resources() ? picture.resource(resource) : null;
      if (view != null) {
        long since = view.grants() - request.grantsBefore()[i];
        overtaken += Math.max(0, since - (picture.slots() - 1));
        wants.add(view.name());
      }
    }
    // The same request still stands after the counts were read: none of the grants was its own.
    if (overtaken >= enough && slot.request() == request && WaitWord.isWaiting(slot.word())) {
      starved.add(
          new Starved(slot.id(), slot.occupant().name(), request.sinceNanos(), wants, overtaken));
    }
  }
}
