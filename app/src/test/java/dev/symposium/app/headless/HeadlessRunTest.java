package dev.symposium.app.headless;

import static org.assertj.core.api.Assertions.assertThat;

import dev.symposium.app.Golden;
import dev.symposium.app.fake.FakeRuns;
import dev.symposium.app.fake.Tables;
import dev.symposium.app.ui.command.Scope;
import dev.symposium.app.ui.command.Script;
import dev.symposium.app.ui.fixture.Snapshots;
import dev.symposium.problems.engine.Command;
import dev.symposium.problems.engine.LiveSimulations;
import dev.symposium.problems.engine.RunPlan;
import dev.symposium.problems.spi.Catalog;
import dev.symposium.problems.spi.Problem;
import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class HeadlessRunTest {

  private final Tables tables = new Tables();
  private final FakeRuns runs = new FakeRuns();
  private final ByteArrayOutputStream out = new ByteArrayOutputStream();
  private final ByteArrayOutputStream err = new ByteArrayOutputStream();

  private boolean run(Format format, String every, String script) throws InterruptedException {
    RunPlan plan = RunPlan.opening(tables, 7);
    Scope scope = Scope.start(tables, plan.solution(), plan.preset(), "full");
    Script.Reading read =
        Script.commands("--exec", script, scope, (command, at) -> Optional.empty());
    HeadlessPlan headless =
        new HeadlessPlan(
            plan,
            ((Script.Legal) read).script(),
            List.of(),
            Duration.ofSeconds(3),
            Optional.of(every).filter(e -> !e.isEmpty()).map(Duration::parse),
            format);
    return new HeadlessRun(headless, died -> runs, sink(out), sink(err), runs.bell()).run();
  }

  private static Sink sink(ByteArrayOutputStream stream) {
    return new Sink(stream, StandardCharsets.UTF_8);
  }

  private String out() {
    return out.toString(StandardCharsets.UTF_8);
  }

  private String err() {
    return err.toString(StandardCharsets.UTF_8);
  }

  /** Nobody reads single steps of a report, so they are not even recorded. */
  @Test
  void report_inSlowMotion_recordsNoSteps() throws InterruptedException {
    Problem dining = Catalog.load().find("dining").orElseThrow();
    RunPlan opening = RunPlan.opening(dining, 1);
    List<Command.SetKnob> slow = List.of(new Command.SetKnob("speed", Optional.empty(), "1:4"));
    RunPlan plan = new RunPlan(dining, opening.solution(), opening.preset(), slow, 1);
    HeadlessPlan headless =
        new HeadlessPlan(
            plan, Script.EMPTY, List.of(), Duration.ofSeconds(1), Optional.empty(), Format.JSON);
    new HeadlessRun(headless, LiveSimulations::new, sink(out), sink(err), Bell.hung()).run();
    assertThat(out()).contains("\"speed\":\"1:4\"", "\"events\":{\"recorded\":0,");
  }

  @Test
  void json_ofARunThatStands_isAsKept() throws InterruptedException {
    runs.deadlockAt("PT1.5S");
    run(Format.JSON, "PT1S", "");
    Golden.check("tables.jsonl", out());
    assertThat(out().lines()).hasSize(3);
  }

  @Test
  void csv_ofARunThatStands_isAsKept() throws InterruptedException {
    runs.deadlockAt("PT1.5S");
    run(Format.CSV, "PT1S", "");
    Golden.check("tables.csv", out());
  }

  @Test
  void text_ofARunThatStands_isAsKept() throws InterruptedException {
    runs.deadlockAt("PT1.5S");
    run(Format.TEXT, "PT1S", "");
    Golden.check("tables.txt", out());
  }

  @Test
  void text_ofACommandOfWhichSomethingComes_tellsIt() throws InterruptedException {
    run(Format.TEXT, "", "retire guest");
    assertThat(out().lines()).first().asString().contains("Cy leaves at once");
  }

  @Test
  void text_ofWhatBreakingDoesNotCure_saysSo() {
    String noCure = "broken 3 times, same cause: no cure. s: try resource-order";
    TextReport report = new TextReport(sink(out), Snapshots.DINING);
    report.snapshot(Snapshots.deadlockTable().noCure(noCure).build());
    report.summary(Snapshots.deadlockTable().noCure(noCure).build());
    assertThat(out().lines()).first().asString().endsWith("(no cure)");
    assertThat(out())
        .contains("broken 3 times, same cause: no cure. try --solution resource-order\n");
  }

  @Test
  void script_isDoneInOrderWhenItIsDue() throws InterruptedException {
    assertThat(run(Format.TEXT, "", "freeze Bo; at 1s thaw Bo; crash Ada; at 2500ms fail"))
        .isTrue();
    assertThat(runs.done())
        .containsExactly(
            "0 Freeze[actor=Bo]",
            "1000 Thaw[actor=Bo]",
            "1000 Crash[actor=Ada]",
            "2500 MakeItFail[]");
    assertThat(err()).isEmpty();
  }

  @Test
  void script_afterAReset_countsItsTimesOn() throws InterruptedException {
    run(Format.TEXT, "", "at 1s reset; at 2s pause; resume");
    assertThat(runs.done())
        .containsExactly("1000 Reset[preset=Optional.empty]", "1000 Pause[]", "1000 Resume[]");
  }

  @Test
  void expect_within_waitsForItAndNoLonger() throws InterruptedException {
    runs.deadlockAt("PT2S");
    assertThat(run(Format.TEXT, "", "at 1s expect deadlock within 2s; fail")).isTrue();
    assertThat(runs.done()).containsExactly("2000 MakeItFail[]");
  }

  @Test
  void expect_withinATimeThatPasses_isViolatedAndTheScriptGoesOn() throws InterruptedException {
    assertThat(run(Format.TEXT, "", "at 1s expect deadlock within 500ms; fail")).isFalse();
    assertThat(runs.done()).containsExactly("1500 MakeItFail[]");
    assertThat(err())
        .isEqualTo(
            "symposium: --exec: expected deadlock within 500ms, but none was found in 1.50 s\n");
  }

  @Test
  void command_thatIsRefused_isToldAndTheRunGoesOn() throws InterruptedException {
    assertThat(run(Format.TEXT, "", "at 1s break; at 2s fail")).isTrue();
    assertThat(err())
        .isEqualTo("symposium: --exec: nothing stands that could be broken (not done)\n");
    assertThat(runs.done()).hasSize(2);
  }

  @Test
  void quit_endsTheRunWithItsSummary() throws InterruptedException {
    run(Format.JSON, "", "at 1s quit");
    assertThat(out()).contains("\"seconds\":1,").hasLineCount(1);
  }

  @Test
  void pause_withNothingBehindIt_endsTheRun() throws InterruptedException {
    run(Format.JSON, "", "at 1s pause");
    assertThat(out()).contains("\"seconds\":1,");
  }
}
