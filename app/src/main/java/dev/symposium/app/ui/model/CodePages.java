package dev.symposium.app.ui.model;

import dev.symposium.problems.spi.Solution;
import dev.symposium.problems.spi.Source;
import dev.symposium.problems.spi.Twin;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;

/** What there is to read in the code view, and from which line on. Stateless. */
public final class CodePages {

  /** Lines before the one that a marked thread is in. */
  private static final int BEFORE = 5;

  /** So many lines stay in sight, however far it is scrolled. */
  private static final int LEAST = 6;

  private CodePages() {}

  /** The solutions that the one in force is compared with: its cure, or all that it cures. */
  public static List<Solution> others(RunState run) {
    Solution here = run.solution();
    List<Solution> all = run.problem().solutions();
    List<Solution> others =
        all.stream().filter(other -> isCure(here, other) || isCure(other, here)).toList();
    return others.isEmpty() && !run.problem().opening().equals(here)
        ? List.of(run.problem().opening())
        : others;
  }

  private static boolean isCure(Solution faulty, Solution other) {
    return faulty.outcome() instanceof Solution.Faulty fault && fault.cure().equals(other.id());
  }

  /** What it is compared with now. */
  public static Optional<Solution> other(RunState run, CodeState code) {
    List<Solution> others = others(run);
    return others.isEmpty()
        ? Optional.empty()
        : Optional.of(others.get(Math.min(code.other(), others.size() - 1)));
  }

  /** What changes from the faulty one to the fixed one; empty where a text is missing. */
  public static Optional<CodeDiff> diff(RunState run, CodeState code) {
    Book book = run.reading().book();
    Solution here = run.solution();
    return other(run, code)
        .flatMap(
            other -> {
              Solution before = here.isFaulty() ? here : other;
              Solution after = here.isFaulty() ? other : here;
              return book.source(before)
                  .flatMap(
                      from -> book.source(after).map(to -> CodeDiff.of(before, from, after, to)));
            });
  }

  /** How many lines there are to scroll through. */
  public static int size(RunState run, CodeState code) {
    Book book = run.reading().book();
    return switch (code.face()) {
      case JAVA -> book.source(run.solution()).map(s -> s.lines().size()).orElse(0);
      case DIFF -> diff(run, code).map(d -> d.unified().size()).orElse(0);
      case PYTHON -> book.twin(run.solution()).map(Twin::lines).map(List::size).orElse(0);
    };
  }

  /** The line at the top, from 0: where it was scrolled to, else what matters most. */
  public static int top(RunState run, CodeState code, Optional<String> who) {
    int last = Math.max(0, size(run, code) - LEAST);
    int wanted = code.top();
    if (wanted == CodeState.BY_ITSELF) {
      wanted =
          switch (code.face()) {
            case JAVA -> byItself(run, who);
            case DIFF -> diff(run, code).map(CodePages::firstChange).orElse(0);
            case PYTHON -> 0;
          };
    }
    return Math.min(wanted, last);
  }

  /** Scrolled by so many lines. */
  public static CodeState scrolled(RunState run, CodeState code, Optional<String> who, int by) {
    long to = (long) top(run, code, who) + by;
    int last = Math.max(0, size(run, code) - LEAST);
    return code.withTop((int) Math.max(0, Math.min(to, last)));
  }

  private static int byItself(RunState run, Optional<String> who) {
    Optional<Source> source = run.reading().book().source(run.solution());
    int first = source.map(CodePages::firstMethod).orElse(0);
    return who.flatMap(run::lineOf)
        .map(line -> Math.max(first, line.getLineNumber() - 1 - BEFORE))
        .orElse(first);
  }

  /** The first change in a method: that names and fields are others, too, says little. */
  private static int firstChange(CodeDiff diff) {
    List<CodeDiff.Unified> lines = diff.unified();
    int method =
        IntStream.range(0, lines.size())
            .filter(i -> lines.get(i).line().text().strip().startsWith("@Override"))
            .findFirst()
            .orElse(0);
    return IntStream.range(method, lines.size())
        .filter(i -> lines.get(i).sign() != ' ')
        .map(i -> Math.max(0, i - BEFORE))
        .findFirst()
        .orElse(0);
  }

  private static int firstMethod(Source source) {
    return IntStream.range(source.declaration() - 1, source.lines().size())
        .filter(i -> source.lines().get(i).strip().startsWith("@Override"))
        .findFirst()
        .orElse(source.declaration() - 1);
  }
}
