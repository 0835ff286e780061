package dev.symposium.app.cli;

import dev.symposium.app.headless.Bell;
import dev.symposium.problems.engine.Simulations;
import dev.symposium.problems.spi.Catalog;
import java.io.InputStream;
import java.io.OutputStream;
import java.time.Clock;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.function.LongSupplier;
import java.util.function.Supplier;

/**
 * Everything outside that the program touches, so that a test can give it something else. Each
 * supplier is only asked when its answer is needed, which keeps the start short.
 *
 * @param environment variables of this process
 * @param noScreen why a full screen cannot be shown in an environment; empty if it can
 * @param bell ends a run without a screen; asked for just before one begins
 * @param simulations given whom to tell, on any thread, if a simulation dies
 * @param interactive shows the screen
 * @param seeds for runs whose seed nobody gave
 */
public record Surroundings(
    Map<String, String> environment,
    InputStream in,
    OutputStream out,
    OutputStream err,
    Function<Map<String, String>, Optional<String>> noScreen,
    Supplier<Bell> bell,
    Supplier<Catalog> catalog,
    Function<Consumer<Throwable>, Simulations> simulations,
    Supplier<Interactive> interactive,
    LongSupplier seeds,
    Clock clock) {

  /** The same with other runs. */
  Surroundings withSimulations(Function<Consumer<Throwable>, Simulations> others) {
    return new Surroundings(
        environment, in, out, err, noScreen, bell, catalog, others, interactive, seeds, clock);
  }

  /** The same where there are other problems. */
  Surroundings withCatalog(Catalog others) {
    return new Surroundings(
        environment,
        in,
        out,
        err,
        noScreen,
        bell,
        () -> others,
        simulations,
        interactive,
        seeds,
        clock);
  }

  /** Copies the map. */
  public Surroundings {
    environment = Map.copyOf(environment);
  }
}
