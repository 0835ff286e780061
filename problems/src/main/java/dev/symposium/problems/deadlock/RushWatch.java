package dev.symposium.problems.deadlock;

import dev.symposium.problems.observe.Picture;
import dev.symposium.problems.observe.ResourceView;
import dev.symposium.problems.observe.ResourceView.Kind;
import dev.symposium.problems.observe.Rush;
import dev.symposium.problems.observe.Slot;
import dev.symposium.problems.observe.WaitWord;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * The rules for saturation and convoy, which are remarks and no faults.
 *
 * <p><b>Saturation</b>: {@value #GRANTS} on end got a lock or permits without one of them finding
 * any free and nobody waiting, and at least two wait now. <b>Convoy</b>: of what only one can have,
 * at least {@value #MEMBERS} got it in the same order for {@value #TURNS} turns on end, each having
 * waited for it; it is one whoever holds it long, but who does is told. Where there is a convoy
 * there is no need to speak of saturation.
 *
 * <p>Only grants are counted, no time. Keeps who was seen to have it: confined to the observer. Not
 * to be asked during a pause. Convoy: Blasgen, Gray, Mitoma, Price, The Convoy Phenomenon, 1979.
 */
public final class RushWatch {

  /** Grants on end that make it saturation. */
  public static final int GRANTS = 50;

  /** Turns in the same order that make it a convoy. */
  public static final int TURNS = 10;

  /** The fewest who make a convoy: of two that take turns nobody overtakes anybody. */
  public static final int MEMBERS = 3;

  private static final int FEWEST_WAITERS = 2;

  // by resource: how often each slot was seen to have it while the convoy lasted
  private final Map<Integer, Map<Integer, Integer>> sightings = new HashMap<>();

  /**
   * One crowded object. Immutable.
   *
   * @param resource its number
   * @param name its name
   * @param total permits in all; 1 for a lock
   * @param waiters names of those who wait for it now, in the order of slots
   * @param grants on end of which none was idle
   */
  public record Saturation(
      int resource, String name, int total, List<String> waiters, long grants) {
    /** Copies the list. */
    public Saturation {
      waiters = List.copyOf(waiters);
    }
  }

  /**
   * One convoy. Immutable.
   *
   * @param resource number of what all pass
   * @param name its name
   * @param members in the order in which they pass it, from the lowest slot on
   * @param holdsLong who was seen with it in more than half of the looks
   */
  public record Convoy(
      int resource, String name, List<String> members, Optional<String> holdsLong) {
    /** Copies the list. */
    public Convoy {
      members = List.copyOf(members);
    }
  }

  /** What one look has found, by number of the resource. Immutable. */
  public record Seen(List<Saturation> saturations, List<Convoy> convoys) {
    /** Copies the lists. */
    public Seen {
      saturations = List.copyOf(saturations);
      convoys = List.copyOf(convoys);
    }
  }

  /** Looks again. */
  public Seen look(Picture picture) {
    List<Saturation> saturations = new ArrayList<>();
    List<Convoy> convoys = new ArrayList<>();
    for (int i = 0, size = picture.resources(); i < size; i++) {
      ResourceView view = picture.resource(i);
      Rush rush = view == null ? Rush.NONE : view.rush();
      if (!isInStep(view, rush)) {
        sightings.remove(i);
        saturated(picture, view, rush).ifPresent(saturations::add);
        continue;
      }
      Map<Integer, Integer> seen = sightings.computeIfAbsent(i, id -> new HashMap<>());
      look(picture, view, rush, seen);
      if (rush.inStep() >= (long) TURNS * rush.order().size()) {
        convoys.add(convoy(picture, view, rush, seen));
      }
    }
    return new Seen(saturations, convoys);
  }

  private static Optional<Saturation> saturated(Picture picture, ResourceView view, Rush rush) {
    if (rush.grants() < GRANTS || view.free() > 0) {
      return Optional.empty();
    }
    List<String> waiters = new ArrayList<>();
    for (int i = 0, slots = picture.slots(); i < slots; i++) {
      Slot slot = picture.slot(i);
      if (WaitWord.isWaiting(slot.word()) && WaitWord.resource(slot.word()) == view.id()) {
        waiters.add(slot.occupant().name());
      }
    }
    return waiters.size() < FEWEST_WAITERS
        ? Optional.empty()
        : Optional.of(new Saturation(view.id(), view.name(), view.total(), waiters, rush.grants()));
  }

  /** Whether it is a convoy, or becomes one if it goes on like this. */
  private static boolean isInStep(ResourceView view, Rush rush) {
    int size = rush.order().size();
    return size >= MEMBERS
        && (view.kind() == Kind.LOCK || view.total() == 1)
        && new HashSet<>(rush.order()).size() == size; // else it was read between two stores
  }

  /** Who has it now. */
  private static void look(
      Picture picture, ResourceView view, Rush rush, Map<Integer, Integer> seen) {
    for (int slot : rush.order()) {
      if (picture.slot(slot).held(view.id()) > 0) {
        seen.merge(slot, 1, Integer::sum);
      }
    }
  }

  private static Convoy convoy(
      Picture picture, ResourceView view, Rush rush, Map<Integer, Integer> seen) {
    int looks = seen.values().stream().mapToInt(n -> n).sum();
    Optional<String> holdsLong =
        seen.entrySet().stream()
            .filter(e -> looks >= TURNS && 2 * e.getValue() > looks)
            .map(e -> picture.slot(e.getKey()).occupant().name())
            .findFirst();
    List<String> names = new ArrayList<>();
    for (int slot : fromTheLowest(rush.order())) {
      names.add(picture.slot(slot).occupant().name());
    }
    return new Convoy(view.id(), view.name(), names, holdsLong);
  }

  private static List<Integer> fromTheLowest(List<Integer> order) {
    int first = order.indexOf(order.stream().min(Integer::compare).orElseThrow());
    List<Integer> turned = new ArrayList<>(order.subList(first, order.size()));
    turned.addAll(order.subList(0, first));
    return turned;
  }
}
