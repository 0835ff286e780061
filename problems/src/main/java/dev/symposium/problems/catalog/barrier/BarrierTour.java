package dev.symposium.problems.catalog.barrier;

import dev.symposium.problems.spi.Tour;
import dev.symposium.problems.spi.Tour.Await;
import dev.symposium.problems.spi.Tour.Do;
import dev.symposium.problems.spi.Tour.Say;
import dev.symposium.problems.spi.Tour.Sign;
import java.time.Duration;
import java.util.List;

/** A barrier that waits for one who does not exist. Stateless. */
final class BarrierTour {

  static final Tour TOUR =
      new Tour(
          List.of(
              new Do(
                  "Threads work in phases. Nobody begins the next phase before all have finished this one: they meet at a barrier.",
                  "pause"),
              new Say(
                  "Time stands still while I explain. A row is a thread, its bar is the work of this phase, the line is the barrier."),
              new Do("Now time goes on, in slow motion. They come one after the other.", "resume"),
              new Await(
                  "When the last has come, the barrier opens. We wait for that.",
                  Sign.STANDS,
                  Duration.ofSeconds(20),
                  new Do("I make the work shorter.", "set work 0")),
              new Say(
                  "It does not open. Somebody has counted wrong: the barrier waits for six, and there are five. The sixth does not exist."),
              new Do(
                  "I turn on a time-out: after twenty seconds the barrier is broken. The countdown is on the right.",
                  "break-after 20s"),
              new Await(
                  "All who wait leave it, and the phase begins again.",
                  Sign.BROKEN,
                  Duration.ofSeconds(25),
                  new Do("I break it by hand.", "break")),
              new Await(
                  "Again all come, and again one is missing. Breaking does not make a sixth.",
                  Sign.STANDS,
                  Duration.ofSeconds(20),
                  new Do("I make the work shorter.", "set work 0")),
              new Do(
                  "The cure: the barrier counts those who are really there, and closes again behind them.",
                  "solution cyclic"),
              new Await(
                  "Phase after phase now. Whoever comes early waits, and the slowest decides for all.",
                  Sign.CURED,
                  Duration.ofSeconds(30),
                  new Do("I make the work shorter.", "set work 0")),
              new Say(
                  "A barrier must know how many will come. The line under the title compares the two.")));

  private BarrierTour() {}
}
