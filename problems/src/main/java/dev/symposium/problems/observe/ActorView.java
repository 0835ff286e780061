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
 *     {@code frozen}, {@code crashed}, {@code starts over}, {@code leaves}
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
 * @param crashed crashed by the person watching
 * @param changesPerSecond how often it changed its state in the last second of run clock
 * @param shares fraction of the last second spent per word ({@code eats -> 0.31})
 * @param delays requested and achieved length of its last sleep, per place
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
    Optional<ThreadInfo> thread) {

  /** Copies the collections. */
  public ActorView {
    holds = List.copyOf(holds);
    wants = List.copyOf(wants);
    waitsFor = List.copyOf(waitsFor);
    shares = Map.copyOf(shares);
    delays = Map.copyOf(delays);
  }

  /** What an actor holds: {@code units} permits of a resource, or a lock with 1. */
  public record Hold(String resource, int units) {}

  /** Length asked for and length got of one sleep, both as lived. */
  public record Delay(Duration asked, Duration got) {}

  /** The thread behind an actor. */
  public record ThreadInfo(
      long id, String name, boolean virtual, boolean daemon, boolean alive, String state) {}

  /** Whether it waits for somebody (not merely sleeps). */
  public boolean isWaiting() {
    return !wants.isEmpty();
  }
}
