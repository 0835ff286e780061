package dev.symposium.problems.schedule;

import dev.symposium.problems.spi.BadValue;
import dev.symposium.problems.spi.Invariant;
import dev.symposium.problems.spi.Role;
import dev.symposium.problems.spi.SetUp;
import dev.symposium.problems.spi.Setting;
import dev.symposium.problems.sync.Unwinding.Reason;
import dev.symposium.problems.sync.controlled.ControlledRun;
import dev.symposium.problems.sync.controlled.Crew;
import dev.symposium.problems.sync.controlled.Draws;
import dev.symposium.problems.sync.controlled.Rest;
import dev.symposium.problems.sync.controlled.Scheduler;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * One run of one solution, unchanged, under a scheduler: seats the actors, lets it go on, writes
 * down the moves, and notes what went wrong first, which holds the run.
 *
 * <p>Used by one thread, which drives it.
 */
public final class Play implements AutoCloseable {

  /** Draws of the starts come from rows that no actor has. */
  private static final int STARTS = 1 << 20;

  private final Configuration configuration;
  private final ControlledRun run;
  private final Setting setting;
  private final List<Player> players = new ArrayList<>();
  private final List<Move> moves = new ArrayList<>();
  private Optional<Fault> fault = Optional.empty(); // guarded by the baton

  /**
   * All seated, nobody has begun.
   *
   * @param crew plays nothing else until this is closed
   * @throws BadValue if a value of the configuration is not one
   */
  public Play(Configuration configuration, Crew crew) throws BadValue {
    this.configuration = configuration;
    Values values = configuration.values();
    run = new ControlledRun(values, configuration.timing(), configuration.seed(), crew);
    Map<String, Integer> counts = new HashMap<>();
    List<Role> roles = configuration.problem().roles();
    roles.forEach(role -> counts.put(role.name(), values.get(role.count())));
    setting =
        configuration
            .problem()
            .setUp(new SetUp(configuration.solution(), run.sync(), values, counts));
    int of = counts.values().stream().mapToInt(Integer::intValue).sum();
    for (Role role : roles) {
      for (int seat = 0; seat < counts.get(role.name()); seat++) {
        seat(role, seat, of);
      }
    }
  }

  private void seat(Role role, int seat, int of) {
    int place = players.size();
    double draw = new Draws(configuration.seed(), STARTS + place).next();
    double start = configuration.problem().startSpread().nanos((place + draw) / of);
    String name = role.nameOf(seat);
    Player player = new Player(this, run, setting.part(role), name, seat, start);
    players.add(player);
    run.enter(name, role.name(), player);
  }

  // ---- driving it ---------------------------------------------------------------------------

  /** Lets it go on until the scheduler holds it, something goes wrong, or nothing can happen. */
  public Rest go(Scheduler scheduler) {
    Rest rest = run.go(new Recorded(scheduler, moves));
    if (rest != Rest.HELD) {
      noteEnd(rest);
    }
    return rest;
  }

  /** Plays moves from where it stands; those who are told to leave are told again. */
  public Rest replay(List<Move> again) {
    Replay replay = new Replay(again);
    return replay(replay, replay);
  }

  /** The same by a scheduler that is led by that; what goes wrong on the way holds up nobody. */
  Rest replay(Replay replay, Scheduler led) {
    Rest rest = go(led);
    while (!replay.isOver()) {
      int before = moves.size();
      if (replay.next() instanceof Move.Ordered ordered) {
        replay.skip();
        order(ordered.actor(), ordered.reason());
      }
      rest = go(led);
      if (moves.size() == before) {
        throw new Divergence(before, replay.next());
      }
    }
    return rest;
  }

  /** Tells an actor to leave its round. Only while it is held. */
  public void order(int actor, Reason reason) {
    moves.add(new Move.Ordered(actor, reason));
    run.order(actor, reason);
  }

  @Override
  public void close() {
    run.close();
  }

  // ---- what is noted, by whoever has the baton -------------------------------------------------

  boolean isToGoOn(long operations) {
    return configuration.operations() == 0 || operations < configuration.operations();
  }

  void broke(Invariant invariant, String detail) {
    note(Fault.Kind.INVARIANT, invariant.name() + ": " + detail);
  }

  void died(Player player, Throwable error) {
    note(Fault.Kind.DIED, player.name() + " has died: " + error);
  }

  private void note(Fault.Kind kind, String sentence) {
    if (fault.isEmpty()) {
      fault = Optional.of(new Fault(kind, run.steps(), sentence));
      run.hold();
    }
  }

  private void noteEnd(Rest rest) {
    setting.sums().stream()
        .filter(sum -> !sum.isEven())
        .forEach(sum -> broke(sum.invariant(), sum.told().get()));
    if (rest == Rest.STUCK) {
      note(Fault.Kind.DEADLOCK, "nobody can go on");
    }
  }

  // ---- what there is to see -----------------------------------------------------------------

  /** What went wrong first; empty if nothing has. */
  public Optional<Fault> fault() {
    return fault;
  }

  /** With what it began. */
  public Configuration configuration() {
    return configuration;
  }

  /** All decisions so far. */
  public List<Move> moves() {
    return List.copyOf(moves);
  }

  /** Operations that actor has done. */
  public long operations(int actor) {
    return players.get(actor).operations();
  }

  /** The run itself: how all stand, the clock, the hash. */
  public ControlledRun run() {
    return run;
  }
}
