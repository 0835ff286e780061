package dev.symposium.app.cli;

import dev.symposium.problems.spi.Nearest;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Predicate;

/** Cuts a command line into its parts. Stateless. */
final class ArgumentParser {

  private ArgumentParser() {}

  /**
   * Cuts.
   *
   * @param isProblem asked of a word that is no command
   */
  static Arguments parse(Predicate<String> isProblem, String... args) throws UsageError {
    if (args.length == 0) {
      return Arguments.NONE; // the common start, without loading the parser
    }
    Optional<Split> plain = PlainSplitter.split(args);
    Split split = plain.isPresent() ? plain.get() : PicocliSplitter.split(args);
    List<String> words = split.words();
    Flag.Verb verb = words.isEmpty() ? Flag.Verb.GALLERY : verb(words.get(0), isProblem);
    for (Flag flag : split.values().keySet()) {
      checkPlace(flag, verb);
    }
    List<String> operands = words.isEmpty() ? words : words.subList(1, words.size());
    return new Arguments(verb, operands, split.values());
  }

  /**
   * Words and flags told apart.
   *
   * @param values of each flag, in the order of the table
   */
  record Split(List<String> words, Map<Flag, List<String>> values) {}

  private static Flag.Verb verb(String word, Predicate<String> isProblem) throws UsageError {
    Optional<Flag.Verb> verb = Flag.Verb.of(word);
    if (verb.isPresent()) {
      return verb.get();
    }
    Optional<String> near =
        isProblem.test(word)
            ? Optional.of(Flag.Verb.RUN.word() + " " + word)
            : Nearest.of(word, Flag.Verb.words());
    throw new UsageError(
        "unknown command \""
            + word
            + "\"; "
            + near.map(right -> "did you mean " + right + "?")
                .orElse("one of " + String.join(", ", Flag.Verb.words())));
  }

  private static void checkPlace(Flag flag, Flag.Verb verb) throws UsageError {
    if (!flag.belongsTo(verb)) {
      String form = flag.hasValue() ? flag.word() + " " + flag.form() : flag.word();
      throw new UsageError(
          flag.word() + " is for " + flag.commands() + "; it is: symposium run PROBLEM " + form);
    }
  }
}
