package dev.symposium.app.ui.update;

import dev.symposium.app.ui.command.Action;
import dev.symposium.app.ui.command.Complaint;
import dev.symposium.app.ui.command.Completer;
import dev.symposium.app.ui.command.Completions;
import dev.symposium.app.ui.command.Completions.Candidate;
import dev.symposium.app.ui.command.Grammar;
import dev.symposium.app.ui.command.Parsed;
import dev.symposium.app.ui.command.Scope;
import dev.symposium.app.ui.model.Effect;
import dev.symposium.app.ui.model.Overlay;
import dev.symposium.app.ui.model.RunState;
import dev.symposium.app.ui.model.TextField;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/** The command line: Enter, Tab, and the lines before. Stateless. */
final class CommandTyping {

  private static final int MOST_LINES = 200;

  /** The commands that a recording obeys. */
  private static final Set<String> WATCHING =
      Set.of("pause", "resume", "pass", "speed", "reset", "quit");

  private CommandTyping() {}

  static void enter(Turn turn, Overlay.CommandLine line) {
    if (turn.model().stepping().isPresent()) {
      StepTyping.enter(turn, line);
      return;
    }
    String text = line.field().text();
    Parsed parsed = Grammar.command(text, scope(turn));
    if (parsed instanceof Parsed.Illegal illegal) {
      turn.overlay(complained(line, illegal.complaint(), scope(turn)));
      return;
    }
    turn.overlay(Overlay.NONE);
    if (parsed instanceof Parsed.Legal legal) {
      remember(turn, text.strip());
      carryOut(turn, legal.line().action());
    }
  }

  /** Where a word may mean several things, Tab chooses; the cursor goes behind that word. */
  private static Overlay.CommandLine complained(
      Overlay.CommandLine line, Complaint wrong, Scope scope) {
    Completions meant = Completer.meant(line.field().text(), wrong, scope);
    return meant.candidates().isEmpty()
        ? line.withComplaint(wrong)
        : line.withChoice(line.field().at(meant.to()), meant, wrong);
  }

  private static void carryOut(Turn turn, Action action) {
    if (action instanceof Action.Do act) {
      turn.submit(act.command());
    } else if (action instanceof Action.Quit) {
      turn.ask(new Effect.Quit(0));
    } else {
      turn.refuse("expect is for scripts and --expect: there it decides the exit code");
    }
  }

  /** Tab: all that is common to what is offered, then one after the other. */
  static void complete(Turn turn, Overlay.CommandLine line, int by) {
    int offered = line.offer().map(o -> o.candidates().size()).orElse(0);
    if (offered > 0) {
      int next = line.shown() < 0 && by < 0 ? offered - 1 : line.shown() + by;
      show(turn, line, line.offer().orElseThrow(), Math.floorMod(next, offered));
      return;
    }
    TextField field = line.field();
    Completions offer = offered(turn, field);
    if (offer.candidates().size() == 1) {
      Candidate only = offer.candidates().get(0);
      TextField whole = replace(field, offer.from(), only.text() + " ");
      turn.overlay(line.withOffer(whole, expected(turn, whole), -1));
    } else {
      turn.overlay(line.withOffer(lengthened(field, offer), offer, -1));
    }
  }

  /** What could stand there; of a recording only what it obeys. */
  private static Completions offered(Turn turn, TextField field) {
    if (turn.model().stepping().isPresent()) {
      return StepTyping.offered(turn, field);
    }
    Completions all = Completer.complete(field.text(), field.cursor(), scope(turn));
    if (!turn.model().prefs().replay()) {
      return all;
    }
    String before = field.text().substring(0, all.from()).strip();
    List<Candidate> obeyed =
        all.candidates().stream()
            .filter(c -> WATCHING.contains(before.isEmpty() ? c.text() : before.split(" ", 2)[0]))
            .toList();
    return new Completions(all.from(), all.to(), obeyed, all.hint());
  }

  /** What may come behind the word that was just completed, in one line: its unit and range. */
  private static Completions expected(Turn turn, TextField field) {
    Completions next = offered(turn, field);
    return new Completions(next.from(), next.to(), List.of(), next.hint());
  }

  /** The line before (1) or after (-1); past the newest the line that was being typed. */
  static void recall(Turn turn, Overlay.CommandLine line, int by) {
    List<String> history = turn.model().history();
    int back = Math.max(0, Math.min(line.recalled() + by, history.size()));
    if (back == line.recalled()) {
      return;
    }
    String draft = line.recalled() == 0 ? line.field().text() : line.draft();
    String text = back == 0 ? draft : history.get(history.size() - back);
    turn.overlay(Overlay.CommandLine.recalled(TextField.of(text), back, draft));
  }

  private static Scope scope(Turn turn) {
    RunState run = turn.run();
    return Scope.of(run.problem(), run.solution(), run.snapshot());
  }

  private static TextField lengthened(TextField field, Completions offer) {
    String common = common(offer.candidates());
    return common.length() > field.cursor() - offer.from()
        ? replace(field, offer.from(), common)
        : field;
  }

  private static void show(Turn turn, Overlay.CommandLine line, Completions offer, int which) {
    String text = offer.candidates().get(which).text();
    turn.overlay(line.withOffer(replace(line.field(), offer.from(), text), offer, which));
  }

  private static TextField replace(TextField field, int from, String word) {
    String head = field.text().substring(0, Math.min(from, field.cursor())) + word;
    return new TextField(head + field.text().substring(field.cursor()), head.length());
  }

  private static String common(List<Candidate> candidates) {
    String common = candidates.isEmpty() ? "" : candidates.get(0).text();
    for (Candidate candidate : candidates) {
      while (!candidate.text().startsWith(common)) {
        common = common.substring(0, common.length() - 1);
      }
    }
    return common;
  }

  static void remember(Turn turn, String text) {
    List<String> history = new ArrayList<>(turn.model().history());
    boolean again = !history.isEmpty() && history.get(history.size() - 1).equals(text);
    if (!again) {
      history.add(text);
      int from = Math.max(0, history.size() - MOST_LINES);
      turn.become(turn.model().but().history(history.subList(from, history.size())).build());
    }
  }
}
