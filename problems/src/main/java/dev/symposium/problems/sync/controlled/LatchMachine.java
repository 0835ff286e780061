package dev.symposium.problems.sync.controlled;

/** A count that opens a door when it is 0, as a state machine. */
record LatchMachine(long count) {

  /** Counts down by one. */
  record CountDown() implements Op<LatchMachine> {
    @Override
    public String word() {
      return "counts down";
    }

    @Override
    public Done<LatchMachine> apply(LatchMachine s, int me) {
      return Done.of(new LatchMachine(Math.max(0, s.count - 1)));
    }

    @Override
    public void orders(Memory memory, LatchMachine before, Done<LatchMachine> done, int me) {
      if (before.count > 0) {
        memory.adds(0, 1);
      }
    }
  }

  /** Goes on when the door is open. */
  record Pass() implements Wait<LatchMachine> {
    @Override
    public String word() {
      return "passes";
    }

    @Override
    public boolean enabled(LatchMachine s, int me) {
      return s.count == 0;
    }

    @Override
    public void orders(Memory memory, LatchMachine before, Done<LatchMachine> done, int me) {
      memory.acquires(0);
    }
  }
}
