package dev.symposium.problems.catalog.pool;

import dev.symposium.problems.contract.ProblemContractTest;

/** The semaphore pool keeps what every problem promises. */
class PoolTest extends ProblemContractTest {

  PoolTest() {
    super(new PoolProblem());
  }
}
