package dev.symposium.app.ui.command;

import static org.assertj.core.api.Assertions.assertThat;

import dev.symposium.app.fake.FakeRuns;
import dev.symposium.app.fake.Tables;
import dev.symposium.app.headless.Bell;
import dev.symposium.problems.engine.RunPlan;
import dev.symposium.problems.engine.Simulation;
import java.time.Duration;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class JudgeTest {

  /** A deadlock is found at 2 s and stands; judged at 5 s, or at 1 s. */
  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          deadlock             | 5 | 0 | ''
          deadlock             | 1 | 0 | none was found in 1.00 s
          deadlock within 3s   | 5 | 0 | ''
          deadlock within 1s   | 5 | 0 | the first was found at 2.00 s
          deadlock within 1s   | 5 | 4 | ''
          no-deadlock          | 1 | 0 | ''
          no-deadlock          | 5 | 0 | at 2.00 s: DEADLOCK no. 1: 2 threads wait in a circle. Ada waits for Bo > Ada.
          livelock             | 5 | 0 | none was found in 5.00 s
          no-livelock          | 5 | 0 | ''
          invariants           | 5 | 0 | ''
          progress             | 1 | 0 | ''
          progress             | 5 | 0 | Ada has not moved for 3.00 s
          operations > 9       | 1 | 0 | ''
          operations > 10      | 1 | 0 | there were 10 operations
          """)
  void judge_ofARun_saysWhatWasSeen(String condition, int at, int since, String seen)
      throws InterruptedException {
    FakeRuns runs = new FakeRuns().deadlockAt("PT2S");
    Bell bell = runs.bell();
    Simulation simulation = runs.open(RunPlan.opening(new Tables(), 1));
    bell.await(Duration.ofSeconds(at).toNanos());
    Line line = ((Parsed.Legal) Grammar.condition(condition)).line();
    var judgement =
        new Judge()
            .judge(
                ((Action.Expect) line.action()).condition(),
                simulation.latest(),
                Duration.ofSeconds(since));
    assertThat(judgement).isEqualTo(new Judge.Judgement(seen.isEmpty(), seen));
  }
}
