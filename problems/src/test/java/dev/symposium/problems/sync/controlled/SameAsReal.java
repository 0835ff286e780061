package dev.symposium.problems.sync.controlled;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.function.Function;
import java.util.function.Supplier;

/**
 * A machine and a real object that are told the same, operation by operation: what is granted, what
 * waits, in which order, and what it comes to has to be the same.
 *
 * <p>After each operation everybody goes on who can, the one first who has waited longest, as at
 * the real object.
 *
 * @param <S> the machine
 */
final class SameAsReal<S> {

  private final List<Real> reals;
  private final List<Waiter<S>> waiting = new ArrayList<>();
  private final Function<S, Object> seen;
  private final Supplier<Object> reallySeen;
  private S state;

  /**
   * One operation of both.
   *
   * @param result what the real one says where the machine says that
   * @param after what the machine still has to do; null if nothing
   * @param timed whether the real one gives up after a moment
   */
  record Twin<S>(
      Op<S> op,
      Callable<Object> real,
      Function<Done<S>, Object> result,
      Function<Done<S>, Op<S>> after,
      boolean timed) {

    /** One that says yes or no. */
    static <S> Twin<S> of(Op<S> op, Callable<Object> real) {
      return new Twin<>(op, real, Done::isYes, done -> null, false);
    }

    Twin<S> patient() {
      return new Twin<>(op, real, result, after, true);
    }

    Twin<S> saying(Function<Done<S>, Object> otherwise) {
      return new Twin<>(op, real, otherwise, after, timed);
    }

    Twin<S> then(Function<Done<S>, Op<S>> more) {
      return new Twin<>(op, real, result, more, timed);
    }
  }

  private record Waiter<S>(int actor, Op<S> op, Twin<S> twin) {}

  /**
   * Both as they begin.
   *
   * @param seen what is compared after each operation
   */
  SameAsReal(List<Real> reals, S state, Function<S, Object> seen, Supplier<Object> reallySeen) {
    this.reals = reals;
    this.state = state;
    this.seen = seen;
    this.reallySeen = reallySeen;
  }

  S state() {
    return state;
  }

  boolean isWaiting(int actor) {
    return waiting.stream().anyMatch(waiter -> waiter.actor == actor);
  }

  int waiters() {
    return waiting.size();
  }

  /** An actor that does not wait does something. */
  void does(int actor, Twin<S> twin) throws Exception {
    reals.get(actor).begin(twin.real);
    if (twin.op.enabled(state, actor)) {
      ended(actor, twin, twin.op.apply(state, actor));
    } else {
      waiting.add(new Waiter<>(actor, twin.op, twin));
    }
    if (twin.timed && isWaiting(actor)) {
      Waiter<S> waiter = remove(actor);
      ended(actor, twin, waiter.op.expire(state, actor));
    }
    settle();
  }

  /** The wait of an actor is taken away. */
  void leaves(int actor) throws Exception {
    Waiter<S> waiter = remove(actor);
    Done<S> done = waiter.op.leave(state, actor, true);
    state = done.state();
    if (done.then() != null) { // the lock is free: it gets it at once
      state = done.then().apply(state, actor).state();
    }
    reals.get(actor).interrupt();
    settle();
  }

  private Waiter<S> remove(int actor) {
    Waiter<S> found =
        waiting.stream().filter(waiter -> waiter.actor == actor).findFirst().orElseThrow();
    waiting.remove(found);
    return found;
  }

  private void ended(int actor, Twin<S> twin, Done<S> done) throws Exception {
    state = done.state();
    if (done.then() != null) {
      waiting.add(new Waiter<>(actor, done.then(), twin));
      return;
    }
    Op<S> more = twin.after.apply(done);
    if (more != null) {
      state = more.apply(state, actor).state();
    }
    Object expected = done.error() == null ? twin.result.apply(done) : done.error();
    Object real = reals.get(actor).result();
    if (done.error() == null) {
      assertThat(real).as(twin.op.word()).isEqualTo(expected);
    } else {
      assertThat((String) real).as(done.error()).startsWith("Illegal");
    }
  }

  private void settle() throws Exception {
    boolean moved = true;
    while (moved) {
      moved = false;
      for (Waiter<S> waiter : List.copyOf(waiting)) {
        if (!moved && waiter.op.enabled(state, waiter.actor)) {
          waiting.remove(waiter);
          ended(waiter.actor, waiter.twin, waiter.op.apply(state, waiter.actor));
          moved = true;
        }
      }
    }
    for (Waiter<S> waiter : waiting) {
      reals.get(waiter.actor).awaitBlocked();
    }
    assertThat(reallySeen.get()).isEqualTo(seen.apply(state));
  }

  /** Those who still wait and cannot be told to leave are given up, with their threads. */
  void giveUp() {
    for (Waiter<S> waiter : waiting) {
      reals.set(waiter.actor, new Real()).close();
    }
  }
}
