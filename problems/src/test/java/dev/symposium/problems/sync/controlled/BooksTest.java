package dev.symposium.problems.sync.controlled;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.symposium.problems.sync.Cell;
import dev.symposium.problems.sync.CellMode;
import dev.symposium.problems.sync.Fairness;
import dev.symposium.problems.sync.Semaphore;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** Keeping books is no step of a run, but part of its state. */
class BooksTest {

  private final Crew crew =
      new Crew(
          body -> {
            Thread thread = new Thread(body, "books");
            thread.setDaemon(true);
            return thread;
          });
  private final ControlledRun run =
      new ControlledRun((pause, actor, fraction) -> 0, Timing.ANY, 1, crew);
  private final List<String> steps = new ArrayList<>();

  private void play(Runnable body) {
    run.enter("Kant", "one", body);
    run.tell(happened -> steps.add(happened.does() + " " + happened.what()));
    run.go(new First());
  }

  /** Picks whatever comes first. */
  private static final class First implements Scheduler {
    @Override
    public int pick(Moment moment) {
      return 0;
    }

    @Override
    public int choose(int actor, int alternatives, double chance) {
      return 0;
    }
  }

  @AfterEach
  void close() {
    run.close();
    crew.close();
  }

  @Test
  void bookCell_readWrittenAndUpdated_isNoStep() {
    Cell<Integer> books = run.sync().bookCell("made", 1, CellMode.ATOMIC);
    Cell<Integer> shared = run.sync().cell("shared", 1, CellMode.ATOMIC);
    List<Integer> read = new ArrayList<>();
    play(
        () -> {
          books.set(books.get() + 1);
          read.add(books.update(value -> value * 10));
          shared.set(2);
        });

    assertThat(steps).containsExactly("writes shared", "ends end of an actor");
    assertThat(read).containsExactly(20);
    assertThat(books.get()).isEqualTo(20);
  }

  @Test
  void bookCell_changed_changesTheStateOfTheRun() {
    Cell<Integer> books = run.sync().bookCell("made", 1, CellMode.ATOMIC);
    int before = run.stateHash();
    books.set(2);
    assertThat(run.stateHash()).isNotEqualTo(before);
  }

  @Test
  void aside_askingASharedObject_isNoStepAndTellsTheTruth() {
    Semaphore permits = run.sync().signalSemaphore("permits", 3, Fairness.UNFAIR, "one");
    List<Integer> told = new ArrayList<>();
    play(
        () -> {
          permits.acquire();
          told.add(run.sync().aside(permits::availablePermits));
          told.add(permits.availablePermits());
        });

    assertThat(told).containsExactly(2, 2);
    assertThat(steps).containsExactly("acquires permits", "counts permits", "ends end of an actor");
  }

  @Test
  void aside_thatWouldHaveToWait_saysSoAndIsOver() {
    Semaphore permits = run.sync().signalSemaphore("permits", 0, Fairness.UNFAIR, "one");
    List<Throwable> said = new ArrayList<>();
    play(
        () -> {
          try {
            run.sync().aside(() -> acquired(permits));
          } catch (IllegalStateException wrong) {
            said.add(wrong);
          }
          permits.release();
        });

    assertThat(said).singleElement().asString().contains("acquires permits");
    assertThat(steps).containsExactly("releases permits", "ends end of an actor");
  }

  private static int acquired(Semaphore permits) {
    permits.acquire();
    return 1;
  }

  @Test
  void aside_outsideOfAnActor_isAskedAtOnce() {
    assertThat(run.sync().aside(() -> 7)).isEqualTo(7);
    assertThatThrownBy(
            () ->
                run.sync()
                    .aside(
                        () -> {
                          throw new IllegalArgumentException("as it is");
                        }))
        .hasMessage("as it is");
  }
}
