package dev.symposium.problems.sync.controlled;

import java.lang.reflect.RecordComponent;
import java.util.Arrays;
import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;

/**
 * A number for how a run stands, by which two runs of one configuration are seen to stand alike: of
 * the states of all objects, of what has come to each actor so far, which fixes where in its code
 * it is and what it knows, and of the clock. Of this Java and this process only. Two that stand
 * differently have the same number as rarely as 64 bits allow. Guarded by the baton.
 *
 * <p>Values that do not say what they are, as an object of problem code, are known by where they
 * come from: who wrote them, with what past. So two such that are equal may count as different,
 * never the other way round.
 */
final class Likeness {

  private static final int FEW = 8;

  private final Map<Class<?>, Boolean> plainRecords = new HashMap<>();
  private long[] pasts = new long[FEW]; // by actor
  private long[] states = new long[FEW]; // by thing; 0 as it was at the beginning
  private long all; // of all states
  private boolean isWatched;

  /** Somebody will ask; until then nothing is computed. */
  void watch() {
    isWatched = true;
  }

  /** Nothing is noted of the driver, who does the same in every run of the configuration. */
  private boolean isNoted(int actor) {
    return isWatched && actor >= 0;
  }

  /** An actor has done something. */
  @SuppressWarnings("EnumOrdinal") // part of a number that nobody keeps beyond this run
  <S> void did(
      Thing<S> thing, int actor, Turn turn, Op<S> op, S before, Done<S> done, double nanos) {
    if (!isNoted(actor)) {
      return;
    }
    long value = isPlain(done.value()) ? code(done.value()) : state(thing.id);
    add(
        actor,
        Hash.code(turn) + 1L,
        op.word().hashCode(),
        thing.id,
        done.code(),
        value,
        Double.doubleToLongBits(nanos));
    if (done.state() != before) {
      changed(thing, actor, op instanceof CellMachine.Set);
    }
  }

  /** An actor has read its books. */
  void read(Thing<CellMachine> book, int actor) {
    if (isNoted(actor)) {
      Object value = book.state.value();
      add(actor, -1, book.id, isPlain(value) ? code(value) : state(book.id));
    }
  }

  /** An actor has written its books. */
  void wrote(Thing<CellMachine> book, int actor) {
    if (isNoted(actor)) {
      changed(book, actor, true);
    }
  }

  /** What an actor left to chance was decided so. */
  void chose(int actor, int alternatives, int chosen) {
    if (isNoted(actor)) {
      add(actor, -2, alternatives, chosen);
    }
  }

  /** The number. */
  long key(int actors, double nanos) {
    long key = Draws.mix(all + Double.doubleToLongBits(nanos));
    for (int actor = 0; actor < actors; actor++) {
      key = Draws.mix(key * 31 + past(actor) + 1);
    }
    return key;
  }

  private long past(int actor) {
    return actor < pasts.length ? pasts[actor] : 0;
  }

  private void changed(Thing<?> thing, int actor, boolean replaced) {
    long now = represented(thing, actor, replaced);
    if (thing.id >= states.length) {
      states = Arrays.copyOf(states, 2 * thing.id + 1);
    }
    all += spread(thing.id, now) - spread(thing.id, states[thing.id]);
    states[thing.id] = now;
  }

  private long represented(Thing<?> thing, int actor, boolean replaced) {
    if (saysWhatItIs(thing.state)) {
      return Draws.mix(thing.state.hashCode() + 1L);
    }
    long from = replaced ? 0 : state(thing.id);
    return Draws.mix(from * 31 + past(actor) + 2);
  }

  private boolean saysWhatItIs(Object state) {
    return state instanceof CellMachine cell
        ? isPlain(cell.value())
        : !(state instanceof StoreMachine
            || state instanceof QueueMachine
            || state instanceof PoolMachine);
  }

  private long state(int thing) {
    return thing < states.length ? states[thing] : 0;
  }

  private static long spread(int thing, long state) {
    return state == 0 ? 0 : Draws.mix(state + 31L * (thing + 1));
  }

  private void add(int actor, long... parts) {
    if (actor >= pasts.length) {
      pasts = Arrays.copyOf(pasts, 2 * actor + 1);
    }
    long past = pasts[actor];
    for (long part : parts) {
      past = Draws.mix(past * 31 + part + 1);
    }
    pasts[actor] = past;
  }

  // ---- values -------------------------------------------------------------------------------

  private static long code(Object value) {
    return value == null ? 0 : value.hashCode() + (1L << 33);
  }

  /** Whether its hash code says what it is, in every run of this process. */
  private boolean isPlain(Object value) {
    if (value == null
        || value instanceof Number
        || value instanceof String
        || value instanceof Boolean
        || value instanceof Enum<?>) {
      return true;
    }
    if (value instanceof Optional<?> maybe) {
      return isPlain(maybe.orElse(null));
    }
    if (value instanceof Collection<?> some) {
      return some.stream().allMatch(this::isPlain);
    }
    return value instanceof Record && isPlainRecord(value.getClass());
  }

  private boolean isPlainRecord(Class<?> type) {
    Boolean known = plainRecords.get(type);
    if (known == null) {
      known = Arrays.stream(type.getRecordComponents()).allMatch(this::isPlainPart);
      plainRecords.put(type, known);
    }
    return known;
  }

  private boolean isPlainPart(RecordComponent part) {
    Class<?> type = part.getType();
    return type.isPrimitive()
        || type.isEnum()
        || type == String.class
        || (type.isRecord() && isPlainRecord(type));
  }
}
