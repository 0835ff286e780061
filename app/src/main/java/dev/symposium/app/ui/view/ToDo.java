package dev.symposium.app.ui.view;

/**
 * What somebody may do who finds a view empty: act, where what runs is live and seen as it is now;
 * else look elsewhere, since nothing can be done to what has been. Stateless.
 */
final class ToDo {

  private static final String IN_A_RECORDING =
      "space lets the recording go on, . is one step, R begins it again";
  private static final String LOOKING_BACK = "left and right step, End returns to now";

  private ToDo() {}

  /** So much of a run that is live, or what there is to do instead. */
  static String of(Screen screen, String live) {
    if (screen.run().looksBack()) {
      return LOOKING_BACK;
    }
    return screen.model().prefs().replay() ? IN_A_RECORDING : live;
  }

  /** Whether nothing can be done to what is seen. */
  static boolean isWatched(Screen screen) {
    return screen.run().looksBack() || screen.model().prefs().replay();
  }
}
