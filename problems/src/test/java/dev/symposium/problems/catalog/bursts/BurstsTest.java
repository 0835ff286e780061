package dev.symposium.problems.catalog.bursts;

import dev.symposium.problems.contract.ProblemContractTest;
import java.time.Duration;

/** Producers and consumers keep what every problem promises. */
class BurstsTest extends ProblemContractTest {

  BurstsTest() {
    super(new BurstsProblem());
  }

  /** One turn of the capacity dial puts everybody to sleep. */
  @Override
  protected Bounds asSeen() {
    return new Bounds(Duration.ZERO, 3, Duration.ofSeconds(30));
  }
}
