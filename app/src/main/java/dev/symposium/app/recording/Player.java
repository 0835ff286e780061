package dev.symposium.app.recording;

import dev.symposium.problems.engine.Command;
import dev.symposium.problems.engine.EngineKnobs;
import dev.symposium.problems.engine.Outcome;
import dev.symposium.problems.observe.Inspection;
import dev.symposium.problems.observe.KnobState;
import dev.symposium.problems.observe.Snapshot;
import dev.symposium.problems.spi.BadValue;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.function.LongSupplier;

/**
 * Where a recording is being played, and how fast. Begun by one thread, then used by one other.
 * Times are nanoseconds: of the clock, or, where they are called places, of the recording.
 */
final class Player {

  private static final String END = ": R plays it again, , looks back, q and q leave";
  private static final long IDLE = TimeUnit.SECONDS.toNanos(3_600);

  private final Recording recording;
  private final LongSupplier nanos;
  private Tape tape;
  private Tape.Frame now;
  private Optional<Tape.Frame> next;
  private double place;
  private long looked;
  private boolean paused;
  private Optional<String> speed = Optional.empty();
  private long number;
  private Snapshot shown;

  Player(Recording recording, LongSupplier nanos) throws BadFile {
    this.recording = recording;
    this.nanos = nanos;
    rewind();
  }

  private void rewind() throws BadFile {
    Tape fresh = Tape.open(recording.name());
    close();
    tape = fresh;
    now = Recording.frame(tape).orElseThrow(() -> new BadFile(recording.name() + " has changed"));
    next = Recording.frame(tape);
    place = 0;
    paused = false;
    looked = nanos.getAsLong();
    show();
  }

  void close() {
    if (tape != null) {
      tape.close();
    }
  }

  /** The newest snapshot, with what the person watching has turned. */
  Snapshot shown() {
    return shown;
  }

  /** Where the threads stood when somebody last asked, up to what is shown. */
  Inspection asked() {
    return now.asked();
  }

  /** Goes on to where the clock is; how long until there is more to do. */
  long advance() {
    long time = nanos.getAsLong();
    double factor = factor();
    if (!paused) {
      place += (time - looked) * factor;
    }
    looked = time;
    boolean moved = false;
    while (next.isPresent() && placeOf(next.get()) <= place) {
      step();
      moved = true;
    }
    if (moved) {
      show();
    }
    return paused || next.isEmpty()
        ? IDLE
        : Math.max(1, (long) Math.ceil((placeOf(next.get()) - place) / factor()));
  }

  private void step() {
    now = next.orElseThrow();
    next = Recording.frame(tape);
  }

  private static double placeOf(Tape.Frame frame) {
    return frame.millis() * 1e6;
  }

  /** How many times as fast as it was lived. */
  private double factor() {
    return speed.map(s -> now.snapshot().slowness() / EngineKnobs.slowness(s)).orElse(1.0);
  }

  Outcome obey(Command command) {
    long unused = advance(); // until now it was played as it was set before
    if (command instanceof Command.SetKnob set) {
      return speed(set.value());
    } else if (command instanceof Command.Reset) {
      return again();
    } else if (command instanceof Command.PassGate) {
      return pass();
    }
    return command instanceof Command.Pause ? pause() : resume();
  }

  private Outcome speed(String typed) {
    try {
      String word = EngineKnobs.SPEED.parse(typed, 1);
      speed = Optional.of(word);
      show();
      return new Outcome.Applied("shown at " + word + ", recorded at " + now.snapshot().speed());
    } catch (BadValue e) {
      return new Outcome.Rejected(e.getMessage(), e.nearest());
    }
  }

  private Outcome again() {
    try {
      rewind();
      return new Outcome.Applied("from the beginning");
    } catch (BadFile e) {
      return new Outcome.Rejected(e.getMessage(), Optional.empty());
    }
  }

  private Outcome pause() {
    paused = true;
    show();
    return new Outcome.Applied("paused");
  }

  /** Also out of a pause that was recorded: to its end. */
  private Outcome resume() {
    paused = false;
    while (next.isPresent() && now.snapshot().phase() == Snapshot.Phase.PAUSED) {
      step();
    }
    place = Math.max(place, placeOf(now));
    show();
    return new Outcome.Applied("goes on");
  }

  private Outcome pass() {
    if (next.isEmpty()) {
      return new Outcome.Rejected("the recording ends here", Optional.empty());
    }
    step();
    place = placeOf(now);
    show();
    return new Outcome.Applied("");
  }

  /** A number of its own, since a recording may be played again from an earlier place. */
  private void show() {
    number++;
    Snapshot s = now.snapshot();
    String notice = next.isEmpty() ? end() : s.notice();
    shown =
        new Snapshot(
            number,
            s.run(),
            s.runTime(),
            paused ? Snapshot.Phase.PAUSED : s.phase(),
            speed.orElse(s.speed()),
            s.slowness(),
            knobs(s.knobs()),
            s.actors(),
            s.pending(),
            s.resources(),
            s.standing(),
            s.lastBreak(),
            s.verdicts(),
            s.deadlocks(),
            s.invariants(),
            s.log(),
            s.logDropped(),
            s.totals(),
            s.events(),
            s.figures(),
            s.history(),
            notice,
            s.nearing());
  }

  private String end() {
    return "the recording ends here" + (recording.isCut() ? ", its file is cut off" : "") + END;
  }

  private List<KnobState> knobs(List<KnobState> recorded) {
    return speed.isEmpty() ? recorded : recorded.stream().map(this::withSpeed).toList();
  }

  private KnobState withSpeed(KnobState knob) {
    return knob.name().equals(EngineKnobs.SPEED.name())
        ? new KnobState(
            knob.name(),
            speed.orElseThrow(),
            Optional.empty(),
            "",
            knob.preset(),
            knob.perActor(),
            knob.inForceSinceNanos())
        : knob;
  }
}
