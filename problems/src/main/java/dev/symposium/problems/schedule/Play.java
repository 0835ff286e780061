package dev.symposium.problems.schedule;

import dev.symposium.problems.deadlock.Leak;
import dev.symposium.problems.observe.LeftOver;
import dev.symposium.problems.observe.ResourceView;
import dev.symposium.problems.spi.BadValue;
import dev.symposium.problems.spi.Invariant;
import dev.symposium.problems.spi.Part;
import dev.symposium.problems.spi.SetUp;
import dev.symposium.problems.spi.Setting;
import dev.symposium.problems.sync.Unwinding.Reason;
import dev.symposium.problems.sync.controlled.ControlledRun;
import dev.symposium.problems.sync.controlled.Crew;
import dev.symposium.problems.sync.controlled.Draws;
import dev.symposium.problems.sync.controlled.Rest;
import dev.symposium.problems.sync.controlled.Scheduler;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;

/**
 * One run of one solution, unchanged, under a scheduler: seats the actors, lets it go on, writes
 * down the moves, and notes what goes wrong, each of which holds the run once: it can go on.
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
  private final Judge judge; // guarded by the baton
  private final boolean isCounted;

  /**
   * When those who can never move again are looked for. Everything else is noted in the step in
   * which it happens: what the actors say themselves, and what is counted, which costs a few
   * comparisons a step.
   */
  public enum Proofs {
    /**
     * When nothing can happen any more: exact, and for nothing. A circle of some is noted only once
     * the others stand still, too. For many runs.
     */
    AT_REST,
    /**
     * The same, but told as a kind and no more, and no move is written down: for runs that are only
     * counted.
     */
    KINDS_AT_REST,
    /** Before each choice, so in the step that closes a circle: some 10 us a step. For a person. */
    EVERY_STEP
  }

  /** All seated, nobody has begun; who is stuck is looked for at rest. */
  public Play(Configuration configuration, Crew crew) throws BadValue {
    this(configuration, Proofs.AT_REST, crew);
  }

  /**
   * All seated, nobody has begun.
   *
   * @param crew plays nothing else until this is closed
   * @throws BadValue if a value of the configuration is not one
   */
  public Play(Configuration configuration, Proofs proofs, Crew crew) throws BadValue {
    this(configuration, Laid.of(configuration), proofs, crew);
  }

  /** The same, from what many runs share. */
  Play(Configuration configuration, Laid laid, Proofs proofs, Crew crew) {
    this.configuration = configuration;
    run = new ControlledRun(laid.values(), configuration.timing(), configuration.seed(), crew);
    judge = new Judge(run, configuration.timing(), proofs);
    isCounted = proofs == Proofs.KINDS_AT_REST;
    SetUp setUp = new SetUp(configuration.solution(), run.sync(), laid.values(), laid.counts());
    setting = configuration.problem().setUp(setUp);
    for (Laid.Chair chair : laid.chairs()) {
      take(chair, laid.chairs().size());
    }
  }

  private void take(Laid.Chair chair, int of) {
    int place = players.size();
    double draw = new Draws(configuration.seed(), STARTS + place).next();
    double start = configuration.problem().startSpread().nanos((place + draw) / of);
    Part part = setting.part(chair.role());
    Player player = new Player(this, run, part, chair.name(), chair.seat(), start);
    players.add(player);
    run.enter(chair.name(), chair.role().name(), player);
  }

  // ---- driving it ---------------------------------------------------------------------------

  /** Lets it go on until the scheduler holds it, something goes wrong, or nothing can happen. */
  public Rest go(Scheduler scheduler) {
    Scheduler told = isCounted ? scheduler : new Recorded(scheduler, moves);
    Rest rest = run.go(new Judged(told, judge));
    judge.look();
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
    notes(() -> judge.broke(invariant, detail));
  }

  void died(Player player, Throwable error) {
    notes(() -> judge.died(player.name(), error));
    diesWithPermits(player, Leak.End.DIED);
  }

  void done(Player player) {
    run.done();
    judge.gotOn(player.name());
  }

  /** What the player still has is left over. */
  void roundEnds(Player player, boolean failed) {
    leavesOver(player, what -> true, failed ? Leak.End.FAILED : Leak.End.FINISHED);
  }

  /** As {@link #roundEnds}, but for locks, under which a part may ask whether it is to go on. */
  void lapEnds(Player player, boolean failed) {
    leavesOver(
        player,
        what -> what.kind() == ResourceView.Kind.OWNED_SEMAPHORE,
        failed ? Leak.End.FAILED : Leak.End.FINISHED);
  }

  /** Whoever waits for a single thing of the dead is orphaned, which says more. */
  void diesWithPermits(Player player, Leak.End end) {
    leavesOver(
        player, what -> what.kind() == ResourceView.Kind.OWNED_SEMAPHORE && what.total() > 1, end);
  }

  private void leavesOver(Player player, Predicate<ResourceView> counts, Leak.End end) {
    List<LeftOver> fresh = run.leaveOver(counts, end != Leak.End.FINISHED);
    notes(() -> judge.leaks(player.name(), end, fresh));
  }

  private void notes(Runnable tells) {
    int before = judge.size();
    tells.run();
    if (judge.size() > before) {
      run.hold();
    }
  }

  private void noteEnd(Rest rest) {
    setting.sums().stream()
        .filter(sum -> !sum.isEven())
        .forEach(sum -> broke(sum.invariant(), sum.told().get()));
    if (rest == Rest.STUCK) {
      judge.isStuck();
    }
  }

  // ---- what there is to see -----------------------------------------------------------------

  /** What went wrong first; empty if nothing has. */
  public Optional<Fault> fault() {
    return judge.faults().stream().findFirst();
  }

  /** All that went wrong, first things first; each thing once, however long it stands. */
  public List<Fault> faults() {
    return judge.faults();
  }

  /** How much has gone wrong. */
  int timesWrong() {
    return judge.size();
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

  /** Whether that actor has done all it will do, but for its last step, by which it ends. */
  boolean isOver(int actor) {
    return players.get(actor).isOver();
  }

  /** What that actor is called. */
  String name(int actor) {
    return players.get(actor).name();
  }

  /** The number of the actor that is called so; -1 if nobody is. */
  int number(String name) {
    for (Player player : players) {
      if (player.name().equals(name)) {
        return players.indexOf(player);
      }
    }
    return -1;
  }

  /** How many there are. */
  int actors() {
    return players.size();
  }

  /** The run itself: how all stand, the clock, the hash. */
  public ControlledRun run() {
    return run;
  }
}
