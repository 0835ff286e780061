package dev.symposium.problems.engine;

import dev.symposium.problems.observe.SlotFigures.Figure;
import dev.symposium.problems.observe.VerdictKind;
import dev.symposium.problems.spi.Problem;
import dev.symposium.problems.sync.free.FreeSync;
import dev.symposium.problems.sync.free.RunClock;
import dev.symposium.problems.sync.free.Suspicion;
import dev.symposium.problems.sync.free.TimeSource;
import java.util.Optional;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;

/**
 * What control and observer of one simulation share: the board, the clock, the journal, and the
 * bells by which they and the actors wake each other. Thread-safe as far as its parts say.
 */
final class Stage {

  private final Problem problem;
  private final KnobBoard board;
  private final PauseTable pauses;
  private final Checks checks;
  private final KnobTexts knobTexts;
  private final Journal journal;
  private final Threads threads;
  private final TimeSource time;
  private final long seed;
  // thread-safe; offered by actors, polled by control
  private final Queue<Accident> accidents = new ConcurrentLinkedQueue<>();
  // volatile: set by the observer, read by control
  private volatile Proof proof = Proof.NONE;
  // volatile: written by control; odd while it is at work
  private volatile long deeds;
  // written once before any thread starts
  private Bells bells;
  // written once before any thread starts
  private boolean tellsSteps = true;

  /** Something that happened, to one actor if it has one. */
  record Accident(VerdictKind kind, Optional<Player> actor, String what) {}

  /** How the parts of a simulation wake each other; none of them blocks. */
  interface Bells extends Suspicion {
    void wakeControl();

    void wakeObserver();
  }

  Stage(Problem problem, KnobBoard board, Threads threads, TimeSource time, long seed) {
    this.problem = problem;
    this.board = board;
    this.threads = threads;
    this.time = time;
    this.seed = seed;
    this.pauses = new PauseTable(board.pauses());
    this.checks = new Checks(problem, board, threads);
    this.knobTexts = new KnobTexts(problem, board, threads);
    this.journal = new Journal(new RunClock(time, 1));
  }

  void bells(Bells all) {
    bells = all;
  }

  /** Nobody reads single steps. */
  void tellNoSteps() {
    tellsSteps = false;
  }

  boolean tellsSteps() {
    return tellsSteps;
  }

  Problem problem() {
    return problem;
  }

  KnobBoard board() {
    return board;
  }

  PauseTable pauses() {
    return pauses;
  }

  Checks checks() {
    return checks;
  }

  KnobTexts knobTexts() {
    return knobTexts;
  }

  Journal journal() {
    return journal;
  }

  Threads threads() {
    return threads;
  }

  TimeSource time() {
    return time;
  }

  long seed() {
    return seed;
  }

  Queue<Accident> accidents() {
    return accidents;
  }

  Proof proof() {
    return proof;
  }

  void proof(Proof next) {
    proof = next;
    bells.wakeControl();
  }

  /** There is something that control is to look at. */
  void wakeControl() {
    bells.wakeControl();
  }

  /** Control begins to act, or has acted. */
  @SuppressWarnings("NonAtomicVolatileUpdate") // one writer
  void countDeed() {
    deeds++;
  }

  /** Unchanged if control has done nothing meanwhile; {@link #isBusy} while it is at work. */
  long deeds() {
    return deeds;
  }

  static boolean isBusy(long deeds) {
    return deeds % 2 != 0;
  }

  /** Control has published a state. */
  void published() {
    bells.wakeObserver();
  }

  /** A new, empty world whose clocks stand at zero. */
  World newWorld() {
    RunClock clock = new RunClock(time, board.slowness());
    journal.clock(clock);
    FreeSync sync = new FreeSync(clock, pauses, bells, seed);
    InvariantBook invariants =
        InvariantBook.of(
            problem.invariants(),
            () -> accident(new Accident(VerdictKind.INVARIANT, Optional.empty(), "")));
    return new World(
        new World.Means(problem, board, pauses, threads, bells::wakeControl, this::died),
        sync,
        invariants);
  }

  private void died(Player player, Throwable fault) {
    String message = fault.getMessage() == null ? "" : ": " + fault.getMessage();
    String what = fault.getClass().getSimpleName() + message;
    accident(new Accident(VerdictKind.DIED, Optional.of(player), what));
  }

  private void accident(Accident accident) {
    accidents.add(accident);
    bells.wakeControl();
  }

  /** Rounds finished by all who play, or played, in a world. */
  long operations(World world) {
    return sum(world, Figure.OPERATIONS);
  }

  /** A figure of all who play, or played, in a world. */
  long sum(World world, Figure figure) {
    long sum = 0;
    for (int i = 0; i < world.sync().slots(); i++) {
      sum += world.sync().slot(i).figures().get(figure);
    }
    return sum;
  }
}
