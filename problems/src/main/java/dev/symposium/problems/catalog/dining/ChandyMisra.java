package dev.symposium.problems.catalog.dining;

import dev.symposium.problems.sync.Cell;
import dev.symposium.problems.sync.CellMode;
import dev.symposium.problems.sync.Condition;
import dev.symposium.problems.sync.Fairness;
import dev.symposium.problems.sync.Lock;
import dev.symposium.problems.sync.Sync;
import java.util.List;

/**
 * Forks are clean or dirty, and a dirty one is given away when asked for (Chandy and Misra 1984).
 *
 * <p>Every fork has a keeper. Eating makes it dirty. Who is hungry asks for the forks it does not
 * keep: a dirty one is washed and handed over at once, a clean one only after its keeper's meal. So
 * whoever ate last gives way, which cannot be true of all round the table, and nobody is passed
 * twice. The rules of one fork are those of {@link Token}.
 */
final class ChandyMisra implements Manners {

  private final Table table;
  private final Lock post;
  private final Condition news;
  private final Cell<List<Token>> tokens; // guarded by post
  private final Cell<List<Place>> laidFor; // guarded by post

  ChandyMisra(Sync sync, Table table) {
    this.table = table;
    post = sync.lock("post", Fairness.FAIR);
    news = post.newCondition("news", DiningKnobs.PHILOSOPHER);
    tokens = sync.cell("tokens", List.of(), CellMode.PLAIN);
    laidFor = sync.cell("laid for", List.of(), CellMode.PLAIN);
  }

  @Override
  public void dine(Seat me) {
    me.think();

    me.beforeFirst();
    try {
      askForBoth(me);
      me.left().pickUp();
      me.afterFirst();
      me.right().pickUp();
      me.eat();
      me.beforePutBack();
    } finally {
      me.putDownAll();
      passOn(me);
    }
  }

  private void askForBoth(Seat me) {
    post.lock();
    try {
      layTable();
      change(Token.each(tokens.get(), token -> token.askedForBy(me)));
      while (!Token.keepsAllInReach(me, tokens.get())) {
        news.awaitFor(me.wanted());
        change(Token.each(tokens.get(), token -> token.askedForBy(me)));
      }
      change(Token.each(tokens.get(), token -> token.usedBy(me)));
    } finally {
      post.unlock();
    }
  }

  private void passOn(Seat me) {
    post.lockToTidyUp(); // also if told to leave: the others wait for it
    try {
      change(Token.each(tokens.get(), token -> token.leftBy(me)));
    } finally {
      post.unlock();
    }
  }

  private void change(List<Token> changed) {
    if (!changed.equals(tokens.get())) {
      tokens.set(changed);
      news.signalAll();
    }
  }

  private void layTable() {
    List<Place> places = table.places();
    if (!places.equals(laidFor.get())) {
      laidFor.set(places);
      change(Token.layFor(places, tokens.get()));
    }
  }

  @Override
  public boolean allowsThreeAtAFork() {
    return false;
  }
}
