package dev.symposium.problems.catalog.dining;

import dev.symposium.problems.sync.Condition;
import dev.symposium.problems.sync.Fairness;
import dev.symposium.problems.sync.Lock;
import dev.symposium.problems.sync.Sync;

/**
 * Forks are clean or dirty, and a dirty one is given away when asked for (Chandy and Misra 1984).
 *
 * <p>Every fork has a keeper. Eating makes it dirty. Who is hungry asks for the forks it does not
 * keep: a dirty one is washed and handed over at once, a clean one only after its keeper's meal. So
 * whoever ate last gives way, which cannot be true of all round the table, and nobody is passed
 * twice. The rules of one fork are those of {@link Token}.
 */
final class ChandyMisra implements Manners {

  private final Lock post;
  private final Condition news;
  private final Tokens tokens;

  ChandyMisra(Sync sync, Table table) {
    post = sync.lock("post", Fairness.FAIR);
    news = post.newCondition("news", DiningKnobs.PHILOSOPHER);
    tokens = new Tokens(sync, table, news);
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
      tokens.change(token -> token.askedForBy(me));
      while (!tokens.areAllWith(me)) {
        news.awaitFor(me.wanted());
        tokens.change(token -> token.askedForBy(me));
      }
      tokens.change(token -> token.usedBy(me));
    } finally {
      post.unlock();
    }
  }

  private void passOn(Seat me) {
    post.lockToTidyUp(); // also if told to leave: the others wait for it
    try {
      tokens.change(token -> token.leftBy(me));
    } finally {
      post.unlock();
    }
  }

  @Override
  public long messages() {
    return tokens.messages();
  }

  @Override
  public boolean allowsThreeAtAFork() {
    return false;
  }
}
