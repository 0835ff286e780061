package dev.symposium.problems.engine;

import dev.symposium.problems.sync.free.RunClock;

/**
 * What is made anew whenever the run starts over: an empty world and all that keeps its books.
 * Immutable; its parts say who may use them.
 */
record Company(World world, Crowds crowds, Ledger ledger, Arbiter arbiter, FailMode failMode) {

  /** Around a new world, whose clocks stand at zero. */
  static Company gather(Stage stage) {
    World world = stage.newWorld();
    Ledger ledger = new Ledger(stage.journal());
    Arbiter arbiter = new Arbiter(stage, world, ledger);
    Crowds crowds = new Crowds(world, stage.board(), stage.problem().roles(), arbiter::isStuck);
    return new Company(world, crowds, ledger, arbiter, new FailMode(stage, world));
  }

  RunClock clock() {
    return world.sync().clock();
  }
}
