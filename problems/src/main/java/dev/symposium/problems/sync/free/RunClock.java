package dev.symposium.problems.sync.free;

/**
 * The two clocks of a run: the run clock (wall minus pauses) and the clock of the simulation, which
 * also runs slower by the slowness and on which every duration of problem code is measured.
 *
 * <p>Written by the control thread only; one immutable mapping behind a volatile field, so that any
 * thread reads both clocks without waiting.
 */
public final class RunClock {

  private final TimeSource time;
  // written by the control thread, volatile
  private volatile Mapping mapping;

  /** At {@code wall} both clocks stand at their values; from there they run, unless paused. */
  private record Mapping(long wall, double sim, long run, double slowness, boolean paused) {
    double sim(long now) {
      return paused ? sim : sim + (now - wall) / slowness;
    }

    long run(long now) {
      return paused ? run : run + (now - wall);
    }

    Mapping at(long now, double newSlowness, boolean newPaused) {
      return new Mapping(now, sim(now), run(now), newSlowness, newPaused);
    }
  }

  /** Both clocks at zero, running. */
  public RunClock(TimeSource time, double slowness) {
    this.time = time;
    this.mapping = new Mapping(time.nanoTime(), 0, 0, slowness, false);
  }

  /** Now on the run clock, in nanoseconds. */
  public long runNanos() {
    return mapping.run(time.nanoTime());
  }

  /** A moment of the wall clock on the run clock; exact if no pause lies between it and now. */
  public long runNanosAt(long wallNanos) {
    return mapping.run(wallNanos);
  }

  /** Now on the clock of the simulation, in nanoseconds at full speed. */
  public double simNanos() {
    return mapping.sim(time.nanoTime());
  }

  /**
   * The moment of the wall clock at which the clock of the simulation will show {@code sim}, if
   * nobody changes speed or pauses; {@link TimeSource#NEVER} while paused.
   */
  public long wallAtSim(double sim) {
    Mapping at = mapping;
    double wait = (sim - at.sim) * at.slowness;
    if (at.paused || wait > 1e17) {
      return TimeSource.NEVER;
    }
    return at.wall + (long) StrictMath.ceil(Math.max(0, wait));
  }

  /**
   * Whether the clock of the simulation shows {@code sim} or later: true exactly from the moment of
   * {@link #wallAtSim} on, so that whoever waits for that never finds it a rounding too early.
   */
  public boolean hasReached(double sim) {
    Mapping at = mapping;
    return at.paused ? at.sim >= sim : wallAtSim(sim) <= time.nanoTime();
  }

  /** How much durations are stretched; 1 is full speed. */
  public double slowness() {
    return mapping.slowness;
  }

  /** Whether both clocks stand still. */
  public boolean isPaused() {
    return mapping.paused;
  }

  /** Changes the slowness from now on. Control thread only. */
  public void slowness(double slowness) {
    mapping = mapping.at(time.nanoTime(), slowness, mapping.paused);
  }

  /** Stops both clocks, or lets them run again. Control thread only. */
  public void pause(boolean paused) {
    mapping = mapping.at(time.nanoTime(), mapping.slowness, paused);
  }

  /** The wall clock behind. */
  public TimeSource time() {
    return time;
  }
}
