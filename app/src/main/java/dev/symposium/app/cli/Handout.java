package dev.symposium.app.cli;

import dev.symposium.app.glossary.Entry;
import dev.symposium.app.glossary.Glossary;
import dev.symposium.problems.spi.Catalog;
import dev.symposium.problems.spi.Exercise;
import dev.symposium.problems.spi.Knob;
import dev.symposium.problems.spi.Problem;
import dev.symposium.problems.spi.Solution;
import dev.symposium.problems.spi.Source;
import dev.symposium.problems.spi.Twin;
import dev.symposium.problems.spi.Why;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.IntStream;

/** A problem on paper, in Markdown: the same text whenever it is asked for. Stateless. */
final class Handout {

  private static final String USAGE = "symposium handout PROBLEM > FILE.md";

  private final Problem problem;
  private final Markdown page = new Markdown();

  private Handout(Problem problem) {
    this.problem = problem;
  }

  static String of(Catalog catalog, List<String> operands) throws UsageError {
    if (operands.isEmpty()) {
      throw new UsageError("a handout of which problem? it is: " + USAGE);
    } else if (operands.size() > 1) {
      throw new UsageError("\"" + operands.get(1) + "\" is too much; it is: " + USAGE);
    }
    return new Handout(Problems.problem(catalog, operands.get(0))).text();
  }

  private String text() {
    page.heading(1, problem.title());
    page.paragraph(problem.story());
    page.paragraph("Live: `symposium run " + shortest() + "`");
    scene();
    solutions();
    knobs();
    problem.solutions().forEach(this::solution);
    exercises();
    answers();
    words();
    return page.text();
  }

  private String shortest() {
    return problem.aliases().isEmpty() ? problem.id() : problem.aliases().get(0);
  }

  private void scene() {
    page.heading(2, "The picture");
    picture().ifPresent(this::atItsFault);
    page.paragraph(problem.howToRead());
    page.paragraph("What must always hold:");
    page.items(
        problem.invariants().stream().map(i -> "**" + i.name() + "**: " + i.meaning()).toList());
  }

  private void atItsFault(List<String> lines) {
    page.paragraph("`" + problem.opening().id() + "`, gone wrong:");
    page.code("text", lines);
  }

  /** The opening solution at its fault, as the program draws it; kept with the program. */
  private Optional<List<String>> picture() {
    String file = "pictures/" + problem.id() + ".txt";
    try (InputStream text = Handout.class.getResourceAsStream(file)) {
      return text == null
          ? Optional.empty()
          : Optional.of(new String(text.readAllBytes(), StandardCharsets.UTF_8).lines().toList());
    } catch (IOException e) {
      throw new UncheckedIOException("the program's own file " + file + " cannot be read", e);
    }
  }

  private void solutions() {
    page.heading(2, "The solutions");
    List<List<String>> rows = new ArrayList<>();
    rows.add(List.of("solution", "in short", "can fail of, or cannot"));
    for (Solution solution : problem.solutions()) {
      rows.add(List.of("`" + solution.id() + "`", solution.motto(), outcome(solution)));
    }
    page.table(rows);
  }

  private static String outcome(Solution solution) {
    return Facts.outcome(solution).replaceFirst("^can fail: ", "");
  }

  private void knobs() {
    page.heading(2, "What can be turned");
    page.paragraph(
        "Durations are those at full speed; in slow motion 1:500 all are 500 times as long.");
    List<String> places = Facts.places(problem).stream().map(Knob::name).toList();
    page.items(
        problem.knobs().stream()
            .filter(knob -> !places.contains(knob.name()))
            .map(Handout::knob)
            .toList());
    page.paragraph("Places where a thread can be held up:");
    page.items(Facts.places(problem).stream().map(Handout::knob).toList());
  }

  private static String knob(Knob<?> knob) {
    return "`"
        + knob.name()
        + "`: "
        + knob.meaning()
        + "; "
        + Facts.range(knob)
        + ", opens at "
        + Facts.initial(knob);
  }

  private void solution(Solution solution) {
    page.heading(2, solution.id() + ": " + solution.motto());
    page.paragraph(solution.about() + " " + Explanation.capital(Facts.outcome(solution)) + ".");
    problem
        .why(solution)
        .ifPresentOrElse(this::why, () -> page.paragraph(Facts.why(solution) + "."));
    solution.source().ifPresent(this::source);
    problem.twin(solution).ifPresent(this::twin);
  }

  private void why(Why why) {
    page.paragraph(String.join(" ", why.sentences()));
    page.paragraph("What a deadlock needs: [x] holds here, [ ] is removed, [-] does not apply.");
    page.items(
        why.conditions().stream().map(c -> "* [" + Explanation.mark(c.state()) + "] ").toList(),
        why.conditions().stream().map(c -> "**" + c.which().term() + "**: " + c.fact()).toList());
  }

  private void source(Source source) {
    page.paragraph("In Java, as it runs (`" + source.file() + "`):");
    page.code("java", source.lines().subList(source.first() - 1, source.lines().size()));
  }

  private void twin(Twin twin) {
    page.paragraph("The same in Python (`" + twin.file() + "`):");
    page.code("python", twin.lines());
  }

  private void exercises() {
    if (problem.exercises().isEmpty()) {
      return;
    }
    page.heading(2, "Exercises");
    page.paragraph("What is to be seen, and why, stands at the end under Answers.");
    page.items(
        numbers(problem.exercises()),
        problem.exercises().stream().map(e -> "**" + e.title() + ".** " + e.task()).toList());
  }

  private void answers() {
    if (problem.exercises().isEmpty()) {
      return;
    }
    page.heading(2, "Answers");
    page.items(
        numbers(problem.exercises()),
        problem.exercises().stream()
            .map(e -> "**" + e.title() + ".** " + e.observation() + " " + e.answer())
            .toList());
  }

  private static List<String> numbers(List<Exercise> exercises) {
    return IntStream.rangeClosed(1, exercises.size()).mapToObj(n -> n + ". ").toList();
  }

  /** Those of the field's words that stand in the page so far. */
  private void words() {
    String said = page.text();
    List<String> used =
        Glossary.ALL.stream()
            .filter(entry -> isUsed(entry, said))
            .map(entry -> "**" + entry.term() + "**: " + entry.meaning())
            .toList();
    if (!used.isEmpty()) {
      page.heading(2, "Words");
      page.items(used);
    }
  }

  private static boolean isUsed(Entry entry, String text) {
    String term = Pattern.quote(entry.term());
    return Pattern.compile("\\b" + term + "s?\\b", Pattern.CASE_INSENSITIVE).matcher(text).find();
  }
}
