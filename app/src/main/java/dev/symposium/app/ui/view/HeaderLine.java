package dev.symposium.app.ui.view;

import dev.symposium.app.ui.model.Layout;
import dev.symposium.app.ui.style.Canvas;
import dev.symposium.app.ui.text.DisplayWidth;
import dev.symposium.app.ui.text.Numbers;
import dev.symposium.app.ui.text.Texts;
import dev.symposium.problems.observe.Snapshot;
import dev.symposium.themes.Role;

/** The first line of the stage: what runs, how, how fast, for how long. Stateless. */
final class HeaderLine {

  private HeaderLine() {}

  static void draw(Screen screen, Canvas canvas) {
    Snapshot snapshot = screen.run().snapshot();
    String right = right(screen, snapshot);
    int room = canvas.columns() - DisplayWidth.of(right) - 2;
    canvas.putRight(canvas.columns(), 0, right, Role.TITLE);
    Canvas left = canvas.area(0, 0, room, 1);
    String title = Texts.shorten(screen.run().problem().title(), room - 1, canvas.glyphs());
    int at = left.put(1, 0, title, Role.TITLE) + 3;
    String what = screen.run().solution().id() + ": " + screen.run().solution().motto();
    left.put(at, 0, Texts.shorten(what, room - at, canvas.glyphs()), Role.STRONG);
  }

  private static String right(Screen screen, Snapshot snapshot) {
    if (screen.run().looksBack()) {
      return lookingBack(screen) + "   " + Numbers.clock(snapshot.runTime());
    }
    long behind = screen.run().behindSeconds();
    String late = behind > 0 ? "seen " + behind + " s ago   " : "";
    String clock = late + Numbers.clock(snapshot.runTime());
    String speed = snapshot.speed();
    String pace = speed.equals("full") ? "full speed" : "slow " + speed;
    String phase = phase(snapshot.phase());
    String replay = screen.model().prefs().replay() ? "REPLAY  " : "";
    if (screen.model().layout() == Layout.WIDE) {
      int threads = snapshot.actors().size();
      String count = threads + (threads == 1 ? " thread" : " threads");
      String how = phase.isEmpty() && replay.isEmpty() ? "live" : (replay + phase).strip();
      return pace + "   " + count + "   " + clock + "   " + how;
    }
    return replay + (phase.isEmpty() ? pace : phase + "  " + speed) + "   " + clock;
  }

  private static String lookingBack(Screen screen) {
    boolean paused = screen.run().past().newest().phase() == Snapshot.Phase.PAUSED;
    String what = screen.model().prefs().replay() ? "the recording" : "the run";
    String meanwhile = what + (paused ? " is paused" : " goes on");
    boolean ended = screen.run().past().newest().notice().startsWith("the recording ends here");
    return "LOOKING BACK "
        + Numbers.age(screen.run().back())
        + (ended ? " (the recording has ended)" : " (" + meanwhile + ")");
  }

  private static String phase(Snapshot.Phase phase) {
    return switch (phase) {
      case RUNNING -> "";
      case STARTING -> "starts";
      case PAUSED -> "PAUSED";
      case DRAINING -> "changes";
      case STOPPED -> "ended";
    };
  }
}
