package dev.symposium.problems.engine;

import com.google.common.util.concurrent.Uninterruptibles;
import dev.symposium.problems.engine.World.Member;
import dev.symposium.problems.observe.LogLine;
import dev.symposium.problems.sync.Unwinding.Reason;
import dev.symposium.problems.sync.free.RunClock;
import dev.symposium.problems.sync.free.TimeSource;
import java.util.List;
import java.util.concurrent.TimeUnit;

/**
 * How all actors of a world are ended: told to, and waited for, at most a second of wall clock.
 * Whoever does not end by then is named in the log. Control thread only.
 */
final class Ending {

  private static final long PATIENCE_NANOS = TimeUnit.SECONDS.toNanos(1);

  private final Stage stage;

  Ending(Stage stage) {
    this.stage = stage;
  }

  /** Ends them; a pause is over with that. */
  void endAll(World world) {
    stage.pauses().holdOpen(null);
    RunClock clock = world.sync().clock();
    if (clock.isPaused()) {
      clock.pause(false);
    }
    world.orderAll(Reason.STOP);
    TimeSource time = stage.time();
    long until = time.nanoTime() + PATIENCE_NANOS;
    world.cast().forEach(m -> join(m.free().thread(), until - time.nanoTime()));
    tellWhoLives(world.cast());
  }

  private static void join(Thread thread, long nanos) {
    if (nanos > 0 && thread.getState() != Thread.State.NEW) {
      Uninterruptibles.joinUninterruptibly(thread, nanos, TimeUnit.NANOSECONDS);
    }
  }

  private void tellWhoLives(List<Member> cast) {
    cast.stream()
        .filter(m -> m.free().thread().isAlive())
        .forEach(
            m ->
                stage
                    .journal()
                    .write(
                        LogLine.Kind.NOTE,
                        m.name(),
                        m.name() + " was told to stop and has not ended within a second"));
  }
}
