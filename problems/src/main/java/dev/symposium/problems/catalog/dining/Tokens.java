package dev.symposium.problems.catalog.dining;

import dev.symposium.problems.sync.Cell;
import dev.symposium.problems.sync.CellMode;
import dev.symposium.problems.sync.Condition;
import dev.symposium.problems.sync.Sync;
import java.util.List;
import java.util.function.UnaryOperator;

/**
 * The tokens of all forks on the table. Every call is made by one who owns the lock of {@code
 * news}; whatever changes is news to all who wait.
 */
final class Tokens {

  private final Table table;
  private final Condition news;
  private final Cell<List<Token>> tokens; // guarded by the lock of news
  private final Cell<List<Place>> laidFor; // guarded by the lock of news
  private final Cell<Long> messages; // written under the lock of news, read by anybody

  Tokens(Sync sync, Table table, Condition news) {
    this.table = table;
    this.news = news;
    tokens = sync.cell("tokens", List.of(), CellMode.PLAIN);
    laidFor = sync.bookCell("laid for", List.of(), CellMode.PLAIN);
    messages = sync.bookCell("messages", 0L, CellMode.VOLATILE);
  }

  /** How many have passed between neighbours so far. */
  long messages() {
    return messages.get();
  }

  /** A fork in reach that nobody else can reach has no token, and needs none. */
  boolean areAllWith(Seat seat) {
    return tokens.get().stream()
        .filter(token -> seat.reaches(token.fork()))
        .allMatch(token -> token.keeper() == seat.number());
  }

  /** Applies a rule to all tokens; before that, lays the table anew if it has changed. */
  void change(UnaryOperator<Token> rule) {
    List<Place> places = table.places();
    List<Token> before = tokens.get();
    List<Token> laid = places.equals(laidFor.get()) ? before : Token.layFor(places, before);
    List<Token> after = laid.stream().map(rule).toList();
    laidFor.set(places);
    count(laid, after);
    if (!after.equals(before)) {
      tokens.set(after);
      news.signalAll();
    }
  }

  private void count(List<Token> before, List<Token> after) {
    long passed = 0;
    for (int i = 0; i < before.size(); i++) {
      passed += before.get(i).messagesTo(after.get(i));
    }
    if (passed > 0) {
      messages.set(messages.get() + passed);
    }
  }
}
