package dev.symposium.problems.catalog.bursts;

import dev.symposium.problems.observe.ActorView;
import dev.symposium.problems.observe.Calls;
import dev.symposium.problems.observe.Calls.Call;
import dev.symposium.problems.observe.InvariantState;
import dev.symposium.problems.observe.ResourceState;
import dev.symposium.problems.observe.Snapshot;
import dev.symposium.problems.observe.Stock;
import dev.symposium.problems.observe.VerdictKind;
import dev.symposium.problems.spi.Scene;
import dev.symposium.problems.spi.Scene.Beside;
import dev.symposium.problems.spi.Scene.Cell;
import dev.symposium.problems.spi.Scene.Equation;
import dev.symposium.problems.spi.Scene.Equation.Balance;
import dev.symposium.problems.spi.Scene.Note;
import dev.symposium.problems.spi.Scene.Part;
import dev.symposium.problems.spi.Scene.Row;
import dev.symposium.problems.spi.Scene.Slots;
import dev.symposium.problems.spi.Scene.Spark;
import dev.symposium.problems.spi.Scene.Table;
import dev.symposium.problems.spi.Scene.Term;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

/**
 * A snapshot as producers, buffer and consumers, the sum of all items, and what came of the calls;
 * and the same in words. Immutable.
 */
final class BurstsScene {

  private static final int NAMED = 6;

  private final Snapshot snapshot;
  private final BurstsFigures figures;
  private final Stock stock;

  private BurstsScene(Snapshot snapshot) {
    this.snapshot = snapshot;
    this.figures = new BurstsFigures(snapshot);
    this.stock =
        snapshot.resources().stream()
            .map(ResourceState::stock)
            .filter(found -> found.capacity() > 0)
            .findFirst()
            .orElse(new Stock(0, snapshot.count(BurstsKnobs.CAPACITY.name(), 1), List.of()));
  }

  static BurstsScene of(Snapshot snapshot) {
    return new BurstsScene(snapshot);
  }

  Map<String, Double> figures() {
    return figures.all();
  }

  Scene scene() {
    List<Part> parts = new ArrayList<>();
    parts.add(new Beside(List.of(producers(), buffer(), consumers())));
    parts.add(sum());
    parts.add(Spark.of(snapshot, Figures.INSIDE, "inside", "", 0, "capacity"));
    lostCall().ifPresent(told -> parts.add(new Note(told)));
    if (calls().made() > 0) {
      parts.add(new Note(told(calls())));
    }
    if (figures.ageMillis() > 0) {
      parts.add(new Note(ages()));
    }
    if (!snapshot.notice().isEmpty()) {
      parts.add(new Note(snapshot.notice()));
    }
    return new Scene(parts);
  }

  // ---- who ----------------------------------------------------------------------------------

  private List<ActorView> actors(String role) {
    return snapshot.actors().stream()
        .filter(actor -> actor.role().equals(role))
        .sorted(Comparator.comparing(ActorView::seat))
        .toList();
  }

  private Table producers() {
    return new Table("PRODUCERS", List.of(), rows(BurstsKnobs.PRODUCER));
  }

  private Table consumers() {
    return new Table("CONSUMERS", List.of(), rows(BurstsKnobs.CONSUMER));
  }

  private List<Row> rows(String role) {
    return actors(role).stream().map(this::row).toList();
  }

  private Row row(ActorView actor) {
    ActorView.Work work = actor.work();
    String below = isLeftAsleep(actor) ? "got no call" : work.of() > 0 ? progress(work) : "";
    return new Row(
        actor.name(), doing(actor), List.of(), below, work.done(), below.isEmpty() ? 0 : work.of());
  }

  private static String progress(ActorView.Work work) {
    return "burst " + work.done() + " of " + work.of();
  }

  /** Empty where the snapshot's own word says it. */
  private static String doing(ActorView actor) {
    if (actor.isWaiting()) {
      return "blocked: " + wanted(actor) + " " + seconds(actor.since());
    }
    long item = actor.work().carries();
    return item > 0 ? actor.doing() + " on " + item : "";
  }

  private static String wanted(ActorView actor) {
    if (actor.wants().contains(Handover.LOCK)) {
      return Handover.LOCK;
    }
    return actor.role().equals(BurstsKnobs.PRODUCER) ? "full" : "empty";
  }

  /** A consumer in a deadlock at a buffer that is not empty. */
  private boolean isLeftAsleep(ActorView actor) {
    return actor.role().equals(BurstsKnobs.CONSUMER) && stock.depth() > 0 && isStuck(actor.name());
  }

  private boolean isStuck(String name) {
    return snapshot.standing().stream()
        .filter(verdict -> verdict.kind() == VerdictKind.DEADLOCK)
        .anyMatch(verdict -> verdict.members().contains(name));
  }

  // ---- what lies there ----------------------------------------------------------------------

  private Slots buffer() {
    List<Cell> cells = new ArrayList<>(stock.items().stream().map(Cell::of).toList());
    java.util.Collections.reverse(cells); // the newest on the left
    return new Slots(
        "BUFFER  " + stock.depth() + " of " + stock.capacity(),
        word(),
        Slots.Shape.ROW,
        cells,
        Math.max(stock.depth(), cells.size()),
        Math.max(0, stock.capacity() - Math.max(stock.depth(), cells.size())),
        stock.capacity(),
        remarks());
  }

  private String word() {
    if (stock.overhang() > 0) {
      return stock.overhang() + " too many";
    }
    return isFull() ? "FULL" : stock.depth() <= 0 ? "EMPTY" : "";
  }

  private List<String> remarks() {
    if (stock.overhang() > 0) {
      return List.of("nothing is lost, puts wait");
    }
    return snapshot
        .history()
        .lastChange(BurstsKnobs.CAPACITY.name())
        .map(change -> "was " + places(change.from()) + " until " + clock(change.at()))
        .map(List::of)
        .orElse(List.of());
  }

  private static String places(String many) {
    return many + (many.equals("1") ? " place" : " places");
  }

  // ---- how much -----------------------------------------------------------------------------

  private Equation sum() {
    long put = number(Figures.PUT);
    long taken = number(Figures.TAKEN);
    long inside = number(Figures.INSIDE);
    long dropped = number(Figures.DROPPED);
    return new Equation(
        List.of(Term.of("put", put)),
        List.of(Term.of("taken", taken), Term.of("inside", inside), Term.of("dropped", dropped)),
        balance(put == taken + inside + dropped),
        "in " + one(figures.in()) + "/s",
        "out " + one(figures.out()) + "/s");
  }

  private Balance balance(boolean even) {
    if (even) {
      return Balance.OK;
    }
    boolean held = snapshot.invariants().stream().allMatch(InvariantState::holdsNow);
    return held ? Balance.MOVING : Balance.BROKEN;
  }

  private long number(String figure) {
    return (long) snapshot.figure(figure);
  }

  private Calls calls() {
    return snapshot.resources().stream().map(ResourceState::calls).reduce(Calls.NONE, Calls::plus);
  }

  /** Where all sleep: who got the last call, and who should have. */
  private Optional<String> lostCall() {
    return calls()
        .last()
        .filter(call -> isStuck(call.by()) && isStuck(call.reached()))
        .flatMap(call -> lostCall(call));
  }

  private Optional<String> lostCall(Call call) {
    String role = roleOf(call.by());
    boolean put = role.equals(BurstsKnobs.PRODUCER);
    String other = put ? BurstsKnobs.CONSUMER : BurstsKnobs.PRODUCER;
    if (!roleOf(call.reached()).equals(role) || (put ? stock.depth() <= 0 : isFull())) {
      return Optional.empty();
    }
    String what =
        put ? "an item lies here and nobody takes it" : "there is room and nobody fills it";
    return actors(other).stream()
        .map(ActorView::name)
        .filter(this::isStuck)
        .findFirst()
        .map(
            missed ->
                call.by()
                    + "'s wake-up call reached "
                    + call.reached()
                    + ", not "
                    + missed
                    + ": "
                    + what);
  }

  private boolean isFull() {
    return stock.depth() >= stock.capacity();
  }

  private String roleOf(String name) {
    return snapshot.actor(name).map(ActorView::role).orElse("");
  }

  private static String told(Calls calls) {
    return "wake-up calls "
        + calls.made()
        + ", useful "
        + calls.useful()
        + ", for nothing "
        + calls.forNothing()
        + " (had to wait again)";
  }

  private String ages() {
    return "items wait W "
        + one(figures.ageMillis() / 1e3)
        + " s on the mean, at worst "
        + one(snapshot.figure(Figures.WORST_AGE_MS) / 1e3)
        + "; inside L "
        + one(figures.meanInside())
        + ", lambda x W "
        + one(figures.lambdaTimesW());
  }

  // ---- in words -----------------------------------------------------------------------------

  /** How full it is, and who waits for what. */
  String sentence() {
    List<String> parts = new ArrayList<>();
    parts.add(stock.depth() + " of " + stock.capacity() + " inside");
    waiting(BurstsKnobs.PRODUCER, "room", parts);
    waiting(BurstsKnobs.CONSUMER, "an item", parts);
    parts.add(
        number(Figures.PUT)
            + " put, "
            + number(Figures.TAKEN)
            + " taken, "
            + number(Figures.DROPPED)
            + " dropped");
    return String.join("; ", parts) + ".";
  }

  private void waiting(String role, String what, List<String> parts) {
    List<String> names =
        actors(role).stream()
            .filter(actor -> actor.isWaiting() && !wanted(actor).equals(Handover.LOCK))
            .map(ActorView::name)
            .toList();
    if (!names.isEmpty()) {
      parts.add(listed(names) + (names.size() == 1 ? " waits for " : " wait for ") + what);
    }
  }

  private static String listed(List<String> names) {
    int last = names.size() - 1;
    if (names.size() > NAMED) {
      return names.stream().limit(NAMED).collect(Collectors.joining(", "))
          + " and "
          + (names.size() - NAMED)
          + " more";
    }
    return last == 0
        ? names.get(0)
        : String.join(", ", names.subList(0, last)) + " and " + names.get(last);
  }

  private static String seconds(Duration time) {
    return one(time.toNanos() / 1e9) + " s";
  }

  private static String one(double value) {
    return String.format(Locale.ROOT, "%.1f", value);
  }

  private static String clock(Duration at) {
    return String.format(Locale.ROOT, "%d:%02d", at.toMinutes(), at.toSecondsPart());
  }
}
