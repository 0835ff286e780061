package dev.symposium.problems.catalog.dining;

import static org.assertj.core.api.Assertions.assertThat;
import static org.mockito.Mockito.mock;
import static org.mockito.Mockito.times;
import static org.mockito.Mockito.verify;
import static org.mockito.Mockito.when;

import dev.symposium.problems.spi.Setting.Admission;
import dev.symposium.problems.spi.Setting.Watch;
import org.junit.jupiter.api.Test;

/** A table that grows and shrinks beside philosophers in the middle of a round. */
class PlaceTest {

  private final FakeTable fake = new FakeTable(5);
  private final Manners strict = mock(Manners.class);
  private final Watch watch = mock(Watch.class);
  private final DiningSetting setting = new DiningSetting(fake.sync(), fake.table(), strict);

  PlaceTest() {
    for (int seat = 0; seat < 6; seat++) {
      when(watch.name(DiningKnobs.ROLE, seat)).thenReturn(DiningKnobs.ROLE.nameOf(seat));
    }
  }

  private Admission mayJoin() {
    return setting.mayJoin(DiningKnobs.ROLE, 5, watch);
  }

  private Admission mayStart() {
    return setting.mayStart(DiningKnobs.ROLE, 5, watch);
  }

  private Admission leave() {
    return setting.leave(DiningKnobs.ROLE, 4, watch);
  }

  @Test
  void mayJoin_besideTheBusy_namesWhomItWaitsFor() {
    assertThat(mayJoin()).isEqualTo(Admission.later("joins when Kant and Plato finish"));
    when(watch.isIdle(DiningKnobs.ROLE, 0)).thenReturn(true);
    assertThat(mayJoin()).isEqualTo(Admission.later("joins when Kant finishes"));
    when(watch.isIdle(DiningKnobs.ROLE, 4)).thenReturn(true);
    assertThat(mayJoin()).isEqualTo(Admission.now());
  }

  @Test
  void join_inTheMiddleOfARound_changesNobodysForks() {
    Seat kant = fake.hungry(4);
    setting.join(DiningKnobs.ROLE, 5);
    assertThat(kant.right().fork()).isEqualTo(fake.fork(0));
    assertThat(kant.higher().fork()).isEqualTo(fake.fork(4));
    kant.end();
    assertThat(fake.hungry(4).right().fork()).isEqualTo(fake.fork(5));
  }

  @Test
  void mayStart_whereThreeMustNotShareAFork_waitsForTheOldRound() {
    Seat kant = fake.hungry(4);
    setting.join(DiningKnobs.ROLE, 5);
    assertThat(mayStart()).isEqualTo(Admission.later("joins when Kant finishes"));
    kant.end();
    assertThat(mayStart()).isEqualTo(Admission.now());
    verify(strict).fit(6);
  }

  @Test
  void mayStart_whereThreeMayShareAFork_isNow() {
    fake.hungry(4);
    when(strict.allowsThreeAtAFork()).thenReturn(true);
    setting.join(DiningKnobs.ROLE, 5);
    assertThat(mayStart()).isEqualTo(Admission.now());
  }

  @Test
  void leave_whileTheNeighbourStillReachesForTheLastFork_waits() {
    Seat marx = fake.hungry(3);
    assertThat(leave()).isEqualTo(Admission.later("leaves when Marx finishes"));
    assertThat(fake.table().places()).hasSize(4);
    verify(strict).fit(4);
    marx.end();
    assertThat(leave()).isEqualTo(Admission.now());
    assertThat(fake.hungry(3).right().fork()).isEqualTo(fake.fork(0));
  }

  @Test
  void changed_whileSomebodyIsAboutToStart_fitsTheTableAsItStillIs() {
    fake.hungry(4);
    setting.join(DiningKnobs.ROLE, 5);
    setting.changed(DiningKnobs.SEATS);
    verify(strict, times(2)).fit(5);
  }

  @Test
  void sharesForkWith_neighboursAndOthers_isTrueForNeighboursAlone() {
    Seat plato = fake.hungry(0);
    assertThat(plato.sharesForkWith(fake.hungry(1))).isTrue();
    assertThat(plato.sharesForkWith(fake.hungry(4))).isTrue();
    assertThat(plato.sharesForkWith(fake.hungry(2))).isFalse();
  }
}
