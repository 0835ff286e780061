package dev.symposium.app.cli;

import static org.assertj.core.api.Assertions.assertThat;

import dev.symposium.app.term.LocalTerminal;
import dev.symposium.problems.engine.LiveSimulations;
import dev.symposium.problems.spi.Catalog;
import dev.symposium.problems.spi.Problem;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
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
