package dev.symposium.app.ui.model;

import java.util.Optional;

/**
 * What is marked on the stage. Immutable.
 *
 * @param dial the marked dial
 * @param role which role the threads dial counts
 * @param place which place the delay dial is for; empty until one was chosen
 * @param who the thread that the delay dial and the actions on threads are for; empty: everyone
 * @param panel the view that is open, or the marked panel where several are side by side
 * @param third the panel beside scene and threads where several are side by side
 * @param onDials whether Enter acts on the dial rather than on the panel
 * @param zoom whether the marked panel has all the room
 * @param log where the log stands, counted from its newest line
 * @param code what the code view shows
 * @param threads what the list of threads is narrowed to; who is marked there is {@code who}
 * @param why which word of the field is marked in the why
 */
public record Stage(
    Dial dial,
    int role,
    Optional<String> place,
    Optional<String> who,
    Panel panel,
    Panel third,
    boolean onDials,
    boolean zoom,
    ListState log,
    CodeState code,
    ListState threads,
    ListState why) {

  /** As the stage opens: on the delay dial, for everyone. */
  public static final Stage OPENING =
      new Stage(
          Dial.DELAY,
          0,
          Optional.empty(),
          Optional.empty(),
          Panel.SCENE,
          Panel.LOG,
          true,
          false,
          ListState.TOP,
          CodeState.OPENING,
          ListState.TOP,
          ListState.TOP);

  /** Another dial, under the hands. */
  public Stage withDial(Dial other) {
    return new Stage(other, role, place, who, panel, third, true, zoom, log, code, threads, why);
  }

  /** The threads dial for another role. */
  public Stage withRole(int other) {
    return new Stage(
        Dial.THREADS, other, place, who, panel, third, true, zoom, log, code, threads, why);
  }

  /** The delay dial at another place. */
  public Stage withPlace(String other) {
    return new Stage(
        Dial.DELAY,
        role,
        Optional.of(other),
        who,
        panel,
        third,
        true,
        zoom,
        log,
        code,
        threads,
        why);
  }

  /** Another thread, or everyone. */
  public Stage withWho(Optional<String> other) {
    return new Stage(
        dial, role, place, other, panel, third, onDials, zoom, log, code, threads, why);
  }

  /** Another panel, under the hands. */
  public Stage withPanel(Panel other) {
    Panel beside = other.isFirst() ? third : other;
    return new Stage(dial, role, place, who, other, beside, false, zoom, log, code, threads, why);
  }

  /** Hands on the dials. */
  public Stage withDials() {
    return new Stage(dial, role, place, who, panel, third, true, zoom, log, code, threads, why);
  }

  /** All the room for one panel, or no longer. */
  public Stage withZoom(boolean on) {
    return new Stage(dial, role, place, who, panel, third, onDials, on, log, code, threads, why);
  }

  /** The log elsewhere. */
  public Stage withLog(ListState other) {
    return new Stage(
        dial, role, place, who, panel, third, onDials, zoom, other, code, threads, why);
  }

  /** The code seen otherwise. */
  public Stage withCode(CodeState other) {
    return new Stage(dial, role, place, who, panel, third, onDials, zoom, log, other, threads, why);
  }

  /** Whether a view is to be seen in an arrangement, where nothing lies over the stage. */
  public boolean shows(Panel which, Layout layout) {
    boolean several = layout == Layout.WIDE && !zoom;
    return several ? which.isFirst() || which == third : which == panel;
  }

  /** The list of threads narrowed otherwise. */
  public Stage withThreads(ListState other) {
    return new Stage(dial, role, place, who, panel, third, onDials, zoom, log, code, other, why);
  }

  /** Another word of the why marked. */
  public Stage withWhy(ListState other) {
    return new Stage(
        dial, role, place, who, panel, third, onDials, zoom, log, code, threads, other);
  }

  /** The list that is filtered now: the log where it is open, else the threads. */
  public ListState list() {
    return panel == Panel.LOG ? log : threads;
  }

  /** That list otherwise. */
  public Stage withList(ListState other) {
    return panel == Panel.LOG ? withLog(other) : withThreads(other);
  }
}
