package dev.symposium.app.term;

/** How many colours a terminal shows. */
public enum ColorDepth {
  /** None: attributes only. */
  NONE,
  /** The sixteen of ANSI. */
  SIXTEEN,
  /** The 256 of xterm. */
  INDEXED,
  /** Red, green and blue of eight bits each. */
  TRUE
}
