package dev.symposium.problems.catalog.dining;

import static org.assertj.core.api.Assertions.assertThat;

import dev.symposium.problems.catalog.dining.Token.State;
import java.util.List;
import org.junit.jupiter.api.Test;

/** The right of way of Chandy and Misra, fork by fork. */
class TokenTest {

  private final FakeTable fake = new FakeTable(3);
  private final Seat plato = fake.hungry(0);
  private final Seat hume = fake.hungry(1);
  private final Seat locke = fake.hungry(2);
  private final Fork between = fake.fork(1);

  @Test
  void layFor_aFreshTable_putsEveryForkDirtyAtTheLowerSeat() {
    List<Token> tokens = Token.layFor(fake.table().places(), List.of());
    assertThat(tokens).extracting(Token::keeper).containsExactly(0, 0, 1);
    assertThat(tokens).extracting(Token::state).containsOnly(State.DIRTY);
  }

  @Test
  void askedForBy_aDirtyFork_isWashedAndHandedOver() {
    Token token = new Token(between, 0, State.DIRTY, Token.NOBODY);
    assertThat(token.askedForBy(hume)).isEqualTo(new Token(between, 1, State.CLEAN, Token.NOBODY));
  }

  @Test
  void askedForBy_aCleanForkOrOneInUse_isNotedUntilAfterTheMeal() {
    Token asked = new Token(between, 0, State.CLEAN, Token.NOBODY).askedForBy(hume);
    assertThat(asked).isEqualTo(new Token(between, 0, State.CLEAN, 1));
    assertThat(asked.usedBy(plato).leftBy(plato))
        .isEqualTo(new Token(between, 1, State.CLEAN, Token.NOBODY));
  }

  @Test
  void askedForBy_whoKeepsOrCannotReachIt_changesNothing() {
    Token token = new Token(between, 0, State.DIRTY, Token.NOBODY);
    assertThat(token.askedForBy(plato)).isEqualTo(token);
    assertThat(token.askedForBy(locke)).isEqualTo(token);
  }

  @Test
  void leftBy_theKeeperWhomNobodyAsked_staysDirty() {
    Token token = new Token(between, 0, State.IN_USE, Token.NOBODY);
    assertThat(token.leftBy(plato)).isEqualTo(new Token(between, 0, State.DIRTY, Token.NOBODY));
  }

  @Test
  void leftBy_theOneWhoAsked_withdrawsTheRequest() {
    Token token = new Token(between, 0, State.IN_USE, 1);
    assertThat(token.leftBy(hume)).isEqualTo(new Token(between, 0, State.IN_USE, Token.NOBODY));
  }

  @Test
  void messagesTo_whatComesNext_countsRequestsAndForks() {
    Token dirty = new Token(between, 0, State.DIRTY, Token.NOBODY);
    assertThat(dirty.messagesTo(dirty.askedForBy(hume))).as("request and fork").isEqualTo(2);
    Token used = dirty.usedBy(plato);
    assertThat(dirty.messagesTo(used)).as("his own").isZero();
    Token asked = used.askedForBy(hume);
    assertThat(used.messagesTo(asked)).as("request").isEqualTo(1);
    assertThat(asked.messagesTo(asked.askedForBy(hume))).as("asked already").isZero();
    assertThat(asked.messagesTo(asked.leftBy(plato))).as("fork").isEqualTo(1);
  }

  @Test
  void layFor_aTableThatChanged_leavesOnlyForksInUseAsTheyWere() {
    Token used = new Token(between, 1, State.IN_USE, 0);
    List<Token> tokens = Token.layFor(fake.table().places(), List.of(used));
    assertThat(tokens.get(1)).isEqualTo(used);
    assertThat(tokens.get(0).state()).isEqualTo(State.DIRTY);
  }
}
