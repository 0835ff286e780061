package dev.symposium.problems.sync.controlled;

import dev.symposium.problems.sync.controlled.SameAsReal.Twin;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;

/**
 * Each machine against the real object: random sequences of four threads, the same outcomes. Among
 * them barging, the order of queues, interrupts, time-outs, broken barriers, and mistakes.
 */
abstract class Sequences {

  static final int LENGTH = 16;
  static final int ACTORS = 4;
  static final TimeUnit UNIT = TimeUnit.MICROSECONDS;
  static final long MOMENT = 200;

  final List<Real> reals = new ArrayList<>();

  /** Chooses what an actor does next; null for nothing. */
  interface Choice<S> {
    Twin<S> next(int actor, SameAsReal<S> both, Draws draws);

    /** What an actor does in the end; null for nothing. */
    default Twin<S> last(int actor, SameAsReal<S> both) {
      return null;
    }
  }

  interface Begin<S> {
    SameAsReal<S> begin(Draws draws, List<Choice<S>> choices);
  }

  /** How many of each. */
  int sequences() {
    return 150;
  }

  @BeforeEach
  void makeThreads() {
    for (int i = 0; i < ACTORS; i++) {
      reals.add(new Real());
    }
  }

  @AfterEach
  void endThreads() {
    reals.forEach(Real::close);
  }

  final <S> void compare(Begin<S> begin) throws Exception {
    for (int seed = 0; seed < sequences(); seed++) {
      Draws draws = new Draws(seed, 0);
      List<Choice<S>> choices = new ArrayList<>();
      SameAsReal<S> both = begin.begin(draws, choices);
      for (int i = 0; i < LENGTH; i++) {
        step(both, choices.get(0), draws);
      }
      end(both, choices.get(0));
    }
  }

  /** So that all threads can be used again. */
  private static <S> void end(SameAsReal<S> both, Choice<S> choice) throws Exception {
    for (int i = 0; i < ACTORS * ACTORS && both.waiters() > 0; i++) {
      int actor = i % ACTORS;
      Twin<S> last = both.isWaiting(actor) ? null : choice.last(actor, both);
      if (last != null) {
        both.does(actor, last);
      } else if (both.isWaiting(actor) && mayLeave(both.state(), actor)) {
        both.leaves(actor);
      }
    }
    both.giveUp();
  }

  private <S> void step(SameAsReal<S> both, Choice<S> choice, Draws draws) throws Exception {
    int actor = draws.next(ACTORS);
    if (!both.isWaiting(actor)) {
      Twin<S> twin = choice.next(actor, both, draws);
      if (twin != null) {
        both.does(actor, twin);
      }
    } else if (draws.next(3) == 0 && mayLeave(both.state(), actor)) {
      both.leaves(actor);
    }
  }

  /** A sleeper that was called, or cannot have its lock, notices an interrupt only later. */
  private static boolean mayLeave(Object state, int actor) {
    return !(state instanceof LockMachine lock)
        || lock.owner() < 0
        || lock.sleepers().stream().noneMatch(s -> s.actor() == actor);
  }

  static Callable<Object> doing(Doing doing) {
    return () -> {
      doing.run();
      return true;
    };
  }

  interface Doing {
    void run() throws Exception;
  }
}
