package dev.symposium.problems.catalog.barrier;

import dev.symposium.problems.observe.ActorView;
import dev.symposium.problems.observe.Snapshot;
import dev.symposium.problems.spi.Scene;
import dev.symposium.problems.spi.Scene.Lane;
import dev.symposium.problems.spi.Scene.Lane.Where;
import dev.symposium.problems.spi.Scene.Lanes;
import dev.symposium.problems.spi.Scene.Note;
import dev.symposium.problems.spi.Scene.Part;
import dev.symposium.problems.spi.Scene.Spark;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * A snapshot as bars that run towards the barrier, and who was how late; and the same in words.
 * Immutable.
 */
final class BarrierScene {

  /** The name of the barrier, whatever it is made of. */
  static final String BARRIER = "barrier";

  static final String LATCH = "latch";
  static final String TURNSTILE = "turnstile";

  private static final Set<String> GATES = Set.of(BARRIER, LATCH, TURNSTILE);
  private static final int NAMED = 6;
  private static final int LAST_NAMED = 3;

  private final Snapshot snapshot;
  private final long arrived; // the phase at which all have
  private final long phase; // the one that is shown
  private final int here;
  private final int needed;

  private BarrierScene(Snapshot snapshot) {
    this.snapshot = snapshot;
    arrived = (long) snapshot.figure(Figures.ALL_ARRIVED);
    phase = shown(snapshot, arrived);
    needed = (int) snapshot.figure(Figures.NEEDED);
    here = (int) snapshot.figure(Figures.HERE);
  }

  /** The latest that anybody may be in; while all are at the barrier the one before it. */
  private static long shown(Snapshot snapshot, long arrived) {
    long done = (long) snapshot.figure(Figures.PHASES_DONE);
    return snapshot.actors().stream()
        .mapToLong(actor -> Math.min(actor.work().carries(), arrived + 1))
        .reduce(done + 1, Math::max);
  }

  static BarrierScene of(Snapshot snapshot) {
    return new BarrierScene(snapshot);
  }

  Scene scene() {
    List<Part> parts = new ArrayList<>();
    parts.add(new Lanes("PHASE " + phase, gate(), lanes()));
    parts.add(new Note(summary()));
    if (!isPool()) {
      parts.add(new Note(beyond()));
    }
    if (!waiting().isEmpty()) {
      parts.add(new Note(arrivals()));
    }
    parts.add(
        Spark.of(
            snapshot,
            Figures.TIME_LOST,
            "time lost by waiting",
            "%",
            100,
            BarrierKnobs.PARTIES.name(),
            BarrierKnobs.COUNT.name()));
    if (!snapshot.notice().isEmpty()) {
      parts.add(new Note(snapshot.notice()));
    }
    return new Scene(parts);
  }

  // ---- who is where -------------------------------------------------------------------------

  private boolean isPool() {
    return snapshot.run().solution().equals(BarrierSolutions.SMALL_POOL_ID);
  }

  private String gate() {
    if (isOpenLatch()) {
      return "LATCH  open for good";
    }
    boolean byHand = snapshot.run().solution().equals("half-turnstile");
    String what = isLatch() ? "LATCH" : byHand ? "TURNSTILE" : "BARRIER";
    return what + "  " + here + " of " + needed + " are here";
  }

  private boolean isLatch() {
    return snapshot.resource(LATCH).isPresent();
  }

  private boolean isOpenLatch() {
    return isLatch() && here >= needed;
  }

  private List<Lane> lanes() {
    List<Lane> lanes = new ArrayList<>();
    snapshot.actors().forEach(actor -> lanes.add(lane(actor)));
    int missing = missing();
    if (missing > 0) {
      String text = missing == 1 ? "nobody will come" : "nobody comes, " + missing + " missing";
      lanes.add(new Lane("???", 0, Where.NOBODY, text));
    }
    int queued = (int) snapshot.figure(Figures.QUEUED);
    if (queued > 0) {
      String tasks = queued == 1 ? "1 task" : queued + " tasks";
      lanes.add(new Lane("queue", 0, Where.NOBODY, "nobody runs " + tasks));
    }
    return lanes;
  }

  private Lane lane(ActorView actor) {
    long its = actor.work().carries();
    if (its > arrived + 1) {
      return new Lane(actor.name(), 1, Where.BEYOND, "in phase " + its);
    }
    if (isHere(actor)) {
      return new Lane(actor.name(), 1, Where.HERE, "");
    }
    return new Lane(actor.name(), covered(actor), Where.COMING, "");
  }

  private static boolean isHere(ActorView actor) {
    return actor.wants().stream().anyMatch(GATES::contains);
  }

  /** How much of its work is done: of as many steps as it takes, each as long as it takes. */
  private static double covered(ActorView actor) {
    ActorView.Work work = actor.work();
    if (actor.crashed() || actor.place().equals(BarrierKnobs.AFTER_BARRIER.name())) {
      return 0;
    }
    return work.of() == 0 ? work.share() : (work.done() + work.share()) / work.of();
  }

  /** How many more the barrier waits for than there are. */
  private int missing() {
    boolean isFixed = isLatch() || isPool();
    long there = snapshot.actors().stream().filter(actor -> !actor.crashed()).count();
    return isFixed || !snapshot.pending().isEmpty() ? 0 : (int) Math.max(0, needed - there);
  }

  private List<ActorView> waiting() {
    return snapshot.actors().stream()
        .filter(BarrierScene::isHere)
        .sorted(Comparator.comparing(ActorView::since).reversed())
        .toList();
  }

  private List<String> ahead() {
    return snapshot.actors().stream()
        .filter(actor -> actor.work().carries() > arrived + 1)
        .map(ActorView::name)
        .toList();
  }

  private List<String> onTheWay() {
    return snapshot.actors().stream()
        .filter(actor -> !actor.crashed() && !isHere(actor))
        .filter(actor -> actor.work().carries() <= arrived + 1)
        .map(ActorView::name)
        .toList();
  }

  /** Who died of an error, and who was made to crash: {@code Ann has crashed}. */
  private String dead() {
    return Stream.of(ActorView.DIED, ActorView.CRASHED)
        .map(fate -> dead(fate))
        .filter(said -> !said.isEmpty())
        .collect(Collectors.joining(", "));
  }

  private String dead(String fate) {
    List<String> dead =
        snapshot.actors().stream()
            .filter(actor -> actor.fate().equals(fate))
            .map(ActorView::name)
            .toList();
    boolean all = dead.size() > 1 && dead.size() == snapshot.actors().size();
    String who = all ? "all " + dead.size() : listed(dead);
    return dead.isEmpty() ? "" : who + (dead.size() == 1 ? " has " : " have ") + fate;
  }

  // ---- in words -----------------------------------------------------------------------------

  private String summary() {
    List<String> said = new ArrayList<>();
    said.add("phases done " + (phase - 1));
    String last = cameLast();
    if (!last.isEmpty()) {
      said.add("came last: " + last);
    }
    said.add("time lost " + lost() + " %");
    add(said, Figures.BROKEN, "broken ", " x");
    add(said, Figures.FAILED_WORKS, "failed works ", "");
    return String.join("   ", said);
  }

  private long lost() {
    return Math.round(snapshot.figure(Figures.TIME_LOST));
  }

  private void add(List<String> said, String figure, String before, String after) {
    long count = (long) snapshot.figure(figure);
    if (count > 0) {
      said.add(before + count + after);
    }
  }

  /** Who came last most often. */
  private String cameLast() {
    return snapshot.figures().entrySet().stream()
        .filter(e -> e.getKey().startsWith(Figures.CAME_LAST) && e.getValue() > 0)
        .sorted(Map.Entry.<String, Double>comparingByValue().reversed())
        .limit(LAST_NAMED)
        .map(e -> e.getKey().substring(Figures.CAME_LAST.length()) + " " + times(e.getValue()))
        .collect(Collectors.joining(", "));
  }

  private static String times(double count) {
    return (long) count + " x";
  }

  private String beyond() {
    List<String> ahead = ahead();
    String said = "already in phase " + (phase + 1) + ": ";
    if (ahead.isEmpty()) {
      return said + "nobody, as it must be";
    }
    List<String> behind =
        snapshot.actors().stream()
            .filter(actor -> !actor.crashed() && actor.work().carries() <= arrived + 1)
            .map(ActorView::name)
            .toList();
    String are = behind.size() == 1 ? " is" : " are";
    return said + listed(ahead) + "; " + listed(behind) + are + " still in phase " + phase;
  }

  /** In the order of their coming. */
  private String arrivals() {
    List<ActorView> here = waiting();
    Duration first = here.get(0).since();
    String times =
        here.stream()
            .limit(NAMED)
            .map(actor -> actor.name() + " " + seconds(first.minus(actor.since())))
            .collect(Collectors.joining(", "));
    String more = here.size() > NAMED ? " and " + (here.size() - NAMED) + " more" : "";
    return "arrived, s after the first: " + times + more;
  }

  private static String seconds(Duration time) {
    return String.format(Locale.ROOT, "%.1f", time.toNanos() / 1e9);
  }

  /** Who is here and who is not, and for how many the barrier waits. */
  String sentence() {
    String start =
        "Phase "
            + phase
            + ": "
            + (isOpenLatch() ? "the latch is open" : here + " of " + needed + " are here");
    List<String> coming = onTheWay();
    int missing = missing();
    if (!ahead().isEmpty()) {
      return start + "; " + listed(ahead()) + " went ahead.";
    }
    if (coming.size() == 1 && here > 0 && !isOpenLatch()) {
      return start + " and wait for " + coming.get(0) + "; " + lost() + " % is lost by waiting.";
    }
    if (!coming.isEmpty()) {
      return start + "; " + listed(coming) + (coming.size() == 1 ? " is" : " are") + " on the way.";
    }
    if (!dead().isEmpty()) {
      return start + "; " + dead() + ".";
    }
    if (missing > 0) {
      return start + "; all have come, and " + missing + " more will never come.";
    }
    return start + "; nobody is on the way.";
  }

  private static String listed(List<String> names) {
    if (names.size() > NAMED) {
      return names.stream().limit(NAMED).collect(Collectors.joining(", "))
          + " and "
          + (names.size() - NAMED)
          + " more";
    }
    int last = names.size() - 1;
    return last <= 0
        ? String.join("", names)
        : String.join(", ", names.subList(0, last)) + " and " + names.get(last);
  }
}
