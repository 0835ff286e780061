package dev.symposium.app.ui.view;

import static org.assertj.core.api.Assertions.assertThat;

import dev.symposium.problems.observe.Verdict;
import dev.symposium.problems.observe.VerdictKind;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class VerdictLinesTest {

  @ParameterizedTest
  @CsvSource({
    "'', Why.",
    "'no victim can help', Why. no victim can help",
    "'broken 7 times, same cause: no cure', 'broken 7 times, same cause: no cure'"
  })
  void withHint_noCure_standsInThePlaceOfTheReason(String hint, String second) {
    Verdict verdict =
        new Verdict(
            8,
            VerdictKind.DEADLOCK,
            Duration.ZERO,
            List.of(),
            List.of(),
            "DEADLOCK no. 8",
            "Why.",
            Optional.empty(),
            -1,
            -1,
            true,
            hint);
    assertThat(VerdictLines.withHint(verdict.reason(), verdict)).isEqualTo(second);
  }
}
