package dev.symposium.app.ui.view;

import static org.assertj.core.api.Assertions.assertThat;

import dev.symposium.app.ui.fixture.Pictures;
import dev.symposium.app.ui.fixture.Snapshots;
import dev.symposium.app.ui.fixture.TableParts;
import dev.symposium.app.ui.model.Size;
import dev.symposium.app.ui.text.Glyphs;
import dev.symposium.problems.observe.Snapshot;
import dev.symposium.problems.observe.Verdict;
import dev.symposium.problems.observe.VerdictKind;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class VerdictLinesTest {

  @Test
  void rush_ofWhatBreakingDoesNotCure_saysSo() {
    String noCure = "broken 41 times, same cause: no cure. s: try resource-order";
    Snapshots rush = Snapshots.deadlockTable().rush(41).full();
    assertThat(text(rush.build())).contains("DEADLOCKS: ").doesNotContain("no cure");
    assertThat(text(rush.noCure(noCure).build())).contains("DEADLOCKS: ", noCure);
  }

  private static String text(Snapshot snapshot) {
    return Pictures.text(Pictures.stage(Size.STANDARD, snapshot), Glyphs.ASCII);
  }

  @Test
  void history_ofWhatHadNoTimeToForm_saysNothingOfIt() {
    Size wide = new Size(120, 40);
    var broken = Snapshots.table(3).broken(TableParts.atOnce()).build();
    String[] rows = Pictures.text(Pictures.stage(wide, broken), Glyphs.ASCII).split("\n", -1);
    assertThat(rows[2]).startsWith(" seen after 21 us > broken after 5.0 s > ");
    assertThat(Pictures.text(Pictures.stage(wide, Snapshots.broken()), Glyphs.ASCII))
        .contains(" formed in 4.5 s > seen after 21 us > broken after 5.0 s > ");
  }

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

  @ParameterizedTest
  @CsvSource({
    "80, Kant, Marx, 2, 5",
    "80, Wittgenstein, Kierkegaard, 11, 12",
    "100, Kant, Marx, 5, 5",
    "100, Wittgenstein, Kierkegaard, 11, 12",
    "120, Kant, Marx, 0, 5",
    "120, Wittgenstein, Kierkegaard, 63, 64"
  })
  void noCure_atEachWidth_tellsWhoWasChosenAndWhoMovedFirstOnTwoRows(
      int columns, String chosen, String mover, int moved, int members) {
    Size size = new Size(columns, 30);
    var broken = TableParts.noCure(chosen, mover, moved, members);
    var model = Pictures.stage(size, Snapshots.table(3).broken(broken).build());
    String[] rows = Pictures.text(model, Glyphs.ASCII).split("\n", -1);
    assertThat(rows[1]).contains(chosen + " was chosen (youngest)", "put down fork 5");
    assertThat(rows[2])
        .contains(mover)
        .contains("first")
        .contains("no cure. s: try resource-order");
    assertThat(rows[3]).as("the rule stays").isEqualTo("-".repeat(columns));
  }
}
