package dev.symposium.problems.engine;

import dev.symposium.problems.engine.World.Member;
import dev.symposium.problems.observe.ActorView;
import dev.symposium.problems.observe.Life;
import dev.symposium.problems.observe.Request;
import dev.symposium.problems.observe.ResourceView;
import dev.symposium.problems.observe.Slot;
import dev.symposium.problems.observe.SlotFigures;
import dev.symposium.problems.observe.SlotFigures.Figure;
import dev.symposium.problems.observe.WaitWord;
import dev.symposium.problems.observe.WaitWord.State;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** Draws one actor of a {@link Sight} as a snapshot shows it. Observer thread only. */
final class ActorPainter {

  private final World world;
  private final Sight sight;
  private final PauseTable pauses;
  private final Threads threads;
  private final boolean paused;
  private final long run;
  private final double simNow;
  private final double slowness;

  ActorPainter(World world, Sight sight, Stage stage, long run) {
    this.world = world;
    this.sight = sight;
    this.pauses = stage.pauses();
    this.threads = stage.threads();
    this.paused = world.sync().clock().isPaused();
    this.run = run;
    this.simNow = world.sync().clock().simNanos();
    this.slowness = world.sync().clock().slowness();
  }

  /** Run clock for which it has waited; 0 if it does not wait. */
  long currentWait(int slot) {
    Sight.One one = sight.one(slot);
    if (!WaitWord.isWaiting(one.word())) {
      return 0;
    }
    long since =
        one.request() == null
            ? one.slot().figures().get(Figure.STATE_SINCE)
            : one.request().sinceNanos();
    return Math.max(0, run - since);
  }

  ActorView paint(Member member, SlotTrack track) {
    int slot = member.slot();
    Sight.One one = sight.one(slot);
    State state = WaitWord.state(one.word());
    SlotFigures figures = member.free().slot().figures();
    List<Integer> wanted = wanted(slot, one);
    List<String> wants = wanted.stream().map(this::name).toList();
    long waiting = currentWait(slot);
    long since = waiting > 0 ? waiting : Math.max(0, run - figures.get(Figure.STATE_SINCE));
    return new ActorView(
        slot,
        member.seat(),
        member.name(),
        member.role().name(),
        life(state),
        doing(member, state, one.word()),
        cause(state, wants, one),
        state == State.SLEEP ? pauses.name(WaitWord.resource(one.word())) : "",
        Duration.ofNanos(since),
        figures.get(Figure.OPERATIONS),
        holds(one, track),
        wants,
        waitsFor(slot, wanted),
        track.stats(waiting),
        figures.get(Figure.FAILED_TRIES),
        figures.get(Figure.VICTIM),
        member.free().isFrozen(),
        member.free().isCrashed() || state == State.CRASHED,
        track.changesPerSecond(),
        track.shares(),
        delays(figures),
        work(state, figures),
        threadInfo(member.free().thread()));
  }

  private static Life life(State state) {
    return switch (state) {
      case NEW -> Life.NEW;
      case RUN, ABORT -> Life.RUNNING;
      case GATED -> Life.READY;
      case WAIT, TIMED, SIGNALLED, SLEEP -> Life.BLOCKED;
      case CRASHED, ENDED -> Life.TERMINATED;
    };
  }

  private String doing(Member member, State state, long word) {
    return switch (state) {
      case NEW -> "joins";
      case RUN -> "runs";
      case ABORT -> "gives up";
      case GATED -> member.free().isFrozen() ? "frozen" : paused ? "paused" : "runs";
      case WAIT, TIMED, SIGNALLED -> "waits";
      case SLEEP -> pauses.doing(WaitWord.resource(word));
      case CRASHED ->
          member.free().isCrashed()
              ? ActorView.CRASHED
              : ActorView.DIED; // by order, or of an error
      case ENDED -> "has left";
    };
  }

  private String cause(State state, List<String> wants, Sight.One one) {
    return switch (state) {
      case WAIT, TIMED, SIGNALLED -> awaited(one).orElseGet(() -> String.join(", ", wants));
      case SLEEP -> "sleeps";
      case GATED -> "held back";
      default -> "";
    };
  }

  /** In words, where the name of what is waited for does not say it: {@code buffer full}. */
  private Optional<String> awaited(Sight.One one) {
    ResourceView view = world.sync().resource(WaitWord.resource(one.word()));
    return Optional.ofNullable(view)
        .filter(v -> v.kind().isAwaited())
        .map(v -> v.label(one.slot().detail()));
  }

  private List<Integer> wanted(int slot, Sight.One one) {
    if (!WaitWord.isWaiting(one.word())) {
      return List.of();
    }
    Request request = one.request();
    List<Integer> wanted = new ArrayList<>();
    if (request != null) {
      for (int resource : request.resources()) {
        if (sight.held(slot, resource) == 0) {
          wanted.add(resource);
        }
      }
    }
    return wanted.isEmpty() ? List.of(WaitWord.resource(one.word())) : wanted;
  }

  private String name(int resource) {
    ResourceView view = world.sync().resource(resource);
    return view == null ? "something" : view.name();
  }

  private List<String> waitsFor(int slot, List<Integer> wanted) {
    String me = sight.one(slot).slot().occupant().name();
    Set<String> holders = new LinkedHashSet<>();
    wanted.forEach(resource -> holders.addAll(sight.holders(resource, false)));
    holders.remove(me);
    return List.copyOf(holders);
  }

  /** A read-write lock is shown as held once, however many units its writer has. */
  private int units(int resource, int published) {
    ResourceView view = world.sync().resource(resource);
    boolean once = view != null && view.kind() == ResourceView.Kind.READ_WRITE_LOCK;
    return once ? 1 : published;
  }

  private List<ActorView.Hold> holds(Sight.One one, SlotTrack track) {
    List<ActorView.Hold> holds = new ArrayList<>();
    for (long entry : one.holdings()) {
      if (entry != 0) {
        int resource = Slot.resourceOf(entry);
        int units = units(resource, Slot.unitsOf(entry));
        int lost = Math.min(units, one.slot().kept(resource));
        holds.add(
            new ActorView.Hold(name(resource), units, track.loans().taken(resource, lost), lost));
      }
    }
    return holds;
  }

  /** How far it is; a sleep that has no end yet, as in a window held open, is told without one. */
  private ActorView.Work work(State state, SlotFigures figures) {
    long done = figures.get(Figure.WORK_DONE);
    long of = figures.get(Figure.WORK_OF);
    long carries = figures.get(Figure.CARRIES);
    Duration asked = Duration.ZERO;
    Duration elapsed = Duration.ZERO;
    if (state == State.SLEEP) {
      long from = figures.get(Figure.SLEEP_FROM);
      long until = figures.get(Figure.SLEEP_UNTIL);
      asked = until == Long.MAX_VALUE ? Duration.ZERO : lived(until - from);
      elapsed = lived((long) simNow - from);
    }
    return new ActorView.Work((int) done, (int) of, carries, asked, elapsed);
  }

  private Duration lived(long simNanos) {
    return Duration.ofNanos((long) Math.max(0, simNanos * slowness));
  }

  private Map<String, ActorView.Delay> delays(SlotFigures figures) {
    Map<String, ActorView.Delay> delays = new HashMap<>();
    for (int i = 0; i < pauses.count(); i++) {
      if (figures.gotNanos(i) > 0) {
        delays.put(
            pauses.name(i),
            new ActorView.Delay(
                Duration.ofNanos(figures.askedNanos(i)), Duration.ofNanos(figures.gotNanos(i))));
      }
    }
    return delays;
  }

  private Optional<ActorView.ThreadInfo> threadInfo(Thread thread) {
    if (thread == null) {
      return Optional.empty();
    }
    Thread.State state = thread.getState();
    boolean alive = state != Thread.State.NEW && state != Thread.State.TERMINATED;
    return Optional.of(
        new ActorView.ThreadInfo(
            Threads.idOf(thread),
            thread.getName(),
            threads.isVirtual(thread),
            thread.isDaemon(),
            alive,
            state.name()));
  }
}
