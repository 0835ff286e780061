package dev.symposium.app.term;

import com.googlecode.lanterna.TerminalSize;
import com.googlecode.lanterna.terminal.ansi.ANSITerminal;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;

/** Lanterna's terminal over a stream, which need not be asked for its size. */
final class CountingTerminal extends ANSITerminal {

  CountingTerminal(OutputStream out) {
    super(InputStream.nullInputStream(), out, StandardCharsets.UTF_8);
  }

  @Override
  protected TerminalSize findTerminalSize() {
    return new TerminalSize(Dashboard.COLUMNS, Dashboard.ROWS);
  }
}
