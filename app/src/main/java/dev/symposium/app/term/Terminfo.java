package dev.symposium.app.term;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * The two things that the program asks of the terminfo database, read from its compiled file; a
 * child process that prints the entry would cost more than the rest of the start.
 *
 * @param colors how many colours the terminal has; -1 for none
 * @param alternateScreen whether it has a second screen
 */
record Terminfo(int colors, boolean alternateScreen) {

  private static final int HEADER_BYTES = 12;
  private static final int MAGIC_16_BITS = 0x011A;
  private static final int MAGIC_32_BITS = 0x021E;
  private static final int MAX_COLORS = 13;
  private static final int ENTER_CA_MODE = 28;
  private static final List<String> PLACES =
      List.of("/etc/terminfo", "/lib/terminfo", "/usr/share/terminfo", "/usr/lib/terminfo");

  /** The entry of a terminal type, if the database has one that can be read. */
  static Optional<Terminfo> find(String type, Map<String, String> environment) {
    if (!type.matches("[A-Za-z0-9][A-Za-z0-9._+-]*")) {
      return Optional.empty();
    }
    String letter = type.substring(0, 1);
    String hex = Integer.toHexString(type.charAt(0));
    for (String place : places(environment)) {
      for (String folder : List.of(letter, hex)) {
        Optional<Terminfo> entry = read(place, folder, type);
        if (entry.isPresent()) {
          return entry;
        }
      }
    }
    return Optional.empty();
  }

  private static List<String> places(Map<String, String> environment) {
    List<String> places = new ArrayList<>();
    places.add(environment.getOrDefault("TERMINFO", ""));
    String home = environment.getOrDefault("HOME", "");
    places.add(home.isEmpty() ? "" : home + "/.terminfo");
    places.addAll(List.of(environment.getOrDefault("TERMINFO_DIRS", "").split(":", -1)));
    places.addAll(PLACES);
    places.removeIf(String::isEmpty);
    return places;
  }

  private static Optional<Terminfo> read(String place, String folder, String type) {
    try {
      Path file = Path.of(place, folder, type);
      return Files.isRegularFile(file) ? parse(Files.readAllBytes(file)) : Optional.empty();
    } catch (IOException | InvalidPathException e) {
      // An entry that cannot be read is one that is not there: the next place may have it.
      return Optional.empty();
    }
  }

  /** Reads an entry in the format of term(5), with numbers of 16 or 32 bits. */
  static Optional<Terminfo> parse(byte[] bytes) {
    ByteBuffer entry = ByteBuffer.wrap(bytes).order(ByteOrder.LITTLE_ENDIAN);
    if (bytes.length < HEADER_BYTES) {
      return Optional.empty();
    }
    int magic = entry.getShort(0);
    if (magic != MAGIC_16_BITS && magic != MAGIC_32_BITS) {
      return Optional.empty();
    }
    int numberBytes = magic == MAGIC_32_BITS ? 4 : 2;
    int flagsEnd = HEADER_BYTES + entry.getShort(2) + entry.getShort(4);
    int numbers = flagsEnd + flagsEnd % 2;
    int numberCount = entry.getShort(6);
    int strings = numbers + numberCount * numberBytes;
    try {
      int colors = numberCount > MAX_COLORS ? number(entry, numbers, numberBytes) : -1;
      boolean has = entry.getShort(8) > ENTER_CA_MODE;
      return Optional.of(
          new Terminfo(colors, has && entry.getShort(strings + 2 * ENTER_CA_MODE) >= 0));
    } catch (IndexOutOfBoundsException e) {
      // Shorter than its own header says: damaged.
      return Optional.empty();
    }
  }

  private static int number(ByteBuffer entry, int numbers, int numberBytes) {
    int at = numbers + MAX_COLORS * numberBytes;
    return numberBytes == 4 ? entry.getInt(at) : entry.getShort(at);
  }
}
