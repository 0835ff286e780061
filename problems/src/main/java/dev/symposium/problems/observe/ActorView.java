package dev.symposium.problems.observe;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * One actor as a snapshot shows it. Immutable.
 *
 * @param id slot number, unique among those alive
 * @param seat position within its role, from 0
 * @param name such as {@code Kant}
 * @param role such as {@code philosopher}
 * @param life one of the five life-cycle words
 * @param doing what it does in one or two words: {@code thinks}, {@code eats}, {@code waits},
 *     {@code frozen}, {@code crashed}, {@code died}, {@code starts over}, {@code leaves}
 * @param cause behind the life-cycle word, such as {@code fork 2} or {@code sleeps}; may be empty
 * @param place name of the pause or window it sleeps in; empty if none
 * @param since how long it has been so, run clock
 * @param operations rounds finished, such as meals
 * @param holds what it holds
 * @param wants names of what it waits for; empty if it does not wait
 * @param waitsFor names of the actors that hold what it wants
 * @param waits its waiting times
 * @param failedTries tries that failed in a row since it last finished a round
 * @param timesVictim how often it was chosen to break a deadlock
 * @param frozen held by the person watching
 * @param crashed crashed by the person watching, or died of an error
 * @param changesPerSecond how often it changed its state in the last second of run clock
 * @param shares fraction of the last second spent per word ({@code eats -> 0.31})
 * @param delays requested and achieved length of its last sleep, per place
 * @param work how far it is with what it does
 * @param thread the thread that plays it
 */
public record ActorView(
    int id,
    int seat,
    String name,
    String role,
    Life life,
    String doing,
    String cause,
    String place,
    Duration since,
    long operations,
    List<Hold> holds,
    List<String> wants,
    List<String> waitsFor,
    WaitStats waits,
    long failedTries,
    long timesVictim,
    boolean frozen,
    boolean crashed,
    double changesPerSecond,
    Map<String, Double> shares,
    Map<String, Delay> delays,
    Work work,
    Optional<ThreadInfo> thread) {

  /** The state of one who was crashed by the person watching; it may still be about to. */
  public static final String CRASHED = "crashed";

  /** The state of one who died of an error. */
  public static final String DIED = "died";

  /** Copies the collections. */
  public ActorView {
    holds = List.copyOf(holds);
    wants = List.copyOf(wants);
    waitsFor = List.copyOf(waitsFor);
    shares = Map.copyOf(shares);
    delays = Map.copyOf(delays);
  }

  /** One who has not said how far it is. */
  public ActorView(
      int id,
      int seat,
      String name,
      String role,
      Life life,
      String doing,
      String cause,
      String place,
      Duration since,
      long operations,
      List<Hold> holds,
      List<String> wants,
      List<String> waitsFor,
      WaitStats waits,
      long failedTries,
      long timesVictim,
      boolean frozen,
      boolean crashed,
      double changesPerSecond,
      Map<String, Double> shares,
      Map<String, Delay> delays,
      Optional<ThreadInfo> thread) {
    this(
        id,
        seat,
        name,
        role,
        life,
        doing,
        cause,
        place,
        since,
        operations,
        holds,
        wants,
        waitsFor,
        waits,
        failedTries,
        timesVictim,
        frozen,
        crashed,
        changesPerSecond,
        shares,
        delays,
        Work.NONE,
        thread);
  }

  /**
   * What an actor holds.
   *
   * @param units permits of the resource; 1 of a lock
   * @param taken run clock at which each unit was taken, oldest first, within a tick of the
   *     observer; empty if that is not known
   * @param lost so many of them, the oldest, it took in an earlier round and never gave back
   */
  public record Hold(String resource, int units, List<Duration> taken, int lost) {
    /** Copies the list. */
    public Hold {
      taken = List.copyOf(taken);
    }

    /** Units of which no more is known. */
    public Hold(String resource, int units) {
      this(resource, units, List.of(), 0);
    }
  }

  /**
   * How far an actor is with what it does.
   *
   * @param done so many of {@code of} are done, as the problem counts: items of a burst
   * @param of 0 if it has not said
   * @param carries number of the item in its hands; 0 if none
   * @param asked how long the sleep that it is in is to last, as lived; zero if it does not sleep,
   *     or for as long as a window is held open
   * @param elapsed how long it has slept, as lived
   */
  public record Work(int done, int of, long carries, Duration asked, Duration elapsed) {
    /** Has not said, carries nothing, does not sleep. */
    public static final Work NONE = new Work(0, 0, 0, Duration.ZERO, Duration.ZERO);

    /** How much of its sleep is over, from 0 to 1; 0 if it does not sleep. */
    public double share() {
      return asked.isZero()
          ? 0
          : Math.max(0, Math.min(1, elapsed.toNanos() / (double) asked.toNanos()));
    }
  }

  /** Length asked for and length got of one sleep, both as lived. */
  public record Delay(Duration asked, Duration got) {}

  /** The thread behind an actor. */
  public record ThreadInfo(
      long id, String name, boolean virtual, boolean daemon, boolean alive, String state) {}

  /** {@link #CRASHED} by order, {@link #DIED} of an error; empty if it lives. */
  public String fate() {
    return !crashed ? "" : doing.equals(DIED) ? DIED : CRASHED;
  }

  /** Whether it waits for somebody (not merely sleeps). */
  public boolean isWaiting() {
    return !wants.isEmpty();
  }
}
