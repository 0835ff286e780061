package dev.symposium.problems.catalog.barrier;

import dev.symposium.problems.contract.ProblemContractTest;
import java.time.Duration;

/** Parties that meet keep what every problem promises. */
class BarrierTest extends ProblemContractTest {

  BarrierTest() {
    super(new BarrierProblem());
  }

  /** All are seen to work and to arrive, one after the other; the first phase has no end. */
  @Override
  protected Bounds asSeen() {
    return new Bounds(Duration.ofSeconds(3), 0, Duration.ofSeconds(15));
  }
}
