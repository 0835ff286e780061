package dev.symposium.app;

import dev.symposium.app.cli.Program;
import dev.symposium.app.cli.Surroundings;
import dev.symposium.app.headless.Bell;
import dev.symposium.app.session.LocalScreen;
import dev.symposium.problems.engine.LiveSimulations;
import dev.symposium.problems.spi.Catalog;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.jar.JarFile;
import java.util.zip.ZipEntry;

/**
 * The short run from which the launcher makes its class data archive: loads what a session loads,
 * opens a problem on a screen that nobody sees until its first frame, so that what the JVM makes at
 * run time is there as well, then runs the program once without a screen. Not for people; {@code
 * Main} never calls it.
 */
final class TrainingRun {

  /** Libraries of which a session uses nearly all, by the folder of their classes. */
  private static final List<String> WANTED =
      List.of(
          "dev/symposium/",
          "com/googlecode/lanterna/",
          "org/jline/",
          "picocli/",
          "org/HdrHistogram/",
          "com/google/common/collect/",
          "com/google/common/graph/");

  private static final List<String> UNWANTED =
      List.of("com/googlecode/lanterna/gui2/", "com/googlecode/lanterna/terminal/swing/");

  private TrainingRun() {}

  /** Loads the classes of the program's own jars and ends as the program does. */
  public static void main(String... args) throws IOException {
    Path program = Path.of(System.getProperty("java.class.path")).toAbsolutePath();
    loadClassesOf(program);
    try (var libraries = Files.newDirectoryStream(program.resolveSibling("lib"))) {
      for (Path library : libraries) {
        loadClassesOf(library);
      }
    }
    drawOneFrame();
    Main.main("run", "dining-philosophers", "--headless", "--for", "200ms");
  }

  /** Whatever goes wrong here costs start time only. Nothing is written: no folder is known. */
  private static void drawOneFrame() {
    var surroundings =
        new Surroundings(
            Map.of("TERM", "xterm-256color", "LC_ALL", "C.UTF-8", LocalScreen.FIRST_FRAME, "1"),
            InputStream.nullInputStream(),
            OutputStream.nullOutputStream(),
            OutputStream.nullOutputStream(),
            environment -> Optional.empty(),
            Bell::hung,
            Catalog::load,
            LiveSimulations::new,
            LocalScreen::rehearsal,
            () -> 1,
            Clock.systemUTC());
    new Program(surroundings).run("run", "dining-philosophers");
  }

  private static void loadClassesOf(Path jar) throws IOException {
    try (var file = new JarFile(jar.toFile())) {
      file.stream().map(ZipEntry::getName).filter(TrainingRun::isWanted).forEach(TrainingRun::load);
    }
  }

  private static boolean isWanted(String entry) {
    return entry.endsWith(".class")
        && WANTED.stream().anyMatch(entry::startsWith)
        && UNWANTED.stream().noneMatch(entry::startsWith);
  }

  private static void load(String entry) {
    String name = entry.substring(0, entry.length() - ".class".length()).replace('/', '.');
    try {
      Class.forName(name, false, TrainingRun.class.getClassLoader());
    } catch (ClassNotFoundException | LinkageError e) {
      // A class for a newer JDK or an absent optional library: no session loads it either.
      return;
    }
  }
}
