package dev.symposium.app.ui.keymap;

import dev.symposium.app.term.Key;
import dev.symposium.app.ui.model.UiModel;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;

/**
 * A line of the table of actions. Immutable.
 *
 * @param id what it does
 * @param keys that do it
 * @param label the keys as people read them: {@code + =}
 * @param title two or three words for the footer
 * @param about half a sentence for the help
 * @param where it can be done
 * @param section the heading in the help
 * @param whyNot why it cannot be done now, in one sentence; empty if it can
 * @param footer its rank among the hints of the footer, the lowest first; empty: never there
 */
public record Action(
    ActionId id,
    List<Key> keys,
    String label,
    String title,
    String about,
    Set<Where> where,
    Section section,
    Function<UiModel, Optional<String>> whyNot,
    Function<UiModel, Optional<Integer>> footer) {

  /** The headings of the help, in their order. */
  public enum Section {
    /** What one needs to begin. */
    TEN("the ten you need"),
    /** Turning. */
    DIALS("dials"),
    /** Acting on the run. */
    RUN("the run"),
    /** Looking. */
    VIEWS("views and lists"),
    /** All else. */
    PROGRAM("the program"),
    /** Being the scheduler. */
    STEPS("step mode: you are the scheduler");

    private final String title;

    Section(String title) {
      this.title = title;
    }

    /** The heading. */
    public String title() {
      return title;
    }
  }

  /** Copies the collections. */
  public Action {
    keys = List.copyOf(keys);
    where = Set.copyOf(where);
  }

  /** Whether it is offered at all in a place. */
  public boolean isFor(Where place) {
    return where.contains(place);
  }
}
