package dev.symposium.app.tale;

import dev.symposium.problems.schedule.StepWords;
import dev.symposium.problems.schedule.VirtualTime;
import dev.symposium.problems.sync.controlled.Happening;
import dev.symposium.problems.sync.controlled.Turn;

/** An event in few words, for a column, and in all of them. Stateless. */
final class EventWords {

  private EventWords() {}

  /** As short as can be understood: {@code locks fork 3}, {@code wakes 3.20 ms}. */
  static String few(Happening happening) {
    String does = happening.does();
    String what = happening.what();
    if (happening.turn() == Turn.TIME_OUT) {
      return does.equals("sleeps")
          ? "wakes " + VirtualTime.words(happening.nanos())
          : "gives up " + what;
    } else if (happening.turn() == Turn.LEAVE) {
      return "leaves " + what;
    } else if (does.equals("ends")) {
      return "goes home";
    }
    return begun(happening, does, what);
  }

  private static String begun(Happening happening, String does, String what) {
    if (waits(happening) && (does.startsWith("locks") || does.equals("acquires"))) {
      return "waits " + what;
    }
    boolean failed = does.startsWith("tries") && happening.code() == 0;
    return failed ? "no: " + what : does + " " + what;
  }

  /** Whether the actor waits from here on. */
  static boolean waits(Happening happening) {
    return !happening.isOver();
  }

  /** All of it, with the name: {@code Kant locks fork 3}. */
  static String all(Happening happening) {
    return happening.actor() + " " + StepWords.of(happening);
  }
}
