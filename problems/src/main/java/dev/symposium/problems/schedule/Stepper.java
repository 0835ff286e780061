package dev.symposium.problems.schedule;

import dev.symposium.problems.spi.BadValue;
import dev.symposium.problems.sync.controlled.Crew;
import dev.symposium.problems.sync.controlled.Happening;
import dev.symposium.problems.sync.controlled.Rest;
import dev.symposium.problems.sync.controlled.Standing;
import dev.symposium.problems.sync.controlled.Turn;
import java.util.ArrayList;
import java.util.List;

/**
 * A run that a person schedules, step by step, and may take back: that plays the run again up to
 * there, so it is exact.
 *
 * <p>Used by one thread; each method blocks until the run is held again. A policy chooses where the
 * person does not, and decides what is left to chance; it is asked at every step, so after a take
 * back it says the same again.
 */
public final class Stepper implements AutoCloseable {

  private static final String PERSON = "person and ";

  private final Configuration configuration;
  private final Crew crew;
  private final List<String> names;
  private final List<Happening> happenings = new ArrayList<>();
  private Play play;
  private Policy policy;
  private long policyFrom = -1;
  private Guided guided;
  private Holdings holdings;
  private Peek peek;
  private long undone;
  private long firstOfPerson = Long.MAX_VALUE;

  /**
   * Everybody stands before its first operation.
   *
   * @param crew plays nothing else until this is closed
   * @throws BadValue if a value of the configuration is not one
   */
  public Stepper(Configuration configuration, Policy policy, Crew crew) throws BadValue {
    this.configuration = configuration;
    this.policy = policy;
    this.crew = crew;
    this.names = configuration.names();
    begin();
    look();
  }

  /**
   * A run that was written down, where it stood then.
   *
   * @throws Divergence if a move is not possible
   * @throws BadTrace if something else happens by the same moves
   */
  public static Stepper of(Trace trace, Crew crew) throws BadValue, BadTrace {
    Stepper stepper = new Stepper(trace.configuration(), policy(trace), crew);
    boolean same = false;
    try {
      stepper.replay(trace.moves());
      if (trace.scheduler().startsWith(PERSON)) {
        stepper.firstOfPerson = 0;
      }
      trace.compare(stepper.play);
      same = true;
      return stepper;
    } finally {
      if (!same) {
        stepper.close();
      }
    }
  }

  /** The policy that a trace names; any, if that is none. */
  private static Policy policy(Trace trace) {
    String named = trace.scheduler();
    long seed = trace.configuration().seed();
    try {
      return Policy.parse(
          named.startsWith(PERSON) ? named.substring(PERSON.length()) : named, seed);
    } catch (BadValue e) {
      return Policy.random(seed); // chosen by nobody who could go on choosing
    }
  }

  // ---- steps --------------------------------------------------------------------------------

  /**
   * Lets an actor move once.
   *
   * @throws IllegalArgumentException if it cannot move so; nothing has happened then
   */
  public Rest go(int actor, Turn turn) {
    OneMove move = new OneMove(new Move.Goes(actor, turn));
    long before = steps();
    play.go(guided.ledBy(move));
    if (!move.isMade()) {
      throw new IllegalArgumentException("actor " + (actor + 1) + " cannot move by " + turn);
    }
    firstOfPerson = Math.min(firstOfPerson, before);
    return moved();
  }

  /** Lets the policy choose one move; nothing if nobody can. */
  public Rest one() {
    return steps(1);
  }

  /** Lets the policy choose until something goes wrong, or nobody can go on; at most so often. */
  public Rest run(long most) {
    return steps(most);
  }

  private Rest steps(long most) {
    long before = steps();
    play.go(guided.free(before + most));
    return steps() > before ? moved() : look();
  }

  private Rest moved() {
    undone = 0;
    return look();
  }

  /** Takes back so many steps, or all if there are not so many; others may follow. */
  public void back(long most) {
    long steps = Math.max(0, most);
    long left = Math.max(0, steps() - steps);
    undone += steps() - left;
    List<Move> prefix = prefix(left);
    policyFrom = Math.min(policyFrom, left);
    firstOfPerson = left <= firstOfPerson ? Long.MAX_VALUE : firstOfPerson;
    play.close();
    happenings.clear();
    again();
    replay(prefix);
  }

  /** The moves up to a step, with all that was left to chance on the way to the next. */
  private List<Move> prefix(long steps) {
    List<Move> moves = play.moves();
    long made = 0;
    int length = 0;
    for (Move move : moves) {
      made += move instanceof Move.Goes ? 1 : 0;
      if (made > steps || (made == steps && move instanceof Move.Ordered)) {
        return moves.subList(0, length);
      }
      length++;
    }
    return moves;
  }

  /** Another policy chooses from here on. */
  public void policy(Policy other) {
    policy = other;
    policyFrom = steps();
    guided = new Guided(other.scheduler(), policyFrom);
  }

  // ---- the run ------------------------------------------------------------------------------

  private void begin() throws BadValue {
    play = new Play(configuration, Play.Proofs.EVERY_STEP, crew);
    guided = new Guided(policy.scheduler(), policyFrom);
    holdings = new Holdings();
    play.run().tell(this::happened);
  }

  private void again() {
    try {
      begin();
    } catch (BadValue e) {
      throw new IllegalStateException("it was one before", e);
    }
  }

  /** By whoever has the baton. */
  private void happened(Happening happening) {
    happenings.add(happening);
    List<String> has = play.run().held(names.indexOf(happening.actor()));
    holdings.after(happening.step(), happening.actor(), has);
  }

  private void replay(List<Move> moves) {
    Replay replay = new Replay(moves);
    play.replay(replay, guided.ledBy(replay));
    look();
  }

  /** What may happen now; everybody comes to its first operation, if that has not been. */
  private Rest look() {
    peek = new Peek();
    return play.go(guided.ledBy(peek));
  }

  @Override
  public void close() {
    play.close();
  }

  // ---- what there is to see -----------------------------------------------------------------

  /** How many were made, and not taken back. */
  public long steps() {
    return play.run().steps();
  }

  /** How one of the actors stands. */
  public Stepped.One stands(int actor) {
    return one(play.run().standings().get(actor));
  }

  /** What it has come to so far; played again it comes to the same. */
  public Trace trace() {
    boolean byPerson = firstOfPerson < Long.MAX_VALUE;
    return Trace.of(play, byPerson ? PERSON + policy.text() : policy.text());
  }

  /** How it stands. */
  public Stepped view() {
    List<Stepped.One> actors = new ArrayList<>();
    for (Standing standing : play.run().standings()) {
      actors.add(one(standing));
    }
    return new Stepped(
        configuration,
        policy,
        steps(),
        undone,
        play.run().nanos(),
        play.run().rest(),
        play.faults(),
        actors,
        happenings);
  }

  private Stepped.One one(Standing standing) {
    int actor = standing.actor();
    List<Turn> turns = peek.turns(actor);
    return new Stepped.One(
        actor,
        standing.name(),
        standing.state(),
        StepWords.of(standing, turns, holdings),
        standing.has(),
        standing.inTheWay(),
        CodeLine.of(configuration.solution().code(), play.run().calls(actor)),
        turns,
        play.operations(actor));
  }
}
