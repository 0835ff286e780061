package dev.symposium.app.cli;

import dev.symposium.app.glossary.Entry;
import dev.symposium.app.glossary.Glossary;
import dev.symposium.problems.spi.Catalog;
import dev.symposium.problems.spi.Coffman;
import dev.symposium.problems.spi.Invariant;
import dev.symposium.problems.spi.Nearest;
import dev.symposium.problems.spi.Preset;
import dev.symposium.problems.spi.Problem;
import dev.symposium.problems.spi.Solution;
import dev.symposium.problems.spi.Why;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** A problem, a solution or a word of the field in words. Stateless. */
final class Explanation {

  /** What lists all words; no problem, solution or word is called so. */
  static final String WORDS = "words";

  private static final String USAGE =
      "symposium explain PROBLEM, symposium explain SOLUTION, or symposium explain WORD"
          + " (all words: symposium explain "
          + WORDS
          + ")";

  private Explanation() {}

  /** One solution of one problem. */
  private record Found(Problem problem, Solution solution) {
    String path() {
      return problem.id() + "/" + solution.id();
    }
  }

  static String of(Catalog catalog, List<String> operands) throws UsageError {
    if (operands.isEmpty()) {
      throw new UsageError("what is to be explained? it is: " + USAGE);
    }
    String all = String.join(" ", operands); // a word may be several: hold and wait
    if (operands.size() > 1 && Glossary.find(all).isEmpty()) {
      throw new UsageError("\"" + operands.get(1) + "\" is too much; it is: " + USAGE);
    }
    return of(catalog, all);
  }

  private static String of(Catalog catalog, String name) throws UsageError {
    int slash = name.indexOf('/');
    if (slash >= 0) {
      Problem problem = Problems.problem(catalog, name.substring(0, slash));
      return page(new Found(problem, Problems.solution(problem, "", name.substring(slash + 1))));
    }
    Optional<Problem> problem = catalog.find(name);
    if (problem.isPresent()) {
      return page(problem.get());
    }
    List<Found> found =
        solutions(catalog).stream().filter(f -> f.solution().id().equalsIgnoreCase(name)).toList();
    if (found.size() > 1) {
      String all = String.join(", ", found.stream().map(Found::path).toList());
      throw new UsageError("\"" + name + "\" is ambiguous; one of " + all);
    } else if (found.size() == 1) {
      return page(found.get(0));
    } else if (name.equalsIgnoreCase(WORDS)) {
      return words();
    }
    return page(Glossary.find(name).orElseThrow(() -> unknown(catalog, name)));
  }

  private static List<Found> solutions(Catalog catalog) {
    return catalog.problems().stream()
        .flatMap(problem -> problem.solutions().stream().map(s -> new Found(problem, s)))
        .toList();
  }

  private static UsageError unknown(Catalog catalog, String name) {
    List<String> legal = new ArrayList<>(Problems.ids(catalog));
    catalog.problems().forEach(problem -> legal.addAll(problem.aliases()));
    solutions(catalog).forEach(found -> legal.add(found.solution().id()));
    legal.addAll(Glossary.names());
    legal.add(WORDS);
    String help =
        Nearest.of(name, legal)
            .map(near -> "did you mean " + near + "?")
            .orElse("all of them: symposium list, and symposium explain " + WORDS);
    return new UsageError("unknown problem, solution or word \"" + name + "\"; " + help);
  }

  private static String page(Problem problem) {
    List<String> lines = new ArrayList<>();
    lines.add(problem.title() + " (" + problem.id() + ")");
    lines.add(Facts.wrapped("  ", problem.story()));
    lines.add(Facts.wrapped("  How to read the picture: ", problem.howToRead()));
    lines.add("  What must always hold:");
    for (Invariant invariant : problem.invariants()) {
      lines.add(Facts.wrapped("    " + invariant.name() + ": ", invariant.meaning()));
    }
    lines.add("  Solutions:");
    for (Solution solution : problem.solutions()) {
      lines.add(
          Facts.wrapped(
              "    " + solution.id() + ": ",
              solution.about() + " " + capital(Facts.outcome(solution)) + "."));
    }
    return String.join("\n", lines);
  }

  private static String page(Found found) {
    Solution solution = found.solution();
    List<String> lines = new ArrayList<>();
    lines.add(found.path() + ": " + solution.motto());
    lines.add(Facts.wrapped("  ", solution.about()));
    lines.add(Facts.wrapped("  ", capital(Facts.outcome(solution)) + "."));
    found
        .problem()
        .why(solution)
        .ifPresentOrElse(
            why -> lines.addAll(lines(why)),
            () -> lines.add(Facts.wrapped("  Why: ", Facts.why(solution))));
    lines.add("  Presets:");
    for (Preset preset : solution.presets()) {
      String sets = String.join(", ", preset.assignments());
      String detail = sets.isEmpty() ? "" : " (" + sets + ")";
      lines.add(Facts.wrapped("    " + preset.name() + ": ", preset.about() + detail));
    }
    Facts.notPassed(found.problem(), solution)
        .forEach(text -> lines.add(Facts.wrapped("  ", capital(text) + ".")));
    lines.add("  See it: symposium run " + found.problem().id() + " --solution " + solution.id());
    return String.join("\n", lines);
  }

  private static List<String> lines(Why why) {
    List<String> lines = new ArrayList<>();
    lines.add(Facts.wrapped("  Why: ", String.join(" ", why.sentences())));
    lines.add("  What a deadlock needs: [x] holds here, [ ] is removed, [-] does not apply:");
    for (Coffman.Condition condition : why.conditions()) {
      String box = "    [" + mark(condition.state()) + "] ";
      lines.add(Facts.wrapped(box, condition.which().term() + ": " + condition.fact()));
    }
    return lines;
  }

  /** The sign in the box of a condition. */
  static char mark(Coffman.State state) {
    return switch (state) {
      case HOLDS -> 'x';
      case REMOVED -> ' ';
      case DOES_NOT_APPLY -> '-';
    };
  }

  private static String page(Entry entry) {
    String also = entry.forms().isEmpty() ? "" : " (also " + String.join(", ", entry.forms()) + ")";
    return String.join(
        "\n",
        entry.term() + also,
        Facts.wrapped("  ", entry.meaning()),
        "  See it: " + entry.command() + ", view " + entry.view());
  }

  private static String words() {
    List<String> lines = new ArrayList<>();
    for (Entry entry : Glossary.ALL) {
      String first = entry.meaning().substring(0, entry.meaning().indexOf(". ") + 1);
      lines.add(Facts.wrapped("  " + entry.term() + ": ", first));
    }
    return String.join("\n", lines);
  }

  /** With its first letter large. */
  static String capital(String text) {
    return text.substring(0, 1).toUpperCase(java.util.Locale.ROOT) + text.substring(1);
  }
}
