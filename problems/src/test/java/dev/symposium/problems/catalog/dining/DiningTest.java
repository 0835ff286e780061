package dev.symposium.problems.catalog.dining;

import dev.symposium.problems.contract.ProblemContractTest;

/** The dining philosophers keep what every problem promises. */
class DiningTest extends ProblemContractTest {

  DiningTest() {
    super(new DiningProblem());
  }
}
