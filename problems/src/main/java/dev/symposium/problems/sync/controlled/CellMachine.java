package dev.symposium.problems.sync.controlled;

import java.util.function.UnaryOperator;

/** A variable as a state machine; its state is the value. */
record CellMachine(Object value) {

  /** Reads it. */
  record Get() implements Op<CellMachine> {
    @Override
    public String word() {
      return "reads";
    }

    @Override
    public boolean isRead() {
      return true;
    }

    @Override
    public Done<CellMachine> apply(CellMachine s, int me) {
      return Done.with(s, s.value);
    }

    @Override
    public void orders(Memory memory, CellMachine before, Done<CellMachine> done, int me) {
      memory.acquires(0);
    }
  }

  /** Writes it. */
  record Set(Object to) implements Op<CellMachine> {
    @Override
    public String word() {
      return "writes";
    }

    @Override
    public Done<CellMachine> apply(CellMachine s, int me) {
      return Done.of(new CellMachine(to));
    }

    @Override
    public void orders(Memory memory, CellMachine before, Done<CellMachine> done, int me) {
      memory.releases(0);
    }
  }

  /** Reads, computes and writes in one step. */
  record Update(UnaryOperator<Object> change) implements Op<CellMachine> {
    @Override
    public String word() {
      return "updates";
    }

    @Override
    public Done<CellMachine> apply(CellMachine s, int me) {
      Object next = change.apply(s.value);
      return Done.with(new CellMachine(next), next);
    }

    @Override
    public void orders(Memory memory, CellMachine before, Done<CellMachine> done, int me) {
      memory.acquires(0);
      memory.releases(0);
    }
  }
}
