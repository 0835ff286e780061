package dev.symposium.problems.catalog.barrier;

import dev.symposium.problems.spi.Exercise;
import java.util.List;

/** Things to try, from the first look to what is hard to see. */
final class BarrierExercises {

  static final List<Exercise> ALL =
      List.of(
          new Exercise(
              "Waiting for nobody",
              "Run `symposium run barrier` and wait until it is stuck. How many does the "
                  + "barrier wait for, and how many are there? Turn `c` to 5.",
              "All five stand at the barrier and wait for a sixth; with 5 the barrier is made "
                  + "anew and opens.",
              "A number that is kept in two places is wrong in one of them sooner or later. "
                  + "The cyclic solution takes the count from those who take part."),
          new Exercise(
              "A door that stays open",
              "Choose `latch-reused`. In which phase does somebody get ahead, and why not in "
                  + "the first?",
              "The first phase is kept; from the second on the quick ones go on without "
                  + "waiting.",
              "A latch opens once and stays open. A barrier must close again behind those who "
                  + "have passed."),
          new Exercise(
              "Through the turnstile twice",
              "Choose `half-turnstile` and mark a delay after the barrier opened (`D`, then "
                  + "`+`). Who is a phase ahead?",
              "While one is still leaving, a quick one does its work, comes back, and walks "
                  + "through again.",
              "The turnstile is closed by the last to leave; until then it is open for "
                  + "everybody. It takes a second one, or the number of the phase, to tell those "
                  + "who leave from those who come again."),
          new Exercise(
              "The slowest sets the pace",
              "Choose `cyclic` with the preset `straggler` (`s`, then `]`). How much of all "
                  + "time is spent waiting? What changes with twenty parties (`t`)?",
              "Lin comes last nearly always, and the others wait for her; with more parties "
                  + "the share of waiting grows.",
              "A phase takes as long as its slowest part. The more take part, the later the "
                  + "latest of them is, even if all are alike on average."),
          new Exercise(
              "One gives up, all die",
              "Choose `unhandled-break`. Who gave up first, and why do the others end, too? "
                  + "Then look at `timed` with `u`.",
              "One runs out of patience, the barrier breaks, and all who wait get an "
                  + "exception that nobody catches.",
              "A broken barrier tells everybody, since the phase can never be completed. "
                  + "Whoever uses a barrier with a time-out must catch the break, and one must make "
                  + "it whole again."),
          new Exercise(
              "More tasks than threads",
              "Choose `small-pool` and wait until it stands. Where is the task that all wait "
                  + "for? Add a thread with `t`.",
              "Four tasks wait at the barrier and keep their threads; the fifth lies in the "
                  + "queue. With one more thread it goes on.",
              "A task that waits keeps its thread, and the one that could end the waiting "
                  + "needs one. Tasks that wait for each other need as many threads as there are of "
                  + "them."),
          new Exercise(
              "In another language",
              "Open the code of `cyclic` (`7`) and its twin in Python (`y`). Which calls "
                  + "correspond, and what is done by the library in both?",
              "A barrier is made for a number of parties, and each of them waits at it once "
                  + "for each phase.",
              "Counting those who have come, waking all, and closing again for the next phase "
                  + "are the library's; only the number of parties is the program's own."));

  private BarrierExercises() {}
}
