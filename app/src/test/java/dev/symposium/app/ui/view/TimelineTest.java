package dev.symposium.app.ui.view;

import static org.assertj.core.api.Assertions.assertThat;

import dev.symposium.app.ui.fixture.Goldens;
import dev.symposium.app.ui.fixture.Pictures;
import dev.symposium.app.ui.fixture.Played;
import dev.symposium.app.ui.fixture.RandomTables;
import dev.symposium.app.ui.fixture.RoleTheme;
import dev.symposium.app.ui.fixture.Screens;
import dev.symposium.app.ui.fixture.Snapshots;
import dev.symposium.app.ui.fixture.TimelineSights;
import dev.symposium.app.ui.fixture.Yesterday;
import dev.symposium.app.ui.model.Msg;
import dev.symposium.app.ui.model.Size;
import dev.symposium.app.ui.model.UiModel;
import dev.symposium.app.ui.text.Glyphs;
import dev.symposium.app.ui.update.Update;
import dev.symposium.problems.observe.Snapshot;
import dev.symposium.problems.spi.Catalog;
import dev.symposium.problems.spi.Problem;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SplittableRandom;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

/** Who took the fatal fork? Lanes, their letters, and what stands beneath them. */
class TimelineTest {

  private static final Size WIDE = new Size(120, 40);

  static Stream<Problem> problems() {
    return Catalog.load().problems().stream();
  }

  private static List<String> lines(UiModel model) {
    return Pictures.text(Screens.press(model, "4"), Glyphs.ASCII).lines().toList();
  }

  @ParameterizedTest
  @CsvSource({"80,24", "120,40", "60,16"})
  void timeline_ofEachProblem_isAsReviewed(int columns, int rows) {
    for (Map.Entry<String, Played> sight : TimelineSights.all().entrySet()) {
      UiModel model = Screens.press(sight.getValue().stage(new Size(columns, rows)), "4");
      String text = Pictures.text(model, Glyphs.ASCII);
      Goldens.check(sight.getKey() + "-" + columns + "x" + rows + ".txt", text);
      assertThat(text).isASCII();
    }
  }

  @Test
  void timeline_zoomed_isAsReviewed() {
    for (Map.Entry<String, Played> sight : TimelineSights.all().entrySet()) {
      UiModel model = Screens.press(sight.getValue().stage(WIDE), "4", "z");
      Goldens.check(sight.getKey() + "-zoomed.txt", Pictures.text(model, Glyphs.ASCII));
    }
  }

  /** What was played stands in the lanes, letter by letter. */
  @Test
  void lanes_ofAPlayedRun_areWhatWasPlayed() {
    for (Played played : TimelineSights.all().values()) {
      List<String> lines = lines(played.stage(Size.STANDARD));
      played
          .lanes()
          .forEach(
              (name, letters) ->
                  assertThat(lines)
                      .anyMatch(l -> l.startsWith(" " + name + " ") && l.endsWith(letters)));
    }
  }

  @Test
  void closedAndBroken_stand_underTheColumnsOfTheirTime() {
    List<String> lines = lines(TimelineSights.all().get("timeline-dining-broken").stage(WIDE));
    String kant = line(lines, " Kant ");
    String beneath = line(lines, "^closed");
    int end = kant.lastIndexOf("xt") + 1; // 44.75 s, the last quarter of a second
    assertThat(beneath.indexOf("^closed")).isEqualTo(end - 21);
    assertThat(beneath.indexOf("broken^") + "broken".length()).isEqualTo(end - 1);
  }

  private static String line(List<String> lines, String part) {
    return lines.stream().filter(l -> l.contains(part)).reduce((a, b) -> b).orElseThrow();
  }

  @Test
  void question_ofAClosedCircle_isAnsweredInASentence() {
    List<String> lines = lines(TimelineSights.all().get("timeline-dining-closed").stage(WIDE));
    assertThat(String.join("\n", lines)).contains("Kant took fork 5 last, at 0:38.2; closed at");
  }

  @Test
  void timeline_ofNothingSeenOrNothingStuck_saysWhatToDo() {
    String nothing = String.join("\n", lines(Pictures.stage(Size.STANDARD, Snapshots.running())));
    assertThat(nothing).contains("nothing has been seen yet").contains("m makes it fail");
    List<Snapshot> calm = Yesterday.snapshots().subList(0, 40);
    assertThat(String.join("\n", lines(seen(Size.STANDARD, calm)))).contains("nothing went wrong");
  }

  /** It stands, and the lanes show who waits: what closed it lies before the first column. */
  @Test
  void question_ofAFaultOlderThanThePicture_isAnsweredAllTheSame() {
    List<Snapshot> old = TimelineSights.all().get("timeline-dining-closed").longAfter(120);
    for (Size size : List.of(Size.STANDARD, WIDE, new Size(60, 16))) {
      String text = String.join(" ", lines(Screens.press(seen(size, old), "z")));
      assertThat(text.replaceAll("\\s+", " "))
          .contains("closed at 0:39.5, left of this picture: , looks back")
          .doesNotContain("nothing went wrong");
    }
    UiModel back = Screens.press(seen(Size.STANDARD, old), ",");
    assertThat(String.join(" ", lines(back)).replaceAll("\\s+", " "))
        .contains("left of this picture: left goes there");
  }

  /** Of what was broken before the newest moment, but stood in the first columns. */
  @Test
  void question_ofAFaultThatStoodInThePicture_isAnswered() {
    List<Snapshot> all = TimelineSights.all().get("timeline-dining-broken").longAfter(56);
    String text = String.join(" ", lines(seen(Size.STANDARD, all)));
    assertThat(text).contains("closed at 0:39.5, left of this picture");
  }

  private static UiModel seen(Size size, List<Snapshot> snapshots) {
    UiModel model = Pictures.stage(size, snapshots.get(0));
    for (Snapshot next : snapshots) {
      model = Update.update(model, new Msg.Tick(Duration.ofSeconds(1), Optional.of(next))).model();
    }
    return model;
  }

  /** More threads than rows: the circle first, the others are counted. */
  @Test
  void lanes_ofMoreThreadsThanRows_showTheCircleAndCountTheRest() {
    List<Snapshot> many = new ArrayList<>();
    for (int i = 1; i < 40; i++) {
      many.add(Snapshots.crowd(40, 5, Duration.ofMillis(2_000 + i * 250L)));
    }
    List<String> lines = lines(seen(Size.STANDARD, many));
    for (String member : List.of("Plato", "Hume", "Locke", "Marx", "Kant")) {
      assertThat(lines).anyMatch(l -> l.startsWith(" " + member + " ") && l.contains("WWWW"));
    }
    assertThat(lines).anyMatch(l -> l.matches(" and [0-9]+ more, now: [0-9]+ t.*"));
  }

  @ParameterizedTest
  @MethodSource("problems")
  void letters_ofAProblem_areOneEach(Problem problem) {
    Map<String, Character> letters = LaneLetters.of(problem).all();
    assertThat(letters.values()).doesNotHaveDuplicates().allMatch(Character::isLowerCase);
    assertThat(letters).containsEntry("waits", 'w').containsEntry("gave up", 'x');
  }

  @Test
  void letter_ofOneColumnWithSeveral_isTheMostTelling() {
    assertThat(LaneLetters.moreTelling('O', 't')).isEqualTo('O');
    assertThat(LaneLetters.moreTelling('t', 'O')).isEqualTo('O');
    assertThat(LaneLetters.moreTelling('E', 'W')).isEqualTo('W');
    assertThat(LaneLetters.moreTelling('x', 'W')).isEqualTo('x');
    assertThat(LaneLetters.moreTelling('t', 'w')).isEqualTo('w');
    assertThat(LaneLetters.moreTelling('.', 't')).isEqualTo('t');
    assertThat(LaneLetters.moreTelling('#', 'E')).isEqualTo('#');
  }

  /** Somebody looks back: some seconds more than the moment are seen, and where it is. */
  @Test
  void timeline_lookingBack_hasACursorAtTheMoment() {
    UiModel back = Screens.press(Yesterday.stage(Size.STANDARD), "4", ",");
    for (int i = 0; i < 150; i++) {
      back = Screens.press(back, "left");
    }
    Duration moment = back.run().orElseThrow().seen().snapshot().runTime();
    assertThat(moment).isLessThan(Duration.ofSeconds(47));
    var cells = Pictures.draw(back, Glyphs.ASCII, RoleTheme.palette());
    List<String> roles = RoleTheme.rows(cells);
    List<String> text = cells.text().lines().toList();
    int plato = text.indexOf(line(text, " Plato "));
    long ahead = Duration.ofSeconds(10).dividedBy(Duration.ofMillis(250));
    int cursor = Size.STANDARD.columns() - 2 - (int) ahead;
    assertThat(roles.get(plato).charAt(cursor)).isNotEqualTo(roles.get(plato).charAt(cursor - 1));
  }

  @Test
  void timeline_ofAnyPastAtAnySize_neverFails() {
    SplittableRandom random = new SplittableRandom(31);
    for (int i = 0; i < 60; i++) {
      List<Snapshot> past = new ArrayList<>();
      long time = random.nextLong(20_000);
      for (int k = 0; k < 40; k++) {
        time += random.nextLong(k % 7 == 0 ? 4_000 : 300);
        past.add(RandomTables.next(random, 64, Duration.ofMillis(time)));
      }
      boolean small = random.nextBoolean();
      int columns = random.nextInt(1, small ? 130 : 501);
      Size size = new Size(columns, random.nextInt(1, small ? 45 : 201));
      UiModel model = Screens.press(seen(size, past), "4");
      String[] keys = i % 2 == 0 ? new String[] {"z"} : new String[] {",", "page-up", "5"};
      for (UiModel each : List.of(model, Screens.press(model, keys))) {
        var cells = Pictures.draw(each, Glyphs.UNICODE, RoleTheme.palette());
        assertThat(cells.columns()).isEqualTo(size.columns());
      }
    }
  }
}
