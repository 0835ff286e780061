package dev.symposium.app.cli;

import dev.symposium.problems.spi.Nearest;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import picocli.CommandLine;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Model.OptionSpec;
import picocli.CommandLine.Model.PositionalParamSpec;
import picocli.CommandLine.ParseResult;

/** Tells words and flags apart by picocli, which is made from the table of flags. Stateless. */
final class PicocliSplitter {

  private PicocliSplitter() {}

  /**
   * As picocli reads it; it knows every way to write a flag, and what is wrong with a wrong one.
   */
  static ArgumentParser.Split split(String... args) throws UsageError {
    ParseResult parsed = parsed(args);
    Map<Flag, List<String>> values = new EnumMap<>(Flag.class);
    for (Flag flag : Flag.values()) {
      if (parsed.hasMatchedOption(flag.word())) {
        values.put(flag, values(parsed, flag));
      }
    }
    return new ArgumentParser.Split(parsed.matchedPositionalValue(0, List.of()), values);
  }

  private static List<String> values(ParseResult parsed, Flag flag) {
    if (!flag.hasValue()) {
      return List.of();
    }
    return flag.isRepeatable()
        ? parsed.matchedOptionValue(flag.word(), List.of())
        : List.of(parsed.matchedOptionValue(flag.word(), ""));
  }

  private static ParseResult parsed(String... args) throws UsageError {
    CommandLine line = new CommandLine(spec());
    line.setExpandAtFiles(false)
        .setInterpolateVariables(false)
        .setPosixClusteredShortOptionsAllowed(false);
    try {
      return line.parseArgs(args);
    } catch (CommandLine.UnmatchedArgumentException e) {
      throw unknown(e.getUnmatched().get(0), args);
    } catch (CommandLine.MissingParameterException e) {
      Flag flag = flag(e.getMissing().get(0));
      throw new UsageError(
          flag.word() + " needs a value; it is: " + flag.word() + " " + flag.form());
    } catch (CommandLine.OverwrittenOptionException e) {
      throw new UsageError(flag(e.getOverwritten()).word() + " is given twice; once is enough");
    } catch (CommandLine.ParameterException e) {
      throw new UsageError(needless(args));
    }
  }

  /** What is left that can be wrong: a value for a flag that has none. */
  private static String needless(String... args) {
    for (String arg : args) {
      Optional<Flag> flag = Flag.of(arg.split("=", 2)[0]);
      if (arg.contains("=") && flag.isPresent() && !flag.get().hasValue()) {
        return flag.get().word() + " takes no value; it is: " + flag.get().word();
      }
    }
    return "the command line cannot be read; try: symposium --help";
  }

  private static Flag flag(CommandLine.Model.ArgSpec spec) {
    return Flag.of(((OptionSpec) spec).longestName()).orElseThrow();
  }

  private static UsageError unknown(String typed, String... args) {
    String word = typed.split("=", 2)[0];
    Flag.Verb verb = Flag.Verb.RUN;
    for (String arg : args) {
      verb = Flag.Verb.of(arg).orElse(verb);
    }
    String help =
        Nearest.of(word, Flag.words(verb))
            .map(near -> "did you mean " + near + "?")
            .orElse("all flags: symposium --help");
    return new UsageError("unknown flag \"" + word + "\"; " + help);
  }

  private static CommandSpec spec() {
    CommandSpec spec = CommandSpec.create().name("symposium");
    for (Flag flag : Flag.values()) {
      spec.addOption(option(flag));
    }
    return spec.addPositional(
        PositionalParamSpec.builder()
            .index("0..*")
            .arity("0..*")
            .type(List.class)
            .auxiliaryTypes(String.class)
            .build());
  }

  private static OptionSpec option(Flag flag) {
    OptionSpec.Builder option = OptionSpec.builder(names(flag));
    if (!flag.hasValue()) {
      return option.type(boolean.class).arity("0").build();
    }
    return flag.isRepeatable()
        ? option.type(List.class).auxiliaryTypes(String.class).arity("1").build()
        : option.type(String.class).arity("1").build();
  }

  private static String[] names(Flag flag) {
    return flag == Flag.HELP ? new String[] {"-h", flag.word()} : new String[] {flag.word()};
  }
}
