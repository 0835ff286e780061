package dev.symposium.app.ui.view;

import static org.assertj.core.api.Assertions.assertThat;

import dev.symposium.app.term.CellBuffer;
import dev.symposium.app.ui.fixture.ChartSights;
import dev.symposium.app.ui.fixture.Curved;
import dev.symposium.app.ui.fixture.Goldens;
import dev.symposium.app.ui.fixture.Pictures;
import dev.symposium.app.ui.fixture.RoleTheme;
import dev.symposium.app.ui.fixture.Screens;
import dev.symposium.app.ui.fixture.Sights;
import dev.symposium.app.ui.fixture.Snapshots;
import dev.symposium.app.ui.model.Msg;
import dev.symposium.app.ui.model.RunState;
import dev.symposium.app.ui.model.Size;
import dev.symposium.app.ui.model.UiModel;
import dev.symposium.app.ui.text.Glyphs;
import dev.symposium.app.ui.update.Update;
import dev.symposium.problems.observe.History;
import dev.symposium.problems.observe.History.Change;
import dev.symposium.problems.observe.History.Curve;
import dev.symposium.problems.observe.Snapshot;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Did my last change help? Numbers, marks and the line before/after at each size. */
class ChartsTest {

  private static final int LEFT = 22;
  private static final Size WIDE = new Size(120, 40);

  private static UiModel charts(Size size, Snapshot snapshot, String... more) {
    UiModel stage = Pictures.stage(size, Sights.problem(snapshot.run().problem()), snapshot);
    return Screens.press(Screens.press(stage, "5"), more);
  }

  @ParameterizedTest
  @CsvSource({"80,24", "120,40", "60,16"})
  void charts_ofEachProblem_areAsReviewed(int columns, int rows) {
    for (Map.Entry<String, Snapshot> sight : ChartSights.all().entrySet()) {
      Size size = new Size(columns, rows);
      String name = sight.getKey() + "-" + columns + "x" + rows + ".txt";
      String text = Pictures.text(charts(size, sight.getValue()), Glyphs.ASCII);
      Goldens.check(name, text);
      assertThat(text).isASCII();
    }
  }

  @Test
  void charts_zoomed_areAsReviewed() {
    for (Map.Entry<String, Snapshot> sight : ChartSights.all().entrySet()) {
      UiModel zoomed = charts(WIDE, sight.getValue(), "z");
      Goldens.check(sight.getKey() + "-zoomed.txt", Pictures.text(zoomed, Glyphs.ASCII));
    }
  }

  @Test
  void charts_beforeAnythingWasSeen_sayWhatToDo() {
    String text = Pictures.text(charts(Size.STANDARD, Snapshots.running()), Glyphs.ASCII);
    assertThat(text).contains("turn a dial").contains("another solution");
  }

  @Test
  void lastChange_whenNothingWasTurned_saysWhatToDo() {
    Snapshot snapshot = ChartSights.all().get("charts-dining-deadlock");
    String text = Pictures.text(charts(Size.STANDARD, snapshot), Glyphs.ASCII);
    assertThat(text).contains("nothing turned in the last 30 s: turn a dial (+ -) or press s");
  }

  @Test
  void lastChange_ofACapacity_tellsRateAndWaitsBeforeAndAfter() {
    Snapshot snapshot = ChartSights.all().get("charts-bursts-asleep");
    String text = Pictures.text(charts(Size.STANDARD, snapshot), Glyphs.ASCII);
    assertThat(text).contains("c 8 -> 1 at 0:58: items 2.1/s -> 0.7/s");
    assertThat(text).contains("now 0.0 /s", "99 of 100 waits 600 ms -> 4.8 s");
  }

  /** The curve of a scene does not run on into another solution, either. */
  @Test
  void curveOfAScene_whereAnotherSolutionBegins_isParted() {
    Snapshot snapshot = ChartSights.all().get("charts-pool-fixed");
    UiModel scene = Pictures.stage(Size.STANDARD, Sights.problem("pool"), snapshot);
    List<String> lines = Pictures.text(scene, Glyphs.ASCII).lines().toList();
    String told = "solution leak -> try-finally";
    String marks = lines.stream().filter(l -> l.contains(told)).findFirst().orElseThrow();
    int top = lines.indexOf(marks) + 1;
    int text = marks.indexOf(told);
    int column = marks.charAt(text - 1) == 'v' ? text - 1 : text + told.length();
    assertThat(marks.charAt(column)).isEqualTo('v');
    assertThat(List.of(top, top + 1, top + 2))
        .extracting(row -> charAt(lines.get(row), column))
        .containsExactly('S', '|', '|');
  }

  /** The numbers are those of the moment; what came of it stands right of the cursor. */
  @Test
  void charts_lookingBack_showTheMomentAndWhatCameAfterIt() {
    UiModel model = null;
    for (int i = 0; i < 120; i++) {
      double rate = i < 60 ? 2 : 0;
      Snapshot table = Snapshots.table(5).at(i, Duration.ofMillis(12_000 + 250L * i)).build();
      History history =
          Curved.from(2, 5)
              .during(10 + Math.min(15, i / 4.0), 2, 1, 1, 3)
              .during(Math.max(0, i / 4.0 - 15), rate, 1, 1, 5)
              .history();
      Snapshot next = Curved.with(table, history);
      model = model == null ? Pictures.stage(Size.STANDARD, next) : ticked(model, next);
    }
    model = Screens.press(model, "5", ",");
    assertThat(Pictures.text(model, Glyphs.ASCII)).contains("now 0.0 /s");
    for (int i = 0; i < 70; i++) {
      model = Screens.press(model, "left");
    }
    Duration moment = model.run().orElseThrow().seen().snapshot().runTime();
    assertThat(moment).isLessThan(Duration.ofSeconds(27));
    assertThat(Pictures.text(model, Glyphs.ASCII)).contains("now 2.0 /s");
    TimeAxis axis = TimeAxis.of(80 - LEFT, History.SPAN, moment.plusSeconds(10));
    CellBuffer cells = Pictures.draw(model, Glyphs.ASCII, RoleTheme.palette());
    int at = LEFT + axis.columnOf(moment);
    assertThat(cells.text().lines().map(l -> charAt(l, at)).filter(c -> c == '|').count())
        .isEqualTo(11);
  }

  private static UiModel ticked(UiModel model, Snapshot next) {
    return Update.update(model, new Msg.Tick(Duration.ofSeconds(1), Optional.of(next))).model();
  }

  /** What was lived before a new solution has no part in what is shown of it. */
  @Test
  void rates_afterAChange_areOfTheTimeSinceOnly() {
    List<Double> sums = new ArrayList<>();
    for (int i = 0; i < 40; i++) {
      sums.add(i < 20 ? i : 19.0); // four a second, then none
    }
    Rates rates = new Rates(sums, 139, List.of(119L));
    assertThat(rates.all().subList(1, 20)).allMatch(rate -> rate == 4);
    assertThat(rates.all().subList(20, 40)).allMatch(rate -> rate == 0);
    assertThat(new Rates(sums, 139, List.of()).all().get(24)).isGreaterThan(2);
  }

  /** Each mark stands in the column in whose time it was made, at every size. */
  @Test
  void marks_atAnySize_standInTheirColumn() {
    SplittableRandom random = new SplittableRandom(21);
    for (int i = 0; i < 200; i++) {
      double change = 13 + random.nextDouble(28);
      Snapshot snapshot =
          Curved.with(Snapshots.running(), turnedAt(change, "solution", "naive", "waiter"));
      Size size = new Size(random.nextInt(76, 200), 24 + random.nextInt(6));
      UiModel model = charts(size, snapshot, "z");
      TimeAxis axis = TimeAxis.of(size.columns() - LEFT, History.SPAN, snapshot.runTime());
      int column = axis.columnOf(Duration.ofMillis(Math.round(change * 1_000)));
      double from = axis.firstSample(column) * 0.25;
      assertThat(change).isBetween(from - 0.001, from + axis.samples() * 0.25 + 0.001);
      List<String> lines = Pictures.text(model, Glyphs.ASCII).lines().toList();
      long marked = lines.stream().filter(l -> charAt(l, LEFT + column) == 'S').count();
      if (column >= 0) {
        assertThat(marked).as("%s at %s", change, size).isEqualTo(4);
        assertThat(lines.stream().filter(l -> charAt(l, LEFT + column) == '^')).hasSize(1);
      }
    }
  }

  private static char charAt(String line, int column) {
    return column < line.length() ? line.charAt(column) : ' ';
  }

  private static History turnedAt(double seconds, String knob, String from, String to) {
    History plain = Curved.from(12, 5).during(30, 1.1, 1, 0.9, 2).history();
    Duration at = Duration.ofMillis(Math.round(seconds * 1_000));
    return new History(plain.curves(), List.of(new Change(at, knob, from, to)));
  }

  @Test
  void charts_ofAnyHistoryAtAnySize_neverFail() {
    SplittableRandom random = new SplittableRandom(22);
    List<Size> sizes = new ArrayList<>(List.of(new Size(1, 1), new Size(500, 200)));
    for (int i = 0; i < 400; i++) {
      boolean small = random.nextBoolean();
      int columns = random.nextInt(1, small ? 130 : 501);
      sizes.add(new Size(columns, random.nextInt(1, small ? 45 : 201)));
    }
    for (Size size : sizes) {
      Snapshot snapshot = Curved.with(Snapshots.running(), any(random));
      for (String zoom : new String[] {"5", "z"}) {
        CellBuffer cells =
            Pictures.draw(charts(size, snapshot, zoom), Glyphs.UNICODE, RoleTheme.palette());
        assertThat(cells.columns()).isEqualTo(size.columns());
      }
    }
  }

  private static History any(SplittableRandom random) {
    List<Curve> curves = new ArrayList<>();
    Duration until = Duration.ofMillis(random.nextLong(60_000));
    for (String figure : History.OF_EVERY_RUN) {
      List<Double> values = new ArrayList<>();
      for (int i = random.nextInt(125); i > 0; i--) {
        values.add(anyValue(random));
      }
      curves.add(new Curve(figure, values, until));
    }
    List<Change> changes = new ArrayList<>();
    for (int i = random.nextInt(6); i > 0; i--) {
      String[] knobs = {"solution", "capacity", "philosophers", "think@Kant", "speed", "nobody's"};
      Duration at = Duration.ofMillis(random.nextLong(60_000));
      changes.add(new Change(at, knobs[random.nextInt(knobs.length)], "1s", "20"));
    }
    return new History(curves, changes);
  }

  private static double anyValue(SplittableRandom random) {
    return switch (random.nextInt(8)) {
      case 0 -> Double.NaN;
      case 1 -> Double.POSITIVE_INFINITY;
      case 2 -> -random.nextDouble(9);
      case 3 -> random.nextDouble(1e12);
      case 4 -> random.nextDouble(1e-6);
      default -> random.nextDouble(20);
    };
  }

  @Test
  void letters_ofWhatWasTurned_areTheKeysThatTurnIt() {
    RunState run = RunState.opened(Snapshots.DINING, Snapshots.running());
    assertThat(letter("solution", run)).isEqualTo("S naive -> waiter");
    assertThat(letter("after-first", run)).startsWith("d naive");
    assertThat(letter("philosophers", run)).startsWith("t ");
    assertThat(letter("speed", run)).startsWith("v ");
    assertThat(letter("break-after", run)).startsWith("b ");
    assertThat(letter("think@Kant", run)).startsWith("o think Kant ");
  }

  private static String letter(String knob, RunState run) {
    Change change = new Change(Duration.ofSeconds(3), knob, "naive", "waiter");
    return ChangeMark.of(new History(List.of(), List.of(change)), run).get(0).text();
  }
}
