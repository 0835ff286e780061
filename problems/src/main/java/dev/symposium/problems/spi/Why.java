package dev.symposium.problems.spi;

import dev.symposium.problems.spi.Coffman.Condition;
import java.util.Arrays;
import java.util.List;

/**
 * Why a solution works, or fails, in plain sentences. Immutable.
 *
 * @param sentences two to four, one by one
 * @param conditions the four of {@link Coffman}, in their order
 */
public record Why(List<String> sentences, List<Condition> conditions) {

  /**
   * Copies the lists.
   *
   * @throws IllegalArgumentException unless the conditions are the four in their order
   */
  public Why {
    sentences = List.copyOf(sentences);
    conditions = List.copyOf(conditions);
    List<Coffman> named = conditions.stream().map(Condition::which).toList();
    if (!named.equals(Arrays.asList(Coffman.values()))) {
      throw new IllegalArgumentException("the four conditions in their order, not " + named);
    }
  }

  /** The sentences, before the conditions are added. */
  public static Sentences because(String... sentences) {
    return new Sentences(List.of(sentences));
  }

  /**
   * The beginning of a {@link Why}.
   *
   * @param said its sentences
   */
  public record Sentences(List<String> said) {
    /** Copies the list. */
    public Sentences {
      said = List.copyOf(said);
    }

    /** With the four conditions, in their order. */
    public Why with(Condition... conditions) {
      return new Why(said, List.of(conditions));
    }
  }
}
