package dev.symposium.problems.engine;

import dev.symposium.problems.engine.World.Member;
import dev.symposium.problems.observe.ActorView;
import dev.symposium.problems.observe.History;
import dev.symposium.problems.observe.Nearing;
import dev.symposium.problems.observe.ResourceState;
import dev.symposium.problems.observe.ResourceView;
import dev.symposium.problems.observe.ResourceView.Kind;
import dev.symposium.problems.observe.SlotFigures.Figure;
import dev.symposium.problems.observe.Snapshot;
import dev.symposium.problems.observe.Verdict;
import dev.symposium.problems.observe.VerdictKind;
import dev.symposium.problems.observe.WaitStats;
import dev.symposium.problems.spi.Role;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.HdrHistogram.Histogram;

/** Puts together what is shown. Observer thread only. */
final class SnapshotMaker {

  private static final long TOTALS_GAP_NANOS = 250_000_000L;

  private final Stage stage;
  private final Narrator narrator;
  private final Chronicle chronicle;
  private final Recent recent;
  private final List<SlotTrack> tracks = new ArrayList<>();
  private Histogram everybody;
  private long everybodyAt = Long.MIN_VALUE;
  private WaitStats everybodyStats = WaitStats.NONE;
  private boolean precise;
  private List<Nearing> nearing = List.of();
  private long number;

  SnapshotMaker(Stage stage) {
    this.stage = stage;
    this.narrator = new Narrator(stage.problem(), stage.pauses());
    this.chronicle = new Chronicle(stage.problem().charted());
    this.recent = new Recent(stage.problem());
  }

  /** Forgets a world that is gone. */
  void clear() {
    tracks.clear();
    narrator.clear();
    chronicle.clear();
    recent.clear();
    everybody = null;
    everybodyAt = Long.MIN_VALUE;
    everybodyStats = WaitStats.NONE;
  }

  /**
   * A snapshot.
   *
   * @param near what the rules that count have counted
   * @param exact whether somebody has asked for it, to report it: then every figure is of now
   */
  Snapshot make(ControlState control, List<Nearing> near, boolean exact) {
    nearing = near;
    precise = exact;
    World world = control.world();
    narrator.update(world, stage.journal());
    Sight sight = Sight.of(world.sync());
    long run = world.sync().clock().runNanos();
    for (int i = tracks.size(); i < sight.size(); i++) {
      tracks.add(new SlotTrack(sight.one(i).slot(), stage.pauses()));
    }
    for (int i = 0; i < sight.size(); i++) {
      tracks.get(i).update(run, sight.one(i).holdings(), precise);
    }
    recent.add(run, tracks);
    if (recent.beginsAnew(control.solution())) {
      tracks.forEach(SlotTrack::beginAnew);
    }
    ActorPainter painter = new ActorPainter(world, sight, stage, run);
    List<ActorView> actors = actors(world, sight, painter);
    Map<String, Double> shared = world.setting().figures();
    number++;
    Snapshot plain = snapshot(control, sight, actors, run, shared, History.NONE);
    Map<String, Double> figures = both(shared, stage.problem().figures(plain));
    Map<String, Double> asked = figures;
    History past = chronicle.add(run, () -> both(asked, recent.figures(plain)), control);
    if (!stage.problem().charted().isEmpty()) { // rates and means need what was before
      Snapshot known = snapshot(control, sight, actors, run, shared, past);
      figures = both(shared, stage.problem().figures(known));
    }
    return snapshot(control, sight, actors, run, figures, past);
  }

  private static Map<String, Double> both(Map<String, Double> some, Map<String, Double> more) {
    if (some.isEmpty()) {
      return more;
    }
    Map<String, Double> all = new LinkedHashMap<>(some);
    all.putAll(more);
    return all;
  }

  private List<ActorView> actors(World world, Sight sight, ActorPainter painter) {
    List<Role> roles = stage.problem().roles();
    List<Member> cast =
        world.cast().stream()
            .filter(m -> m.slot() < sight.size())
            .sorted(
                Comparator.comparingInt((Member m) -> roles.indexOf(m.role()))
                    .thenComparingInt(Member::seat))
            .toList();
    return cast.stream().map(m -> painter.paint(m, tracks.get(m.slot()))).toList();
  }

  private Snapshot snapshot(
      ControlState control,
      Sight sight,
      List<ActorView> actors,
      long run,
      Map<String, Double> figures,
      History history) {
    World world = control.world();
    return new Snapshot(
        number,
        runOf(control),
        Duration.ofNanos(run),
        control.phase(),
        stage.board().get(EngineKnobs.SPEED),
        stage.board().slowness(),
        control.knobs(),
        actors,
        control.pending(),
        resources(world, sight, actors),
        standing(control, run),
        control.lastBreak(),
        control.verdicts(),
        control.deadlocks(),
        world.invariants().states(),
        narrator.lines(),
        narrator.dropped(),
        totals(control, actors, run),
        events(world),
        figures,
        history,
        control.notice(),
        nearing);
  }

  private Snapshot.Run runOf(ControlState control) {
    return new Snapshot.Run(
        stage.problem().id(),
        control.solution().id(),
        control.preset(),
        stage.board().get(EngineKnobs.THREAD_KIND),
        stage.seed(),
        Runtime.version().toString());
  }

  private static List<ResourceState> resources(World world, Sight sight, List<ActorView> actors) {
    List<ResourceState> states = new ArrayList<>();
    for (int i = 0; i < world.sync().resources(); i++) {
      ResourceView view = world.sync().resource(i);
      if (view != null) {
        states.add(state(view, sight, actors));
      }
    }
    return states;
  }

  private static ResourceState state(ResourceView view, Sight sight, List<ActorView> actors) {
    boolean readWrite = view.kind() == Kind.READ_WRITE_LOCK;
    List<String> holders = sight.holders(view.id(), !readWrite);
    List<String> waiters =
        actors.stream()
            .filter(a -> a.wants().contains(view.name()))
            .sorted(Comparator.comparing(ActorView::since).reversed())
            .map(ActorView::name)
            .toList();
    int free =
        switch (view.kind()) {
          case LOCK, OWNED_SEMAPHORE -> view.total() - holders.size();
          case CONDITION -> 0;
          case READ_WRITE_LOCK -> holders.isEmpty() ? 1 : 0;
          default -> view.free();
        };
    return new ResourceState(
        view.name(),
        view.kind().word(),
        readWrite ? 1 : view.total(),
        free,
        holders,
        waiters,
        view.isLeaving(),
        view.stock(),
        view.gathering(),
        view.calls());
  }

  private static List<Verdict> standing(ControlState control, long run) {
    return control.standing().stream()
        .map(entry -> withCountdown(entry, run))
        .sorted(
            Comparator.comparing((Verdict v) -> !isStuck(v))
                .thenComparing(v -> !v.kind().isFault())
                .thenComparing(v -> v.kind().isMark()))
        .toList();
  }

  private static boolean isStuck(Verdict v) {
    return v.kind() == VerdictKind.DEADLOCK || v.kind() == VerdictKind.ORPHANED;
  }

  private static Verdict withCountdown(Ledger.Entry entry, long run) {
    return entry
        .verdict()
        .breaksIn(entry.dueNanos().map(due -> Duration.ofNanos(Math.max(0, due - run))));
  }

  private Snapshot.Totals totals(ControlState control, List<ActorView> actors, long run) {
    long operations = stage.operations(control.world());
    Optional<ActorView> longest =
        actors.stream()
            .filter(ActorView::isWaiting)
            .max(Comparator.comparing(a -> a.waits().current()));
    return new Snapshot.Totals(
        operations,
        perSecond(),
        waits(actors, run, longest),
        longest.map(ActorView::name).orElse(""),
        jain(actors),
        operations - control.operationsBefore(),
        Duration.ofNanos(Math.max(0, run - control.solutionSince())),
        stage.sum(control.world(), Figure.FAILED_TRIES_EVER));
  }

  private double perSecond() {
    long operations = tracks.stream().mapToLong(SlotTrack::recentOperations).sum();
    long nanos = tracks.stream().mapToLong(SlotTrack::recentNanos).max().orElse(0);
    return nanos == 0 ? 0 : operations * 1e9 / nanos;
  }

  /** Over the rounds of the last five seconds. */
  private double jain(List<ActorView> actors) {
    return jain(actors.stream().mapToLong(a -> tracks.get(a.id()).recentOperations()).toArray());
  }

  /** Jain, Chiu, Hawe (1984). */
  static double jain(long[] shares) {
    double sum = 0;
    double squares = 0;
    for (long share : shares) {
      double x = (double) share;
      sum += x;
      squares += x * x;
    }
    return squares == 0 ? 1 : sum * sum / (shares.length * squares);
  }

  private WaitStats waits(List<ActorView> actors, long run, Optional<ActorView> longest) {
    Duration current = longest.map(a -> a.waits().current()).orElse(Duration.ZERO);
    boolean due = everybodyAt == Long.MIN_VALUE || run - everybodyAt >= TOTALS_GAP_NANOS;
    if (due || precise) {
      everybodyAt = run;
      everybodyStats = sumOf(actors);
    }
    WaitStats s = everybodyStats;
    Duration most = s.longest().compareTo(current) >= 0 ? s.longest() : current;
    return new WaitStats(s.count(), s.p50(), s.p95(), s.p99(), most, current);
  }

  private WaitStats sumOf(List<ActorView> actors) {
    if (tracks.isEmpty()) {
      return WaitStats.NONE;
    }
    if (everybody == null) {
      everybody = tracks.get(0).emptyHistogram();
    }
    everybody.reset();
    tracks.forEach(track -> track.addTo(everybody));
    // also of those who have left, whose waits are counted too
    long most = tracks.stream().mapToLong(SlotTrack::longest).max().orElse(0);
    for (ActorView actor : actors) {
      long current = actor.waits().current().toNanos();
      if (current > 0) {
        everybody.recordValue(Math.min(current, everybody.getHighestTrackableValue()));
      }
      most = Math.max(most, current);
    }
    return new WaitStats(
        everybody.getTotalCount(),
        percentile(50, most),
        percentile(95, most),
        percentile(99, most),
        Duration.ofNanos(most),
        Duration.ZERO);
  }

  /** A cell of the histogram may end beyond its longest value. */
  private Duration percentile(int percent, long longest) {
    return Duration.ofNanos(Math.min(longest, everybody.getValueAtPercentile(percent)));
  }

  private static Snapshot.Events events(World world) {
    long recorded = 0;
    long dropped = 0;
    for (int i = 0; i < world.sync().slots(); i++) {
      recorded += world.sync().actor(i).ring().recorded();
      dropped += world.sync().actor(i).ring().dropped();
    }
    return new Snapshot.Events(recorded, dropped);
  }
}
