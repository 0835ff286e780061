package dev.symposium.app.cli;

import static org.assertj.core.api.Assertions.assertThat;

import dev.symposium.app.Golden;
import dev.symposium.app.config.Value;
import dev.symposium.app.fake.Tables;
import dev.symposium.app.glossary.Entry;
import dev.symposium.app.glossary.Glossary;
import dev.symposium.app.term.ColorWish;
import dev.symposium.problems.engine.Command.SetKnob;
import dev.symposium.problems.spi.Catalog;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ProgramTest {

  private final Bench bench = new Bench();

  @Test
  void help_isOneScreenOfLinesThatFitExamplesFirst() {
    assertThat(bench.run("--help")).isEqualTo(ExitCode.OK);
    Golden.check("help.txt", bench.out());
    assertThat(bench.out().lines()).hasSizeLessThan(24).allMatch(line -> line.length() <= 80);
    assertThat(bench.out().lines().skip(1).findFirst()).get().asString().startsWith("  symposium");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "-h",
        "run -h",
        "run spoons --solution -h",
        "run nosuch --solution x --help",
        "list -h",
        "explain --bogus -h",
        "--set --help"
      })
  void help_afterAnything_isShown(String line) {
    assertThat(bench.run(line.split(" ", -1))).isEqualTo(ExitCode.OK);
    assertThat(bench.out()).startsWith("Symposium:");
    assertThat(bench.err()).isEmpty();
  }

  @Test
  void help_namesEveryFlagAndEveryCommand() {
    bench.run("-h");
    for (Flag flag : Flag.values()) {
      assertThat(bench.out()).contains(flag == Flag.HELP ? "Symposium" : flag.word());
    }
    for (var verb : dev.symposium.app.ui.command.Verb.values()) {
      assertThat(bench.out()).contains(verb.word());
    }
  }

  @Test
  void version_isOneLine() {
    assertThat(bench.run("--version")).isEqualTo(ExitCode.OK);
    assertThat(bench.out()).startsWith("symposium ").hasLineCount(1);
  }

  @Test
  void nothing_inATerminal_opensTheGallery() {
    assertThat(bench.run()).isEqualTo(ExitCode.OK);
    assertThat(bench.shown()).get().extracting(Opening::run).isEqualTo(Optional.empty());
  }

  @Test
  void nothing_withoutATerminal_printsTheListAndHowToStart() {
    assertThat(bench.noScreen("standard output is not a terminal").run()).isEqualTo(ExitCode.OK);
    assertThat(bench.out()).contains("spoon-tables").contains("symposium run PROBLEM");
    assertThat(bench.err()).hasLineCount(1).contains("not a terminal");
    assertThat(bench.shown()).isEmpty();
  }

  @Test
  void run_inATerminal_opensAsTheScreenDoes() {
    assertThat(bench.run("run", "spoons", "--set", "rest=2s", "--expect", "progress"))
        .isEqualTo(ExitCode.OK);
    RunRequest run = bench.shown().orElseThrow().run().orElseThrow();
    assertThat(run.plan().settings())
        .containsExactly(
            new SetKnob("speed", Optional.empty(), "1:500"),
            new SetKnob("break-after", Optional.empty(), "5s"),
            new SetKnob("rest", Optional.empty(), "2s"));
    assertThat(run.expectations()).hasSize(1);
    assertThat(run.length()).isEmpty();
    assertThat(bench.runs.wasOpened()).isFalse();
  }

  @Test
  void run_withEveryFlag_isUnderstood() {
    int code =
        bench.run(
            "--speed=1:20",
            "run",
            "SPOONS",
            "--solution=grab",
            "--preset",
            "crowd",
            "--set",
            "rest@Bo=3s",
            "--set",
            "threads=4",
            "--break-after",
            "0",
            "--victim",
            "Least-Work",
            "--thread-kind",
            "platform",
            "--seed",
            "-42",
            "--for",
            "3s",
            "--theme",
            "light",
            "--color",
            "always",
            "--fps",
            "5",
            "--ascii",
            "--exec",
            "freeze Bo; at 1s thaw Bo");
    assertThat(code).as(bench.err()).isEqualTo(ExitCode.OK);
    Opening opening = bench.shown().orElseThrow();
    RunRequest run = opening.run().orElseThrow();
    assertThat(run.plan().seed()).isEqualTo(-42);
    assertThat(run.plan().preset().name()).isEqualTo("crowd");
    assertThat(run.length()).contains(Duration.ofSeconds(3));
    assertThat(run.script().entries()).hasSize(2);
    assertThat(run.plan().settings())
        .containsExactly(
            new SetKnob("speed", Optional.empty(), "1:20"),
            new SetKnob("break-after", Optional.empty(), "0"),
            new SetKnob("victim", Optional.empty(), "least-work"),
            new SetKnob("thread-kind", Optional.empty(), "platform"),
            new SetKnob("guests", Optional.empty(), "4"),
            new SetKnob("rest", Optional.of("Bo"), "3s"));
    assertThat(opening.settings().theme()).isEqualTo(Value.flag("--theme", Optional.of("light")));
    assertThat(opening.settings().color()).isEqualTo(Value.flag("--color", ColorWish.ALWAYS));
    assertThat(opening.settings().framesPerSecond()).isEqualTo(Value.flag("--fps", 5));
    assertThat(opening.settings().ascii()).isEqualTo(Value.flag("--ascii", true));
  }

  @Test
  void settings_fromTheEnvironment_sayWhichVariable() {
    bench.environment.put("NO_COLOR", "1");
    bench.environment.put("LC_ALL", "POSIX");
    bench.run();
    Opening opening = bench.shown().orElseThrow();
    assertThat(opening.settings().color())
        .isEqualTo(Value.environment("NO_COLOR", ColorWish.NEVER));
    assertThat(opening.settings().ascii()).isEqualTo(Value.environment("LC_ALL", true));
    assertThat(opening.settings().framesPerSecond()).isEqualTo(Value.standard(20));
  }

  @Test
  void settings_overSsh_areForASlowLink() {
    bench.environment.put("SSH_CONNECTION", "10.0.0.1 1 10.0.0.2 22");
    bench.run();
    assertThat(bench.shown().orElseThrow().settings().framesPerSecond())
        .isEqualTo(Value.environment("SSH_CONNECTION", 10));
  }

  @Test
  void run_withoutATerminal_saysSoOnceAndRunsAtFullSpeed() {
    int code =
        bench.noScreen("TERM is \"dumb\", a terminal that cannot place text").run("run", "spoons");
    assertThat(code).isEqualTo(ExitCode.OK);
    assertThat(bench.err()).hasLineCount(1).contains("TERM is \"dumb\"");
    assertThat(bench.out()).contains("speed full").contains("10.0").doesNotContain("\u001b");
    assertThat(bench.shown()).isEmpty();
    assertThat(bench.runs.wasClosed()).isTrue();
  }

  @Test
  void run_withOutput_isHeadlessAndSilent() {
    assertThat(bench.run("run", "spoons", "--output", "json")).isEqualTo(ExitCode.OK);
    assertThat(bench.err()).isEmpty();
    assertThat(bench.out()).startsWith("{\"type\":\"summary\",\"schema\":1,").hasLineCount(1);
  }

  @Test
  void expectation_thatIsViolated_endsWithOneAndSaysWhatWasSeen() {
    bench.runs.deadlockAt("PT2S");
    int code = bench.run("run", "spoons", "--headless", "--expect", "no-deadlock");
    assertThat(code).isEqualTo(ExitCode.VIOLATED);
    assertThat(bench.err())
        .isEqualTo(
            "symposium: --expect: expected no-deadlock, but at 2.00 s: DEADLOCK no. 1: 2 threads"
                + " wait in a circle. Ada waits for Bo > Ada.\n");
    assertThat(bench.out()).as("the summary").contains("1 proven");
  }

  @Test
  void expectation_thatHolds_endsWithZero() {
    bench.runs.deadlockAt("PT2S");
    int code =
        bench.run(
            "run",
            "spoons",
            "--headless",
            "--expect",
            "deadlock within 3s",
            "--expect",
            "operations > 19",
            "--expect",
            "invariants");
    assertThat(code).as(bench.err()).isEqualTo(ExitCode.OK);
  }

  @Test
  void script_violatedAtItsLine_namesFileAndLine(@TempDir Path folder) throws IOException {
    Path file =
        Files.writeString(
            folder.resolve("early.txt"), "# comment\r\n\r\nat 1s expect deadlock\r\n");
    bench.runs.deadlockAt("PT2S");
    int code = bench.run("run", "spoons", "--headless", "--script", file.toString());
    assertThat(code).isEqualTo(ExitCode.VIOLATED);
    assertThat(bench.err())
        .isEqualTo("symposium: early.txt:3: expected deadlock, but none was found in 1.00 s\n");
  }

  @Test
  void script_fromStandardInput_isRead() {
    int code =
        bench
            .typing("freeze Bo\nat 1s thaw Bo\n")
            .run("run", "spoons", "--headless", "--script", "-", "--exec", "pause; resume");
    assertThat(code).as(bench.err()).isEqualTo(ExitCode.OK);
    assertThat(bench.runs.done())
        .containsExactly("0 Pause[]", "0 Resume[]", "0 Freeze[actor=Bo]", "1000 Thaw[actor=Bo]");
  }

  @Test
  void simulation_thatDies_endsWithSeventyOneSentenceAndATraceInTheLog(@TempDir Path state)
      throws IOException {
    bench.environment.put("XDG_STATE_HOME", state.toString());
    bench.runs.dying();
    assertThat(bench.run("run", "spoons", "--headless")).isEqualTo(ExitCode.INTERNAL);
    assertThat(bench.err()).hasLineCount(1).contains("the observer fell over").contains(".log");
    assertThat(Files.readString(state.resolve("symposium").resolve("symposium.log")))
        .contains("IllegalStateException")
        .contains("\tat ");
    assertThat(bench.runs.wasClosed()).isTrue();
  }

  @Test
  void simulation_thatDiesWhereNoLogCanBeWritten_endsTheSame(@TempDir Path folder)
      throws IOException {
    Path file = Files.createFile(folder.resolve("a-file"));
    bench.environment.put("XDG_STATE_HOME", file.toString());
    bench.runs.dying();
    assertThat(bench.run("run", "spoons", "--headless")).isEqualTo(ExitCode.INTERNAL);
    assertThat(bench.err()).hasLineCount(1).doesNotContain(".log");
  }

  @Test
  void output_whoseReaderHasGone_endsQuietly() {
    OutputStream closed =
        new OutputStream() {
          @Override
          public void write(int b) throws IOException {
            throw new IOException("Broken pipe");
          }
        };
    int code = bench.writingTo(closed).run("run", "spoons", "--headless", "--every", "1s");
    assertThat(code).isEqualTo(ExitCode.OK);
    assertThat(bench.err()).isEmpty();
    assertThat(bench.runs.wasClosed()).isTrue();
  }

  @Test
  void interrupt_endsTheRunWithItsSummary() {
    bench.runs.ringAt("PT3S");
    bench.run("run", "spoons", "--output", "json", "--for", "1h");
    assertThat(bench.out())
        .hasLineCount(1)
        .contains("\"type\":\"summary\"")
        .contains("\"seconds\":3");
  }

  @Test
  void list_inText_fits() {
    assertThat(bench.run("list")).isEqualTo(ExitCode.OK);
    assertThat(bench.out().lines()).allMatch(line -> line.length() <= 80);
    assertThat(bench.out()).contains("grab", "crowd", "guests", "after-spoon", "break-after");
  }

  @Test
  void list_inJson_isOneObjectAProblem() {
    assertThat(bench.run("list", "--output", "json")).isEqualTo(ExitCode.OK);
    Golden.check("list-tables.jsonl", bench.out());
  }

  @Test
  void explain_ofASolution_saysWhyAndHowToSeeIt() {
    assertThat(bench.run("explain", "grab")).isEqualTo(ExitCode.OK);
    assertThat(bench.out())
        .contains("Can fail: deadlock; cure: ordered.", "Everybody holds one spoon.", "crowd");
  }

  @Test
  void explain_ofAProblem_tellsItsStory() {
    assertThat(bench.run("explain", "spoons")).isEqualTo(ExitCode.OK);
    assertThat(bench.out()).contains("Guests share spoons.", "one owner per spoon", "ordered");
  }

  @ParameterizedTest
  @ValueSource(strings = {"explain lost-wake-up", "explain lost wake-up", "explain LOST-CALL"})
  void explain_ofAWord_saysItInTwoSentencesAndWhereToSeeIt(String line) {
    assertThat(bench.run(line.split(" ", -1))).as(bench.err()).isEqualTo(ExitCode.OK);
    assertThat(bench.out())
        .startsWith("lost wake-up")
        .contains("See it: symposium run bursts --solution single-signal, view 2 threads");
    assertThat(bench.out().lines()).allMatch(text -> text.length() <= 80);
  }

  @ParameterizedTest
  @ValueSource(strings = {"convoy", "saturation"})
  void explain_ofARemark_saysTheCommandThatShowsIt(String word) {
    assertThat(bench.run("explain", word)).as(bench.err()).isEqualTo(ExitCode.OK);
    assertThat(bench.out())
        .startsWith("convoy (also saturation")
        .contains("See it: symposium run pool --solution fair --set permits=1, view 2 threads");
    assertThat(bench.out().lines()).allMatch(text -> text.length() <= 80);
  }

  @Test
  void explain_ofTheWords_namesThemAll() {
    assertThat(bench.run("explain", Explanation.WORDS)).isEqualTo(ExitCode.OK);
    for (Entry entry : Glossary.ALL) {
      assertThat(bench.out()).contains("  " + entry.term() + ": ");
    }
    assertThat(bench.out().lines()).allMatch(text -> text.length() <= 80);
  }

  @Test
  void explain_ofEverySolution_saysWhyAndHowTheFourConditionsStand() {
    bench.catalog(Catalog.load());
    assertThat(bench.run("explain", "naive")).isEqualTo(ExitCode.OK);
    assertThat(bench.out()).contains("Why: ", "[x] hold and wait: ", "cure: resource-order");
    assertThat(bench.run("explain", "dining/resource-order")).isEqualTo(ExitCode.OK);
    assertThat(bench.out()).contains("[ ] circular wait: ");
    assertThat(bench.run("explain", "wrong-count")).isEqualTo(ExitCode.OK);
    assertThat(bench.out()).contains("[-] hold and wait: ");
    assertThat(bench.out().lines()).allMatch(text -> text.length() <= 80);
  }

  @Test
  void explain_ofASolutionThatTwoProblemsHave_listsBoth() {
    bench.catalog(new Catalog(List.of(new Tables(), new Tables())));
    assertThat(bench.run("explain", "grab")).isEqualTo(ExitCode.USAGE);
    assertThat(bench.err()).contains("ambiguous").contains("spoon-tables/grab");
    assertThat(bench.run("explain", "spoons/grab")).isEqualTo(ExitCode.OK);
  }

  @Test
  void output_inAnAsciiLocale_isAscii() {
    bench.environment.put("LC_ALL", "C");
    bench.run("run", "spo\u00f6ns");
    assertThat(bench.err()).contains("spo?ns").containsPattern("\\A\\p{ASCII}*\\z");
  }
}
