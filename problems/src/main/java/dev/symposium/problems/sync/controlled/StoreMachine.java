package dev.symposium.problems.sync.controlled;

import java.util.Map;
import java.util.TreeMap;

/**
 * An unguarded ring as a state machine: each read and each write of its fields is one transition.
 *
 * @param cells by index, those that are not empty
 */
record StoreMachine(Map<Integer, Object> cells, int head, int tail, int count) {

  static StoreMachine empty() {
    return new StoreMachine(Map.of(), 0, 0, 0);
  }

  /** A field of it. */
  enum Field {
    HEAD(1),
    TAIL(2),
    COUNT(3);

    /** As part of the footprint. */
    final int part;

    Field(int part) {
      this.part = part;
    }
  }

  /** The first part of the footprint that stands for a cell. */
  private static final int FIRST_CELL = 4;

  private StoreMachine withCells(int at, Object element) {
    Map<Integer, Object> next = new TreeMap<>(cells);
    if (element == null) {
      next.remove(at);
    } else {
      next.put(at, element);
    }
    return new StoreMachine(Map.copyOf(next), head, tail, count);
  }

  /** Reads a field; its code is the number. */
  record Get(Field field) implements Op<StoreMachine> {
    @Override
    public String word() {
      return "reads a number of";
    }

    @Override
    public boolean isRead() {
      return true;
    }

    @Override
    public int part() {
      return field.part;
    }

    @Override
    public Done<StoreMachine> apply(StoreMachine s, int me) {
      return Done.of(
          s,
          switch (field) {
            case HEAD -> s.head;
            case TAIL -> s.tail;
            case COUNT -> s.count;
          });
    }
  }

  /** Writes a field. */
  record Set(Field field, int to) implements Op<StoreMachine> {
    @Override
    public String word() {
      return "writes a number of";
    }

    @Override
    public int part() {
      return field.part;
    }

    @Override
    public Done<StoreMachine> apply(StoreMachine s, int me) {
      return Done.of(
          switch (field) {
            case HEAD -> new StoreMachine(s.cells, to, s.tail, s.count);
            case TAIL -> new StoreMachine(s.cells, s.head, to, s.count);
            case COUNT -> new StoreMachine(s.cells, s.head, s.tail, to);
          });
    }
  }

  /** Reads a cell. */
  record Peek(int at) implements Op<StoreMachine> {
    @Override
    public String word() {
      return "looks into";
    }

    @Override
    public boolean isRead() {
      return true;
    }

    @Override
    public int part() {
      return FIRST_CELL + at;
    }

    @Override
    public Done<StoreMachine> apply(StoreMachine s, int me) {
      return Done.with(s, s.cells.get(at));
    }
  }

  /** Writes a cell; null empties it. */
  record Put(int at, Object element) implements Op<StoreMachine> {
    @Override
    public String word() {
      return element == null ? "empties a place of" : "fills a place of";
    }

    @Override
    public int part() {
      return FIRST_CELL + at;
    }

    @Override
    public Done<StoreMachine> apply(StoreMachine s, int me) {
      return Done.of(s.withCells(at, element));
    }
  }
}
