package dev.symposium.problems.observe;

import static org.assertj.core.api.Assertions.assertThat;

import dev.symposium.problems.observe.Slot.Occupant;
import dev.symposium.problems.observe.SlotFigures.Figure;
import dev.symposium.problems.observe.WaitWord.State;
import org.junit.jupiter.api.Test;

class SlotTest {

  private final Slot slot = new Slot(3, 2);

  @Test
  void word_packed_comesApartAsItWasPutTogether() {
    long word = WaitWord.of(State.TIMED, WaitWord.MAX_RESOURCES - 1, WaitWord.MAX_UNITS, 77);
    assertThat(WaitWord.state(word)).isEqualTo(State.TIMED);
    assertThat(WaitWord.resource(word)).isEqualTo(WaitWord.MAX_RESOURCES - 1);
    assertThat(WaitWord.units(word)).isEqualTo(WaitWord.MAX_UNITS);
    assertThat(WaitWord.sequence(word)).isEqualTo(77);
    long ended = WaitWord.withState(word, State.ENDED);
    assertThat(WaitWord.state(ended)).isEqualTo(State.ENDED);
    assertThat(WaitWord.sequence(ended)).isEqualTo(77);
  }

  @Test
  void word_afterItsLastSequence_beginsAgainAndTouchesNothingElse() {
    long word = WaitWord.of(State.WAIT, 5, 2, 0xFFFF_FFFFL);
    long next = WaitWord.of(State.WAIT, 5, 2, WaitWord.sequence(word) + 1);
    assertThat(WaitWord.sequence(next)).isZero();
    assertThat(WaitWord.units(next)).isEqualTo(2);
    assertThat(WaitWord.resource(next)).isEqualTo(5);
  }

  @Test
  void enter_theSameWaitAgain_isAnotherWord() {
    long first = slot.enter(State.WAIT, 5, 1);
    slot.run();
    assertThat(slot.enter(State.WAIT, 5, 1)).isNotEqualTo(first);
  }

  @Test
  void exchange_ofOneWord_succeedsOnceOnly() {
    long wait = slot.enter(State.WAIT, 5, 1);
    assertThat(slot.exchange(wait, WaitWord.withState(wait, State.ABORT))).isTrue();
    assertThat(slot.exchange(wait, WaitWord.withState(wait, State.RUN))).isFalse();
    assertThat(WaitWord.state(slot.word())).isEqualTo(State.ABORT);
  }

  @Test
  void hold_moreThanThereIsRoomFor_growsAndKeepsAll() {
    for (int resource = 0; resource < 30; resource++) {
      slot.hold(resource, resource + 1);
    }
    for (int resource = 0; resource < 30; resource++) {
      assertThat(slot.held(resource)).isEqualTo(resource + 1);
    }
    assertThat(slot.held(30)).isZero();
  }

  @Test
  void unhold_partOrMoreThanHeld_tellsWhatWasTakenBack() {
    slot.hold(0, 3);
    slot.hold(0, 1);
    assertThat(slot.unhold(0, 1)).isEqualTo(1);
    assertThat(slot.held(0)).isEqualTo(3);
    assertThat(slot.unhold(0, 9)).isEqualTo(3);
    assertThat(slot.unhold(0, 1)).isZero();
    assertThat(slot.holdsNothing()).isTrue();
  }

  @Test
  void seat_whoComesBack_keepsItsFigures_andAnotherBeginsAtZero() {
    slot.seat(new Occupant("Kant", "philosopher", 4));
    slot.figures().add(Figure.OPERATIONS, 9);
    slot.figures().waited(2_000_000);
    slot.seat(new Occupant("Kant", "philosopher", 4));
    assertThat(slot.figures().get(Figure.OPERATIONS)).isEqualTo(9);
    slot.seat(new Occupant("Hegel", "philosopher", 5));
    assertThat(slot.figures().get(Figure.OPERATIONS)).isZero();
    assertThat(slot.figures().get(Figure.LONGEST_WAIT)).isZero();
    assertThat(slot.figures().takeWaits(null).getTotalCount()).isZero();
  }

  @Test
  void figures_ofWaitsAndSleeps_keepTheLongestAndTheLast() {
    SlotFigures figures = slot.figures();
    figures.waited(5_000_000);
    figures.waited(2_000_000);
    figures.slept(1, 100, 130);
    figures.slept(1, 200, 210);
    assertThat(figures.get(Figure.LONGEST_WAIT)).isEqualTo(5_000_000);
    assertThat(figures.get(Figure.WAITED)).isEqualTo(7_000_000);
    assertThat(figures.takeWaits(null).getTotalCount()).isEqualTo(2);
    assertThat(figures.askedNanos(1)).isEqualTo(200);
    assertThat(figures.gotNanos(1)).isEqualTo(210);
    assertThat(figures.sleptNanos(1)).isEqualTo(340);
    assertThat(figures.askedNanos(0)).isZero();
  }
}
