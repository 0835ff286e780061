package dev.symposium.themes;

/** A theme file that cannot be read; the message is one sentence that names file and line. */
public final class ThemeFormatException extends Exception {

  private static final long serialVersionUID = 1L;

  private final String file;
  private final int line;

  ThemeFormatException(String file, int line, String problem) {
    super(file + ":" + line + ": " + problem);
    this.file = file;
    this.line = line;
  }

  /** The name of the file, as it was given. */
  public String file() {
    return file;
  }

  /** The line, from 1; for what is missing altogether the line after the last. */
  public int line() {
    return line;
  }
}
