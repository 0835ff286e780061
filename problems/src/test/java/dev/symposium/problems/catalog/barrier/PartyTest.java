package dev.symposium.problems.catalog.barrier;

import static org.assertj.core.api.Assertions.assertThat;
import static org.mockito.ArgumentMatchers.any;
import static org.mockito.ArgumentMatchers.anyString;
import static org.mockito.Mockito.mock;
import static org.mockito.Mockito.when;
import static org.mockito.Mockito.withSettings;

import dev.symposium.problems.spi.Actor;
import dev.symposium.problems.spi.Invariant;
import dev.symposium.problems.spi.Knobs;
import dev.symposium.problems.sync.Cell;
import dev.symposium.problems.sync.Sync;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Supplier;
import java.util.function.UnaryOperator;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What must always hold is checked while others come and go: that must not make it seem broken. */
class PartyTest {

  private final Sync sync = mock(Sync.class, withSettings().stubOnly());
  private final List<String> broken = new ArrayList<>();
  private int readsLeft;
  private Runnable afterThem = () -> {};

  PartyTest() {
    when(sync.bookCell(anyString(), any(), any()))
        .thenAnswer(call -> new Held<>(call.getArgument(1)));
    when(sync.aside(any())).thenAnswer(call -> ((Supplier<?>) call.getArgument(0)).get());
  }

  @ParameterizedTest
  @ValueSource(ints = {1, 2, 3, 4, 5, 60})
  void leaves_oneWhoHasArrivedIsSentOutBetweenTwoReads_isNotSaidToBeAhead(int reads) {
    Phases phases = new Phases(sync, BarrierKnobs.ROLE::nameOf);
    Party goes = arrived(phases, 0);
    Party passes = arrived(phases, 1);
    readsLeft = reads;
    afterThem = goes::takesNoPart;
    passes.leaves();
    assertThat(broken).isEmpty();
    assertThat(readsLeft).isNotPositive();
  }

  @Test
  void leaves_somebodyHasNotArrived_saysWhoIsAhead() {
    Phases phases = new Phases(sync, BarrierKnobs.ROLE::nameOf);
    party(phases, 0).begins();
    arrived(phases, 1).leaves();
    assertThat(broken).containsExactly("Bo leaves phase 1 while somebody is still in phase 1");
  }

  private Party arrived(Phases phases, int seat) {
    Party party = party(phases, seat);
    party.begins();
    party.arrives();
    return party;
  }

  private Party party(Phases phases, int seat) {
    return new Party(
        sync,
        mock(Knobs.class, withSettings().stubOnly()),
        phases,
        () -> 1,
        new Watched(seat),
        seat);
  }

  /** A variable; while one thread reads it, another one may act. */
  private final class Held<T> implements Cell<T> {
    private T value;

    Held(T initial) {
      value = initial;
    }

    @Override
    public T get() {
      T read = value;
      if (--readsLeft == 0) {
        afterThem.run();
      }
      return read;
    }

    @Override
    public void set(T next) {
      value = next;
    }

    @Override
    public T update(UnaryOperator<T> change) {
      set(change.apply(get()));
      return value;
    }
  }

  /** Keeps what must hold and does not. */
  private final class Watched implements Actor {
    private final int seat;

    Watched(int seat) {
      this.seat = seat;
    }

    @Override
    public int seat() {
      return seat;
    }

    @Override
    public String name() {
      return BarrierKnobs.ROLE.nameOf(seat);
    }

    @Override
    public boolean goesOn() {
      return true;
    }

    @Override
    public void done() {
      // counted by nobody here
    }

    @Override
    public void progress(int done, int of) {
      // shown to nobody here
    }

    @Override
    public void carries(long item) {
      // shown to nobody here
    }

    @Override
    public void mustHold(Invariant invariant, boolean holds, Supplier<String> detail) {
      if (!holds) {
        broken.add(detail.get());
      }
    }
  }
}
