package dev.symposium.app.term;

/** What the person wants of colours: {@code --color}. */
public enum ColorWish {
  /** As the environment and the terminal say. */
  AUTO,
  /** Colours even if {@code NO_COLOR} is set. */
  ALWAYS,
  /** No colours. */
  NEVER
}
