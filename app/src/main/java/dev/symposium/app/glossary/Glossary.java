package dev.symposium.app.glossary;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** The words of the field that problems, verdicts and explanations use. Stateless. */
public final class Glossary {

  /** All of them, from what goes wrong to what cures it. */
  public static final List<Entry> ALL =
      List.of(
          entry(
              "deadlock",
              "dining/naive",
              "3 graph",
              "Threads wait for each other in such a way that none of them can ever go"
                  + " on. Over things that are held it takes all four of Coffman's conditions at"
                  + " once, and it stays until somebody breaks it.",
              "deadly embrace"),
          entry(
              "livelock",
              "dining/equal-backoff",
              "1 scene",
              "Threads are busy and react to each other, but none of them gets on. Unlike"
                  + " in a deadlock nobody is blocked, so a dump of the threads shows nothing"
                  + " wrong."),
          entry(
              "starvation",
              "dining/greedy-waiter",
              "2 threads",
              "One thread waits and waits while others get again and again what it wants."
                  + " Nothing is stuck and the whole looks busy, so only its own waiting time"
                  + " tells."),
          entry(
              "race condition",
              "bursts/unguarded",
              "1 scene",
              "The result depends on which of two threads is faster, as where one looks"
                  + " whether it may do something and does it a moment later. It may go well a"
                  + " thousand times, and the thousand-and-first run loses an item.",
              "race",
              "check-then-act",
              "check-and-act"),
          entry(
              "convoy",
              "pool/fair --set permits=1",
              "2 threads",
              "Threads pass one thing always in the same order, each at the pace of the"
                  + " slowest, since who gives back queues behind all others. A thing that nobody"
                  + " finds free any more is saturated: no fault, but more threads do no more work"
                  + " there.",
              "saturation",
              "lock-convoy"),
          entry(
              "critical section",
              "bursts/signal-all",
              "1 scene",
              "A part of the code that only one thread at a time may be in, since it"
                  + " takes shared things through states that nobody else may see. A lock around"
                  + " it makes it one, if everybody takes the same lock."),
          entry(
              "invariant",
              "barrier/latch-reused",
              "1 scene",
              "Something that must always hold, such as put = taken + inside. One look at"
                  + " which it does not hold proves an error, however well the rest goes."),
          entry(
              "lock",
              "dining/resource-order",
              "2 threads",
              "One thread at a time has it, and the others wait until it is given back."
                  + " Who takes several has to agree with the others on an order.",
              "mutex"),
          entry(
              "counting semaphore",
              "pool/try-finally",
              "1 scene",
              "A counter of permits: acquire takes one or waits, release adds one and"
                  + " lets somebody go on. It does not know who has them, so what is never given"
                  + " back is lost, and what is given back twice is believed.",
              "permit",
              "permits"),
          entry(
              "monitor",
              "bursts/two-conditions",
              "2 threads",
              "A lock together with the things that it guards and the conditions to wait"
                  + " for under it. Who waits gives the lock back, and has it again when it goes"
                  + " on."),
          entry(
              "condition variable",
              "bursts/two-conditions",
              "2 threads",
              "A place to sleep under a lock until somebody calls that things have"
                  + " changed. The call promises nothing, so whoever wakes looks again, in a"
                  + " loop.",
              "condition"),
          entry(
              "lost wake-up",
              "bursts/single-signal",
              "2 threads",
              "A call that reaches nobody who can use it, while one who could sleeps on."
                  + " After the last one everybody sleeps, and nobody holds anything that a dump"
                  + " could show.",
              "lost-signal",
              "lost-call"),
          entry(
              "spurious wake-up",
              "bursts/if-not-while",
              "1 scene",
              "A thread comes back from waiting although nobody has called it, or what it"
                  + " was called for is gone already. The language allows it, so code that looks"
                  + " only once is wrong even if it never fails on your machine."),
          entry(
              "back-pressure",
              "bursts/unbounded",
              "1 scene",
              "A full buffer makes those who fill it wait, so that they go no faster than"
                  + " those who empty it. Without it the buffer grows until the memory is used"
                  + " up.",
              "backpressure"),
          entry(
              "back-off",
              "dining/try-lock",
              "2 threads",
              "To wait for a while after a failed try, before the next one. The time has"
                  + " to be drawn by chance and to grow, else those who fail together try"
                  + " together again.",
              "backoff"),
          entry(
              "fairness",
              "pool/fair",
              "2 threads",
              "Who asks first gets first, and nobody is overtaken. It costs some speed,"
                  + " since what is kept for the first in line lies idle meanwhile.",
              "first come first served"),
          entry(
              "Coffman conditions",
              "dining/naive",
              "8 why",
              "Mutual exclusion, hold and wait, no pre-emption and a circular wait: a"
                  + " deadlock over things that are held needs all four at once. Take any one of"
                  + " them away, and it cannot happen.",
              "Coffman",
              "four conditions"),
          entry(
              "mutual exclusion",
              "dining/naive",
              "8 why",
              "What one has nobody else can have at the same time. Without it nobody"
                  + " would need to wait, but most things that are shared do not bear less."),
          entry(
              "hold and wait",
              "pool/one-by-one",
              "8 why",
              "A thread keeps what it has while it waits for more. Taking all in one"
                  + " step, or nothing, removes this condition of a deadlock."),
          entry(
              "no pre-emption",
              "pool/lease",
              "8 why",
              "What a thread has can only be given back by that thread itself. A lease or"
                  + " a time-out takes it back, and so removes this condition of a deadlock.",
              "pre-emption",
              "preemption",
              "no-preemption"),
          entry(
              "circular wait",
              "dining/naive",
              "3 graph",
              "Each waits for something that the next one has, and the last one waits for"
                  + " the first. An order in which all take things keeps such a circle from"
                  + " closing.",
              "circle",
              "cycle"),
          entry(
              "victim",
              "dining/naive",
              "6 log",
              "The thread that is chosen to leave its round and give back what it has, so"
                  + " that a deadlock ends. Who always chooses the same one trades a deadlock"
                  + " for starvation."),
          entry(
              "orphaned",
              "dining/naive",
              "3 graph",
              "A thread waits for something whose holder has crashed (x twice on a thread makes it"
                  + " crash), so nobody is left to give it back. Breaking does not help, since no living thread has what"
                  + " it needs.",
              "orphan"),
          entry(
              "compare-and-set",
              "barrier/timed",
              "7 code",
              "A value is replaced in one step, but only if it is still the one that was"
                  + " read before. Of several who try at once just one succeeds, and all of them"
                  + " know who.",
              "cas",
              "compare-and-swap"),
          entry(
              "thread pool",
              "barrier/small-pool",
              "1 scene",
              "A few threads that run many tasks one after the other, out of a queue. If"
                  + " tasks wait for each other and there are fewer threads than such tasks, all"
                  + " of them wait for one that gets no thread.",
              "pool-of-threads",
              "executor"));

  /** Asked for each word of each row of a page, some twenty times a second. */
  private static final Map<String, Entry> BY_NAME = byName();

  private Glossary() {}

  private static Map<String, Entry> byName() {
    Map<String, Entry> byName = new HashMap<>();
    ALL.forEach(entry -> entry.names().forEach(name -> byName.putIfAbsent(name, entry)));
    return Map.copyOf(byName);
  }

  private static Entry entry(
      String term, String solution, String view, String meaning, String... forms) {
    return new Entry(term, List.of(forms), meaning, solution, view);
  }

  /** The word that somebody typed, in any of its forms: {@code lost-wake-up}, {@code Mutex}. */
  public static Optional<Entry> find(String typed) {
    return Optional.ofNullable(BY_NAME.get(Entry.typed(typed)));
  }

  /** All that can be typed for one. */
  public static List<String> names() {
    return ALL.stream().flatMap(entry -> entry.names().stream()).toList();
  }
}
