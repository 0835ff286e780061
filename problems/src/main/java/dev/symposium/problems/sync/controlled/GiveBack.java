package dev.symposium.problems.sync.controlled;

/** Gives back whatever the actor has of an object. */
record GiveBack<S>(Thing<S> thing) implements Op<S> {

  @Override
  public String word() {
    return "gives back";
  }

  @Override
  public Done<S> apply(S state, int me) {
    return Done.of(thing.givenBack(state, me));
  }
}
