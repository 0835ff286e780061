package dev.symposium.app.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.googlecode.lanterna.TerminalSize;
import dev.symposium.app.term.LocalTerminal;
import dev.symposium.app.term.TerminalPort;
import dev.symposium.app.ui.fixture.Keys;
import dev.symposium.app.ui.fixture.Pictures;
import dev.symposium.app.ui.fixture.Snapshots;
import dev.symposium.app.ui.model.Effect;
import dev.symposium.app.ui.model.Msg;
import dev.symposium.app.ui.model.Size;
import dev.symposium.app.ui.model.UiModel;
import dev.symposium.app.ui.text.Glyphs;
import dev.symposium.app.ui.update.Update;
import dev.symposium.problems.engine.LiveSimulations;
import dev.symposium.problems.spi.Catalog;
import dev.symposium.problems.spi.Problem;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * The table of wrong inputs, {@code golden/wrong-inputs.txt}: what is typed, the exit code, all
 * that is said. {@code -Dsymposium.golden=write} writes the answers anew, to be reviewed as a diff.
 */
class WrongInputTest {

  private static final Path TABLE = Path.of("src/test/resources/golden/wrong-inputs.txt");
  private static final Pattern WORD = Pattern.compile("'([^']*)'|(\\S+)");

  /**
   * One row.
   *
   * @param command what is typed, behind {@code $ }; {@code NAME=VALUE} words before it are
   *     environment
   * @param input lines of standard input, behind {@code < }
   * @param answer {@code = } and the exit code, then standard error
   */
  private record Row(String command, List<String> input, String answer) {

    @Override
    public String toString() {
      return command;
    }

    String run() {
      Bench bench = new Bench().catalog(Catalog.load());
      bench.checkedBy(new LiveSimulations(died -> {})).typing(String.join("\n", input));
      bench.noScreen(seen -> LocalTerminal.unfit(seen.getOrDefault("TERM", "")));
      List<String> words = words();
      while (!words.isEmpty() && words.get(0).matches("[A-Z_]+=.*")) {
        String[] sides = words.remove(0).split("=", 2);
        bench.environment.put(sides[0], sides[1]);
      }
      int code = bench.run(words.toArray(String[]::new));
      assertThat(bench.runs.wasOpened() && code == ExitCode.USAGE).as("started").isFalse();
      assertThat(bench.shown().isPresent() && code == ExitCode.USAGE).as("shown").isFalse();
      return "= " + code + "\n" + bench.err().replace(allProblems(), "(all problems)");
    }

    /** As they are listed; a further problem changes no answer. */
    private static String allProblems() {
      return Catalog.load().problems().stream().map(Problem::id).collect(Collectors.joining(", "));
    }

    private List<String> words() {
      List<String> words = new ArrayList<>();
      Matcher word = WORD.matcher(command);
      while (word.find()) {
        words.add(word.group(1) == null ? word.group(2) : word.group(1));
      }
      return words;
    }
  }

  static List<Row> rows() throws IOException {
    String[] parts = Files.readString(TABLE, StandardCharsets.UTF_8).split("(?m)^\\$ ", -1);
    return Arrays.stream(parts).skip(1).map(part -> row(part.lines().toList())).toList();
  }

  private static Row row(List<String> lines) {
    List<String> input = new ArrayList<>();
    StringBuilder answer = new StringBuilder();
    for (String line : lines.subList(1, lines.size())) {
      if (line.startsWith("< ")) {
        input.add(line.substring(2));
      } else if (!line.isEmpty()) {
        answer.append(line).append('\n');
      }
    }
    return new Row(lines.get(0), input, answer.toString());
  }

  @ParameterizedTest
  @MethodSource("rows")
  void input_wrong_isAnsweredAsTheTableSays(Row row) {
    assertThat(row.run()).isEqualTo(row.answer());
  }

  /** A side of 0 or less, as terminals have it that do not know, counts as 80 or 24. */
  @ParameterizedTest
  @CsvSource({
    "1, 1, t",
    "12, 3, 'too small: have 12x3, need'",
    "59, 16, 'too small: have 59x16, need 60x16; q back'",
    "60, 15, 'too small: have 60x15, need 60x16; q back'",
    "200, 1, 'too small: have 200x1, need 60x16; q back'",
    "0, 10, 'too small: have 80x10, need 60x16; q back'",
    "-5, 7, 'too small: have 80x7, need 60x16; q back'",
    "30000, 15, 'too small: have 500x15, need 60x16; q back'",
    "0, 0, Dining philosophers",
    "60, 16, Dining philosophers",
    "30000, 30000, Dining philosophers",
  })
  void size_wrong_isAnsweredWithWhatItNeedsAndQWorks(int columns, int rows, String shown) {
    TerminalSize usable = TerminalPort.usable(columns, rows);
    Size size = new Size(usable.getColumns(), usable.getRows());
    UiModel model = Pictures.stage(size, Snapshots.running());
    String text = Pictures.text(model, Glyphs.ASCII).replaceAll("\\s+", " ").strip();
    assertThat(text).startsWith(shown);
    Msg q = new Msg.KeyPressed(Keys.of("q"), Duration.ofSeconds(1));
    UiModel gallery = Update.update(model, q).model();
    assertThat(gallery.showsRun()).as("q leads back").isFalse();
    assertThat(Update.update(gallery, q).effects()).contains(new Effect.Quit(ExitCode.OK));
  }

  @Test
  void table_hasFortyRowsOrMore_eachWithOneSentence() throws IOException {
    assertThat(rows()).hasSizeGreaterThanOrEqualTo(40);
    for (Row row : rows()) {
      List<String> said = row.answer().lines().skip(1).toList();
      assertThat(said).as(row.command()).isNotEmpty();
      assertThat(said.get(0)).startsWith("symposium: ").doesNotContain("Exception");
      assertThat(said.subList(1, said.size())).as(row.command()).allMatch(l -> l.startsWith("  "));
    }
  }

  @Test
  void table_whenAsked_isWrittenAnew() throws IOException {
    String head = Files.readString(TABLE, StandardCharsets.UTF_8).split("(?m)^\\$ ", 2)[0];
    String table =
        rows().stream()
            .map(r -> "$ " + r.command() + "\n" + input(r) + r.run() + "\n")
            .collect(Collectors.joining());
    if ("write".equals(System.getProperty("symposium.golden"))) {
      Files.writeString(TABLE, head + table, StandardCharsets.UTF_8);
    }
    assertThat(Files.readString(TABLE, StandardCharsets.UTF_8)).isEqualTo(head + table);
  }

  private static String input(Row row) {
    return row.input().stream().map(line -> "< " + line + "\n").collect(Collectors.joining());
  }
}
