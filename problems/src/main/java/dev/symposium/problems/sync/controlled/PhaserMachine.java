package dev.symposium.problems.sync.controlled;

/**
 * A phaser as a state machine. The last party to arrive opens it, runs the action meanwhile, and
 * begins the next phase.
 *
 * @param opener who runs the action now; -1 if nobody
 */
record PhaserMachine(int phase, int registered, int unarrived, int opener) {

  private static final int NOBODY = -1;
  private static final int ARRIVALS = -1; // phases are handed on by their numbers

  static PhaserMachine of(int parties) {
    return new PhaserMachine(0, parties, parties, NOBODY);
  }

  /** Adds a party that has not arrived. */
  record Register() implements Op<PhaserMachine> {
    @Override
    public String word() {
      return "registers at";
    }

    @Override
    public boolean enabled(PhaserMachine s, int me) {
      return s.opener == NOBODY;
    }

    @Override
    public Done<PhaserMachine> apply(PhaserMachine s, int me) {
      return Done.of(
          new PhaserMachine(s.phase, s.registered + 1, s.unarrived + 1, NOBODY), s.phase);
    }
  }

  /**
   * Arrives, and may leave by that; its code is the phase arrived at, and whether it is the last.
   */
  record Arrive(boolean leaves) implements Op<PhaserMachine> {
    @Override
    public String word() {
      return leaves ? "leaves" : "arrives at";
    }

    @Override
    public Done<PhaserMachine> apply(PhaserMachine s, int me) {
      if (s.unarrived == 0) {
        return Done.error(s, "an arrival of a party that is not registered");
      }
      boolean last = s.unarrived == 1;
      int parties = leaves ? s.registered - 1 : s.registered;
      return Done.of(
          new PhaserMachine(s.phase, parties, s.unarrived - 1, last ? me : NOBODY),
          (s.phase << 1) | (last ? 1 : 0));
    }

    @Override
    public void orders(Memory memory, PhaserMachine before, Done<PhaserMachine> done, int me) {
      if (before.unarrived == 1) {
        memory.drains(ARRIVALS);
      } else {
        memory.adds(ARRIVALS, 1);
      }
    }
  }

  /** Ends the action and begins the next phase. */
  record Advance() implements Op<PhaserMachine> {
    @Override
    public String word() {
      return "opens";
    }

    @Override
    public Done<PhaserMachine> apply(PhaserMachine s, int me) {
      return Done.of(new PhaserMachine(s.phase + 1, s.registered, s.registered, NOBODY));
    }

    @Override
    public void orders(Memory memory, PhaserMachine before, Done<PhaserMachine> done, int me) {
      memory.releases(before.phase);
    }
  }

  /** Goes on when a phase is over; its code is the number of the phase that runs then, plus 1. */
  record Pass(int after) implements Wait<PhaserMachine> {
    @Override
    public String word() {
      return "passes";
    }

    @Override
    public boolean enabled(PhaserMachine s, int me) {
      return s.phase != after;
    }

    @Override
    public Done<PhaserMachine> apply(PhaserMachine s, int me) {
      return Done.of(s, s.phase + 1L);
    }

    @Override
    public void orders(Memory memory, PhaserMachine before, Done<PhaserMachine> done, int me) {
      memory.acquires(after);
    }
  }
}
