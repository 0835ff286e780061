package dev.symposium.problems.sync.controlled;

import org.junit.jupiter.api.Tag;

/** The same with thousands of sequences of each. */
@Tag("long")
@Tag("machines")
class SameAsRealWorkLongTest extends SameAsRealWorkTest {

  @Override
  int sequences() {
    return 5_000;
  }
}
