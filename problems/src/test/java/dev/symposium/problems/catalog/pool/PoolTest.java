package dev.symposium.problems.catalog.pool;

import dev.symposium.problems.contract.ProblemContractTest;
import java.time.Duration;

/** The semaphore pool keeps what every problem promises. */
class PoolTest extends ProblemContractTest {

  PoolTest() {
    super(new PoolProblem());
  }

  /** The very first use may fail; what is left of the pool serves on. */
  @Override
  protected Bounds asSeen() {
    return new Bounds(Duration.ofSeconds(3), 0, Duration.ofSeconds(30));
  }
}
