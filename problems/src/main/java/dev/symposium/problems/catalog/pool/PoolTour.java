package dev.symposium.problems.catalog.pool;

import dev.symposium.problems.spi.Tour;
import dev.symposium.problems.spi.Tour.Await;
import dev.symposium.problems.spi.Tour.Do;
import dev.symposium.problems.spi.Tour.Say;
import dev.symposium.problems.spi.Tour.Sign;
import java.time.Duration;
import java.util.List;

/** A pool of permits that leaks. Stateless. */
final class PoolTour {

  static final Tour TOUR =
      new Tour(
          List.of(
              new Do(
                  "A pool has three permits, and more clients than that. Whoever wants in takes a permit, and gives it back when done.",
                  "pause"),
              new Say(
                  "Time stands still while I explain. A semaphore only counts: nobody owns a permit, and all are trusted to bring it back."),
              new Do(
                  "Now time goes on, in slow motion. They queue, use the pool, and leave.",
                  "resume"),
              new Await(
                  "Sometimes a use fails, and the exception flies past the line that gives back. Watch the sum: in use, free, lost.",
                  Sign.ROUNDS,
                  Duration.ofSeconds(20),
                  new Do("I make the uses shorter.", "set hold 0")),
              new Await(
                  "Then that permit is lost for good. We wait for it.",
                  Sign.STANDS,
                  Duration.ofSeconds(30),
                  new Do(
                      "That takes too long for a demonstration: I let every second use fail.",
                      "set failure 50%")),
              new Say(
                  "A permit less, and no error anywhere: the pool only becomes slower. When the last is lost, all wait for ever."),
              new Do(
                  "I turn on a time-out: after twenty seconds a lost permit is taken back. The countdown is on the right.",
                  "break-after 20s"),
              new Await(
                  "Whoever forgot it is named, and the permit is free again.",
                  Sign.BROKEN,
                  Duration.ofSeconds(25),
                  new Do("I take it back by hand.", "break")),
              new Say(
                  "That helps once. But the next failure loses the next permit: the hole is in the code."),
              new Do(
                  "The cure is one word: finally. However the use ends, the release is on the way out.",
                  "solution try-finally"),
              new Do(
                  "Uses fail as often as before, so that the comparison is fair.",
                  "set failure 15%"),
              new Await(
                  "They fail, and give back all the same: in use and free are always three together.",
                  Sign.CURED,
                  Duration.ofSeconds(30),
                  new Do("I make the uses shorter.", "set hold 0")),
              new Say(
                  "What is taken must be given back on every way out. The line under the title compares the two.")));

  private PoolTour() {}
}
