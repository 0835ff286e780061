package dev.symposium.app.ui.keymap;

import dev.symposium.app.term.Key;
import dev.symposium.app.ui.model.UiModel;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;

/** A line of the table on its way; what is not said has the usual value. */
final class Row {

  private final ActionId id;
  private final List<Key> keys = new ArrayList<>();
  private String label;
  private String title = "";
  private String about = "";
  private Set<Where> where = Set.of();
  private Function<UiModel, Optional<String>> whyNot = Reasons::none;
  private Function<UiModel, Optional<Integer>> footer = any -> Optional.empty();

  private Row(ActionId id, String label) {
    this.id = id;
    this.label = label;
  }

  /** A line for keys as people write them: {@code q}, {@code space}, {@code ctrl-c}. */
  static Row of(ActionId id, String... keys) {
    Row row = new Row(id, String.join(" ", keys));
    for (String key : keys) {
      row.keys.add(key(key));
    }
    return row;
  }

  /** What stands for the keys in footer and help; empty if another line speaks for this one. */
  Row label(String text) {
    label = text;
    return this;
  }

  /** Two or three words. */
  Row title(String text) {
    title = text;
    return this;
  }

  /** Half a sentence. */
  Row about(String text) {
    about = text;
    return this;
  }

  /** Where it can be done. */
  Row in(Set<Where> places) {
    where = places;
    return this;
  }

  /** Why not now. */
  Row unless(Function<UiModel, Optional<String>> reason) {
    whyNot = reason;
    return this;
  }

  /** Always among the hints, at this rank. */
  Row hint(int rank) {
    footer = any -> Optional.of(rank);
    return this;
  }

  /** Among the hints by what is on screen. */
  Row hint(Function<UiModel, Optional<Integer>> rank) {
    footer = rank;
    return this;
  }

  /** The line. */
  Action under(Action.Section section) {
    return new Action(id, keys, label, title, about, where, section, whyNot, footer);
  }

  private static Key key(String name) {
    if (name.startsWith("ctrl-")) {
      return Key.ctrl(name.codePointAt(5));
    }
    return switch (name) {
      case "space" -> Key.ch(' ');
      case "shift-tab" -> Key.backTab();
      default -> name.length() == 1 ? Key.ch(name.charAt(0)) : named(name);
    };
  }

  private static Key named(String name) {
    return Key.of(Key.Name.valueOf(name.toUpperCase(Locale.ROOT).replace('-', '_')));
  }
}
