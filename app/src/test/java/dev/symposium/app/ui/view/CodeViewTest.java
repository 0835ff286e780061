package dev.symposium.app.ui.view;

import static org.assertj.core.api.Assertions.assertThat;

import dev.symposium.app.ui.fixture.Codes;
import dev.symposium.app.ui.fixture.Goldens;
import dev.symposium.app.ui.fixture.Moment;
import dev.symposium.app.ui.fixture.Pictures;
import dev.symposium.app.ui.fixture.Screens;
import dev.symposium.app.ui.fixture.Sights;
import dev.symposium.app.ui.fixture.Standing;
import dev.symposium.app.ui.model.CodePages;
import dev.symposium.app.ui.model.CodeState;
import dev.symposium.app.ui.model.Looking;
import dev.symposium.app.ui.model.RunState;
import dev.symposium.app.ui.model.Size;
import dev.symposium.app.ui.model.UiModel;
import dev.symposium.app.ui.text.Glyphs;
import dev.symposium.problems.observe.Snapshot;
import dev.symposium.problems.spi.Problem;
import dev.symposium.problems.spi.Solution;
import dev.symposium.problems.spi.Source;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Where each thread stands, in the code of each problem. */
class CodeViewTest {

  private static final Map<String, Function<Size, UiModel>> MOMENTS =
      Map.of(
          "dining", Codes::deadlock,
          "bursts", Codes::bursts,
          "pool", Codes::pool,
          "barrier", Codes::barrier);

  @ParameterizedTest
  @CsvSource({"80,24", "120,40"})
  void eachProblem_withThreadsInItsCode_isAsReviewed(int columns, int rows) {
    Size size = new Size(columns, rows);
    MOMENTS.forEach(
        (problem, moment) -> {
          for (String key : new String[] {"7", "u", "y"}) {
            UiModel model = Screens.press(moment.apply(size), key);
            String name = "code-" + problem + "-" + key + "-" + columns + "x" + rows + ".txt";
            Goldens.check(name, Pictures.text(model, Glyphs.ASCII));
          }
        });
  }

  /** Whoever lives is named once, on the row of its line or below with its place. */
  @ParameterizedTest
  @CsvSource({"80,24", "120,40", "60,16", "200,60"})
  void names_ofAllThreads_areEachThereWithTheLine(int columns, int rows) {
    MOMENTS.forEach(
        (problem, moment) -> {
          UiModel model = Screens.press(moment.apply(new Size(columns, rows)), "7", "z");
          RunState run = model.run().orElseThrow();
          String text = Pictures.text(model, Glyphs.ASCII);
          run.inspection()
              .threads()
              .forEach(
                  stand ->
                      assertThat(text)
                          .as("%s in %s", stand.actor(), problem)
                          .containsPattern(
                              run.lineOf(stand.actor())
                                  .map(line -> named(line.getLineNumber(), stand.actor()))
                                  .orElse(": .*" + stand.actor())));
        });
  }

  /**
   * On the row of the line, or told with its number below, or among more than there is room for.
   */
  private static String named(int line, String actor) {
    return "(\\D" + line + "\\b.*|line " + line + ": .*)(" + actor + "|\\+\\d)";
  }

  @Test
  void markedThread_hasTheMarkOnItsLine() {
    UiModel model = Screens.press(Codes.deadlock(Size.STANDARD), "down", "down", "7");
    assertThat(Pictures.text(model, Glyphs.ASCII))
        .containsPattern(">\\s*21 +me.right\\(\\).pickUp");
  }

  @Test
  void code_isTheFileWordForWord() {
    UiModel model = Screens.press(Codes.pool(new Size(140, 60)), "7", "z", "g");
    Source source = model.run().orElseThrow().solution().source().orElseThrow();
    String text = Pictures.text(model, Glyphs.ASCII);
    assertThat(source.lines()).allSatisfy(line -> assertThat(text).contains(line));
  }

  @Test
  void thread_outsideTheSolutionsCode_isNamedWithItsLineOrInWords() {
    UiModel model = Screens.press(Codes.pool(Size.STANDARD), "7");
    assertThat(Pictures.text(model, Glyphs.ASCII)).contains("PoolSetting.java line 1: Bob, Cem");
    UiModel rests = Standing.in(model).at("Ann", "me.use()").outside("Bob").told(model);
    assertThat(Pictures.text(rests, Glyphs.ASCII))
        .contains("between two rounds, outside the solution's code: Bob");
  }

  @Test
  void fullSpeed_showsSharesThatAddUp() {
    UiModel model = Screens.press(Codes.fast(Size.STANDARD), "7");
    String text = Pictures.text(model, Glyphs.ASCII);
    assertThat(text).contains("shares of the last 5 s", "in other code: 25 %");
    assertThat(text).containsPattern("me.think\\(\\); +45 %").containsPattern("eat\\(\\); +15 %");
  }

  @Test
  void diff_ofAFaultyOne_isToItsCure() {
    UiModel model = Screens.press(Codes.deadlock(new Size(90, 40)), "u");
    RunState run = model.run().orElseThrow();
    assertThat(CodePages.others(run)).extracting(Solution::id).containsExactly("resource-order");
    assertThat(Pictures.text(model, Glyphs.ASCII))
        .contains("naive -> resource-order")
        .containsPattern("- +\\d+ +me.left\\(\\).pickUp\\(\\);")
        .containsPattern("\\+ +\\d+ +first.pickUp\\(\\);");
    UiModel back = Screens.press(model, "u");
    assertThat(back.stage().code().face()).isEqualTo(CodeState.Face.JAVA);
  }

  @Test
  void diff_ofACure_goesThroughThoseItCures_thenBack() {
    UiModel model = stage("bursts-overhang");
    assertThat(CodePages.others(model.run().orElseThrow()))
        .extracting(Solution::id)
        .containsExactly("single-signal", "if-not-while");
    UiModel first = Screens.press(model, "u");
    assertThat(Pictures.text(first, Glyphs.ASCII))
        .contains("single-signal -> signal-all   u the next");
    UiModel second = Screens.press(first, "u");
    assertThat(Pictures.text(second, Glyphs.ASCII)).contains("if-not-while -> signal-all   u back");
    assertThat(Screens.press(second, "u").stage().code()).isEqualTo(CodeState.OPENING);
  }

  @Test
  void diff_whereTheClassIsTheSame_saysSo() {
    Problem pool = Sights.problem("pool");
    Snapshot snapshot = Moment.of(pool, "unfair").at(3).permits("permits", "semaphore", 3).build();
    UiModel model = Screens.press(Pictures.stage(Size.STANDARD, pool, snapshot), "u");
    assertThat(Pictures.text(model, Glyphs.ASCII))
        .contains("unfair -> fair", "the same class, built otherwise");
  }

  private static UiModel stage(String sight) {
    Snapshot snapshot = Sights.all().get(sight);
    return Pictures.stage(Size.STANDARD, Sights.problem(snapshot.run().problem()), snapshot);
  }

  @Test
  void python_andBack_standsInThePlaceOfTheCode() {
    UiModel model = Screens.press(Codes.pool(Size.STANDARD), "y");
    assertThat(Pictures.text(model, Glyphs.ASCII))
        .contains("leak.py", "names: acquireAll() = acquire()");
    assertThat(Screens.press(model, "y").stage().code().face()).isEqualTo(CodeState.Face.JAVA);
  }

  @Test
  void names_inPython_areThoseThatBothHave() {
    List<String> java = List.of("lock.lock();", "me.left().pickUp();", "changed.await();");
    List<String> python = List.of("with changed:", "  changed.wait()");
    assertThat(PythonNames.line(java, python)).isEqualTo("names: lock() = with, await() = wait()");
    assertThat(PythonNames.line(List.of("me.left().pickUp();"), List.of("left.acquire()")))
        .isEqualTo("names: pickUp() = acquire()");
    assertThat(PythonNames.line(List.of(), List.of())).startsWith("names: in general lock() = ");
  }

  @Test
  void scrolling_farBeyondBothEnds_comesBackAtOnce() {
    UiModel model = Screens.press(Codes.bursts(Size.STANDARD), "7", "G", "down", "down");
    RunState run = model.run().orElseThrow();
    int lines = run.solution().source().orElseThrow().lines().size();
    assertThat(model.stage().code().top()).isEqualTo(lines - 6);
    assertThat(Screens.press(model, "up").stage().code().top()).isEqualTo(lines - 7);
    UiModel top = Screens.press(model, "g", "up");
    assertThat(top.stage().code().top()).isZero();
    assertThat(Pictures.text(top, Glyphs.ASCII)).contains("package dev.symposium");
  }

  @Test
  void threads_areAskedOnlyWhileTheCodeIsSeen() {
    UiModel model = Codes.deadlock(Size.STANDARD);
    assertThat(Looking.atLines(model)).isFalse();
    assertThat(Looking.atLines(Screens.press(model, "7"))).isTrue();
    assertThat(Looking.atLines(Screens.press(model, "7", "?"))).isFalse();
    UiModel wide = Screens.press(Codes.deadlock(new Size(120, 40)), "7", "1");
    assertThat(Looking.atLines(wide)).isTrue();
    assertThat(Looking.atLines(Screens.press(wide, "z"))).isFalse();
  }

  @Test
  void names_thatAreTooMany_areCounted() {
    List<String> names = List.of("Plato", "Hume", "Locke", "Marx", "Kant");
    assertThat(CodePlaces.names(names, 40)).isEqualTo("Plato, Hume, Locke, Marx, Kant");
    assertThat(CodePlaces.names(names, 14)).isEqualTo("Plato, Hume +3");
    assertThat(CodePlaces.names(names, 4)).isEqualTo("5 threads");
  }
}
