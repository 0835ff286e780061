package dev.symposium.problems.deadlock;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/**
 * A small system of actors and shared objects, as a state with all its next states: what the real
 * threads and objects could do, with publishing and doing as separate steps. Copied for each step.
 *
 * <p>Resources 0 and 1 are locks, 2 an owned semaphore of three, 3 a signal semaphore, 4 a
 * condition of lock 0. Actors with even numbers may release the signal semaphore, those below
 * {@code ringers} may signal the condition. Live actors do whatever is allowed, in any order.
 */
final class Model {

  static final int LOCKS = 2;
  static final int POOL = 2;
  static final int SIGNALS = 3;
  static final int BELL = 4;
  static final int POOL_TOTAL = 3;
  private static final int RESOURCES = 5;
  private static final int MOST_SIGNALS = 2;

  /** What an actor is in the middle of. */
  enum Phase {
    RUN,
    /** Has really got it and still runs by its word. */
    GOT,
    /** Has published its wait, is not queued yet. */
    ARRIVES,
    QUEUED,
    /** Has really got it and still waits by its word. */
    GRANTED,
    /** Has cleared what it holds, has not really given it back. */
    RELEASES,
    /** Waits for the bell by its word, still owns and lists the lock. */
    ENTERS,
    /** No longer lists the lock, still owns it. */
    PARTS,
    ASLEEP,
    /** Has marked somebody as signalled, has not really signalled. */
    RINGS,
    /** Really signalled, queued for the lock. */
    WOKEN,
    ENDED,
    CRASHED;

    boolean waits() {
      return this == ARRIVES
          || this == QUEUED
          || this == GRANTED
          || this == ENTERS
          || this == PARTS
          || this == ASLEEP
          || this == WOKEN;
    }
  }

  final int actors;
  final int ringers;
  final Phase[] phase;
  final int[] what;
  final int[] units;
  final boolean[] timed;
  final boolean[] signalled;
  final int[][] owns;
  final int[][] lists;
  final int[] free;
  final List<List<Integer>> queues = new ArrayList<>();

  Model(int actors, int ringers) {
    this.actors = actors;
    this.ringers = ringers;
    phase = new Phase[actors];
    Arrays.fill(phase, Phase.RUN);
    what = new int[actors];
    units = new int[actors];
    timed = new boolean[actors];
    signalled = new boolean[actors];
    owns = new int[actors][RESOURCES];
    lists = new int[actors][RESOURCES];
    free = new int[] {1, 1, POOL_TOTAL, 0, 0};
    for (int i = 0; i < RESOURCES; i++) {
      queues.add(new ArrayList<>());
    }
  }

  private Model(Model from) {
    actors = from.actors;
    ringers = from.ringers;
    phase = from.phase.clone();
    what = from.what.clone();
    units = from.units.clone();
    timed = from.timed.clone();
    signalled = from.signalled.clone();
    owns = Arrays.stream(from.owns).map(int[]::clone).toArray(int[][]::new);
    lists = Arrays.stream(from.lists).map(int[]::clone).toArray(int[][]::new);
    free = from.free.clone();
    from.queues.forEach(queue -> queues.add(new ArrayList<>(queue)));
  }

  String key() {
    return Arrays.toString(phase)
        + Arrays.toString(what)
        + Arrays.toString(units)
        + Arrays.toString(timed)
        + Arrays.toString(signalled)
        + Arrays.deepToString(owns)
        + Arrays.deepToString(lists)
        + Arrays.toString(free)
        + queues;
  }

  /**
   * All next states; {@code quiet}: nobody gives back, wakes, has patience or crashes, some end.
   */
  List<Model> next(boolean quiet) {
    List<Model> next = new ArrayList<>();
    for (int i = 0; i < actors; i++) {
      step(i, quiet, next);
    }
    return next;
  }

  private void step(int me, boolean quiet, List<Model> next) {
    switch (phase[me]) {
      case RUN -> runs(me, quiet, next);
      case GOT -> next.add(published(me));
      case ARRIVES, QUEUED, WOKEN -> waits(me, next);
      case GRANTED -> next.add(moved(me, Phase.GOT));
      case RELEASES -> next.add(released(me));
      case ENTERS -> next.add(parted(me));
      case PARTS -> next.add(asleep(me));
      case RINGS -> next.add(rung(me));
      case ASLEEP, ENDED, CRASHED -> {}
    }
  }

  private void runs(int me, boolean quiet, List<Model> next) {
    for (int r = 0; r < BELL; r++) {
      for (int k = 1; k <= (r == POOL ? 2 : 1); k++) {
        if (r >= LOCKS || owns[me][r] == 0) {
          next.add(acquires(me, r, k, false));
          if (!quiet && free[r] < k) {
            next.add(acquires(me, r, k, true));
          }
        }
      }
    }
    if (owns[me][0] > 0) {
      next.add(entersTheBell(me));
      if (me < ringers && !queues.get(BELL).isEmpty() && !quiet) {
        next.add(rings(me));
      }
    }
    if (quiet && Arrays.stream(owns[me]).sum() == 0) {
      next.add(moved(me, Phase.ENDED));
    }
    if (!quiet) {
      givesBack(me, next);
    }
  }

  private void givesBack(int me, List<Model> next) {
    for (int r = 0; r < SIGNALS; r++) {
      if (owns[me][r] > 0) {
        Model then = moved(me, Phase.RELEASES);
        then.what[me] = r;
        then.units[me] = 1;
        then.lists[me][r]--;
        next.add(then);
      }
    }
    if (me % 2 == 0 && free[SIGNALS] < MOST_SIGNALS) {
      Model then = moved(me, Phase.RELEASES);
      then.what[me] = SIGNALS;
      then.units[me] = 1;
      next.add(then);
    }
    if (me == 0 && owns[me][1] + owns[me][POOL] > 2) {
      next.add(moved(me, Phase.CRASHED));
    }
  }

  private Model acquires(int me, int r, int k, boolean withTimeOut) {
    Model then = moved(me, free[r] >= k ? Phase.GOT : Phase.ARRIVES);
    then.what[me] = r;
    then.units[me] = k;
    then.timed[me] = withTimeOut;
    if (free[r] >= k) {
      then.take(me, r, k);
    }
    return then;
  }

  private void take(int me, int r, int k) {
    free[r] -= k;
    owns[me][r] += k;
  }

  /** Queued ones are served in order; one who has just come may barge in or queue. */
  private void waits(int me, List<Model> next) {
    int r = phase[me] == Phase.WOKEN ? 0 : what[me];
    List<Integer> queue = queues.get(r);
    boolean first = phase[me] == Phase.ARRIVES || queue.get(0) == me;
    if (first && free[r] >= units[me]) {
      Model then = moved(me, Phase.GRANTED);
      then.queues.get(r).remove((Integer) me);
      then.take(me, r, units[me]);
      next.add(then);
    }
    if (phase[me] == Phase.ARRIVES) {
      Model then = moved(me, Phase.QUEUED);
      then.queues.get(r).add(me);
      next.add(then);
    } else if (timed[me]) {
      Model then = moved(me, Phase.RUN);
      then.queues.get(r).remove((Integer) me);
      next.add(then);
    }
  }

  private Model published(int me) {
    Model then = moved(me, Phase.RUN);
    int r = signalled[me] ? 0 : what[me];
    then.signalled[me] = false;
    if (r == SIGNALS) {
      then.owns[me][r] = 0; // a signal is consumed
    } else {
      then.lists[me][r] += units[me];
    }
    return then;
  }

  private Model released(int me) {
    Model then = moved(me, Phase.RUN);
    then.free[what[me]] += 1;
    if (what[me] != SIGNALS) {
      then.owns[me][what[me]] -= 1;
    }
    return then;
  }

  private Model entersTheBell(int me) {
    Model then = moved(me, Phase.ENTERS);
    then.what[me] = BELL;
    then.units[me] = 1;
    then.timed[me] = false;
    then.queues.get(BELL).add(me);
    return then;
  }

  private Model parted(int me) {
    Model then = moved(me, Phase.PARTS);
    then.lists[me][0] = 0;
    return then;
  }

  private Model asleep(int me) {
    Model then = moved(me, Phase.ASLEEP);
    then.owns[me][0] = 0;
    then.free[0] = 1;
    return then;
  }

  private Model rings(int me) {
    Model then = moved(me, Phase.RINGS);
    then.units[me] = then.queues.get(BELL).remove(0);
    then.signalled[then.units[me]] = true;
    return then;
  }

  private Model rung(int me) {
    Model then = moved(me, Phase.RUN);
    then.phase[units[me]] = Phase.WOKEN;
    then.queues.get(0).add(units[me]);
    return then;
  }

  private Model moved(int me, Phase to) {
    Model then = new Model(this);
    then.phase[me] = to;
    return then;
  }
}
