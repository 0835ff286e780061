package dev.symposium.app.ui.view;

import static org.assertj.core.api.Assertions.assertThat;

import dev.symposium.app.ui.fixture.Goldens;
import dev.symposium.app.ui.fixture.Moment;
import dev.symposium.app.ui.fixture.Pictures;
import dev.symposium.app.ui.fixture.Snapshots;
import dev.symposium.app.ui.fixture.Somebody;
import dev.symposium.app.ui.fixture.Staged;
import dev.symposium.app.ui.model.Size;
import dev.symposium.app.ui.text.Glyphs;
import dev.symposium.problems.observe.Snapshot;
import dev.symposium.problems.spi.IntKnob;
import dev.symposium.problems.spi.Role;
import dev.symposium.problems.spi.Scene;
import dev.symposium.problems.spi.Scene.Beside;
import dev.symposium.problems.spi.Scene.Cell;
import dev.symposium.problems.spi.Scene.Equation;
import dev.symposium.problems.spi.Scene.Equation.Balance;
import dev.symposium.problems.spi.Scene.Lane;
import dev.symposium.problems.spi.Scene.Lane.Where;
import dev.symposium.problems.spi.Scene.Lanes;
import dev.symposium.problems.spi.Scene.Mark;
import dev.symposium.problems.spi.Scene.Note;
import dev.symposium.problems.spi.Scene.Queue;
import dev.symposium.problems.spi.Scene.Row;
import dev.symposium.problems.spi.Scene.Slots;
import dev.symposium.problems.spi.Scene.Slots.Shape;
import dev.symposium.problems.spi.Scene.Spark;
import dev.symposium.problems.spi.Scene.Table;
import dev.symposium.problems.spi.Scene.Term;
import dev.symposium.problems.spi.Scene.Waiter;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Scenes of the vocabulary as they were sketched, at each size: what each must show is there. */
class SketchesTest {

  private static final IntKnob COUNT =
      IntKnob.count("philosophers", "how many", "actors", 5, 0, 64);
  private static final Role ROLE =
      new Role(
          "actor", COUNT, List.of("Ann", "Bob", "Cem", "Dan", "Eve", "Fay", "Gus", "Lin"), "P");

  @ParameterizedTest
  @CsvSource({"80,24", "120,40", "60,16"})
  void bufferOfOne_asSketched_showsItemFullAndSleepers(int columns, int rows) {
    List<Row> producers =
        List.of(
            new Row("Ann", "blocked: full 5.1", List.of(), "burst 3 of 6", 3, 6),
            new Row("Bob", "blocked: full 4.8", List.of(), "burst 6 of 6", 6, 6),
            new Row("Cem", "blocked: full 4.7", List.of(), "burst 1 of 6", 1, 6));
    List<Row> consumers =
        List.of(
            new Row("Dan", "blocked: \"empty\" 4.8", List.of(), "got no call", 0, 0),
            new Row("Eve", "blocked: \"empty\" 4.8", List.of(), "got no call", 0, 0));
    Slots buffer =
        new Slots(
            "BUFFER  1 of 1",
            "FULL",
            Shape.ROW,
            List.of(Cell.of("46")),
            1,
            0,
            1,
            List.of("(was 8 places until 0:58)"));
    Equation sum =
        new Equation(
            List.of(Term.of("put", 46)),
            List.of(Term.of("taken", 45), Term.of("inside", 1), Term.of("dropped", 0)),
            Balance.OK,
            "in 0.0/s",
            "out 0.0/s");
    Scene scene =
        new Scene(
            List.of(
                new Beside(
                    List.of(
                        new Table("PRODUCERS", List.of(), producers),
                        buffer,
                        new Table("CONSUMERS", List.of(), consumers))),
                sum,
                new Note("wake-up calls 91   useful 54   for nothing 37 (had to wait again)"),
                inside()));
    String text = drawn("sketch-buffer", scene, columns, rows);
    assertThat(text)
        .contains("46", "FULL", "blocked: ful", "CONSUMERS", "put 46", "taken 45", "ok", "91");
  }

  private static Spark inside() {
    List<Double> values = new ArrayList<>();
    for (int i = 0; i < 100; i++) {
      values.add(i < 64 ? (double) (i * 7 % 9) : 1.0);
    }
    List<Mark> marks = List.of(new Mark(Duration.ofSeconds(9), "c 8 -> 1"));
    return new Spark("inside", "", values, Duration.ofSeconds(30), 120, 8, marks);
  }

  @ParameterizedTest
  @CsvSource({"80,24", "120,40", "60,16"})
  void overhang_asSketched_standsBeyondTheMark(int columns, int rows) {
    List<Cell> items = List.of("79", "78", "77", "76", "75").stream().map(Cell::of).toList();
    List<Cell> free = items.subList(0, 5);
    Slots over =
        new Slots(
            "BUFFER  5 of 2",
            "3 TOO MANY",
            Shape.ROW,
            free,
            5,
            0,
            2,
            List.of("nothing is lost: producers wait until it is below 2"));
    Slots eight = new Slots("BUFFER  5 of 8", "", Shape.ROW, items, 5, 3, 8, List.of());
    Scene scene = new Scene(List.of(over, eight, new Note("Two buffers.")));
    String text = drawn("sketch-overhang", scene, columns, rows);
    assertThat(text).contains("79", "75", "TOO MANY", "nothing is lost");
  }

  @ParameterizedTest
  @CsvSource({"80,24", "120,40", "60,16"})
  void pool_asSketched_showsWhoTookWhatIsLost(int columns, int rows) {
    List<Cell> cells =
        List.of(
            new Cell("Ann", false, "uses it 0.8 of 1.5 s"),
            new Cell("Cem", true, "taken by Cem, 0:48"),
            new Cell("Bob", true, "taken by Bob, 0:31"));
    Slots pool = new Slots("POOL  3 permits", "counter 0", Shape.COLUMN, cells, 3, 0, 3, List.of());
    Queue queue =
        new Queue(
            "QUEUE at the door: 4",
            List.of(
                new Waiter("Dan", ""),
                new Waiter("Eve", ""),
                new Waiter("Fay", "wants 2"),
                new Waiter("Gus", "")));
    Equation sum =
        new Equation(
            List.of(Term.of("in use", 1), Term.of("free", 0), Term.of("lost", 2)),
            List.of(new Term("", 3, "permits")),
            Balance.OK,
            "",
            "");
    Scene scene = new Scene(List.of(new Beside(List.of(pool, queue)), sum, inside()));
    String text = drawn("sketch-pool", scene, columns, rows);
    assertThat(text).contains("Ann", "~ lost ~", "1. Dan", "4. Gus", "in use 1", "3 permits", "ok");
  }

  @ParameterizedTest
  @CsvSource({"80,24", "120,40", "60,16"})
  void barrier_asSketched_showsWhoIsHereAndThatNobodyWillCome(int columns, int rows) {
    List<Lane> lanes =
        List.of(
            new Lane("Ann", 1, Where.HERE, ""),
            new Lane("Bob", 1, Where.HERE, ""),
            new Lane("Cem", 1, Where.HERE, ""),
            new Lane("Lin", 0.62, Where.COMING, ""),
            new Lane("Eve", 0, Where.BEYOND, "in phase 2"),
            new Lane("???", 0, Where.NOBODY, "nobody will come"));
    Scene scene =
        new Scene(
            List.of(
                new Lanes("PHASE 1", "BARRIER  3 of 6 are here", lanes),
                new Note("phases done 0   came last: Max   time spent waiting: 71 %, growing")));
    String text = drawn("sketch-barrier", scene, columns, rows);
    assertThat(text)
        .contains("PHASE 1", "3 of 6 are here", "|here", "|nobody will come", "beyond", "71 %");
  }

  private static String drawn(String name, Scene scene, int columns, int rows) {
    Staged problem = new Staged(Snapshots.DINING, List.of(ROLE), scene);
    Snapshot snapshot =
        Moment.of(problem, "naive")
            .with(Somebody.named("Ann").waits("permits", 5.1))
            .with(Somebody.named("Bob").waits("permits", 4.8))
            .with(Somebody.named("Cem").waits("permits", 4.7))
            .with(Somebody.named("Dan").waits("permits", 4.8))
            .with(Somebody.named("Eve").waits("permits", 4.8))
            .with(Somebody.named("Fay").waits("permits", 3.0))
            .with(Somebody.named("Gus").waits("permits", 0.4))
            .with(Somebody.named("Lin").sleeps("works", 0.6, 1.0))
            .build();
    Size size = new Size(columns, rows);
    String text = Pictures.text(Pictures.stage(size, problem, snapshot), Glyphs.ASCII);
    Goldens.check(name + "-" + columns + "x" + rows + ".txt", text);
    return text;
  }
}
