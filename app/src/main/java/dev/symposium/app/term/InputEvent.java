package dev.symposium.app.term;

import com.googlecode.lanterna.TerminalSize;

/** What comes from the person's side of the terminal. */
public sealed interface InputEvent {

  /** A key was pressed. */
  record Pressed(Key key) implements InputEvent {}

  /** Text was pasted; may hold line breaks (as {@code \n}) but no other control characters. */
  record Pasted(String text) implements InputEvent {}

  /** The window has another size now. */
  record Resized(TerminalSize size) implements InputEvent {}

  /** The other side has gone; nothing more comes. */
  record Ended() implements InputEvent {}
}
