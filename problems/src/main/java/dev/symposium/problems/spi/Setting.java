package dev.symposium.problems.spi;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;

/**
 * One run of a problem: its shared objects and the solution that plays on them.
 *
 * <p>{@link #part} is called while actors are made, {@link #figures} on the observer's thread; all
 * other methods on the control thread. Neither blocks on anything an actor can hold, so neither may
 * these.
 */
public interface Setting {

  /** What actors of {@code role} do. */
  Part part(Role role);

  /**
   * Whether an actor may join now.
   *
   * @param seat its position within its role: the number of those there
   * @param watch how those there stand
   */
  default Admission mayJoin(Role role, int seat, Watch watch) {
    return Admission.now();
  }

  /** Makes room for an actor that joins now, before its thread starts. */
  default void join(Role role, int seat) {}

  /**
   * Whether the thread of an actor that has joined may start now. Until this answers {@link
   * Admission#now()} it is asked again, and nobody else of the role joins or leaves.
   */
  default Admission mayStart(Role role, int seat, Watch watch) {
    return Admission.now();
  }

  /**
   * Takes the room of an actor away that has left. Until this answers {@link Admission#now()} it is
   * asked again, and nobody else of the role joins or leaves.
   */
  default Admission leave(Role role, int seat, Watch watch) {
    return Admission.now();
  }

  /**
   * Whether an actor that is to leave may be taken out of its round where it is. Asked while it
   * sleeps or waits with no shared object in its hands; if not, it finishes its round first.
   *
   * @param waits whether it waits for somebody, not merely sleeps
   */
  default boolean mayCutShort(Role role, int seat, boolean waits) {
    return !waits;
  }

  /** The value of a knob has changed; new values are read from {@link Knobs}. */
  default void changed(Knob<?> knob) {}

  /**
   * What the value of a knob that was just turned comes to with the others as they are, where that
   * is not what it says: {@code Hal needs 8 and takes 4, as many as there are}.
   */
  default Optional<String> comesTo(Knob<?> knob) {
    return Optional.empty();
  }

  /**
   * Figures that only the shared objects know, such as {@code put} and {@code taken}, in order:
   * read from cells, a moment old, for the snapshot. Called some twenty times a second on the
   * observer's thread.
   */
  default Map<String, Double> figures() {
    return Map.of();
  }

  /**
   * What must add up while nobody moves: asked on the observer's thread at moments at which all
   * sleep, wait, are held back or have ended, nothing is on its way, and no change is carried out.
   * It counts only if that was so until the answer.
   */
  default List<Sum> sums() {
    return List.of();
  }

  /**
   * Two sides that must be even.
   *
   * @param invariant of the problem; it breaks if they are not
   * @param told both sides in words; only asked for if they are not even
   */
  record Sum(Invariant invariant, boolean isEven, Supplier<String> told) {}

  /** How actors stand, for a decision that may be a moment old. */
  interface Watch {
    /**
     * Whether the actor in that seat is between rounds, thinking with nothing in hand, blocked, or
     * failing again and again.
     */
    boolean isIdle(Role role, int seat);

    /**
     * Whether the actor in that seat has begun a round since the leaver's room was first asked for.
     */
    boolean hasTurnedOver(Role role, int seat);

    /** The name of the actor in that seat. */
    String name(Role role, int seat);
  }

  /**
   * An answer to one who wants to join or leave.
   *
   * @param granted whether it may
   * @param why if not: {@code joins when Kant and Plato finish}
   */
  record Admission(boolean granted, String why) {
    /** At once. */
    public static Admission now() {
      return new Admission(true, "");
    }

    /** Later, and why. */
    public static Admission later(String why) {
      return new Admission(false, why);
    }
  }
}
