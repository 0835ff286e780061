package dev.symposium.app.term;

import dev.symposium.app.term.Key.Name;
import java.time.Duration;
import java.util.function.Consumer;

/**
 * Turns the bytes of a terminal into keys, one byte at a time, so that it does not matter how they
 * were cut into pieces. Knows what xterm, screen, tmux, rxvt and the Linux console send; what it
 * does not know, late replies of the terminal among it, is swallowed whole and never typed. Not
 * thread-safe.
 *
 * <p>An escape byte alone is the Escape key only when nothing follows: after {@link #patience} of
 * silence the owner calls {@link #expire}.
 */
final class KeyDecoder {

  private static final Duration STRING_PATIENCE = Duration.ofSeconds(1);
  private static final int ESC = 0x1B;
  private static final int BEL = 0x07;
  private static final int DEL = 0x7F;

  private enum State {
    GROUND,
    UTF8,
    ESCAPE,
    TWO_ESCAPES,
    CSI,
    SS3,
    /** OSC, DCS, APC, PM or SOS: text up to a terminator. */
    STRING,
    STRING_ESCAPE,
    /** The three bytes of an old mouse report. */
    OLD_MOUSE,
    /** The last byte of a function key of the Linux console. */
    LINUX_FUNCTION,
    PASTE
  }

  private final Duration grace;
  private final Consumer<InputEvent> sink;
  private final Utf8Decoder utf8 = new Utf8Decoder();
  private final ControlSequence sequence = new ControlSequence();
  private final PasteCollector paste = new PasteCollector();
  private State state = State.GROUND;
  private boolean alt;
  private int opener;
  private int taken;

  /**
   * A decoder without anything pending.
   *
   * @param grace how long the rest of a sequence may take
   * @param sink gets the keys and pasted texts, on the thread that feeds
   */
  KeyDecoder(Duration grace, Consumer<InputEvent> sink) {
    this.grace = grace;
    this.sink = sink;
  }

  /** How long to wait for more before {@link #expire}; zero when nothing is pending. */
  Duration patience() {
    return switch (state) {
      case GROUND -> Duration.ZERO;
      case PASTE -> STRING_PATIENCE;
      case STRING, STRING_ESCAPE -> taken > 0 ? STRING_PATIENCE : grace;
      default -> grace;
    };
  }

  /** Takes some bytes. */
  void feed(byte[] bytes, int offset, int length) {
    for (int i = offset; i < offset + length; i++) {
      step(bytes[i] & 0xFF);
    }
  }

  /** Nothing more came: what is pending is a key by itself, or is dropped. */
  void expire() {
    State pending = state;
    boolean meta = alt;
    reset();
    switch (pending) {
      case ESCAPE -> press(Key.of(Name.ESCAPE));
      case TWO_ESCAPES -> {
        press(Key.of(Name.ESCAPE));
        press(Key.of(Name.ESCAPE));
      }
      case CSI, SS3, STRING -> {
        if (taken == 0) {
          alone(meta);
        }
      }
      case PASTE -> deliverPaste();
      default -> {
        // Half a character or half a report is nobody's key.
      }
    }
  }

  private void step(int value) {
    switch (state) {
      case GROUND -> ground(value);
      case UTF8 -> utf8(value);
      case ESCAPE -> escape(value);
      case TWO_ESCAPES -> twoEscapes(value);
      case CSI -> csi(value);
      case SS3 -> ss3(value);
      case STRING -> string(value);
      case STRING_ESCAPE -> stringEscape(value);
      case OLD_MOUSE -> oldMouse();
      case LINUX_FUNCTION -> linuxFunction(value);
      case PASTE -> paste(value);
    }
  }

  private void ground(int value) {
    if (value == ESC) {
      enter(State.ESCAPE);
    } else if (value >= 0x80) {
      startUtf8(value);
    } else {
      press(Keys.ofByte(value));
    }
  }

  private void startUtf8(int value) {
    state = utf8.start(value) ? State.UTF8 : State.GROUND;
    if (state == State.GROUND) {
      alt = false;
    }
  }

  private void utf8(int value) {
    if (!utf8.takes(value)) {
      again(value);
      return;
    }
    if (utf8.isComplete()) {
      boolean meta = alt;
      reset();
      if (utf8.isCharacter()) {
        press(Key.ch(utf8.codePoint()).with(false, meta, false));
      }
    }
  }

  private void escape(int value) {
    switch (value) {
      case '[' -> {
        sequence.clear();
        enter(State.CSI);
      }
      case 'O' -> {
        sequence.clear();
        enter(State.SS3);
      }
      case ']', 'P', 'X', '^', '_' -> {
        opener = value;
        enter(State.STRING);
      }
      case ESC -> enter(State.TWO_ESCAPES);
      default -> escapeAndKey(value);
    }
  }

  private void escapeAndKey(int value) {
    reset();
    if (value >= 0x80) {
      alt = true;
      startUtf8(value);
    } else if (value < 0x20 && value != '\r' && value != '\n' && value != '\t' && value != '\b') {
      press(Key.of(Name.ESCAPE));
      press(Keys.ofByte(value));
    } else {
      press(Keys.ofByte(value).with(false, true, false));
    }
  }

  private void twoEscapes(int value) {
    if (value == '[' || value == 'O') {
      alt = true;
    } else {
      press(Key.of(Name.ESCAPE));
    }
    state = State.ESCAPE;
    escape(value);
  }

  private void csi(int value) {
    if (value < 0x20 || value >= DEL) {
      again(value);
      return;
    }
    if (value == '[' && taken == 0) {
      state = State.LINUX_FUNCTION;
      return;
    }
    taken++;
    if (sequence.take(value)) {
      finishCsi();
    }
  }

  private void finishCsi() {
    boolean meta = alt;
    reset();
    if (sequence.isPasteStart()) {
      paste.clear();
      state = State.PASTE;
    } else if (sequence.isOldMouse()) {
      enter(State.OLD_MOUSE);
    } else {
      sequence.key().ifPresent(key -> press(key.with(false, meta, false)));
    }
  }

  private void ss3(int value) {
    if (value < 0x20 || value >= DEL) {
      boolean nothingYet = taken == 0;
      boolean meta = alt;
      reset();
      if (nothingYet) {
        opener = 'O';
        alone(meta);
      }
      step(value);
      return;
    }
    taken++;
    if (sequence.take(value)) {
      boolean meta = alt;
      reset();
      sequence.applicationKey().ifPresent(key -> press(key.with(false, meta, false)));
    }
  }

  private void string(int value) {
    boolean aborts = value < 0x20 && value != ESC && value != BEL && !isLayout(value);
    if (value == ESC) {
      state = State.STRING_ESCAPE;
    } else if (value == BEL || value == 0x18 || value == 0x1A) {
      reset();
    } else if (aborts) {
      again(value);
    } else {
      taken++;
    }
  }

  private static boolean isLayout(int value) {
    return value >= '\b' && value <= '\r';
  }

  private void stringEscape(int value) {
    reset();
    if (value != '\\') {
      enter(State.ESCAPE);
      step(value);
    }
  }

  private void oldMouse() {
    taken++;
    if (taken == 3) {
      reset();
    }
  }

  private void linuxFunction(int value) {
    reset();
    if (value >= 'A' && value <= 'E') {
      press(Key.of(Keys.function(value - 'A' + 1)));
    } else if (value < 0x20) {
      step(value);
    }
  }

  private void paste(int value) {
    if (paste.take(value)) {
      reset();
      deliverPaste();
    }
  }

  private void deliverPaste() {
    String text = paste.text();
    if (!text.isEmpty()) {
      sink.accept(new InputEvent.Pasted(text));
    }
  }

  /** The byte after ESC was not the start of anything: it was pressed together with Alt. */
  private void alone(boolean meta) {
    if (meta) {
      press(Key.of(Name.ESCAPE));
    }
    press(new Key(Name.CHAR, opener, false, true, false));
  }

  private void enter(State next) {
    state = next;
    taken = 0;
    if (next == State.CSI) {
      opener = '[';
    } else if (next == State.SS3) {
      opener = 'O';
    }
  }

  private void again(int value) {
    reset();
    step(value);
  }

  private void reset() {
    state = State.GROUND;
    alt = false;
  }

  private void press(Key key) {
    sink.accept(new InputEvent.Pressed(key));
  }
}
