package dev.symposium.app.ui.update;

import dev.symposium.app.term.Key;
import dev.symposium.app.ui.keymap.Where;
import dev.symposium.app.ui.model.Overlay;
import dev.symposium.app.ui.model.TextField;
import java.util.Optional;
import java.util.function.UnaryOperator;

/** Typing into whatever field has the keys. Stateless. */
final class Typing {

  private Typing() {}

  /** A key that no action has. */
  static void key(Turn turn, Key key) {
    if (key.isText()) {
      change(turn, f -> f.type(key.text()));
    } else if (key.ctrl()) {
      control(turn, key);
    } else {
      named(turn, key.name());
    }
  }

  /** Pasted text goes where letters go, and nowhere else. */
  static void paste(Turn turn, String text) {
    if (Where.of(turn.model()).isField()) {
      change(turn, f -> f.type(text));
    } else {
      turn.refuse("pasted text is only taken where one types: : opens the command line");
    }
  }

  /** Enter in a field for a value or a command. */
  static void enter(Turn turn) {
    if (turn.model().overlay() instanceof Overlay.Value value) {
      value(turn, value);
    } else if (turn.model().overlay() instanceof Overlay.CommandLine line) {
      CommandTyping.enter(turn, line);
    }
  }

  static void complete(Turn turn, int by) {
    if (turn.model().overlay() instanceof Overlay.CommandLine line) {
      CommandTyping.complete(turn, line, by);
    }
  }

  static void recall(Turn turn, int by) {
    if (turn.model().overlay() instanceof Overlay.CommandLine line) {
      CommandTyping.recall(turn, line, by);
    }
  }

  private static void control(Turn turn, Key key) {
    switch (key.codePoint()) {
      case 'u' -> change(turn, f -> TextField.of(f.text().substring(f.cursor())).home());
      case 'k' -> change(turn, f -> TextField.of(f.text().substring(0, f.cursor())));
      case 'a' -> change(turn, TextField::home);
      case 'e' -> change(turn, TextField::end);
      default -> {}
    }
  }

  private static void named(Turn turn, Key.Name name) {
    switch (name) {
      case BACKSPACE -> backspace(turn);
      case DELETE -> change(turn, TextField::delete);
      case LEFT -> change(turn, TextField::left);
      case RIGHT -> change(turn, TextField::right);
      case HOME -> change(turn, TextField::home);
      case END -> change(turn, TextField::end);
      case UP -> filtered(turn, -1);
      case DOWN -> filtered(turn, 1);
      default -> {}
    }
  }

  /** In an empty command line it goes back, as one expects of a colon taken away. */
  private static void backspace(Turn turn) {
    if (turn.model().overlay() instanceof Overlay.CommandLine line && line.field().isEmpty()) {
      turn.overlay(Overlay.NONE);
    } else {
      change(turn, TextField::backspace);
    }
  }

  private static void filtered(Turn turn, int by) {
    if (Where.of(turn.model()) == Where.FILTER) {
      Moving.line(turn, by);
    }
  }

  private static void value(Turn turn, Overlay.Value value) {
    if (value.field().text().isBlank()) {
      turn.overlay(value.from());
      return;
    }
    Optional<String> wrong = Turning.take(turn, value.target(), value.field().text());
    turn.overlay(
        wrong.isEmpty()
            ? value.from()
            : new Overlay.Value(value.target(), value.field(), wrong.get(), value.from()));
  }

  private static void change(Turn turn, UnaryOperator<TextField> edit) {
    Overlay overlay = turn.model().overlay();
    if (overlay instanceof Overlay.Value value) {
      TextField field = edit.apply(value.field());
      turn.overlay(new Overlay.Value(value.target(), field, "", value.from()));
    } else if (overlay instanceof Overlay.CommandLine line) {
      turn.overlay(Overlay.CommandLine.of(edit.apply(line.field())));
    } else {
      Moving.list(turn, l -> l.withFilter(edit.apply(l.filter())));
    }
  }
}
