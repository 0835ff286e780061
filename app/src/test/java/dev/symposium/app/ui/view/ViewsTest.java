package dev.symposium.app.ui.view;

import static org.assertj.core.api.Assertions.assertThat;

import dev.symposium.app.ui.fixture.Asked;
import dev.symposium.app.ui.fixture.BarrierSights;
import dev.symposium.app.ui.fixture.Goldens;
import dev.symposium.app.ui.fixture.Pictures;
import dev.symposium.app.ui.fixture.Screens;
import dev.symposium.app.ui.fixture.Sights;
import dev.symposium.app.ui.fixture.Snapshots;
import dev.symposium.app.ui.model.Size;
import dev.symposium.app.ui.model.UiModel;
import dev.symposium.app.ui.text.Glyphs;
import dev.symposium.problems.observe.Snapshot;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

/** The graph and the why of every problem; beside some of them the question that they answer. */
class ViewsTest {

  private static Map<String, Snapshot> moments() {
    Map<String, Snapshot> moments = new LinkedHashMap<>(Sights.all());
    moments.put("barrier-stuck", BarrierSights.stuck().build());
    moments.put("barrier-straggler", BarrierSights.straggler().build());
    return moments;
  }

  @ParameterizedTest
  @CsvSource({
    "graph, 3, 80, 24",
    "graph, 3, 120, 40",
    "why, 8, 80, 24",
    "why, 8, 120, 40",
  })
  void views_ofEveryProblem_areAsReviewed(String view, String key, int columns, int rows) {
    moments()
        .forEach(
            (name, snapshot) -> {
              String text = drawn(snapshot, new Size(columns, rows), key);
              assertThat(text).isASCII();
              Goldens.check(view + "-" + name + "-" + columns + "x" + rows + ".txt", text);
            });
  }

  @ParameterizedTest
  @CsvSource({"graph, 3", "why, 8"})
  void views_zoomed_areAsReviewed(String view, String key) {
    for (String name : List.of("bursts-asleep", "pool-one-by-one", "barrier-stuck")) {
      String text = drawn(moments().get(name), new Size(120, 40), key, "z");
      Goldens.check(view + "-" + name + "-zoom-120x40.txt", text);
    }
  }

  /** One of anything is one thing, whatever the picture. */
  @Test
  void goldens_sayNothingInThePluralOfOne() {
    Pattern one =
        Pattern.compile(
            "(?m)(?<![A-Za-z0-9.,:-])1 (threads|permits|events|waits|forks|seats|places|items|clients"
                + "|parties|philosophers|producers|consumers|verdicts|calls|breaks|times)\\b");
    assertThat(Goldens.names(".txt")).hasSizeGreaterThan(100);
    assertThat(Goldens.names(".txt"))
        .allSatisfy(name -> assertThat(Goldens.read(name + ".txt")).doesNotContainPattern(one));
  }

  /** What is empty says what to do. */
  @ParameterizedTest
  @CsvSource({"80, 24", "120, 40", "60, 16"})
  void log_beforeAnythingHasHappened_saysWhatToDo(int columns, int rows) {
    String text = drawn(Snapshots.table(5).build(), new Size(columns, rows), "6");
    assertThat(text.replaceAll("[|\\s]+", " "))
        .contains("nothing has happened yet: space lets a paused run go on")
        .contains("m makes it fail");
  }

  private static String drawn(Snapshot snapshot, Size size, String... keys) {
    UiModel stage = Pictures.stage(size, Sights.problem(snapshot.run().problem()), snapshot);
    return Pictures.text(Screens.press(Asked.sawNothing(stage), keys), Glyphs.ASCII);
  }

  static List<String> askedAbout() {
    return Goldens.names(".question.txt");
  }

  /** One question, one answer, and all that it is read from is on the screen. */
  @ParameterizedTest
  @MethodSource("askedAbout")
  void golden_holdsEverythingTheAnswerIsReadFrom(String golden) {
    List<String> lines = Goldens.read(golden + ".question.txt").lines().toList();
    List<String> seen =
        lines.stream().filter(l -> l.startsWith("seen: ")).map(l -> l.substring(6)).toList();
    String screen = Goldens.read(golden + ".txt").replaceAll("(?s)==== roles.*", "");
    assertThat(lines).filteredOn(l -> l.startsWith("Q: ")).hasSize(1);
    assertThat(lines).filteredOn(l -> l.startsWith("A: ")).hasSize(1);
    assertThat(seen).isNotEmpty();
    assertThat(screen).contains(seen);
  }

  @Test
  void questions_areAskedOfBothViewsOfEveryProblem() {
    assertThat(askedAbout())
        .contains(
            "graph-80x24",
            "graph-bursts-asleep-80x24",
            "graph-pool-one-by-one-80x24",
            "graph-barrier-stuck-80x24",
            "why-80x24",
            "why-bursts-asleep-80x24",
            "why-pool-one-by-one-80x24",
            "why-barrier-stuck-80x24");
  }
}
