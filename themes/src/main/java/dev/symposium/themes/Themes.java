package dev.symposium.themes;

import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;

/** The themes that come with the program. A theme is read when it is asked for. Stateless. */
public final class Themes {

  /** The theme that is taken when none was asked for. */
  public static final String DEFAULT_ID = "dark";

  private static final List<String> IDS = List.of("dark", "light");

  private Themes() {}

  /** The ids of all themes, the default one first: what a menu shows and a suggestion draws on. */
  public static List<String> ids() {
    return IDS;
  }

  /** The theme of that id, or nothing if there is none; reads a small file. */
  public static Optional<Theme> find(String id) {
    return IDS.contains(id) ? Optional.of(load(id)) : Optional.empty();
  }

  /** The theme that is taken when none was asked for. */
  public static Theme standard() {
    return load(DEFAULT_ID);
  }

  private static Theme load(String id) {
    String file = id + ".theme";
    try (InputStream bytes = Themes.class.getResourceAsStream(file)) {
      if (bytes == null) {
        throw new IllegalStateException("the program's own theme file " + file + " is missing");
      }
      return ThemeParser.parse(file, new InputStreamReader(bytes, StandardCharsets.UTF_8));
    } catch (IOException | ThemeFormatException e) {
      throw new IllegalStateException("the program's own theme is broken: " + e.getMessage(), e);
    }
  }
}
