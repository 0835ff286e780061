package dev.symposium.app;

import dev.symposium.app.cli.Program;
import dev.symposium.app.cli.Surroundings;
import dev.symposium.app.headless.Bell;
import dev.symposium.app.session.LocalScreen;
import dev.symposium.app.term.LocalTerminal;
import dev.symposium.problems.engine.LiveSimulations;
import dev.symposium.problems.spi.Catalog;
import java.io.FileDescriptor;
import java.io.FileInputStream;
import java.io.FileOutputStream;
import java.time.Clock;
import java.util.Arrays;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;

/** The program's entry: ties it to this process, and ends the process with its exit code. */
public final class Main {

  /** Seeds nobody gave are short, so that they can be typed again. */
  private static final long SEEDS = 1_000_000;

  private static final long SUMMARY_PATIENCE_MILLIS = 2_500;

  /** Read by the JVM when it makes its first virtual thread. */
  private static final String CARRIERS = "jdk.virtualThreadScheduler.parallelism";

  private final CountDownLatch done = new CountDownLatch(1);

  private Main() {}

  /** Runs the program. */
  public static void main(String... args) {
    Main main = new Main();
    prepare(args);
    int code = new Program(main.surroundings()).run(args);
    main.done.countDown();
    System.exit(code);
  }

  /**
   * Of runs in bulk one thread goes at a time, so one carrier is enough, and fastest: none is woken
   * up to find nothing to do. Whoever starts the JVM may say otherwise.
   */
  private static void prepare(String... args) {
    boolean bulk = Arrays.stream(args).anyMatch(arg -> arg.split("=", 2)[0].equals("--runs"));
    if (bulk && System.getProperty(CARRIERS) == null) {
      System.setProperty(CARRIERS, "1");
    }
  }

  private Surroundings surroundings() {
    return new Surroundings(
        System.getenv(),
        new FileInputStream(FileDescriptor.in),
        new FileOutputStream(FileDescriptor.out),
        new FileOutputStream(FileDescriptor.err),
        LocalTerminal::obstacle,
        this::bell,
        Catalog::load,
        LiveSimulations::new,
        LocalScreen::new,
        () -> Math.floorMod(System.nanoTime(), SEEDS),
        Clock.systemUTC());
  }

  /**
   * A bell that HUP, INT and TERM ring. The JVM ends with their codes (129, 130, 143) by itself; it
   * only has to be kept until the summary is out.
   */
  private Bell bell() {
    Bell bell = Bell.hung();
    Runtime.getRuntime().addShutdownHook(new Thread(() -> end(bell), "symposium-end"));
    return bell;
  }

  private void end(Bell bell) {
    bell.ring();
    try {
      if (done.await(SUMMARY_PATIENCE_MILLIS, TimeUnit.MILLISECONDS)) {
        return;
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }
}
