package dev.symposium.problems.sync.free;

/**
 * When a wait gives up, on the clock of the simulation; follows the value of its pause. Used by the
 * waiting actor's thread only.
 */
abstract class Deadline {

  /** Waits as long as it takes. */
  static final Deadline NONE =
      new Deadline() {
        @Override
        boolean isTimed() {
          return false;
        }

        @Override
        boolean isOver() {
          return false;
        }

        @Override
        long waitNanos() {
          return TimeSource.NEVER;
        }

        @Override
        long leftNanos() {
          return TimeSource.NEVER;
        }
      };

  abstract boolean isTimed();

  abstract boolean isOver();

  /** What is left, for a wait on a real object; at least 1. */
  abstract long waitNanos();

  /** What is left, as lived; not negative; {@link TimeSource#NEVER} if it never gives up. */
  abstract long leftNanos();

  /** Gives up at the alarm's moment. */
  static Deadline at(RunClock clock, Sleeper.Alarm alarm) {
    return new Deadline() {
      @Override
      boolean isTimed() {
        return true;
      }

      @Override
      boolean isOver() {
        return clock.hasReached(alarm.simNanos());
      }

      @Override
      long waitNanos() {
        return clock.time().waitNanos(clock.wallAtSim(alarm.simNanos()));
      }

      @Override
      long leftNanos() {
        return (long) Math.max(0, (alarm.simNanos() - clock.simNanos()) * clock.slowness());
      }
    };
  }
}
