package dev.symposium.app.cli;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Tells words and flags apart on a command line written in the plainest way, {@code --flag value},
 * so that the common start need not load the big parser, which takes as long as a JVM. Whatever
 * looks the least bit different is left to that. Stateless.
 */
final class PlainSplitter {

  private PlainSplitter() {}

  /** The parts; empty if somebody who knows more must look. */
  static Optional<ArgumentParser.Split> split(String... args) {
    List<String> words = new ArrayList<>();
    Map<Flag, List<String>> values = new EnumMap<>(Flag.class);
    for (int at = 0; at < args.length; at++) {
      if (isPlain(args[at])) {
        words.add(args[at]);
        continue;
      }
      Optional<Flag> flag = Flag.of(args[at]);
      if (flag.isEmpty() || (values.containsKey(flag.get()) && !flag.get().isRepeatable())) {
        return Optional.empty();
      }
      List<String> given = values.computeIfAbsent(flag.get(), f -> new ArrayList<>());
      if (flag.get().hasValue()) {
        at++;
        if (at == args.length || !isPlain(args[at])) {
          return Optional.empty();
        }
        given.add(args[at]);
      }
    }
    return Optional.of(new ArgumentParser.Split(words, values));
  }

  private static boolean isPlain(String arg) {
    return !arg.isEmpty() && !arg.startsWith("-") && !arg.startsWith("@") && !arg.contains("\"");
  }
}
