package dev.symposium.themes;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.Reader;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * The reader of theme files, for one file at a time.
 *
 * <pre>
 * # a remark
 * id     = dark
 * title  = Dark
 * ground = #14181d | black
 * role.title = #ffffff on #203040 | bright-white on blue | bold underline
 * </pre>
 *
 * <p>Left of the first bar stands the look for many colours, then the one for sixteen, then the
 * attributes, where {@code reverse} is for terminals without colour only. A colour that is {@code
 * own} is the terminal's own; without {@code on} the ground shows through.
 */
public final class ThemeParser {

  private static final String ROLE_PREFIX = "role.";
  private static final Set<String> HEADS = Set.of("id", "title", "ground");

  private final String file;
  private final Map<String, String> heads = new HashMap<>();
  private final Map<Role, Look> looks = new EnumMap<>(Role.class);
  private int[] ground = {Look.OWN, Look.OWN};
  private int lineNumber;

  private ThemeParser(String file) {
    this.file = file;
  }

  /**
   * Reads a theme to its end; does not close the reader.
   *
   * @param file the name that messages give
   * @throws ThemeFormatException the first thing that is wrong, with its line
   * @throws IOException what the reader throws
   */
  public static Theme parse(String file, Reader text) throws ThemeFormatException, IOException {
    return new ThemeParser(file).read(new BufferedReader(text));
  }

  private Theme read(BufferedReader lines) throws ThemeFormatException, IOException {
    for (String line = lines.readLine(); line != null; line = lines.readLine()) {
      lineNumber++;
      String content = line.strip();
      if (!content.isEmpty() && !content.startsWith("#")) {
        entry(content);
      }
    }
    lineNumber++;
    return complete();
  }

  private Theme complete() throws ThemeFormatException {
    for (String head : new String[] {"id", "title", "ground"}) {
      if (!heads.containsKey(head)) {
        throw wrong(head + " is missing");
      }
    }
    for (Role role : Role.values()) {
      if (!looks.containsKey(role)) {
        throw wrong(ROLE_PREFIX + role.key() + " is missing");
      }
    }
    return new Theme(heads.get("id"), heads.get("title"), ground[0], ground[1], looks);
  }

  private void entry(String content) throws ThemeFormatException {
    int equals = content.indexOf('=');
    if (equals < 0) {
      throw wrong("expected KEY = VALUE, not \"" + content + "\"");
    }
    String key = content.substring(0, equals).strip();
    String value = content.substring(equals + 1).strip();
    if (key.startsWith(ROLE_PREFIX)) {
      role(key.substring(ROLE_PREFIX.length()), value);
    } else {
      head(key, value);
    }
  }

  private void head(String key, String value) throws ThemeFormatException {
    if (!HEADS.contains(key)) {
      throw wrong("unknown key \"" + key + "\"; known: id, title, ground, role.NAME");
    }
    if (value.isEmpty()) {
      throw wrong(key + " is empty");
    }
    if (heads.put(key, value) != null) {
      throw wrong(key + " is given twice");
    }
    if (key.equals("ground")) {
      String[] parts = parts(value, 2);
      ground = new int[] {rgb(parts[0]), ansi(parts[1])};
    }
  }

  private void role(String name, String value) throws ThemeFormatException {
    Role role = Role.ofKey(name).orElseThrow(() -> wrong(unknownRole(name)));
    String[] parts = parts(value, 3);
    String[] many = colours(parts[0]);
    String[] sixteen = colours(parts[1]);
    Set<String> attributes = attributes(parts[2]);
    Look look =
        new Look(
            rgb(many[0]),
            rgb(many[1]),
            ansi(sixteen[0]),
            ansi(sixteen[1]),
            attributes.contains("bold"),
            attributes.contains("reverse"),
            attributes.contains("underline"));
    if (looks.put(role, look) != null) {
      throw wrong(ROLE_PREFIX + name + " is given twice");
    }
  }

  private static String unknownRole(String name) {
    return "unknown role \""
        + name
        + "\"; known: "
        + Stream.of(Role.values()).map(Role::key).collect(Collectors.joining(", "));
  }

  private String[] parts(String value, int count) throws ThemeFormatException {
    String[] parts = value.split("\\|", -1);
    if (parts.length > count || parts.length < 2) {
      throw wrong("expected MANY-COLOURS | SIXTEEN-COLOURS" + (count > 2 ? " [| ATTRIBUTES]" : ""));
    }
    String[] all = new String[count];
    for (int i = 0; i < count; i++) {
      all[i] = i < parts.length ? parts[i].strip() : "";
    }
    return all;
  }

  private String[] colours(String text) throws ThemeFormatException {
    String[] words = text.split("\\s+", -1);
    if (words.length == 1) {
      return new String[] {words[0], "own"};
    }
    if (words.length == 3 && words[1].equals("on")) {
      return new String[] {words[0], words[2]};
    }
    throw wrong("expected COLOUR [on COLOUR], not \"" + text + "\"");
  }

  private int rgb(String word) throws ThemeFormatException {
    if (word.equals("own")) {
      return Look.OWN;
    }
    if (!word.matches("#[0-9a-fA-F]{6}")) {
      throw wrong("not a colour: \"" + word + "\"; expected #rrggbb or own");
    }
    return Integer.parseInt(word.substring(1), 16);
  }

  private int ansi(String word) throws ThemeFormatException {
    if (word.equals("own")) {
      return Look.OWN;
    }
    return Sixteen.index(word)
        .orElseThrow(
            () ->
                wrong(
                    "not one of the sixteen colours: \""
                        + word
                        + "\"; known: own, "
                        + Sixteen.names()));
  }

  private Set<String> attributes(String text) throws ThemeFormatException {
    Set<String> words =
        Stream.of(text.toLowerCase(Locale.ROOT).split("\\s+", -1))
            .filter(word -> !word.isEmpty())
            .collect(Collectors.toUnmodifiableSet());
    for (String word : words) {
      if (!Set.of("bold", "reverse", "underline").contains(word)) {
        throw wrong("unknown attribute \"" + word + "\"; known: bold, reverse, underline");
      }
    }
    return words;
  }

  private ThemeFormatException wrong(String problem) {
    return new ThemeFormatException(file, lineNumber, problem);
  }
}
