package dev.symposium.problems.catalog.barrier;

import dev.symposium.problems.contract.ProblemContractTest;

/** Parties that meet keep what every problem promises. */
class BarrierTest extends ProblemContractTest {

  BarrierTest() {
    super(new BarrierProblem());
  }
}
