package dev.symposium.problems.sync.controlled;

/**
 * Who has ended, as a state machine.
 *
 * @param ended by actor: 1 once it has
 */
record EndsMachine(Ints ended) {

  static EndsMachine nobody() {
    return new EndsMachine(Ints.NONE);
  }

  /** Ends. */
  record End(int actor) implements Op<EndsMachine> {
    @Override
    public String word() {
      return "ends";
    }

    @Override
    public int part() {
      return actor + 1;
    }

    @Override
    public Done<EndsMachine> apply(EndsMachine s, int me) {
      return Done.of(new EndsMachine(s.ended.with(actor, 1)));
    }

    @Override
    public void orders(Memory memory, EndsMachine before, Done<EndsMachine> done, int me) {
      memory.releases(actor);
    }
  }

  /** Goes on when another has ended. */
  record Join(int actor) implements Wait<EndsMachine> {
    @Override
    public long detail() {
      return actor;
    }

    @Override
    public String word() {
      return "joins";
    }

    @Override
    public int part() {
      return actor + 1;
    }

    @Override
    public boolean enabled(EndsMachine s, int me) {
      return s.ended.get(actor) == 1;
    }

    @Override
    public void orders(Memory memory, EndsMachine before, Done<EndsMachine> done, int me) {
      memory.acquires(actor);
    }
  }
}
