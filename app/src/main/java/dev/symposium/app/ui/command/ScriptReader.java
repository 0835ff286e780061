package dev.symposium.app.ui.command;

import dev.symposium.problems.engine.Command;
import dev.symposium.problems.engine.Outcome;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Reads a script line by line, each under what the lines before have changed. One thread. */
final class ScriptReader {

  private final List<Script.Entry> entries = new ArrayList<>();
  private final Script.Check check;
  private Scope scope;
  private Duration latest = Duration.ZERO;

  ScriptReader(Scope start, Script.Check check) {
    this.scope = start;
    this.check = check;
  }

  Script.Legal legal() {
    return new Script.Legal(new Script(entries), scope);
  }

  /** Reads {@code text} from {@code from} to {@code to}; the first thing that is wrong with it. */
  Optional<Script.Illegal> line(String where, String text, int from, int to) {
    String line = text.substring(from, to);
    Parsed parsed = Grammar.scriptLine(line, scope);
    if (parsed instanceof Parsed.Illegal illegal) {
      return Optional.of(new Script.Illegal(where, text, illegal.complaint().shifted(from)));
    } else if (parsed instanceof Parsed.Legal legal) {
      Optional<Complaint> more = late(legal.line(), line).or(() -> refused(legal.line(), line));
      if (more.isPresent()) {
        return Optional.of(new Script.Illegal(where, text, more.get().shifted(from)));
      }
      take(new Script.Entry(where, line.strip(), legal.line()));
    }
    return Optional.empty();
  }

  private void take(Script.Entry entry) {
    latest = entry.line().at().orElse(latest);
    scope = scope.after(entry.line().action());
    entries.add(entry);
  }

  private Optional<Complaint> late(Line line, String text) {
    if (line.at().isEmpty() || line.at().get().compareTo(latest) >= 0) {
      return Optional.empty();
    }
    Word time = Word.cut(text).get(1);
    String nearest = Texts.duration(latest);
    String what = "a line due at " + nearest + " stands before, and lines are done in order";
    return Optional.of(Complaint.value(what, time.from(), time.to(), Optional.of(nearest)));
  }

  private Optional<Complaint> refused(Line line, String text) {
    return line.action() instanceof Action.Do act
        ? refused(act.command(), line.at().isPresent() ? 2 : 0, text)
        : Optional.empty();
  }

  private Optional<Complaint> refused(Command command, int verb, String text) {
    List<Word> words = Word.cut(text);
    int from = words.get(Math.min(verb + 1, words.size() - 1)).from();
    int to = words.get(words.size() - 1).to();
    return check.refuses(command, scope).map(rejected -> complaint(rejected, from, to));
  }

  private static Complaint complaint(Outcome.Rejected rejected, int from, int to) {
    return Complaint.value(rejected.sentence(), from, to, rejected.nearest());
  }

  static Optional<Script.Illegal> unreachable(List<Script.Entry> entries, Duration length) {
    boolean paused = false;
    Duration latest = Duration.ZERO;
    for (Script.Entry entry : entries) {
      Duration at = entry.line().at().orElse(latest);
      if (at.compareTo(length) > 0) {
        return Optional.of(tooLate(entry, length));
      } else if (paused && at.compareTo(latest) > 0) {
        return Optional.of(afterPause(entry));
      }
      latest = at;
      paused = isPaused(entry.line().action(), paused);
    }
    return Optional.empty();
  }

  private static boolean isPaused(Action action, boolean before) {
    if (action instanceof Action.Do act) {
      boolean resumed = act.command() instanceof Command.Resume;
      return !resumed && (before || act.command() instanceof Command.Pause);
    }
    return before;
  }

  private static Script.Illegal tooLate(Script.Entry entry, Duration length) {
    String what = "this is due after the end of the run at " + Texts.duration(length);
    Duration at = entry.line().at().orElseThrow();
    return atTime(entry, what, "--for " + Texts.duration(at));
  }

  private static Script.Illegal afterPause(Script.Entry entry) {
    return atTime(entry, "the run is paused here, so this time never comes", "resume before it");
  }

  private static Script.Illegal atTime(Script.Entry entry, String what, String nearest) {
    Word time = Word.cut(entry.text()).get(1);
    Complaint complaint = Complaint.value(what, time.from(), time.to(), Optional.of(nearest));
    return new Script.Illegal(entry.where(), entry.text(), complaint);
  }
}
