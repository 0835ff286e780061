package dev.symposium.app.session;

import dev.symposium.app.ui.model.Msg;
import dev.symposium.problems.engine.Simulation;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Consumer;

/** Counts the frame ticks of a session. Thread-safe: one atomic counter. */
final class Ticks implements Errand {

  private final AtomicInteger ticks = new AtomicInteger();

  @Override
  public Optional<Integer> tick(Simulation simulation, Consumer<Msg> tell) {
    ticks.incrementAndGet();
    return Optional.empty();
  }

  int count() {
    return ticks.get();
  }
}
