package dev.symposium.app.recording;

import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;

/** A file that is to be written. Nothing but a recording is ever written over. Stateless. */
final class Destination {

  private Destination() {}

  /**
   * Opens it, empty.
   *
   * @param flag that it was given with, for complaints
   * @param head what a file begins with that may be written over
   */
  static OutputStream open(String flag, String name, String head) throws BadFile {
    try {
      Path file = Path.of(name);
      if (Files.isDirectory(file)) {
        throw new BadFile(flag + ": " + name + " is a folder; give a file");
      }
      Path folder = file.getParent();
      if (folder != null && !Files.isDirectory(folder)) {
        throw new BadFile(flag + ": there is no folder " + folder + "; make it first");
      }
      if (Files.isRegularFile(file) && Files.size(file) > 0 && !beginsWith(file, head)) {
        throw new BadFile(
            flag + ": " + name + " is there and is no recording; choose another name");
      }
      return new BufferedOutputStream(Files.newOutputStream(file));
    } catch (InvalidPathException e) {
      throw new BadFile(flag + ": \"" + name + "\" is no name of a file");
    } catch (IOException e) {
      throw new BadFile(flag + ": " + name + " cannot be written; check who may write it");
    }
  }

  private static boolean beginsWith(Path file, String head) throws IOException {
    byte[] wanted = head.getBytes(StandardCharsets.UTF_8);
    try (InputStream bytes = Files.newInputStream(file)) {
      return java.util.Arrays.equals(bytes.readNBytes(wanted.length), wanted);
    }
  }
}
