package dev.symposium.problems.catalog.dining;

import dev.symposium.problems.observe.ActorView;
import dev.symposium.problems.observe.ActorView.Hold;
import dev.symposium.problems.observe.Pending;
import dev.symposium.problems.observe.ResourceState;
import dev.symposium.problems.observe.Snapshot;
import dev.symposium.problems.spi.Scene;
import dev.symposium.problems.spi.Scene.Hand;
import dev.symposium.problems.spi.Scene.Place;
import dev.symposium.problems.spi.Scene.Ring;
import dev.symposium.problems.spi.Scene.Seat;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;

/**
 * A snapshot as a table: who sits where, which fork is in which hand, which lie on the table; and
 * the same in words. Immutable.
 */
final class DiningScene {

  /** How many messages have passed between philosophers under this solution. */
  static final String MESSAGES = "messages";

  private static final String FORK = "fork ";
  private static final int NAMED = 6;

  /** Of more that wait, the picture tells for whom. */
  private static final int TOLD = 3;

  private final Snapshot snapshot;
  private final List<ActorView> guests;
  private final Map<Integer, String> holderOf;

  private DiningScene(Snapshot snapshot) {
    this.snapshot = snapshot;
    this.guests = snapshot.actors().stream().sorted(Comparator.comparing(ActorView::seat)).toList();
    this.holderOf = holders(guests);
  }

  static DiningScene of(Snapshot snapshot) {
    return new DiningScene(snapshot);
  }

  /** A fork that changes hands while the snapshot is made is drawn in the first of them only. */
  private static Map<Integer, String> holders(List<ActorView> guests) {
    Map<Integer, String> holders = new TreeMap<>();
    for (ActorView guest : guests) {
      guest.holds().stream()
          .map(Hold::resource)
          .flatMap(resource -> forkNumber(resource).stream())
          .forEach(number -> holders.putIfAbsent(number, guest.name()));
    }
    return holders;
  }

  private static Optional<Integer> forkNumber(String resource) {
    return resource.startsWith(FORK)
        ? Optional.of(Integer.valueOf(resource.substring(FORK.length())))
        : Optional.empty();
  }

  Scene scene() {
    Ring ring = new Ring("forks on the table", "fork", seats(), places());
    return snapshot.notice().isEmpty()
        ? new Scene(List.of(ring))
        : new Scene(List.of(ring, new Scene.Note(snapshot.notice())));
  }

  private List<Seat> seats() {
    Map<Integer, Seat> seats = new TreeMap<>();
    for (Pending pending : snapshot.pending()) {
      seats.put(
          pending.seat(), new Seat(pending.name(), Hand.EMPTY, Hand.EMPTY, false, pending.why()));
    }
    for (ActorView guest : guests) {
      Seat ghost = seats.get(guest.seat());
      seats.put(guest.seat(), seat(guest, ghost == null ? "" : ghost.ghost()));
    }
    return List.copyOf(seats.values());
  }

  private Seat seat(ActorView guest, String ghost) {
    Hand left = hand(guest, true);
    Hand right = hand(guest, false);
    return new Seat(guest.name(), left, right, eats(guest), ghost);
  }

  private Hand hand(ActorView guest, boolean left) {
    int leftFork = guest.seat() + 1;
    Optional<Integer> held =
        holderOf.entrySet().stream()
            .filter(entry -> entry.getValue().equals(guest.name()))
            .map(Map.Entry::getKey)
            .filter(number -> (number == leftFork) == left)
            .findFirst();
    Optional<Integer> wanted =
        guest.wants().stream()
            .flatMap(resource -> forkNumber(resource).stream())
            .filter(number -> (number == leftFork) == left)
            .findFirst();
    return held.map(number -> new Hand(Hand.State.HOLDS, number))
        .or(() -> wanted.map(number -> new Hand(Hand.State.WANTS, number)))
        .orElse(Hand.EMPTY);
  }

  private boolean eats(ActorView guest) {
    return guest.doing().equals("eats")
        && hand(guest, true).state() == Hand.State.HOLDS
        && hand(guest, false).state() == Hand.State.HOLDS;
  }

  /** A place for every fork there is; and an empty one for each seat that is still to come. */
  private List<Place> places() {
    TreeSet<Integer> numbers = new TreeSet<>(holderOf.keySet());
    TreeSet<Integer> lying = new TreeSet<>(forks());
    lying.removeAll(holderOf.keySet());
    numbers.addAll(lying);
    snapshot.pending().stream()
        .filter(Pending::joins)
        .forEach(pending -> numbers.add(pending.seat() + 1));
    return numbers.stream().map(number -> new Place(number, lying.contains(number))).toList();
  }

  private List<Integer> forks() {
    return snapshot.resources().stream()
        .map(ResourceState::name)
        .flatMap(resource -> forkNumber(resource).stream())
        .toList();
  }

  /** Who eats, who waits for whom, what lies on the table. */
  String sentence() {
    List<String> parts = new ArrayList<>();
    parts.add(eaters());
    waiters().ifPresent(parts::add);
    parts.add(onTheTable());
    return String.join("; ", parts) + ".";
  }

  private String eaters() {
    List<String> names = guests.stream().filter(this::eats).map(ActorView::name).toList();
    return switch (names.size()) {
      case 0 -> "Nobody eats";
      case 1 -> names.get(0) + " eats";
      default -> listed(names) + " eat";
    };
  }

  private Optional<String> waiters() {
    List<String> waits =
        guests.stream().filter(ActorView::isWaiting).map(DiningScene::waiting).toList();
    if (waits.size() > TOLD) {
      return Optional.of(waits.size() + " wait");
    }
    return waits.isEmpty() ? Optional.empty() : Optional.of(listed(waits));
  }

  private static String waiting(ActorView guest) {
    String whom =
        guest.waitsFor().isEmpty()
            ? listed(guest.wants())
            : listed(guest.waitsFor().stream().distinct().toList());
    return guest.name() + " waits for " + whom;
  }

  private String onTheTable() {
    List<String> lying =
        places().stream()
            .filter(Place::lying)
            .map(place -> String.valueOf(place.number()))
            .toList();
    return switch (lying.size()) {
      case 0 -> "no fork lies on the table";
      case 1 -> "fork " + lying.get(0) + " lies on the table";
      default -> "forks " + listed(lying) + " lie on the table";
    };
  }

  private static String listed(List<String> words) {
    if (words.size() > NAMED) {
      return words.stream().limit(NAMED).collect(Collectors.joining(", "))
          + " and "
          + (words.size() - NAMED)
          + " more";
    }
    int last = words.size() - 1;
    return last == 0
        ? words.get(0)
        : String.join(", ", words.subList(0, last)) + " and " + words.get(last);
  }

  private static double per(double many, long meals) {
    return meals == 0 ? 0 : many / meals;
  }

  /** Eaters now against the most possible, hunger, failed tries, forks on the table. */
  Map<String, Double> figures() {
    Snapshot.Totals totals = snapshot.totals();
    Map<String, Double> figures = new LinkedHashMap<>();
    figures.put("eatersNow", (double) guests.stream().filter(this::eats).count());
    figures.put("eatersPossible", Math.floor(guests.size() / 2.0));
    figures.put("hungryNow", (double) guests.stream().filter(ActorView::isWaiting).count());
    figures.put(
        "longestHungerMs",
        guests.stream()
            .mapToDouble(guest -> guest.waits().longest().toNanos() / 1e6)
            .max()
            .orElse(0));
    figures.put(
        "longestHungerNowMs",
        guests.stream()
            .mapToDouble(guest -> guest.waits().current().toNanos() / 1e6)
            .max()
            .orElse(0));
    figures.put(
        "failedTriesInARow",
        (double) guests.stream().mapToLong(ActorView::failedTries).max().orElse(0));
    figures.put("failedTriesPerMeal", per((double) totals.failedTries(), totals.operations()));
    figures.put("messagesPerMeal", per(snapshot.figure(MESSAGES), totals.solutionOperations()));
    figures.put("forksOnTheTable", (double) places().stream().filter(Place::lying).count());
    return figures;
  }
}
