package dev.symposium.problems.catalog.dining;

import dev.symposium.problems.spi.Tour;
import dev.symposium.problems.spi.Tour.Await;
import dev.symposium.problems.spi.Tour.Do;
import dev.symposium.problems.spi.Tour.Say;
import dev.symposium.problems.spi.Tour.Sign;
import java.time.Duration;
import java.util.List;

/** Five philosophers, one deadlock, one cure. Stateless. */
final class DiningTour {

  static final Tour TOUR =
      new Tour(
          List.of(
              new Do(
                  "Five philosophers, five forks, and eating takes two: the left one and the right one. Time stands still while I explain.",
                  "pause"),
              new Say(
                  "Every card is a thread, every fork a lock. A number in a hand is a fork held, a question mark a fork wanted."),
              new Do(
                  "Now time goes on, in slow motion. They think, they take forks, they eat.",
                  "resume"),
              new Await(
                  "Watch the forks go from the table into the hands, and back.",
                  Sign.ROUNDS,
                  Duration.ofSeconds(15),
                  new Do("I make them think less.", "set think 0")),
              new Await(
                  "Each takes the left fork first. What if all do so in the same moment? We wait for it.",
                  Sign.STANDS,
                  Duration.ofSeconds(20),
                  new Do(
                      "That takes too long for a demonstration: I hold the threads in the dangerous window until it shows.",
                      "fail")),
              new Say(
                  "There it is. Every fork is in a hand, and every hand waits for the next one: a circle. It will never open by itself."),
              new Do(
                  "I turn on a time-out: whoever is stuck for twenty seconds is freed. The countdown is on the right.",
                  "break-after 20s"),
              new Await(
                  "One is chosen, puts its fork down, starts over later, and the circle is open.",
                  Sign.BROKEN,
                  Duration.ofSeconds(25),
                  new Do("I break it by hand.", "break")),
              new Say(
                  "The table eats again. But this was first aid, not a cure: the same circle can close at any time."),
              new Do(
                  "Now the cure. The forks are numbered, and everyone takes the lower number first: no circle can close.",
                  "solution resource-order"),
              new Await(
                  "The same threads, the same forks, the same rests. Only the order is another.",
                  Sign.CURED,
                  Duration.ofSeconds(30),
                  new Do("I make them think less.", "set think 0")),
              new Say(
                  "Breaking is first aid, order is the cure. The line under the title compares the two.")));

  private DiningTour() {}
}
