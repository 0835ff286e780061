package dev.symposium.app.ui.model;

/** The views of the stage that there are, each for one question. */
public enum Panel {
  /** What is going on? */
  SCENE(1, "scene"),
  /** Who has waited longest? */
  THREADS(2, "threads"),
  /** Where is the circle? */
  GRAPH(3, "graph"),
  /** Who took the fatal fork? */
  TIMELINE(4, "timeline"),
  /** Did my last change help? */
  CHARTS(5, "charts"),
  /** What happened before? */
  LOG(6, "log"),
  /** Where does each thread stand? */
  CODE(7, "code"),
  /** Why, and what would fix it? */
  WHY(8, "why");

  private final int number;
  private final String word;

  Panel(int number, String word) {
    this.number = number;
    this.word = word;
  }

  /** Whether it has a place of its own where several are side by side. */
  public boolean isFirst() {
    return this == SCENE || this == THREADS;
  }

  /** Whether lines can be left out of it. */
  public boolean isFiltered() {
    return this == THREADS || this == LOG;
  }

  /** The key and the number in its heading. */
  public int number() {
    return number;
  }

  /** What it is called. */
  public String word() {
    return word;
  }
}
