package dev.symposium.app.ui.model;

import dev.symposium.app.glossary.Entry;
import dev.symposium.app.glossary.Glossary;
import dev.symposium.problems.spi.Coffman;
import dev.symposium.problems.spi.Solution;
import dev.symposium.problems.spi.Why;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * Why a solution works or fails, as far as it is the same at every moment, and the words of the
 * field in that. Stateless.
 */
public final class WhyWords {

  /** Above the four conditions, where there are any. */
  public static final String NEEDS = "A deadlock over what is held needs four conditions";

  private static final Pattern WORD = pattern();

  private WhyWords() {}

  /**
   * A word of the field in a text.
   *
   * @param to the place behind it
   */
  public record Span(int from, int to, Entry entry) {}

  private static Pattern pattern() {
    return Pattern.compile(
        Glossary.names().stream()
            .sorted(Comparator.comparingInt(String::length).reversed())
            .map(name -> Pattern.quote(name).replace("-", "\\E[- ]\\Q"))
            .collect(Collectors.joining("|", "\\b(", ")s?\\b")),
        Pattern.CASE_INSENSITIVE);
  }

  /** Why, in plain sentences. */
  public static String sentences(RunState run) {
    Solution solution = run.solution();
    return run.problem()
        .why(solution)
        .map(why -> String.join(" ", why.sentences()))
        .orElseGet(() -> solution.about() + " " + because(solution) + ".");
  }

  private static String because(Solution solution) {
    return solution.outcome() instanceof Solution.Faulty faulty
        ? faulty.sentence()
        : ((Solution.Fixed) solution.outcome()).sentence();
  }

  /** The four conditions under the solution; none if nobody has written about them. */
  public static List<Coffman.Condition> conditions(RunState run) {
    return run.problem().why(run.solution()).map(Why::conditions).orElse(List.of());
  }

  /** What to do about it: the cure, or what a solution that is one excludes. */
  public static String cure(RunState run) {
    if (run.solution().outcome() instanceof Solution.Faulty faulty) {
      Optional<Solution> cure =
          run.problem().solutions().stream().filter(s -> s.id().equals(faulty.cure())).findFirst();
      return "s: "
          + faulty.cure()
          + cure.map(s -> " (" + s.motto() + "). " + because(s) + ".").orElse("");
    }
    Solution.Fixed fixed = (Solution.Fixed) run.solution().outcome();
    String excluded =
        fixed.excludes().stream().sorted().map(k -> k.word()).collect(Collectors.joining(", "));
    return "this is one: it excludes " + excluded + ". " + because(run.solution()) + ".";
  }

  /** The words of the field in all of that, each once, in the order in which they come. */
  public static List<Entry> of(RunState run) {
    List<String> texts = new ArrayList<>();
    texts.add(sentences(run));
    texts.add(NEEDS);
    conditions(run).forEach(condition -> texts.add(condition.which().term()));
    texts.add(cure(run));
    Set<Entry> words = new LinkedHashSet<>();
    texts.forEach(text -> in(text).forEach(span -> words.add(span.entry())));
    return List.copyOf(words);
  }

  /** The words of the field in one text. */
  public static List<Span> in(String text) {
    List<Span> spans = new ArrayList<>();
    Matcher matcher = WORD.matcher(text);
    while (matcher.find()) {
      Glossary.find(matcher.group(1))
          .ifPresent(entry -> spans.add(new Span(matcher.start(), matcher.end(), entry)));
    }
    return spans;
  }

  /** The marked one of the words; empty if there is none at all. */
  public static Optional<Entry> marked(RunState run, ListState list) {
    List<Entry> words = of(run);
    return words.isEmpty() ? Optional.empty() : Optional.of(words.get(list.at(words.size())));
  }
}
