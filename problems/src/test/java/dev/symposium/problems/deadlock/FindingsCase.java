package dev.symposium.problems.deadlock;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;

/** A picture set by hand, and what is found in it; a row family extends it. */
abstract class FindingsCase {

  final Sketch sketch = new Sketch();

  List<Finding> findings() {
    return Findings.of(Collect.of(sketch));
  }

  Finding only() {
    assertThat(findings()).hasSize(1);
    return findings().get(0);
  }

  static List<String> members(Finding finding) {
    return Fit.names(finding.members());
  }

  static List<String> tail(Finding finding) {
    return Fit.names(finding.tail());
  }

  /** Each holds its own lock and waits for the next one's: A for B, B for C, the last for A. */
  void circle(int... actors) {
    int first = sketch.things.size();
    for (int actor : actors) {
      sketch.holds(actor, sketch.lock("lock of " + actor));
    }
    for (int i = 0; i < actors.length; i++) {
      sketch.waits(actors[i], first + (i + 1) % actors.length);
    }
  }
}
