package dev.symposium.app.ui.keymap;

import dev.symposium.app.ui.model.Layout;
import dev.symposium.app.ui.model.UiModel;
import java.util.Optional;
import java.util.function.Function;

/** Ranks among the hints of the footer that depend on what is on screen. Stateless. */
final class Hints {

  /** The least rank of a key that means the same all the time; those below are deeds. */
  static final int KEYS = 30;

  private Hints() {}

  /** Only while nothing stands: then there is something better to do. */
  static Function<UiModel, Optional<Integer>> whileNothingStands(int rank) {
    return model ->
        rank(
            rank,
            Where.of(model) == Where.STAGE
                && model.run().map(r -> !Reasons.isAnythingToBreak(r)).orElse(true));
  }

  /** Only while something stands that can be broken. */
  static Function<UiModel, Optional<Integer>> whileSomethingStands(int rank) {
    return model ->
        rank(
            rank,
            Where.of(model) == Where.STAGE
                && model.run().map(Reasons::isAnythingToBreak).orElse(false));
  }

  /**
   * On the bare stage, and on what lies over it while it is paused. Where there is one row, before
   * all else then, since that is how it goes on; of two it stays in the lower one, which nothing
   * that is said ever takes.
   */
  static Function<UiModel, Optional<Integer>> pause(int rank) {
    return model -> {
      boolean paused = model.run().map(r -> r.isPaused()).orElse(false);
      boolean oneRow = model.layout() == Layout.SMALL;
      boolean here = Where.of(model) == Where.STAGE || (paused && Where.of(model) == Where.CARD);
      return rank(paused && oneRow ? 5 : rank, here);
    };
  }

  /** Not in a recording, where it leads to nothing that could be done. */
  static Function<UiModel, Optional<Integer>> whileLived(int rank) {
    return model -> rank(rank, !model.prefs().replay());
  }

  /** Only in a recording, of which it is one of the few things to do. */
  static Function<UiModel, Optional<Integer>> whileWatched(int rank) {
    return model -> rank(rank, model.prefs().replay());
  }

  /** Only while it is paused. */
  static Function<UiModel, Optional<Integer>> whilePaused(int rank) {
    return model -> rank(rank, model.run().map(r -> r.isPaused()).orElse(false));
  }

  /** Everywhere but on the bare stage. */
  static Function<UiModel, Optional<Integer>> offStage(int rank) {
    return model -> rank(rank, Where.of(model) != Where.STAGE);
  }

  /** Only in a list that lies over the screen, or in the gallery. */
  static Function<UiModel, Optional<Integer>> inLists(int rank) {
    return model -> rank(rank, Where.of(model) != Where.STAGE && Where.of(model) != Where.CARD);
  }

  private static Optional<Integer> rank(int rank, boolean shown) {
    return shown ? Optional.of(rank) : Optional.empty();
  }
}
