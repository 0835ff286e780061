package dev.symposium.app.ui.update;

import dev.symposium.app.ui.model.CodePages;
import dev.symposium.app.ui.model.CodeState;
import dev.symposium.app.ui.model.CodeState.Face;
import dev.symposium.app.ui.model.Panel;

/** Which side of the code is read, and from where. Stateless. */
final class CodeTurning {

  private CodeTurning() {}

  /** The same in Python, or back to Java. */
  static void python(Turn turn) {
    Face next = isOpenAt(turn, Face.PYTHON) ? Face.JAVA : Face.PYTHON;
    show(turn, turn.stage().code().turned(next));
  }

  /** Beside its cure, or beside each that it cures, one after the other; then back to Java. */
  static void diff(Turn turn) {
    int others = CodePages.others(turn.seen()).size();
    int next = isOpenAt(turn, Face.DIFF) ? turn.stage().code().other() + 1 : 0;
    CodeState code = turn.stage().code();
    show(turn, next < others ? code.beside(next) : code.turned(Face.JAVA));
  }

  /** Lines up or down. */
  static void scroll(Turn turn, int lines) {
    turn.stage(s -> s.withCode(CodePages.scrolled(turn.seen(), s.code(), s.who(), lines)));
  }

  /** Whether up and down scroll the code. */
  static boolean hasKeys(Turn turn) {
    return turn.model().showsRun() && turn.stage().panel() == Panel.CODE && !turn.stage().onDials();
  }

  private static boolean isOpenAt(Turn turn, Face face) {
    return turn.stage().code().face() == face
        && turn.stage().shows(Panel.CODE, turn.model().layout());
  }

  private static void show(Turn turn, CodeState code) {
    turn.stage(s -> s.withPanel(Panel.CODE).withCode(code));
  }
}
