package dev.symposium.problems.catalog.pool;

import dev.symposium.problems.observe.ActorView;
import dev.symposium.problems.observe.ActorView.Hold;
import dev.symposium.problems.observe.InvariantState;
import dev.symposium.problems.observe.ResourceState;
import dev.symposium.problems.observe.Snapshot;
import dev.symposium.problems.spi.Scene;
import dev.symposium.problems.spi.Scene.Beside;
import dev.symposium.problems.spi.Scene.Cell;
import dev.symposium.problems.spi.Scene.Equation;
import dev.symposium.problems.spi.Scene.Equation.Balance;
import dev.symposium.problems.spi.Scene.Note;
import dev.symposium.problems.spi.Scene.Queue;
import dev.symposium.problems.spi.Scene.Slots;
import dev.symposium.problems.spi.Scene.Slots.Shape;
import dev.symposium.problems.spi.Scene.Spark;
import dev.symposium.problems.spi.Scene.Term;
import dev.symposium.problems.spi.Scene.Waiter;
import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

/**
 * A snapshot as a pool: who has which permit, who waits at the door, how many are lost; and the
 * same in words. Immutable.
 */
final class PoolScene {

  /** Name of the cell in which {@link Lease} shows its loans. */
  static final String LOANS = "loans";

  /** Name of the cell in which {@link Bounded} shows the last refusal. */
  static final String REFUSAL = "refusal";

  static final String SERVED_PER_SECOND = "servedPerSecond";
  static final String SURPLUS = "surplus";

  private static final String PERMITS = "permits";
  private static final int NAMED = 6;
  private static final double SECOND = 1e9;

  private final Snapshot snapshot;
  private final Optional<ResourceState> permits;
  private final List<Share> shares;
  private final List<String> lentToGone; // to borrowers who have left, once for each permit

  /** What one client has of the pool. */
  private record Share(ActorView client, int held, int lost, List<Duration> taken) {
    int inUse() {
      return held - lost;
    }
  }

  private PoolScene(Snapshot snapshot) {
    this.snapshot = snapshot;
    permits = snapshot.resource(PERMITS);
    shares = snapshot.actors().stream().map(this::share).toList();
    lentToGone = loans().stream().filter(name -> snapshot.actor(name).isEmpty()).toList();
  }

  static PoolScene of(Snapshot snapshot) {
    return new PoolScene(snapshot);
  }

  private Share share(ActorView client) {
    for (Hold hold : client.holds()) {
      if (hold.resource().equals(PERMITS)) {
        return new Share(client, hold.units(), hold.lost(), hold.taken());
      }
    }
    int lent = lentTo(client.name());
    return new Share(client, lent, lent - usedOf(lent, client), List.of());
  }

  /** What is lent to one who waits, or has failed, is used by nobody until it is taken back. */
  private static int usedOf(int lent, ActorView client) {
    boolean uses = !client.isWaiting() && client.work().done() == client.work().of();
    return uses ? Math.min(lent, client.work().of()) : 0;
  }

  private int lentTo(String name) {
    return (int) loans().stream().filter(name::equals).count();
  }

  /** The borrowers, once for each permit. */
  private List<String> loans() {
    return snapshot
        .resource(LOANS)
        .flatMap(cell -> cell.stock().items().stream().findFirst())
        .filter(text -> !text.isEmpty())
        .map(text -> List.of(text.split(" ")))
        .orElse(List.of());
  }

  Scene scene() {
    List<Scene.Part> parts = new ArrayList<>();
    parts.add(new Beside(List.of(pool(), queue())));
    parts.add(equation());
    parts.add(
        Spark.of(snapshot, SERVED_PER_SECOND, "served", "/s", 0, PERMITS, "clients", "failure"));
    elsewhere().map(Note::new).ifPresent(parts::add);
    remarks().map(Note::new).ifPresent(parts::add);
    refusal().map(Note::new).ifPresent(parts::add);
    needsAll().map(Note::new).ifPresent(parts::add);
    if (!snapshot.notice().isEmpty()) {
      parts.add(new Note(snapshot.notice()));
    }
    return new Scene(parts);
  }

  private Slots pool() {
    List<Cell> cells = new ArrayList<>();
    shares.forEach(share -> addUsed(share, cells));
    shares.forEach(share -> addLost(share, cells));
    lentToGone.forEach(name -> cells.add(new Cell(name, true, "has left")));
    String title =
        "POOL  " + asked() + (asked() == 1 ? " permit" : " permits") + "   counter " + counter();
    return new Slots(title, word(), Shape.COLUMN, cells, cells.size(), free(), asked(), List.of());
  }

  private static void addUsed(Share share, List<Cell> cells) {
    for (int i = 0; i < share.inUse(); i++) {
      cells.add(new Cell(share.client.name(), false, i == 0 ? use(share) : ""));
    }
  }

  private static String use(Share share) {
    ActorView client = share.client;
    int need = client.work().of();
    if (share.inUse() < need) {
      return share.inUse() + " of " + need;
    }
    if (!client.doing().equals(PoolKnobs.HOLD.doing()) || client.work().asked().isZero()) {
      return need == 0 ? "left it behind" : client.doing();
    }
    return String.format(
        Locale.ROOT,
        "uses it %.1f of %.1f s",
        seconds(client.work().elapsed()),
        seconds(client.work().asked()));
  }

  private static double seconds(Duration time) {
    return time.toNanos() / SECOND;
  }

  private void addLost(Share share, List<Cell> cells) {
    for (int i = 0; i < share.lost; i++) {
      cells.add(new Cell(share.client.name(), true, lost(share, i)));
    }
  }

  private String lost(Share share, int which) {
    if (lentTo(share.client.name()) > 0) {
      return "lent, not in use";
    }
    String when = which < share.taken.size() ? ", " + clock(share.taken.get(which)) : "";
    return "taken by " + share.client.name() + when;
  }

  private static String clock(Duration time) {
    return time.toMinutes() + String.format(Locale.ROOT, ":%02d", time.toSecondsPart());
  }

  private String word() {
    int owed = owed();
    int surplus = surplus();
    return surplus > 0 ? surplus + " too many" : owed > 0 ? "owed " + owed : "";
  }

  private Queue queue() {
    List<Waiter> waiters =
        permits.map(ResourceState::waiters).orElse(List.of()).stream()
            .map(name -> new Waiter(name, wants(name)))
            .toList();
    return new Queue("QUEUE at the door", waiters);
  }

  private String wants(String name) {
    Optional<Share> share = shares.stream().filter(s -> s.client.name().equals(name)).findFirst();
    int has = share.map(Share::inUse).orElse(0);
    int need = share.map(s -> s.client.work().of()).orElse(0);
    if (has > 0 && need > has) {
      return "wants " + (need - has) + " more";
    }
    return need > 1 ? "wants " + need : "";
  }

  /** Free and held may be read a moment apart: then the sum is not judged. */
  private Equation equation() {
    List<Term> left =
        List.of(Term.of("in use", inUse()), Term.of("free", free()), Term.of("lost", lost()));
    List<Term> right =
        new ArrayList<>(List.of(new Term("", asked(), asked() == 1 ? "permit" : PERMITS)));
    if (owed() > 0) {
      right.add(Term.of("owed", owed()));
    }
    boolean even = inUse() + free() + lost() == asked() + owed();
    Balance balance =
        surplus() > 0 || !addsUp() ? Balance.BROKEN : even ? Balance.OK : Balance.MOVING;
    String served = String.format(Locale.ROOT, "served %.1f/s", snapshot.totals().perSecond());
    return new Equation(left, right, balance, served, word());
  }

  private boolean addsUp() {
    return snapshot.invariants().stream()
        .filter(state -> state.name().equals(PoolKnobs.ADDS_UP.name()))
        .allMatch(InvariantState::holdsNow);
  }

  private Optional<String> elsewhere() {
    List<String> away =
        shares.stream()
            .map(Share::client)
            .filter(client -> !client.isWaiting() && client.work().of() == 0)
            .map(client -> client.name() + " " + client.doing())
            .toList();
    return away.isEmpty() ? Optional.empty() : Optional.of("elsewhere: " + listed(away));
  }

  private Optional<String> remarks() {
    List<String> said = new ArrayList<>();
    add(said, Tally.Event.FAILED, "uses failed");
    add(said, Tally.Event.GAVE_UP, "gave up waiting");
    add(said, Tally.Event.TAKEN_BACK, "overdue taken back");
    add(said, Tally.Event.REFUSED, "refused: no permit any more");
    return said.isEmpty() ? Optional.empty() : Optional.of(String.join("   ", said));
  }

  /** The last return that was refused, in words. */
  private Optional<String> refusal() {
    return snapshot
        .resource(REFUSAL)
        .flatMap(cell -> cell.stock().items().stream().findFirst())
        .filter(told -> !told.isEmpty());
  }

  private Optional<String> needsAll() {
    return snapshot
        .knob(PoolKnobs.NEED.name())
        .flatMap(
            need ->
                NeedsAll.told(
                    snapshot.actors().stream().map(ActorView::name),
                    name -> Integer.parseInt(need.perActor().getOrDefault(name, need.inForce())),
                    asked()));
  }

  private void add(List<String> said, Tally.Event event, String words) {
    long count = Math.round(snapshot.figure(event.figure()));
    if (count > 0) {
      said.add(count + " " + words);
    }
  }

  private static String listed(List<String> words) {
    String first = words.stream().limit(NAMED).collect(Collectors.joining(", "));
    return words.size() > NAMED ? first + " and " + (words.size() - NAMED) + " more" : first;
  }

  /** How many use it, wait, how many permits are free and lost. */
  String sentence() {
    long waiting = permits.map(p -> p.waiters().size()).orElse(0);
    String lost = lost() == 0 ? "" : ", " + lost() + " lost";
    return "Of "
        + asked()
        + (asked() == 1 ? " permit " : " permits ")
        + inUse()
        + (inUse() == 1 ? " is" : " are")
        + " in use, "
        + free()
        + " free"
        + lost
        + "; "
        + (waiting == 1 ? "1 client waits" : waiting + " clients wait")
        + ".";
  }

  private int asked() {
    return snapshot.count(PERMITS, permits.map(ResourceState::total).orElse(0));
  }

  private int counter() {
    return permits.map(ResourceState::free).orElse(0);
  }

  private int free() {
    return Math.max(0, counter());
  }

  private int inUse() {
    return shares.stream().mapToInt(Share::inUse).sum();
  }

  private int lost() {
    return shares.stream().mapToInt(Share::lost).sum() + lentToGone.size();
  }

  private int surplus() {
    return (int) snapshot.figure(SURPLUS);
  }

  /** More out than there may be, since the pool was made smaller. */
  private int owed() {
    return Math.max(0, inUse() + lost() - asked() - surplus());
  }

  /** What is in use, free, lost and owed, who waits, how well it is used. */
  Map<String, Double> figures() {
    Map<String, Double> figures = new LinkedHashMap<>();
    figures.put("inUse", (double) inUse());
    figures.put("free", (double) free());
    figures.put("lost", (double) lost());
    figures.put("owed", (double) owed());
    figures.put("queue", (double) permits.map(p -> p.waiters().size()).orElse(0));
    figures.put("utilisation", asked() == 0 ? 0 : Math.min(1, inUse() / (double) asked()));
    figures.put("longestHeldMs", longestHeldMillis());
    figures.put(SERVED_PER_SECOND, snapshot.totals().perSecond());
    return figures;
  }

  private double longestHeldMillis() {
    return shares.stream()
        .flatMap(share -> share.taken.stream())
        .mapToDouble(taken -> snapshot.runTime().minus(taken).toNanos() / 1e6)
        .max()
        .orElse(0);
  }
}
