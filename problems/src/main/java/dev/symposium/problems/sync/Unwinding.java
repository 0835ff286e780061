package dev.symposium.problems.sync;

/**
 * Tells an actor to leave its round: it passes through problem code, whose finally blocks run.
 *
 * <p>Made once per actor and reason, without a stack trace. Problem code never catches it. It is
 * thrown by operations that may wait or sleep, never by {@code unlock}, {@code release},
 * signalling, cells or what an actor says of itself. While it unwinds, those work, {@link
 * Lock#lockToTidyUp} works, and everything else that would wait throws it again.
 */
public final class Unwinding extends Error {

  private static final long serialVersionUID = 1L;

  private final Reason reason;

  /** Why an actor leaves its round. */
  public enum Reason {
    /** Chosen to break a deadlock: gives everything back and starts over later. */
    VICTIM,
    /** Retires, or makes room for another solution: gives everything back. */
    LEAVE,
    /** Crashed by the person watching: what finally blocks do not release stays held. */
    CRASH,
    /** The run ends. */
    STOP
  }

  /** Made once for an actor; carries no stack trace. */
  public Unwinding(Reason reason) {
    super(reason.name(), null, false, false);
    this.reason = reason;
  }

  /** Why. */
  public Reason reason() {
    return reason;
  }
}
