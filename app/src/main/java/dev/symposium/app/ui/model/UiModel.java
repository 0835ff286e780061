package dev.symposium.app.ui.model;

import dev.symposium.problems.spi.Catalog;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * All that the screen shows, but for the theme. Immutable.
 *
 * @param catalog the problems there are
 * @param prefs what stays the same for the session
 * @param size of the window
 * @param now session clock at the last message that carried it; nothing is drawn from it
 * @param onStage whether the stage is open rather than the gallery
 * @param gallery where somebody is in the gallery
 * @param run the run that is kept, if there is one
 * @param stage what is marked on the stage
 * @param overlay what lies over it
 * @param notice the sentence in the message row
 * @param armed a key whose second press does more
 * @param history command lines, oldest first
 * @param howToRead whether the sentence on how to read the picture is still shown
 * @param firstHint whether the line of the first start is still shown
 * @param caption what a tour says to what is shown; empty if there is none
 * @param opening the title of the problem that is being opened; empty if none is
 * @param stepping step mode, while that is open
 * @param done ids of the challenges that were done
 */
public record UiModel(
    Catalog catalog,
    Prefs prefs,
    Size size,
    Duration now,
    boolean onStage,
    ListState gallery,
    Optional<RunState> run,
    Stage stage,
    Overlay overlay,
    Optional<Notice> notice,
    Armed armed,
    List<String> history,
    boolean howToRead,
    boolean firstHint,
    String caption,
    String opening,
    Optional<Stepping> stepping,
    Set<String> done) {

  /** Copies the list. */
  public UiModel {
    history = List.copyOf(history);
    done = Set.copyOf(done);
  }

  /** The gallery of a session that begins. */
  public static UiModel begin(Catalog catalog, Prefs prefs, Size size) {
    return new UiModel(
        catalog,
        prefs,
        size,
        Duration.ZERO,
        false,
        ListState.TOP,
        Optional.empty(),
        Stage.OPENING,
        Overlay.NONE,
        Optional.empty(),
        Armed.NONE,
        List.of(),
        true,
        prefs.firstStart(),
        "",
        "",
        Optional.empty(),
        Set.of());
  }

  /** The arrangement for the size. */
  public Layout layout() {
    return Layout.of(size);
  }

  /** Whether a stage with a run is to be seen. */
  public boolean showsRun() {
    return onStage && run.isPresent() && stepping.isEmpty();
  }

  /** A copy that can be changed. */
  public UiModelBuilder but() {
    return new UiModelBuilder(this);
  }

  /** Whether it looks the same as another: all but the clock. */
  public boolean looksLike(UiModel other) {
    return but().now(other.now).build().equals(other);
  }
}
