package dev.symposium.problems.engine;

import static org.assertj.core.api.Assertions.assertThat;

import dev.symposium.problems.observe.LogLine;
import dev.symposium.problems.observe.Snapshot;
import org.junit.jupiter.api.Test;

/** What the log keeps when it has no room for all. */
class LogKeptTest {

  @Test
  void log_manyStepsAfterACommand_keepsTheCommandAndTheLatestSteps() {
    try (LiveTable table = LiveTable.dining("resource-order", "speed=1:4")) {
      table.turn("eat=2ms");
      Snapshot seen = table.await("many lines dropped", s -> s.logDropped() > 1_000);
      assertThat(seen.log()).hasSizeLessThanOrEqualTo(500);
      assertThat(seen.log())
          .anyMatch(line -> line.kind() == LogLine.Kind.COMMAND && line.text().contains("eat"));
      assertThat(seen.log().subList(seen.log().size() - 100, seen.log().size()))
          .anyMatch(line -> line.kind() == LogLine.Kind.EVENT);
      assertThat(seen.log())
          .isSortedAccordingTo((a, b) -> Long.compare(a.sequence(), b.sequence()));
    }
  }
}
