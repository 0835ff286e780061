package dev.symposium.problems.deadlock;

import com.google.common.graph.GraphBuilder;
import com.google.common.graph.Graphs;
import com.google.common.graph.MutableGraph;
import dev.symposium.problems.observe.Picture;
import dev.symposium.problems.observe.Slot;
import dev.symposium.problems.observe.SlotFigures.Figure;
import dev.symposium.problems.observe.WaitWord;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;

/**
 * The rule for livelock (suspected): every member of a group had {@value #TRIES} failed tries in a
 * row, each against a member, and nobody in the group finished a round.
 *
 * <p>It is looked at from time to time, and a try between two looks is not seen. So the tries of a
 * member count from the first look at which the group was closed, and start again whenever it was
 * not, or when a member got on: somebody who got what he wanted (and only has not finished with it)
 * fails no more and so is never counted as stuck with the others. Counts only, no time.
 *
 * <p>Keeps what it saw: confined to the observer. Not to be asked during a pause.
 */
public final class LivelockWatch {

  /** Failed tries in a row that make it livelock. */
  public static final int TRIES = 20;

  private Map<Integer, Seen> before = new HashMap<>();
  private Optional<Livelock> nearest = Optional.empty();

  private record Seen(Slot slot, long operations, long tries, int against, long firstTries) {}

  /**
   * One group. Immutable.
   *
   * @param slots in order
   * @param names in the order of slots
   * @param tries failed tries in a row of each, at least
   */
  public record Livelock(List<Integer> slots, List<String> names, long tries) {
    /** Copies the lists. */
    public Livelock {
      slots = List.copyOf(slots);
      names = List.copyOf(names);
    }
  }

  /** Looks again; all groups that are busy and do not get on, by their lowest slot. */
  public List<Livelock> look(Picture picture) {
    Map<Integer, Seen> now = new HashMap<>();
    for (int i = 0, slots = picture.slots(); i < slots; i++) {
      Slot slot = picture.slot(i);
      if (isBusy(slot.word())) {
        read(slot, picture, now);
      }
    }
    Map<Integer, Seen> closed = new HashMap<>(now);
    while (closed.values().removeIf(seen -> !closed.containsKey(seen.against))) {
      // whoever failed against somebody outside is outside, too: look again
    }
    before = closed;
    nearest = Optional.empty();
    return groups(closed);
  }

  /** The group that came nearest to it in the last look, with the tries that count; or none. */
  public Optional<Livelock> nearest() {
    return nearest;
  }

  private static boolean isBusy(long word) {
    return switch (WaitWord.state(word)) {
      case RUN, SLEEP, WAIT, TIMED, SIGNALLED -> true;
      case GATED, ABORT, CRASHED, NEW, ENDED -> false;
    };
  }

  private void read(Slot slot, Picture picture, Map<Integer, Seen> now) {
    long operations = slot.figures().get(Figure.OPERATIONS);
    long tries = slot.figures().get(Figure.FAILED_TRIES);
    if (tries == 0) {
      return;
    }
    Seen last = before.get(slot.id());
    boolean goesOn = last != null && last.operations == operations && last.tries <= tries;
    int against = (int) slot.figures().get(Figure.FAILED_AGAINST);
    if (against < 0 && goesOn) {
      against = last.against; // it was let go before it could be read
    }
    if (against >= 0 && against != slot.id() && against < picture.slots()) {
      now.put(
          slot.id(), new Seen(slot, operations, tries, against, goesOn ? last.firstTries : tries));
    }
  }

  private List<Livelock> groups(Map<Integer, Seen> closed) {
    MutableGraph<Integer> graph = GraphBuilder.undirected().build();
    closed.forEach((slot, seen) -> graph.putEdge(slot, seen.against));
    List<Livelock> found = new ArrayList<>();
    Set<Integer> done = new HashSet<>();
    for (Integer slot : new TreeSet<>(closed.keySet())) {
      if (done.add(slot)) {
        Set<Integer> group = new TreeSet<>(Graphs.reachableNodes(graph, slot));
        done.addAll(group);
        judge(group.stream().map(closed::get).toList(), found);
      }
    }
    return found;
  }

  private void judge(List<Seen> group, List<Livelock> found) {
    long least = group.stream().mapToLong(seen -> seen.tries - seen.firstTries).min().orElse(0);
    boolean gotOn =
        group.stream()
            .anyMatch(seen -> seen.slot.figures().get(Figure.OPERATIONS) != seen.operations);
    if (gotOn || least == 0) {
      return;
    }
    if (least >= TRIES) {
      found.add(livelock(group, group.stream().mapToLong(seen -> seen.tries).min().orElse(0)));
    } else if (nearest.filter(other -> other.tries >= least).isEmpty()) {
      nearest = Optional.of(livelock(group, least));
    }
  }

  private static Livelock livelock(List<Seen> group, long tries) {
    return new Livelock(
        group.stream().map(seen -> seen.slot.id()).toList(),
        group.stream().map(seen -> seen.slot.occupant().name()).toList(),
        tries);
  }
}
