package dev.symposium.problems.catalog.bursts;

import dev.symposium.problems.contract.ProblemContractTest;

/** Producers and consumers keep what every problem promises. */
class BurstsTest extends ProblemContractTest {

  BurstsTest() {
    super(new BurstsProblem());
  }
}
