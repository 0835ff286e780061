package dev.symposium.problems.engine;

import com.google.common.util.concurrent.Uninterruptibles;
import dev.symposium.problems.observe.Slot;
import dev.symposium.problems.observe.WaitWord;
import dev.symposium.problems.observe.WaitWord.State;
import dev.symposium.problems.spi.Problem;
import dev.symposium.problems.spi.Role;
import dev.symposium.problems.spi.SetUp;
import dev.symposium.problems.spi.Setting;
import dev.symposium.problems.spi.Solution;
import dev.symposium.problems.sync.Unwinding.Reason;
import dev.symposium.problems.sync.free.FreeActor;
import dev.symposium.problems.sync.free.FreeSync;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.BiConsumer;
import java.util.stream.Collectors;

/**
 * One build of a problem: its shared objects, the solution on them, and the cast that plays it.
 * Starting over makes a new one.
 *
 * <p>Changed by the control thread only; the cast is copied on write, so that the observer reads it
 * without waiting.
 */
final class World {

  private static final Duration LAST_WORDS = Duration.ofMillis(200);

  private final Problem problem;
  private final FreeSync sync;
  private final KnobBoard board;
  private final PauseTable pauses;
  private final Threads threads;
  private final Runnable beat;
  private final BiConsumer<Player, Throwable> died;
  // copy on write; changed by the control thread
  private final List<Member> cast = new CopyOnWriteArrayList<>();
  // control thread only
  private final Map<String, FreeActor> retired = new HashMap<>();
  private long builds;
  // volatile: replaced by the control thread, read by the observer
  private volatile Setting setting;
  // volatile: the present solution's, replaced by the control thread, read by all
  private volatile InvariantBook invariants;

  /** One of the cast: who, in which role and seat. */
  record Member(Role role, int seat, FreeActor free, Player player) {
    String name() {
      return role.nameOf(seat);
    }

    int slot() {
      return free.slot().id();
    }

    long word() {
      return free.slot().word();
    }

    State state() {
      return WaitWord.state(word());
    }

    boolean holdsNothing() {
      return free.slot().holdsNothing();
    }
  }

  /** What worlds of one simulation share. */
  record Means(
      Problem problem,
      KnobBoard board,
      PauseTable pauses,
      Threads threads,
      Runnable beat,
      BiConsumer<Player, Throwable> died) {}

  World(Means means, FreeSync sync, InvariantBook invariants) {
    this.problem = means.problem;
    this.board = means.board;
    this.pauses = means.pauses;
    this.threads = means.threads;
    this.beat = means.beat;
    this.died = means.died;
    this.sync = sync;
    this.invariants = invariants;
  }

  Problem problem() {
    return problem;
  }

  FreeSync sync() {
    return sync;
  }

  InvariantBook invariants() {
    return invariants;
  }

  Setting setting() {
    return setting;
  }

  /** How often it was built; control thread only. */
  long builds() {
    return builds;
  }

  List<Member> cast() {
    return cast;
  }

  /** An actor has finished a round or ended: somebody who waits for that may look. */
  void beat() {
    beat.run();
  }

  /** Builds the solution; nobody plays yet. */
  void build(Solution solution) {
    Map<String, Integer> counts = new HashMap<>();
    problem.roles().forEach(role -> counts.put(role.name(), board.get(role.count())));
    builds++;
    invariants = invariants.next();
    sync.mayBeEmpty(
        problem.roles().stream()
            .filter(role -> role.count().min() == 0)
            .map(Role::name)
            .collect(Collectors.toSet()));
    setting = problem.setUp(new SetUp(solution, sync, board, counts));
  }

  /** Seats everybody, starts spread as the problem wants it; no thread is started yet. */
  void seatAll() {
    int place = 0;
    int n = problem.roles().stream().mapToInt(role -> board.get(role.count())).sum();
    for (Role role : problem.roles()) {
      for (int seat = 0; seat < board.get(role.count()); seat++) {
        double share = Math.min((place + spreadDraw(place)) / n, 1 - 1e-9);
        seat(role, seat, problem.startSpread().nanos(share));
        place++;
      }
    }
  }

  /** Starts everybody who was seated. */
  void startAll() {
    cast.forEach(this::start);
  }

  private double spreadDraw(int place) {
    long mixed = (sync.seed() + place * 0x9E37_79B9_7F4A_7C15L) * 0xBF58_476D_1CE4_E5B9L;
    return (mixed >>> 11) * 0x1.0p-53;
  }

  /** Seats somebody whose thread is not started yet. */
  Member seat(Role role, int seat, double startNanos) {
    String name = role.nameOf(seat);
    FreeActor free = Optional.ofNullable(retired.remove(name)).orElseGet(sync::addActor);
    Player player = new Player(this, free, setting.part(role), name, seat, startNanos, died);
    String kind = board.get(EngineKnobs.THREAD_KIND);
    Thread thread = threads.unstarted(kind, "symposium-" + name, player);
    free.hire(new Slot.Occupant(name, role.name(), seat), thread, sync.clock().isPaused());
    Member member = new Member(role, seat, free, player);
    cast.add(member);
    rebuildPauses();
    return member;
  }

  void start(Member member) {
    member.free.thread().start();
  }

  /** Forgets somebody whose thread has nothing left to do; waits for its last instructions. */
  void forget(Member member) {
    if (member.free.thread().getState() != Thread.State.NEW) {
      Uninterruptibles.joinUninterruptibly(member.free.thread(), LAST_WORDS);
    }
    cast.remove(member);
    retired.put(member.name(), member.free);
  }

  Optional<Member> find(String name) {
    return cast.stream().filter(m -> m.name().equalsIgnoreCase(name)).findFirst();
  }

  Optional<Member> find(Role role, int seat) {
    return cast.stream().filter(m -> m.seat == seat && m.role.equals(role)).findFirst();
  }

  Optional<Member> inSlot(int slot) {
    return cast.stream().filter(m -> m.slot() == slot).findFirst();
  }

  /** Whether it can leave where it is without ado, as the problem sees it. */
  boolean mayCutShort(Member member) {
    State state = member.state();
    boolean waits = state == State.WAIT || state == State.TIMED;
    return (waits || state == State.SLEEP || state == State.GATED)
        && member.holdsNothing()
        && setting.mayCutShort(member.role, member.seat, waits);
  }

  int count(Role role) {
    return (int) cast.stream().filter(m -> m.role.equals(role)).count();
  }

  void rebuildPauses() {
    List<String> names = new ArrayList<>();
    for (int i = 0; i < sync.slots(); i++) {
      names.add(sync.slot(i).occupant().name());
    }
    pauses.rebuild(board, names);
  }

  /** Lets everybody look again at clock and values; who lost a place in a queue by that. */
  List<String> pokeAll() {
    return cast.stream().filter(member -> member.free.poke()).map(Member::name).toList();
  }

  /** Lets everybody who sleeps look again at clock and values. */
  void pokeSleepers() {
    cast.forEach(member -> member.free.pokeSleeper());
  }

  /** Holds everybody back, or lets them go on; who lost a place in a queue by that. */
  List<String> pause(boolean on) {
    return cast.stream().filter(member -> member.free.pause(on)).map(Member::name).toList();
  }

  void orderAll(Reason reason) {
    cast.forEach(member -> member.free.order(reason));
  }

  boolean allEnded() {
    return cast.stream().allMatch(member -> member.player.hasEnded());
  }

  /** After all have ended: an empty stage, the counters of the actors kept. */
  void clear() {
    List.copyOf(cast).forEach(this::forget);
    sync.clear();
  }
}
