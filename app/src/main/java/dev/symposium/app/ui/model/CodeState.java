package dev.symposium.app.ui.model;

/**
 * What the code view shows of the code. Immutable.
 *
 * @param face which side of it
 * @param other with which of the solutions that it can be compared with, from 0
 * @param top the line at the top, from 0; {@link #BY_ITSELF} until somebody has scrolled
 */
public record CodeState(Face face, int other, int top) {

  /** Nobody has scrolled: the line of the marked thread is shown, or the first method. */
  public static final int BY_ITSELF = -1;

  /** As the view opens. */
  public static final CodeState OPENING = new CodeState(Face.JAVA, 0, BY_ITSELF);

  /** The sides of the code. */
  public enum Face {
    /** As it runs, with the threads. */
    JAVA,
    /** Beside its cure, or beside what it cures. */
    DIFF,
    /** The same in Python. */
    PYTHON
  }

  /** Another side, from where it begins. */
  public CodeState turned(Face next) {
    return new CodeState(next, 0, BY_ITSELF);
  }

  /** Beside another solution. */
  public CodeState beside(int which) {
    return new CodeState(Face.DIFF, which, BY_ITSELF);
  }

  /** Scrolled. */
  public CodeState withTop(int line) {
    return new CodeState(face, other, line);
  }
}
