package dev.symposium.app.ui.view;

import dev.symposium.app.ui.model.Dials;
import dev.symposium.app.ui.model.RunState;
import dev.symposium.app.ui.style.Canvas;
import dev.symposium.app.ui.text.Numbers;
import dev.symposium.app.ui.text.Texts;
import dev.symposium.problems.observe.ActorView;
import dev.symposium.problems.observe.ActorView.Delay;
import dev.symposium.problems.observe.ActorView.Hold;
import dev.symposium.problems.observe.ActorView.ThreadInfo;
import dev.symposium.problems.observe.WaitStats;
import dev.symposium.themes.Role;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/** What there is to know about one thread. Stateless. */
final class CardView {

  private static final int LABEL = 14;

  /** What goes where rows are few, the first first. */
  private static final List<String> SPARE =
      List.of("failed tries", "since", "was chosen", "JVM state", "last delays", "thread");

  private CardView() {}

  /** A line: what it is, and the value. */
  private record Fact(String label, String value) {}

  static void draw(Screen screen, String name, Canvas canvas) {
    Optional<ActorView> actor = screen.run().snapshot().actor(name);
    canvas.put(1, 0, "THREAD " + name, Role.ACCENT);
    canvas.put(9 + name.length() + 1, 0, "up, down: another   esc back", Role.DIM);
    if (actor.isEmpty()) {
      canvas.put(1, 1, name + " has left", Role.DIM);
      return;
    }
    int room = canvas.columns() - 2 - LABEL;
    int row = 1;
    for (Fact fact : fitting(facts(actor.get(), screen), room, canvas.rows() - 1)) {
      canvas.put(2, row, Texts.left(fact.label(), LABEL, canvas.glyphs()), Role.DIM);
      for (String line : Texts.wrap(fact.value(), room)) {
        canvas.put(2 + LABEL, row, line, Role.TEXT);
        row++;
      }
    }
  }

  /** Where rows are few those go that say least, the rest stays whole. */
  private static List<Fact> fitting(List<Fact> facts, int room, int rows) {
    List<Fact> kept = new ArrayList<>(facts);
    for (String spare : SPARE) {
      if (kept.stream().mapToInt(f -> Texts.wrap(f.value(), room).size()).sum() > rows) {
        kept.removeIf(fact -> fact.label().equals(spare));
      }
    }
    return kept;
  }

  private static List<Fact> facts(ActorView actor, Screen screen) {
    List<Fact> facts = new ArrayList<>();
    facts.add(new Fact("state", ActorWords.state(actor, screen)));
    facts.add(new Fact("since", Numbers.age(actor.since()) + place(actor)));
    work(actor).ifPresent(text -> facts.add(new Fact("so far", text)));
    screen
        .run()
        .lineOf(actor.name())
        .ifPresent(line -> facts.add(new Fact("in the code", in(line) + text(line, screen))));
    facts.add(new Fact("holds", holds(actor)));
    facts.add(new Fact("wants", wants(actor)));
    facts.add(
        new Fact(screen.run().problem().operation().many(), Numbers.count(actor.operations())));
    facts.add(new Fact("waits", waits(actor.waits())));
    facts.add(new Fact("failed tries", actor.failedTries() + " in a row"));
    facts.add(new Fact("was chosen", times(actor.timesVictim())));
    delays(actor, screen.run()).ifPresent(text -> facts.add(new Fact("last delays", text)));
    facts.add(
        new Fact("thread", actor.thread().map(CardView::thread).orElse("there is none any more")));
    actor.thread().ifPresent(t -> facts.add(new Fact("JVM state", t.state() + alive(t))));
    return facts;
  }

  private static Optional<String> work(ActorView actor) {
    ActorView.Work work = actor.work();
    List<String> texts = new ArrayList<>();
    if (work.of() > 0) {
      texts.add(work.done() + " of " + work.of());
    }
    if (work.carries() > 0) {
      texts.add("item " + work.carries() + " in hand");
    }
    if (!work.asked().isZero()) {
      String elapsed = Numbers.seconds(work.elapsed());
      texts.add(actor.doing() + " " + elapsed + " of " + Numbers.age(work.asked()));
    }
    return texts.isEmpty() ? Optional.empty() : Optional.of(String.join(", ", texts));
  }

  private static String in(StackTraceElement line) {
    return line.getFileName() + " line " + line.getLineNumber() + ", in " + line.getMethodName();
  }

  private static String text(StackTraceElement line, Screen screen) {
    return screen
        .run()
        .reading()
        .book()
        .source(screen.run().solution())
        .flatMap(source -> source.line(line.getLineNumber()))
        .map(text -> ": " + text.strip())
        .orElse("");
  }

  private static String place(ActorView actor) {
    return actor.place().isEmpty() ? "" : " at " + actor.place();
  }

  private static String holds(ActorView actor) {
    if (actor.holds().isEmpty()) {
      return "nothing";
    }
    return String.join(", ", actor.holds().stream().map(CardView::held).toList());
  }

  private static String held(Hold hold) {
    String what = hold.units() == 1 ? hold.resource() : hold.units() + " of " + hold.resource();
    return hold.lost() == 0 ? what : what + " (" + hold.lost() + " never given back)";
  }

  private static String wants(ActorView actor) {
    if (actor.wants().isEmpty()) {
      return "nothing";
    }
    String who =
        actor.waitsFor().isEmpty() ? "" : ", held by " + String.join(", ", actor.waitsFor());
    return String.join(", ", actor.wants()) + who;
  }

  private static String waits(WaitStats waits) {
    if (waits.count() == 0 && waits.current().isZero()) {
      return "none yet";
    }
    return Numbers.count(waits.count())
        + ": half within "
        + Numbers.age(waits.p50())
        + ", 99 of 100 within "
        + Numbers.age(waits.p99())
        + "; longest ever "
        + Numbers.age(waits.longest())
        + ", longest now "
        + Numbers.age(waits.current());
  }

  private static String times(long count) {
    return count == 1 ? "once" : count == 0 ? "never" : count + " times";
  }

  private static Optional<String> delays(ActorView actor, RunState run) {
    List<String> texts = new ArrayList<>();
    for (Map.Entry<String, Delay> delay : new TreeMap<>(actor.delays()).entrySet()) {
      String place = delay.getKey();
      texts.add(place + " " + Dials.delay(actor.name(), place, delay.getValue(), run));
    }
    return texts.isEmpty() ? Optional.empty() : Optional.of(String.join("; ", texts));
  }

  private static String thread(ThreadInfo thread) {
    return thread.name()
        + ", id "
        + thread.id()
        + ", "
        + (thread.virtual() ? "virtual" : "platform")
        + (thread.daemon() ? ", daemon" : ", not a daemon");
  }

  private static String alive(ThreadInfo thread) {
    return thread.alive() ? ", alive" : ", not alive";
  }
}
