package dev.symposium.problems.catalog.bursts;

import dev.symposium.problems.spi.Tour;
import dev.symposium.problems.spi.Tour.Await;
import dev.symposium.problems.spi.Tour.Do;
import dev.symposium.problems.spi.Tour.Say;
import dev.symposium.problems.spi.Tour.Sign;
import java.time.Duration;
import java.util.List;

/** Three producers, two consumers, one lost call. Stateless. */
final class BurstsTour {

  static final Tour TOUR =
      new Tour(
          List.of(
              new Do(
                  "Producers put items into a buffer, consumers take them out. Whoever finds it full, or empty, sleeps until somebody calls.",
                  "pause"),
              new Say(
                  "Time stands still while I explain. After each item one sleeper is called, and only one: whoever comes first."),
              new Do(
                  "Now time goes on, in slow motion. Eight places, and bursts of items.", "resume"),
              new Await(
                  "Watch the buffer fill and empty. With eight places all goes well.",
                  Sign.ROUNDS,
                  Duration.ofSeconds(20),
                  new Do("I take the rests between bursts away.", "set burst-gap 0")),
              new Do(
                  "I turn one dial: the buffer has one place now instead of eight. Nothing else is changed.",
                  "set capacity 1"),
              new Await(
                  "Now producers and consumers sleep side by side, and a call can reach the wrong one. We wait for it.",
                  Sign.STANDS,
                  Duration.ofSeconds(25),
                  new Do(
                      "That takes too long for a demonstration: I hold the threads in the dangerous window until it shows.",
                      "fail")),
              new Say(
                  "All are asleep. The last call reached one who could not use it, and nobody is left to call again. No lock is held."),
              new Do(
                  "I turn on a time-out: after twenty seconds one of them is woken. The countdown is on the right.",
                  "break-after 20s"),
              new Await(
                  "It looks again, and goes on if it can.",
                  Sign.BROKEN,
                  Duration.ofSeconds(25),
                  new Do("I wake one by hand.", "break")),
              new Say("It goes on until the next call is lost. The cause is still there."),
              new Do(
                  "The cure: each call wakes everybody, and each looks again for itself.",
                  "solution signal-all"),
              new Do(
                  "The buffer keeps its one place, so that the comparison is fair.",
                  "set capacity 1"),
              new Await(
                  "Many are woken for nothing now, and that is the price. But nobody sleeps through a call.",
                  Sign.CURED,
                  Duration.ofSeconds(30),
                  new Do("I take the rests between bursts away.", "set burst-gap 0")),
              new Say(
                  "A lost call is no circle of locks, and just as final. The line under the title compares the two.")));

  private BurstsTour() {}
}
